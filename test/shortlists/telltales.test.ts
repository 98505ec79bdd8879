import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, speltWords, tellsName } from '../../src/french/index.ts';
import { builtIn, isProof } from '../../src/occupations/index.ts';
import { profileInput } from '../../src/participants/index.ts';
import { cardOf } from '../../src/shortlists/card.ts';
import { composeIntroduction } from '../../src/shortlists/compose-introduction.ts';
import { strengthNames, strengths } from '../../src/shortlists/strengths.ts';
import { telltalesIn } from '../../src/shortlists/telltales.ts';
import { heldOut, tuned } from './sentences.ts';

const codes = (text: string, kind: 'introduction' | 'message' | 'place' = 'introduction'): string[] =>
  telltalesIn(text, kind).map(({ code }) => code);

describe('sentences as counsellors write them', () => {
  test.each(tuned.refused)('refused: %s', (text) => {
    expect(codes(text)).not.toEqual([]);
  });
  test.each(tuned.kept)('kept: %s', (text) => {
    expect(telltalesIn(text, 'introduction')).toEqual([]);
  });
});

/** What the half that no rule was tuned on says: written down so that it does not get worse unseen. */
test('of the sentences held out, all that should be are refused, and few that should not', () => {
  const refused = heldOut.refused.filter((text) => codes(text).length > 0);
  const kept = heldOut.kept.filter((text) => codes(text).length === 0);
  console.log(
    `held out: ${refused.length}/${heldOut.refused.length} refused, ${kept.length}/${heldOut.kept.length} kept`,
  );
  expect(refused.length).toBe(heldOut.refused.length);
  expect(kept.length).toBeGreaterThanOrEqual(34);
});

test('the names of trades, skills and licences pass, but for a few that name who is served or a former employer', () => {
  const names = [
    ...builtIn.occupations.flatMap(({ name, names: others }) => [name, ...others]),
    ...builtIn.skills.map(({ name }) => name),
    ...builtIn.licences.filter(({ code }) => !isProof(code)).map(({ name }) => name),
  ];
  // A trade in the feminine alone tells a woman: of such names, this test asks nothing.
  const stopped = names.filter((name) => codes(name).some((code) => code !== 'sex'));
  expect(names.length).toBeGreaterThan(5_000);
  expect(stopped.length, stopped.join('\n')).toBeLessThan(20);
});

test.each(Object.values(strengthNames))('a strength passes: %s', (name) => {
  expect(codes(`Points forts : ${name}.`)).toEqual([]);
});

describe('in a message and in a place', () => {
  test.each([
    'Bonjour Madame Durand, voici deux personnes pour votre poste à Vitrolles.',
    'Merci de répondre avant le 12 mars ; je suis au 04 91 00 00 00.',
    'Comme convenu chez Carrefour, trois candidatures motivées.',
    'Il reste une place à pourvoir, dites-nous vos horaires.',
  ])('an ordinary message: %s', (text) => expect(telltalesIn(text, 'message')).toEqual([]));
  test.each([
    'À l’accueil, 12 rue des Lilas, 13015 Marseille, demander M. Petit',
    'EHPAD Les Cyprès, salle de réunion du 2e étage',
    'Hôtel des Pins, entrée du personnel',
    'Foyer de vie Les Tilleuls, secrétariat',
    'À la loge au rez-de-chaussée',
    'Foyer de l’enfance, 12 chemin des Baumettes',
  ])('an ordinary place: %s', (text) => expect(telltalesIn(text, 'place')).toEqual([]));
  test.each([
    'Une personne RQTH.',
    'Elle est mère de deux enfants.',
    'Sortant de prison.',
    'Suivi par le PLIE.',
  ])('refused in both: %s', (text) => {
    expect(codes(text, 'message')).not.toEqual([]);
    expect(codes(text.replace('Elle est m', 'M'), 'place')).not.toEqual([]);
  });
});

/** Words that no context makes harmless, of each ground. */
const plainly = [
  'rqth',
  'mdph',
  'agefiph',
  'invalidité',
  'curatelle',
  'surendettement',
  'incarcération',
  'spip',
  'chrs',
  'sdf',
  'qpv',
  'cddi',
  'siae',
  'pacea',
  'brsa',
  'rsa',
  'aah',
  'deld',
  'allocation',
  'chômage',
  'réfugié',
  'nationalité',
  'sénégalais',
  'algérie',
  'musulmane',
  'homosexuel',
  'célibataire',
  'divorcée',
  'quinquagénaire',
  'toxicomane',
  'hépatite',
  'obèse',
  'mission locale',
  'parent isolé',
  'titre de séjour',
  'mi-temps thérapeutique',
  'demandeur d’asile',
] as const;

