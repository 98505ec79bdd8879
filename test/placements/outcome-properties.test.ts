import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  classify,
  firstProtocols,
  type Protocol,
  type Situation,
} from '../../src/placements/outcomes/index.ts';
import { lengthOf, startOfMonths } from '../../src/placements/outcomes/months.ts';
import { addDays, endOfMonths, isWorkingDay } from '../../src/platform/index.ts';

const pact = firstProtocols.find(({ version }) => version === 0) as Protocol;
const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2024-01-01', n));

test('months from date to date end on the day before the same day, or with the month', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (start, months) => {
      const after = addDays(endOfMonths(start, months), 1);
      const [wanted, is] = [Number(start.slice(8)), Number(after.slice(8))];
      expect(is === wanted || (is === 1 && wanted > 28)).toBe(true);
      expect(endOfMonths(start, months) < endOfMonths(start, months + 1)).toBe(true);
      expect(lengthOf(start, endOfMonths(start, months))).toEqual({ months, days: 0 });
      expect(lengthOf(start, after)).toEqual({ months, days: 1 });
      expect(endOfMonths(startOfMonths(start, months), months) <= start).toBe(true);
    }),
  );
});

const contract = fc.record({
  start: day,
  days: fc.integer({ min: 1, max: 300 }),
  weeklyMinutes: fc.constantFrom(450, 600, 1049, 1050, 1051, 2099, 2100),
  partTimeChosen: fc.constantFrom(true, false, undefined),
});
const asSituations = (all: readonly (typeof contract extends fc.Arbitrary<infer T> ? T : never)[]) =>
  all.map(
    ({ start, days, weeklyMinutes, partTimeChosen }, i): Situation => ({
      id: String(i),
      kind: 'cdd',
      start,
      end: addDays(start, days - 1),
      weeklyMinutes,
      ...(partTimeChosen === undefined ? {} : { partTimeChosen }),
      proved: true,
    }),
  );

/** Day by day, without stretches nor runs: whether six months were ever held by a day. */
function heldByDay(situations: readonly Situation[], until: string): boolean {
  const counts = (at: string): boolean => {
    const active = situations.filter(({ start, end = '' }) => start <= at && at <= end);
    const fine = active.filter(
      ({ weeklyMinutes = 0, partTimeChosen }) => weeklyMinutes >= 2100 || partTimeChosen,
    );
    return fine.reduce((sum, { weeklyMinutes = 0 }) => sum + weeklyMinutes, 0) >= 1050;
  };
  let start: string | undefined;
  let idle = true;
  for (let at = '2024-01-01'; at <= until; at = addDays(at, 1)) {
    if (counts(at)) {
      if (idle) start = at;
      idle = false;
      // A day counts as held once work goes on at it or after it.
      if (start && at >= endOfMonths(start, 6)) return true;
    } else if (isWorkingDay(at)) idle = true;
  }
  return false;
}

test('what is held six months is what a count day by day holds', () => {
  fc.assert(
    fc.property(fc.array(contract, { maxLength: 6 }), (all) => {
      const situations = asSituations(all);
      const until = '2029-12-31';
      const { outcome } = classify({ situations }, pact, until);
      expect(outcome === 'positive').toBe(heldByDay(situations, until));
    }),
    { numRuns: 60 },
  );
});

test('a day less than six months, or a minute less than half-time, is never a positive exit', () => {
  fc.assert(
    fc.property(day, fc.boolean(), (start, shorter) => {
      const end = endOfMonths(start, 6);
      const situation = (last: string, weeklyMinutes: number): Situation => ({
        id: 'a',
        kind: 'cdd',
        start,
        end: last,
        weeklyMinutes,
        partTimeChosen: true,
        proved: true,
      });
      expect(classify({ situations: [situation(end, 1050)] }, pact, end).outcome).toBe('positive');
      const less = shorter ? situation(addDays(end, -1), 1050) : situation(end, 1049);
      expect(classify({ situations: [less] }, pact, end).outcome).not.toBe('positive');
    }),
  );
});

test('the order in which contracts were typed changes nothing; one cut in two that touch is the same', () => {
  fc.assert(
    fc.property(fc.array(contract, { minLength: 1, maxLength: 5 }), fc.integer(), (all, at) => {
      const situations = asSituations(all);
      const until = '2029-12-31';
      const says = (some: readonly Situation[]) => {
        const { outcome, reachedOn } = classify({ situations: some }, pact, until);
        return [outcome, reachedOn];
      };
      expect(says([...situations].reverse())).toEqual(says(situations));
      const [first, ...rest] = situations;
      if (!first?.end || first.end === first.start) return;
      const { days = 1 } = all[0] ?? {};
      const cut = addDays(first.start, Math.abs(at) % (days - 1));
      const parts = [
        { ...first, end: cut },
        { ...first, id: 'second', start: addDays(cut, 1) },
      ];
      expect(says([...parts, ...rest])).toEqual(says(situations));
    }),
    { numRuns: 60 },
  );
});
