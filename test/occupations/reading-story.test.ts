import { describe, expect, test } from 'vitest';
import { builtIn, readExperienceText } from '../../src/occupations/index.ts';
import { today } from '../support/reading.ts';

const read = (text: string) => readExperienceText(text, builtIn, today);
/** « K2205 36 », with what else it may be. */
const work = (text: string) =>
  read(text).experience.map(({ occupation, months, alternatives }) =>
    [[occupation, ...alternatives.map(({ code }) => code)].join('|'), months].filter(Boolean).join(' '),
  );

describe('what a person has done, in their own words', () => {
  test.each([
    ['3 ans agent d’entretien, autolaveuse, pas de permis', /^[A-K|0-9]*K2205[A-K|0-9]* 36$/],
    ['j ai fait 2 ans cariste', /^N1101 24$/],
    ['j’ai travaillé à la mairie comme agent espaces verts, 18 mois', /^A1203[A-Z|0-9]* 18$/],
    ['plongeur 6 mois et 2 ans de menage chez des particuliers', /^K\d{4}[A-Z|0-9]* 24$/],
    ['agent de sécu 2 ans avec carte pro', /^K2503 24$/],
    ['électricien titulaire habilitation BR', /^F1602/],
    ['cariste pendant deux ans', /^N1101 24$/],
    ['CARISTE 6 MOIS', /^N1101 6$/],
    ['1 an et demi maçon', /^F1703 18$/],
    ['femme de chambre 8 mois', /^G1501 8$|^G1501 9$/],
    ['caissière chez Untel depuis 2024', /^D1505 \d+$/],
    ['aide soignante 10 ans', /^J1501 120$/],
    ['plongeur un an', /^G1605 12$/],
    ['preparateur de commande (3 ans)', /^N1103 36$/],
    ['serveuse, 2 saisons', /^G1803/],
    ['maçon au pays 15 ans', /^F1703 180$/],
    ['j étais macon 10 ans', /^F1703 120$/],
    ['j’etais maçon pendant 10 ans', /^F1703 120$/],
    ['jetais cariste 2 ans', /^N1101 24$/],
    ['j ai ete plongeur un an', /^G1605 12$/],
    ['mécanicien vélo 3 ans', /^I1619 36$/],
    ['chauffeur poids lourd permis C 3 ans', /^N4101[A-Z|0-9]* 36$/],
    ['ouvrier agricole saison des pommes 3 étés', /^A\d{4}[A-Z|0-9]* 9$/],
    ['3 étés ouvrier agricole', /^A\d{4}[A-Z|0-9]* 9$/],
    ['serveuse, 2 saisons', /^G1803[A-Z|0-9]* 6$/],
    ['2015-2018 maçon, 2018-2020 chauffeur livreur', /^F1703 48$/],
    ['2015-2018 maçon, 2018-2020 chauffeur livreur', /^N4105[A-Z|0-9]* 30$/],
    ['3 ans cariste, 2 ans maçon', /^F1703 24$/],
    ['3 ans cariste, 2 ans maçon', /^N1101 36$/],
    ['cariste, 3 ans chez Untel', /^N1101 36$/],
    ['maçon, 2015 à 2018', /^F1703 48$/],
  ])('« %s »', (text, expected) => {
    expect(work(text).some((one) => expected.test(one))).toBe(true);
  });

  test.each([
    'mon permis B a été annulé',
    'j’ai le permis B',
    'jai un scooter',
    'j’ai mon vélo',
    'avec ma moto',
    'sans voiture',
    'CACES 1 et 3',
    'CACES 3, permis B, voiture',
    'scooter, max 20 min',
    'permis en cours',
    'diabétique, sous traitement',
    'bracelet électronique',
    'je bois plus depuis 1 an',
  ])('« %s » is no work', (text) => expect(work(text)).toEqual([]));

  test('what is wished for is not what was done', () => {
    const { experience, wishes } = read('5 ans cariste. Je cherche un poste de maçon.');
    expect(experience.map(({ occupation }) => occupation)).toEqual(['N1101']);
    expect(wishes.map(({ code }) => code)).toEqual(['F1703']);
  });

  test('what somebody no longer wants is neither wished for nor told as work', () => {
    const { experience, wishes } = read('je veux plus faire de cuisine, plutot la livraison à velo');
    expect(experience).toEqual([]);
    expect(wishes.map(({ code }) => code)).toEqual([expect.stringMatching(/^N41/)]);
  });

  test.each([
    ['je voudrais etre aide soignante', 'J1501'],
    ['souhaite travailler comme caissière', 'D1505'],
    ['Je cherche cariste', 'N1101'],
    ['mon projet : devenir soudeur', 'H2913'],
    ['j’aimerais faire serveur', 'G1803'],
    ['recherche emploi de plongeur', 'G1605'],
    ['veux être maçon', 'F1703'],
  ])('« %s » is a wish', (text, code) => {
    const { experience, wishes } = read(text);
    expect(wishes.map((wish) => wish.code)).toContain(code);
    expect(experience).toEqual([]);
  });
});

