import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { livedInZones } from '../../src/territory/index.ts';
import { aProfile } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

let world: World;
let tell: (introduction: string) => Promise<readonly string[]>;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  const cast = castOf(world);
  const { match } = await cast.aSuggestion({
    person: {
      firstName: 'Anaïs-Noëlle',
      lastName: 'Ben Saïd',
      profile: aProfile({ zone: '13022' }),
      experienceText: 'Deux ans chez Provence Primeurs, puis magasin Belvédère.',
    },
  });
  const counsellor = await cast.counsellor();
  let { revision } = match;
  /** The codes of what was refused; none when the text was kept. */
  tell = async (introduction) => {
    const told = await counsellor.patch(`/matches/${match.id}`, { revision, introduction });
    if (told.status === 200) {
      revision = told.body.revision;
      return [];
    }
    const { status, problem } = told;
    expect([status, problem.code], JSON.stringify(problem)).toEqual([422, 'invalid']);
    expect(problem.errors.every(({ field }: { field: string }) => field === 'introduction')).toBe(true);
    return problem.errors.map(({ code }: { code: string }) => code);
  };
});
afterAll(() => world.stop());

const refused: Record<string, readonly string[]> = {
  name: [
    'Anaïs est ponctuelle.',
    'ANAIS est ponctuelle.',
    'Ana\u0308is\u0301 : anai\u0308s.',
    'a n a i s aime ce travail.',
    'A.n.a.ï.s aime ce travail.',
    'Ana-ïs aime ce travail.',
    'Ana\u200bïs aime ce travail.',
    'Ana\u00adïs aime ce travail.',
    'Ａｎａｉｓ aime ce travail.',
    '𝓐𝓷𝓪𝓲𝓼 aime ce travail.',
    'Anaı\u0308s aime ce travail.',
    'An4is aime ce travail.',
    '@nais aime ce travail.',
    'Noelle sait conduire.',
    'Mme Bensaid sait conduire.',
    'Une personne de la famille Saïd.',
  ],
  letters: ['Аnaïs aime ce travail.', 'Anαïs aime ce travail.', 'On l’appelle 🇦🇳🇦🇮🇸.'],
  contact: [
    'Son numéro : 06 39 98 12 34.',
    'Son numéro : 06.39.98.12.34',
    'Son numéro : +33 (0)6 39 98 12 34.',
    '0 6 3 9 9 8 1 2 3 4',
    'O6 39 98 12 34',
    '０６３９９８１２３４',
    'zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre',
    'Zero six, trente neuf, 98, douze, 34',
    'samira@essai.example',
    'samira arobase essai point fr',
    'samira [at] essai point com',
    'Sur Instagram : personne sérieuse.',
    'www.mon-cv.fr',
  ],
  age: [
    'Une personne de 38 ans.',
    'Une personne de trente-huit ans.',
    'Une personne de quatre-vingt ans.',
    'Elle a dix-neuf ans et de l’énergie.',
    'Âgée, mais en forme.',
    'La quarantaine, sérieuse.',
    'Quinquagénaire dynamique.',
    'Née en juin.',
    'Une jeune femme sérieuse.',
  ],
  sex: ['Madame est sérieuse.', 'Un homme sérieux.', 'M. est sérieux.', 'Elle est sérieuse.'],
  family: ['Mère de famille sérieuse.', 'Célibataire, disponible.'],
  place: [
    'Habite Cassis, tout près.',
    'habite cassis, tout près.',
    'Habite C a s s i s.',
    'Habite Cas\u200bsis.',
    'Vit à Aubagne.',
    'Vit dans le 13015.',
    'Vit à Marseille, dans le 3e arrondissement.',
    'Au 12 bis, rue des Lilas.',
  ],
  employer: [
    'A travaillé chez Carrefour.',
    'A travaillé deux ans à Provence Primeurs.',
    'A connu provence primeurs.',
    'A connu B.e.l.v.é.d.è.r.e.',
  ],
  date: ['Contrat fini le 03/04/2025.', 'A quitté son poste le 12 mars 2024.'],
  aid: ['Bénéficie du RSA.', 'Suivie par le PLIE.', 'Inscrite à France Travail.'],
  disability: ['A une RQTH.'],
  justice: ['Sortie de prison.'],
};

describe.each(Object.entries(refused))('an introduction that tells: %s', (code, texts) => {
  test.each(texts)('%s', async (text) => {
    expect(await tell(text)).toContain(code);
  });
});

