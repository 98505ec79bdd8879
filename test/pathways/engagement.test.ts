import fc from 'fast-check';
import { expect, test } from 'vitest';
import { engagementOf } from '../../src/pathways/engagement.ts';
import { addDays, addMonths, endOfMonths } from '../../src/platform/index.ts';
import { inDays } from '../support/days.ts';

const signedOn = inDays(0);
const refusalOf = (input: Parameters<typeof engagementOf>[0]) => {
  try {
    engagementOf(input);
  } catch (error) {
    return (error as { errors: { field: string; code: string }[] }).errors[0];
  }
  return undefined;
};
const wrong = (code: string) => ({ field: 'engagement.minutesPerWeek', code });

test('15 hours a week at least, one minute less is a lowered one (L5411-6)', () => {
  expect(engagementOf({ signedOn, hours: 'full' })).toEqual({ signedOn, hours: 'full', minutesPerWeek: 900 });
  expect(refusalOf({ signedOn, hours: 'full', minutesPerWeek: 899 })).toMatchObject(wrong('too-few'));
  expect(refusalOf({ signedOn, hours: 'lowered', minutesPerWeek: 900 })).toMatchObject(wrong('not-lowered'));
  expect(engagementOf({ signedOn, hours: 'lowered', minutesPerWeek: 899 }).minutesPerWeek).toBe(899);
});

test('lowered, never to nothing; none at the person’s request', () => {
  expect(refusalOf({ signedOn, hours: 'lowered', minutesPerWeek: 0 })).toMatchObject(wrong('too-few'));
  expect(refusalOf({ signedOn, hours: 'lowered' })).toMatchObject(wrong('missing'));
  expect(refusalOf({ signedOn, hours: 'none', minutesPerWeek: 60 })).toMatchObject(wrong('none-asked'));
  expect(engagementOf({ signedOn, hours: 'none' }).minutesPerWeek).toBe(0);
});

test('none is signed ahead', () => {
  expect(refusalOf({ signedOn: inDays(1), hours: 'full' })).toMatchObject({
    field: 'engagement.signedOn',
    code: 'in-the-future',
  });
});

test('months run from date to date, and end with a month that has no such day', () => {
  expect(endOfMonths('2027-01-15', 6)).toBe('2027-07-14');
  expect(endOfMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(endOfMonths('2028-02-29', 12)).toBe('2029-02-28');
  const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 120 }), (from, months) => {
      const after = addMonths(from, months);
      expect(endOfMonths(from, months)).toBe(after.slice(8) === from.slice(8) ? addDays(after, -1) : after);
      expect(endOfMonths(from, months) < endOfMonths(from, months + 1)).toBe(true);
    }),
  );
});