describe('titles held or not', () => {
  test.each([
    ['pas de permis', { 'permis-b': false }],
    ['j ai pas le permis', { 'permis-b': false }],
    ['sans permis', { 'permis-b': false }],
    ['je n’ai pas le permis B', { 'permis-b': false }],
    ['permis B', { 'permis-b': true }],
    ['j’ai le permis', { 'permis-b': true }],
    ['PERMIS B + VOITURE', { 'permis-b': true }],
    ['caces r489 cat 3 ok', { 'caces-r489-3': true }],
    ['permis B, pas de caces r489 3', { 'permis-b': true, 'caces-r489-3': false }],
    ['j’ai perdu mon permis', { 'permis-b': false }],
    ['caces r489 5 mais il est périmé', { 'caces-r489-5': false }],
    ['caces 5, mais il est perime', { 'caces-r489-5': false }],
    ['CACES 3 expiré', { 'caces-r489-3': false }],
    ['mon permis B a été annulé', { 'permis-b': false }],
    ['mon permis B a ete suspendu', { 'permis-b': false }],
    ['permis B retiré', { 'permis-b': false }],
    ['mon permis B n’est plus valable', { 'permis-b': false }],
    ['permis B jamais suspendu', { 'permis-b': true }],
    ['permis B et CACES 3 périmé', { 'permis-b': true, 'caces-r489-3': false }],
    ['CACES 3 et CACES 5 périmés', { 'caces-r489-3': false, 'caces-r489-5': false }],
    ['CACES 3 5 périmé', { 'caces-r489-3': false, 'caces-r489-5': false }],
    ['permis B, caces 3 perime', { 'permis-b': true, 'caces-r489-3': false }],
    ['permis en cours', {}],
    ['je passe le permis B', {}],
    ['permis B en cours de validité', { 'permis-b': true }],
    ['titulaire du DEAES', { deaes: true }],
  ])('« %s »', (text, expected) => {
    const held = Object.fromEntries(read(text).licences.map(({ code, held: has }) => [code, has]));
    if ('deaes' in expected) expect(Object.values(held)).toEqual([true]);
    else expect(held).toEqual(expected);
  });
});

describe('travel and languages', () => {
  test.each([
    ['véhiculé', ['car'], null],
    ['je suis vehiculee', ['car'], null],
    ['pas de voiture, je prends le bus', ['transit'], null],
    ['je me déplace en bus ou à vélo', ['bike', 'transit'], null],
    ['metro ou tram, 45 min max', ['transit'], 45],
    ['je marche, 30 minutes maximum de trajet', ['walk'], 30],
    ['trajet 1h maxi en voiture', ['car'], 60],
    ['trottinette', ['bike'], null],
    ['jai un scooter', [], null],
    ['3 ans cariste', [], null],
  ])('« %s »', (text, modes, minutes) => {
    const { travel } = read(text);
    expect([...(travel?.modes ?? [])].sort()).toEqual(modes);
    expect(travel?.maxMinutes ?? null).toBe(minutes);
  });

  test.each([
    ['je parle arabe et un peu anglais', ['ar', 'en notions']],
    ['francais courant', ['fr courant']],
    ['parle couramment espagnol', ['es courant']],
    ['anglais scolaire', ['en notions']],
    ['je parle pas anglais', []],
    ['je parle arabe, français A2, un peu anglais', ['ar', 'en notions', 'fr A2']],
  ])('« %s » : %j', (text, expected) => {
    const found = read(text).languages.map(({ code, level }) => [code, level].filter(Boolean).join(' '));
    expect(found.sort()).toEqual(expected);
  });
});

