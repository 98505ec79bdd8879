import { describe, expect, test } from 'vitest';
import { builtIn, compareSkills, readExperienceText } from '../../src/occupations/index.ts';
import { quote, read, today } from '../support/reading.ts';

const skillNames = (description: string, title: string) =>
  read(description, title).skills.map(({ name }) => name);

describe('skills are read from the words of the trade', () => {
  test.each([
    ['Plongeur', 'Vous réalisez la plonge et rangez la vaisselle.', 'Réaliser la plonge'],
    ['Caissière', 'Encaissement des achats des clients.', "Procéder à l'encaissement"],
    ['Laveur de vitres', 'Lavage de vitres en hauteur.', 'Laver des vitres'],
    ['Employé libre-service', 'Mise en rayon des produits frais.', 'Réaliser la mise en rayon'],
  ])('%s: « %s » says « %s »', (title, description, name) => {
    expect(skillNames(description, title)).toContain(name);
  });

  test('each with the words that it came from', () => {
    const [title, description] = ['Plongeur', 'Bonne humeur. Vous réalisez la plonge, avec soin.'];
    const skill = read(description, title).skills.find(({ name }) => name === 'Réaliser la plonge');
    expect(skill && quote({ title, description }, skill.span)).toBe('réalisez la plonge');
  });

  test('words far apart, or of another line, say nothing together', () => {
    const description = 'Vous savez ranger\nLa vaisselle est fournie par le client.';
    expect(skillNames(description, 'Plongeur')).toEqual([]);
  });

  test('a skill of another trade is not read from words in passing', () => {
    const description =
      'Vous tenez la caisse. Notre client fabrique des ascenseurs et pose des canalisations.';
    const ofTrade = new Set(builtIn.occupation('D1505')?.skills);
    for (const { code } of read(description, 'Hôte de caisse').skills) expect(ofTrade).toContain(code);
  });

  test('agreement with a list is counted by code and by macro-skill', () => {
    const [one, other] = builtIn.skills.filter(({ macro }) => macro === '300282');
    const stranger = builtIn.skills.find(({ macro }) => macro === null);
    const codes = [one?.code ?? '', stranger?.code ?? ''];
    expect(compareSkills(codes, [other?.code ?? '', 'unknown'], builtIn)).toEqual({
      exact: { both: 0, read: 2, listed: 1 },
      macro: { both: 1, read: 2, listed: 1 },
    });
  });
});

describe('licences', () => {
  const licences = (text: string) =>
    Object.fromEntries(read(text).licences.map(({ code, required }) => [code, required]));

  test.each([
    ['Permis B exigé', { 'permis-b': true }],
    ['Le permis B serait un plus', { 'permis-b': false }],
    [
      'CACES R489 cat 1-3-5 obligatoires',
      { 'caces-r489-1a': true, 'caces-r489-3': true, 'caces-r489-5': true },
    ],
    ['CACES 1 pris en charge par l’entreprise', { 'caces-r489-1a': false }],
    [
      'Permis C, d’une FIMO et de la carte conducteur',
      { 'permis-c': true, 'qualification-conducteur': true },
    ],
    ['Titulaire de la carte professionnelle de conducteur de taxi', { 'carte-taxi': true }],
    ['Agent de sécurité, carte professionnelle à jour', { 'carte-pro-surveillance': true }],
    ['Conseiller immobilier, carte professionnelle T', {}],
    ['DEAS ou DEAES exigé', { deas: false, deaes: false }],
    ['Permis C ou CE', { 'permis-c': true, 'permis-ce': true }],
  ])('« %s »', (text, expected) => {
    expect(licences(text)).toMatchObject(expected);
    expect(Object.keys(licences(text)).filter((code) => code.startsWith('permis-d'))).toEqual([]);
    if (Object.keys(expected).length === 0) expect(licences(text)).toEqual({});
  });

  test('what the law demands is told apart from what is only evidence', () => {
    const kinds = Object.fromEntries(
      read('Permis B et CACES 3').licences.map(({ code, kind }) => [code, kind]),
    );
    expect(kinds).toEqual({ 'permis-b': 'law', 'caces-r489-3': 'evidence' });
  });

  test('of two diplomas joined by « ou » neither is demanded, and the choice is asked', () => {
    const [question] = read('DEAS ou DEAES exigé').questions.filter(({ field }) => field === 'licences');
    expect(question?.text).toContain('suffit-il');
  });
});

describe('a person’s own words', () => {
  const months = (text: string) =>
    Object.fromEntries(
      readExperienceText(text, builtIn, today).experience.map((one) => [one.occupation, one.months]),
    );

  test.each([
    ['J’ai été cariste pendant trois ans.', { N1101: 36 }],
    ['Plongeur 8 mois en cantine, puis aide-soignante 2 ans', { G1605: 9, J1501: 24 }],
    ['Agent de sécurité de 2019 à 2022', { K2503: 48 }],
    ['maçon depuis 2020', { F1703: 72 }],
    ['Femme de chambre', { G1501: null }],
  ])('« %s »', (text, expected) => {
    expect(months(text)).toMatchObject(expected);
  });

  test('the words of the trade give skills, with their spans', () => {
    const text = 'Plongeur deux ans : je réalisais la plonge.';
    const skill = readExperienceText(text, builtIn, today).skills.find(
      ({ name }) => name === 'Réaliser la plonge',
    );
    expect(skill && text.slice(skill.span.start, skill.span.end)).toBe('réalisais la plonge');
  });
});
