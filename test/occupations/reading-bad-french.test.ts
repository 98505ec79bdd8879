import { describe, expect, test } from 'vitest';
import { builtIn, type Reading, readNeedText } from '../../src/occupations/index.ts';
import { advertisementsAfter, advertisementsAsSent } from '../fixtures/advertisements-as-sent.ts';
import { advertisementsByAStranger } from '../fixtures/advertisements-by-a-stranger.ts';
import { advertisementsByAnother } from '../fixtures/advertisements-by-another.ts';
import { advertisements, nothing, type Right, writtenOn } from '../fixtures/advertisements-in-bad-french.ts';
import { advertisementsLater } from '../fixtures/advertisements-later.ts';

const asked = (reading: Reading, field: string) =>
  reading.questions.some((question) => question.field === field);

/** What was read, as the right answers are written. */
const found: { readonly [Field in keyof Right]: (reading: Reading) => unknown } = {
  contract: (reading) => {
    if (asked(reading, 'contract')) return 'asked';
    const { kind, months } = reading.contract ?? {};
    return kind ? [kind, ...(months === undefined ? [] : [Math.round(months * 4) / 4])] : null;
  },
  pay: ({ pay }) =>
    pay ? [pay.minCents / 100, pay.maxCents / 100, pay.per, ...(pay.net ? (['net'] as const) : [])] : null,
  hours: ({ minutesPerWeek: hours }) =>
    hours ? [Math.round(hours.value / 15) / 4, ...(hours.max ? [Math.round(hours.max / 15) / 4] : [])] : null,
  schedule: ({ schedule = { spans: [] } }) => {
    const { from = '', to = '' } = schedule;
    const times = from || to ? [`${from}-${to}`] : [];
    const kinds = (['night', 'weekend', 'sunday', 'split', 'shifts'] as const).filter(
      (kind) => schedule[kind],
    );
    return [...times, ...kinds].join(' ');
  },
  starts: (reading) => reading.startsOn?.value ?? (asked(reading, 'startsOn') ? 'asked' : null),
  posts: (reading) => reading.posts?.value ?? (asked(reading, 'posts') ? 'asked' : null),
  zones: ({ zones }) => zones.flatMap(({ codes }) => codes),
  licences: ({ licences }) => Object.fromEntries(licences.map(({ code, required }) => [code, required])),
  experience: ({ experience }) => (experience ? [experience.months, experience.required] : null),
  vehicle: ({ vehicle }) => vehicle?.required ?? null,
  languages: ({ languages }) =>
    Object.fromEntries(languages.map(({ code, level, required }) => [code, [level ?? null, required]])),
};

describe.each([
  ...advertisements,
  ...advertisementsAsSent,
  ...advertisementsAfter,
  ...advertisementsLater,
  ...advertisementsByAnother,
  ...advertisementsByAStranger,
])('« $title »', ({ title, text, right, wrong = [] }) => {
  const reading = readNeedText({ title, description: text }, builtIn, writtenOn);
  const sorted = (value: unknown) => (Array.isArray(value) ? value.toSorted() : value);
  for (const field of Object.keys(nothing) as (keyof Right)[])
    test(field, { fails: wrong.includes(field) }, () => {
      const expected = { ...nothing, ...right }[field];
      const read = found[field](reading);
      if (field === 'zones') expect(sorted(read)).toEqual(sorted(expected));
      else expect(read).toEqual(expected);
    });
});
