import fc from 'fast-check';
import { builtIn } from '../../src/occupations/index.ts';
import { livedInZones, zone } from '../../src/territory/index.ts';
import { aProfile } from '../support/fixtures.ts';

/** A person each of whose fields is a word that occurs nowhere else, so that a reader knows which one has leaked. */
export interface Marked {
  readonly person: Record<string, unknown>;
  readonly cv: string;
  readonly because: string;
  readonly comment: string;
  readonly introduction: string;
  /** What a company may read once it wants to meet the person. */
  readonly known: Readonly<Record<string, string>>;
  /** What it may never read, by what it is; lower case. */
  readonly hidden: Readonly<Record<string, readonly string[]>>;
}

const needs = { zone: '13215', occupation: 'N1101' };

/** Words are made of a tag that the law's own words do not hold, and of letters that chance does not give twice. */
const word = (tag: string) =>
  fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{10}$/).map((letters) => `Zq${tag}${letters}`);
const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((ds) => ds.join(''));
const dateBetween = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const occupations = builtIn.occupations.map(({ code }) => code).filter((code) => code !== needs.occupation);
const nameOf = (code: string): string => builtIn.occupation(code)?.name ?? code;
// The name of Istres stands in « registres ».
const homes = livedInZones.filter(({ code, name }) => code !== needs.zone && name.length > 7);

const written = (date: string): string[] => {
  const long = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
  return [date, date.split('-').reverse().join('/'), long];
};

export const marked: fc.Arbitrary<Marked> = fc
  .record({
    firstName: word('prenom'),
    lastName: word('nom'),
    mail: word('mail'),
    phone: digits(8).map((rest) => `06${rest}`),
    birthDate: dateBetween('1962-01-01', '2005-12-31'),
    home: fc.constantFrom(...homes),
    wish: fc.constantFrom(...occupations),
    done: fc.constantFrom(...occupations),
    // Not one that is also its own rounding.
    months: fc.integer({ min: 25, max: 300 }).filter((months) => months % 12 !== 0),
    availableFrom: dateBetween('2029-01-01', '2034-12-31'),
    maxMinutes: fc.integer({ min: 61, max: 180 }),
    // With both decimals: a round amount stands anywhere.
    pay: fc.integer({ min: 71_111, max: 99_999 }).filter((cents) => cents % 10 !== 0),
    obstacles: fc.array(word('frein'), { minLength: 2, maxLength: 2 }),
    words: word('recit'),
    cv: word('cv'),
    because: word('parceque'),
    comment: word('avis'),
    introduction: word('presente'),
  })
  .filter(({ wish, done }) => !nameOf(done).includes(nameOf(wish)))
  .map((drawn) => {
    const { firstName, lastName, mail, phone, birthDate, home, wish, done, months, availableFrom } = drawn;
    const [health = '', family = ''] = drawn.obstacles;
    return {
      person: {
        firstName,
        lastName,
        email: `${mail}@essai.example`,
        phone,
        birthDate,
        experienceText: `Travail chez ${drawn.words}.`,
        obstacles: [
          { kind: 'health', note: health },
          { kind: 'family', note: family },
        ],
        confirmed: true,
        profile: aProfile({
          zone: home.code,
          wishes: [wish],
          experience: [{ occupation: done, months }],
          excludedConditions: ['night'],
          licences: { 'right-to-work': true, 'dangerous-work-age': true, 'permis-b': true },
          travel: { modes: ['car'], maxMinutes: drawn.maxMinutes },
          availableFrom,
          minHourlyCents: drawn.pay,
        }),
      },
      cv: `Deux ans chez ${drawn.cv}.`,
      because: `Parce que ${drawn.because}.`,
      comment: `Dit ${drawn.comment}.`,
      introduction: `Une personne ${drawn.introduction}.`,
      known: { firstName, lastName, mail, phone },
      hidden: lowered({
        birthDate: written(birthDate),
        home: [`"${home.code}"`, zone(home.code)?.name ?? home.code],
        wish: [`"${wish}"`, nameOf(wish)],
        months: [`${months} mois`, `"months":${months}`],
        availableFrom: written(availableFrom),
        travel: [`"maxMinutes":${drawn.maxMinutes}`, `${drawn.maxMinutes} minutes`],
        pay: ['minHourlyCents', String(drawn.pay / 100).replace('.', ',')],
        obstacles: drawn.obstacles,
        experienceText: [drawn.words],
        because: [drawn.because],
        comment: [drawn.comment],
        cv: [drawn.cv],
        structure: ['plie-centre', 'PLIE Marseille Provence Centre'],
        counsellor: ['counsellor0'],
        proof: ['right-to-work', 'droit au travail', 'dangerous-work-age', 'travaux réglementés'],
        names: ['participantId', 'matchId', 'structureId', 'score', 'contributions', 'birthDate', 'obstacle'],
      }),
    };
  });

const lowered = (lists: Record<string, readonly string[]>) =>
  Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, list.map((one) => one.toLowerCase())]),
  );