describe('words on health, family or justice are pointed out', () => {
  test.each([
    ['j’ai eu une dépression', 'health'],
    ['RQTH', 'health'],
    ['mal de dos', 'health'],
    ['suite à mon accident du travail', 'health'],
    ['je suis enceinte', 'health'],
    ['problème de santé', 'health'],
    ['sorti de prison en 2023', 'justice'],
    ['incarcéré deux ans', 'justice'],
    ['bracelet électronique', 'justice'],
    ['suivi par le SPIP', 'justice'],
    ['maman solo de 3 enfants', 'family'],
    ['je vis seule avec mes enfants', 'family'],
    ['en instance de divorce', 'family'],
    ['diabétique, sous traitement', 'health'],
    ['je bois plus depuis 1 an', 'health'],
    ['mon mari ne travaille pas', 'family'],
  ])('« %s » : %s', (text, kind) => {
    const { sensitive } = read(text);
    expect(sensitive.map((word) => word.kind)).toContain(kind);
    for (const { span, quote } of sensitive) expect(text.slice(span.start, span.end)).toBe(quote);
  });

  test.each([
    'garde d’enfants 3 ans',
    'auxiliaire de vie auprès de personnes malades',
    'accompagnement de personnes handicapées',
    'aide aux familles',
    'soudeur TIG',
    'agent de surveillance à la prison des Baumettes',
    'animatrice enfants',
    'cariste, maçon, plongeur',
    'mère au foyer'.replace('mère au foyer', 'cuisine familiale'),
  ])('« %s » says nothing of the person', (text) => expect(read(text).sensitive).toEqual([]));
});

describe('when, how long, under which contract, and where from', () => {
  const said = (text: string) => {
    const { zone, availableFrom, minutesPerWeek, contracts, excludedConditions } = read(text);
    return [
      zone?.code,
      availableFrom?.value,
      minutesPerWeek && `${minutesPerWeek.min / 60}-${minutesPerWeek.max / 60}`,
      contracts?.kinds.join('+'),
      excludedConditions.map(({ code }) => code).join('+'),
    ]
      .filter(Boolean)
      .join(' ');
  };

  test.each([
    ['dispo de suite', today],
    ['Disponible immédiatement', today],
    ['je suis dispo a partir du 12 mai', '2026-05-12'],
    ['libre des le 1er avril', '2026-04-01'],
    ['cherche cdi', 'cdi'],
    ['je cherche un CDI ou un CDD', 'cdi+cdd'],
    ['je voudrais une alternance', 'apprenticeship+professionalisation'],
    ['accepte interim', 'interim'],
    ['je cherche 24h par semaine', '24-24'],
    ['souhaite 20 à 25h par semaine', '20-25'],
    ['pas le week-end', 'weekend'],
    ['je peux pas travailler la nuit, jamais le samedi', 'night+weekend'],
    ['pas le dimanche', ''],
    ['jamais le samedi ni le dimanche', 'weekend'],
    ['pas de nuit ni de coupure', 'night+split-shift'],
    ['j’habite Vitrolles', '13117'],
    ['domicilié à Aubagne', '13005'],
    ['3 ans d’intérim à Vitrolles, 35h, de nuit', ''],
    ['cdi cariste de 2015 à 2019', ''],
    ['je cherche cariste, j’ai fait 2 ans en intérim', ''],
    ['pas d’intérim, je cherche un cdi', 'cdi'],
    ['chantier à Marignane depuis mars', ''],
  ])('« %s »: %s', (text, expected) => expect(said(text)).toBe(expected));
});

test('a long text comes to an end, and blanks propose nothing', () => {
  for (const text of ['', ' \n', 'a'.repeat(200_000), '3 ans '.repeat(5000), 'permis '.repeat(5000)])
    expect(() => read(text)).not.toThrow();
  expect(read('')).toMatchObject({ experience: [], licences: [], wishes: [], languages: [], sensitive: [] });
});
