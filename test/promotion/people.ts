import fc from 'fast-check';
import { currentCatalogue, languageCodes, languageLevels } from '../../src/occupations/index.ts';
import type { CountedProfile } from '../../src/participants/index.ts';
import { livedInZones, travelModes } from '../../src/territory/index.ts';

const { occupations, skills, licences } = currentCatalogue();
const oneOf = <T>(items: readonly T[]) => fc.constantFrom(...items);
const occupation = oneOf(occupations.map(({ code }) => code));

/** Any profile that may be stored, the fullest ones too. */
export const anyProfile: fc.Arbitrary<CountedProfile> = fc.record({
  zone: fc.option(oneOf(livedInZones.map(({ code }) => code))),
  wishes: fc.array(occupation, { maxLength: 5 }),
  experience: fc.array(fc.record({ occupation, months: fc.nat(600) }), { maxLength: 30 }),
  skills: fc.option(
    fc.array(
      fc.record({ code: oneOf(skills.map(({ code }) => code)), level: fc.integer({ min: 1, max: 4 }) }),
      {
        maxLength: 80,
      },
    ),
  ),
  licences: fc.dictionary(oneOf(licences.map(({ code }) => code)), fc.boolean(), { maxKeys: 40 }),
  travel: fc.option(
    fc.record({
      modes: fc.subarray([...travelModes], { minLength: 1 }),
      maxMinutes: fc.integer({ min: 5, max: 240 }),
    }),
  ),
  availableFrom: fc.option(oneOf(['2020-01-01', '2027-02-01', '2030-01-01'])),
  minutesPerWeek: fc.option(fc.record({ min: fc.constant(0), max: fc.integer({ min: 0, max: 2880 }) })),
  languages: fc.option(
    fc.array(fc.record({ code: oneOf(languageCodes), level: oneOf(languageLevels) }), { maxLength: 13 }),
  ),
});

export const aCounted = (overrides: Partial<CountedProfile> = {}): CountedProfile => ({
  zone: '13215',
  wishes: ['N1101'],
  experience: [],
  skills: null,
  licences: { 'permis-b': true },
  travel: { modes: ['car'], maxMinutes: 45 },
  availableFrom: null,
  minutesPerWeek: { min: 1200, max: 2100 },
  languages: null,
  ...overrides,
});
