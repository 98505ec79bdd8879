import { describe, expect, test } from 'vitest';
import { readEverydayTasks } from '../../src/occupations/catalogue/tasks.ts';
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
    expect(skill && quote({ title, description }, skill.span)).toBe('plonge');
  });

  test('of an enumeration each task is found, with its own words', () => {
    const description = 'Vous assurez : ménage, repassage, aide aux repas, aide à la toilette.';
    const found = read(description, 'Aide à domicile').skills;
    expect(Object.fromEntries(found.map(({ span, name }) => [quote({ description }, span), name]))).toEqual({
      ménage: 'Entretenir les espaces de vie et le linge de la personne accompagnée',
      repassage: 'Repasser du textile (vêtements, linge)',
      'aide aux repas':
        'Accompagner le patient ou le résident pendant ses repas selon les besoins ou la prescription médicale',
      'aide à la toilette': "Veiller à l'hygiène corporelle des personnes",
    });
  });

  test.each([
    ['Cariste', 'Entreprise spécialisée dans le nettoyage de bureaux depuis plus de 20 ans.'],
    ['Cariste', 'Vous êtes en charge de la réussite, sur un point de vente, pour le compte de notre client.'],
    ['Vendeur', 'Titulaire d’un CAP cuisine ou d’un bac pro maintenance.'],
    ['Aide à domicile', 'L’association d’aide à domicile recherche une auxiliaire de vie sociale.'],
    ['Maçon', 'Mutuelle, primes, formation interne et inventaire de vos avantages.'],
    ['Conducteur de travaux', 'Le conducteur de travaux et le livreur sont vos interlocuteurs.'],
    ['Serveur', 'Buffets à volonté, avec des plats préparés sur place.'],
    ['Vendeuse', 'Vous ne ferez pas la caisse, ni de ménage. Pas de livraison.'],
    ['Cariste', 'Nous cherchons une personne capable de gérer un flux.'],
    ['Conducteur de car', 'Un tuteur qui vous fera découvrir l’itinéraire.'],
  ])('%s: « %s » asks for no skill', (title, description) => {
    expect(skillNames(description, title)).toEqual([]);
  });

  test.each([
    ['Équipier polyvalent', 'Respect de la chaîne du froid.', 'Chaîne du froid'],
    [
      'Commis de salle',
      'Présenter nos produits aux clients.',
      'Présenter et valoriser un produit ou un service',
    ],
    ['Cariste', 'Réponse aux courriers et aux courriels.', "Répondre aux demandes d'information"],
  ])('%s: « %s » says « %s », whatever the trade', (title, description, name) => {
    expect(skillNames(description, title)).toContain(name);
  });

  test('a title tells tasks only where nothing else does', () => {
    const tasks = 'Aide à domicile : ménage, repassage';
    expect(skillNames('', tasks)).toHaveLength(2);
    expect(skillNames('Vous aimez le contact.', tasks)).toEqual([]);
  });

  test('every everyday task is a skill of the built-in catalogue, and told by some words', () => {
    const tasks = readEverydayTasks();
    expect(tasks.length).toBeGreaterThan(500);
    const wrong = tasks.filter(
      ({ code, phrases }) =>
        !builtIn.skill(code) || phrases.length === 0 || phrases.some((phrase) => !/[\p{L}]{2}/u.test(phrase)),
    );
    expect(wrong).toEqual([]);
  });

  test('words far apart, or of another line, say nothing together', () => {
    const description = 'Vous savez ranger\nLa vaisselle est fournie par le client.';
    expect(skillNames(description, 'Plongeur')).toEqual([]);
  });

  test('a skill of another trade is not read from words in passing', () => {
    const description =
      'Vous tenez la caisse. Notre client fabrique des ascenseurs et pose des canalisations.';
    const ofTrade = new Set(builtIn.occupation('D1505')?.skills);
    const codes = read(description, 'Hôte de caisse').skills.map(({ code }) => code);
    expect(codes).toContain('118069');
    // « Tenir la caisse » is a macro-skill of what the trade does.
    for (const code of codes) expect([...ofTrade, '118069']).toContain(code);
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
    ['Permis C ou CE', { 'permis-c': true, 'permis-ce': false }],
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
    expect(skill && text.slice(skill.span.start, skill.span.end)).toBe('plonge');
  });
});