const kept = [
  'Cariste depuis 2019.',
  'Disponible le 12 mars.',
  'Une personne fiable, avec 3 ans d’expérience en entrepôt.',
  'Vingt ans de métier, dont dix comme chef d’équipe.',
  'Travaille depuis 20 ans dans la restauration collective.',
  'Conduit les chariots des catégories 1, 3 et 5 (CACES R489), charge 2 000 colis par jour.',
  'A travaillé chez un grossiste en fruits et légumes, puis dans une entreprise de nettoyage.',
  'Sait accompagner de jeunes enfants et des personnes en situation de handicap.',
  'Aime le contact avec les clients ; ponctuelle, organisée, motivée par ce poste.',
  'Peut commencer à 5 h du matin, du lundi au samedi, 35 heures par semaine.',
  'Prépare deux cents à trois cents commandes par jour, à l’aise avec un scanner.',
];
test.each(kept)('is kept: %s', async (text) => {
  expect(await tell(text)).toEqual([]);
});

/** Ways to write a word that a reader still reads. */
const disguises: readonly ((word: string) => string)[] = [
  (word) => word.toUpperCase(),
  (word) => word.normalize('NFD'),
  (word) => [...word].join(' '),
  (word) => [...word].join('.'),
  (word) => [...word].join('\u200b'),
  (word) => [...word].join('\u2060-'),
  (word) => `${word.slice(0, 2)}-${word.slice(2)}`,
  (word) => word.replace(/[aeio]/g, (letter) => ({ a: '4', e: '3', i: '1', o: '0' })[letter] ?? letter),
  (word) =>
    [...word]
      .map((c) => (/[a-z]/.test(c) ? String.fromCodePoint(0xff41 + c.charCodeAt(0) - 97) : c))
      .join(''),
];
const disguise = fc.constantFrom(...disguises);
const around = fc.constantFrom(
  'Une personne nommée %, fiable.',
  '%',
  'Bonjour (%) !',
  'Fiable,\n% sait conduire.',
);

test('no disguise hides a part of the name', async () => {
  const part = fc.constantFrom('anaïs', 'noëlle', 'saïd', 'anaïsnoëlle', 'bensaïd');
  await fc.assert(
    fc.asyncProperty(part, disguise, around, async (name, hide, text) => {
      expect(await tell(text.replace('%', hide(name)))).toContain('name');
    }),
    { numRuns: 150 },
  );
});

test('no disguise of digits and words hides a telephone number', async () => {
  const words = 'zéro un deux trois quatre cinq six sept huit neuf'.split(' ');
  const digit = fc.integer({ min: 0, max: 9 });
  const number = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(digit, { minLength: 8, maxLength: 8 }));
  const gap = fc.constantFrom(' ', '.', '-', ' - ', ', ', '/', '\u00a0', '\u200b \u200b');
  const spelt = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(number, gap, spelt, async ([second, rest], between, inWords) => {
      const digits = [0, second, ...rest].map((one, i) => (inWords[i] ? words[one] : String(one)));
      expect(await tell(`Joignable au ${digits.join(between)}.`)).toContain('contact');
    }),
    { numRuns: 100 },
  );
});

test('no age in words from sixteen to seventy-nine passes', async () => {
  const small = 'un deux trois quatre cinq six sept huit neuf'.split(' ');
  const teens = 'dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(' ');
  const tens = ['vingt', 'trente', 'quarante', 'cinquante', 'soixante'];
  const spoken = (age: number): string => {
    if (age < 20) return teens[age - 10] ?? '';
    const ten = tens[Math.min(Math.floor(age / 10) - 2, 4)] ?? '';
    const rest = age >= 70 ? age - 60 : age % 10;
    if (rest === 0) return ten;
    const word = rest >= 10 ? teens[rest - 10] : small[rest - 1];
    return rest === 1 || rest === 11 ? `${ten} et ${word}` : `${ten}-${word}`;
  };
  for (let age = 16; age < 80; age++) {
    expect(await tell(`Une personne de ${spoken(age)} ans, motivée.`), spoken(age)).toContain('age');
    expect(await tell(`Une personne de ${age} ans.`), String(age)).toContain('age');
  }
});

test('no commune of the Métropole passes under its own name', async () => {
  await Promise.all(
    livedInZones.map(async ({ name }) => {
      expect(await tell(`Vient de ${name} chaque jour.`), name).toContain('place');
    }),
  );
});
