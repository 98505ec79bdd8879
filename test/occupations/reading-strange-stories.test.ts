import { describe, expect, test } from 'vitest';
import { builtIn, readExperienceText } from '../../src/occupations/index.ts';
import { writtenOn } from '../fixtures/advertisements-in-bad-french.ts';
import { type Story, storiesByAStranger } from '../fixtures/stories-by-a-stranger.ts';

const codes = ({ code, alternatives }: { code: string; alternatives: readonly { code: string }[] }) => [
  code,
  ...alternatives.map((one) => one.code),
];
/** Each expected thing has its own proposal, and no proposal is left over. */
const paired = (proposals: readonly string[][], expected: readonly RegExp[]) =>
  proposals.length === expected.length &&
  expected.every((pattern) => proposals.some((some) => some.some((code) => pattern.test(code))));

describe.each(storiesByAStranger)('« $text »', ({ text, right, wrong = [] }) => {
  const told = readExperienceText(text, builtIn, writtenOn);
  const found: { readonly [Field in keyof Story['right']]: () => void } = {
    experience: () => {
      const proposals = told.experience.map((one) => codes({ ...one, code: one.occupation }));
      expect(
        paired(
          proposals,
          right.experience.map(([pattern]) => pattern),
        ),
        JSON.stringify(proposals),
      ).toBe(true);
      for (const [pattern, months] of right.experience) {
        const one = told.experience.find((done) =>
          codes({ ...done, code: done.occupation }).some((code) => pattern.test(code)),
        );
        if (months !== null) expect(one?.months).toBe(months);
      }
    },
    licences: () =>
      expect(Object.fromEntries(told.licences.map(({ code, held }) => [code, held]))).toEqual(right.licences),
    languages: () =>
      expect(
        told.languages.map(({ code, level }) => [code, level].filter(Boolean).join(' ')).toSorted(),
      ).toEqual(right.languages),
    modes: () => expect([...(told.travel?.modes ?? [])]).toEqual(right.modes),
    maxMinutes: () => expect(told.travel?.maxMinutes ?? null).toBe(right.maxMinutes),
    wishes: () =>
      expect(paired(told.wishes.map(codes), right.wishes), JSON.stringify(told.wishes)).toBe(true),
    zone: () => expect(told.zone?.code ?? null).toBe(right.zone),
    availableFrom: () => expect(told.availableFrom?.value ?? null).toBe(right.availableFrom),
    hours: () => {
      const { minutesPerWeek: week } = told;
      expect(week ? [week.min / 60, week.max / 60] : null).toEqual(right.hours);
    },
    contracts: () => expect(told.contracts?.kinds ?? []).toEqual(right.contracts),
    excluded: () => expect(told.excludedConditions.map(({ code }) => code)).toEqual(right.excluded),
    sensitive: () =>
      expect([...new Set(told.sensitive.map(({ kind }) => kind))].toSorted()).toEqual(
        right.sensitive.toSorted(),
      ),
  };
  for (const field of Object.keys(found) as (keyof Story['right'])[])
    test(field, { fails: wrong.includes(field) }, () => found[field]());
});