/** Ways to write a word that a reader still reads. */
const disguises: readonly ((word: string) => string)[] = [
  (word) => word.toUpperCase(),
  (word) => word.normalize('NFD'),
  (word) => word.normalize('NFD').replace(/\p{M}/gu, ''),
  (word) => [...word].join(' '),
  (word) => [...word].join('.'),
  (word) => [...word].join('-'),
  (word) => [...word].join('\u200b'),
  (word) => [...word].join('\u2060_'),
  (word) => word.replace(/[aeio]/, (letter) => ({ a: '4', e: '3', i: '1', o: '0' })[letter] ?? letter),
  (word) => word.replace(/s/g, '$').replace(/a/, '@'),
  (word) => word.replace(/[a-z]/g, (c) => String.fromCodePoint(0xff41 + c.charCodeAt(0) - 97)),
  (word) => (word.length > 3 && !word.includes(' ') ? [...word.normalize('NFC')].reverse().join('') : word),
];

test('no disguise hides a word that is refused', () => {
  const around = fc.constantFrom(
    '%',
    'Une personne %, fiable.',
    'Ponctuelle. (%) !',
    'Fiable,\n% sait conduire.',
  );
  fc.assert(
    fc.property(fc.constantFrom(...plainly), fc.constantFrom(...disguises), around, (word, hide, text) => {
      expect(codes(text.replace('%', hide(word)))).not.toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('two words in the other order are the same two words', () => {
  for (const text of ['Locale mission', 'Isolé parent', 'Au foyer mère'])
    expect(codes(text), text).not.toEqual([]);
});

test.each(['arimas ilaneb', 'ARIMAS, très fiable', 'Avec 1laneb', 'Samira13, très fiable'])(
  'a name written backwards or with a number stuck to it is the name: %s',
  (text) => {
    const known = { names: ['Samira', 'Benali'], home: null, texts: [], contacts: [] };
    expect(telltalesIn(text, 'introduction', [known]).map(({ code }) => code)).toContain('name');
  },
);

test('a short name backwards is refused, unless it is another word', () => {
  const known = { names: ['Léon', 'Rolf'], home: null, texts: [], contacts: [] };
  expect(telltalesIn('Vente au marché de Noël.', 'introduction', [known])).toEqual([]);
  expect(telltalesIn('Vente au marché, flor.', 'introduction', [known])).not.toEqual([]);
});

describe('what is composed', () => {
  const name = fc.oneof(
    fc.constantFrom('Boucher', 'Marin', 'Petit', 'Le Goff', 'Permis', 'Sol', 'De La Tour', 'Rigueur'),
    fc.stringMatching(/^[A-Za-zéèïç]{2,12}$/),
  );
  const profile = fc.record({
    wishes: fc.uniqueArray(fc.constantFrom(...builtIn.occupations.map(({ code }) => code)), { maxLength: 3 }),
    experience: fc.array(
      fc.record({
        occupation: fc.constantFrom(...builtIn.occupations.map(({ code }) => code)),
        months: fc.integer({ min: 0, max: 400 }),
      }),
      { maxLength: 4 },
    ),
    skills: fc.array(
      fc.record({
        code: fc.constantFrom(...builtIn.skills.map(({ code }) => code)),
        level: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 5 },
    ),
    licences: fc.dictionary(fc.constantFrom(...builtIn.licences.map(({ code }) => code)), fc.boolean(), {
      maxKeys: 4,
    }),
    availableFrom: fc.constantFrom(null, '2026-01-01', '2026-12-10', '2027-06-01'),
    zone: fc.constant('13022'),
  });

  test('never holds a name of the person, an age, a proof, nor where they live', () => {
    fc.assert(
      fc.property(profile, fc.tuple(name, name), fc.subarray([...strengths]), (drawn, names, ticked) => {
        const match = { _id: 'm', strengths: ticked.slice(0, 6), frozen: { entry: { questions: [] } } };
        const person = { profile: { ...profileInput.parse({}), ...drawn } };
        const card = cardOf(match as never, person as never, drawn.wishes, '2026-11-30');
        const text = composeIntroduction(card, names) ?? '';
        const words = speltWords(fold(text));
        expect(names.filter((one) => tellsName(words, one))).toEqual([]);
        expect(text).not.toMatch(/Cassis|\bans d’âge|vérifié|\b(?:il|elle)\b/i);
      }),
      { numRuns: 300 },
    );
  });

  test('says what the record holds, without a mark of sex', () => {
    const person = {
      profile: {
        ...profileInput.parse({}),
        wishes: ['N1103'],
        experience: [{ occupation: 'N1103', months: 38 }],
        licences: { 'permis-b': true },
        availableFrom: '2026-01-01',
      },
    };
    const match = { _id: 'm', strengths: ['punctuality', 'teamwork'], frozen: { entry: { questions: [] } } };
    const card = cardOf(match as never, person as never, ['N1103'], '2026-11-30');
    expect(composeIntroduction(card, [])).toBe(
      'Métier souhaité : Préparateur / Préparatrice de commandes. Expérience : Préparateur / Préparatrice de commandes (environ 3 ans). Points forts : ponctualité, travail en équipe. Permis et titres : Permis B (véhicule léger). Disponibilité immédiate.',
    );
  });
});
