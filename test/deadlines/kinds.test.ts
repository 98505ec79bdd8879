import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeadlineKind } from '../../src/access/index.ts';
import { dayToTell, nextDay } from '../../src/deadlines/kinds.ts';
import { addDays } from '../../src/platform/index.ts';

const dueOn = '2030-06-15';
const day = (count: number) => addDays(dueOn, count);
function* everyFive(): Generator<string> {
  for (let at = dueOn; ; at = addDays(at, 5)) yield at;
}
const kind = (...days: DeadlineKind['reminders'][number]['days'][]): DeadlineKind => ({
  name: 'essai',
  label: 'Essai',
  reminders: days.map((one) => ({ days: one, tell: async () => {} })),
  describe: async () => new Map(),
});

/** What is told on these days on which a tick comes, as the mark of each goes from one to the next. */
function told(of: DeadlineKind, ticks: readonly string[]): string[] {
  const said: string[] = [];
  let toldOn: string | undefined;
  for (const tick of ticks) {
    const next = nextDay(of, dueOn, toldOn);
    if (next === undefined || next > tick) continue;
    for (const [i, reminder] of of.reminders.entries()) {
      const on = dayToTell(reminder, dueOn, toldOn, tick);
      if (on) said.push(`${i} ${on}`);
    }
    toldOn = tick;
  }
  return said;
}
const steps = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 });
const ticksOf = (gaps: readonly number[]) => {
  let at = day(-12);
  return gaps.map((gap) => {
    at = addDays(at, gap);
    return at;
  });
};

test('ticks that come every day tell each reminder on its day', () => {
  const of = kind(
    () => [day(-7), day(-1)],
    () => [day(2)],
  );
  expect(
    told(
      of,
      Array.from({ length: 40 }, (_, i) => day(i - 12)),
    ),
  ).toEqual([`0 ${day(-7)}`, `0 ${day(-1)}`, `1 ${day(2)}`]);
});

test('whatever days the ticks come on, and however often, nothing is told twice, early, or on a day that another has passed', () => {
  const of = kind(
    () => [day(-7), day(-1)],
    () => [day(2)],
    everyFive,
  );
  fc.assert(
    fc.property(steps, (gaps) => {
      const ticks = ticksOf(gaps);
      const said = told(of, ticks);
      expect(new Set(said).size).toBe(said.length);
      const last = ticks.at(-1) ?? '';
      for (const one of said) expect(one.slice(2) <= last).toBe(true);
      for (const i of [0, 1, 2]) {
        const mine = said.filter((one) => one.startsWith(`${i} `));
        expect(mine).toEqual(mine.toSorted());
      }
      // The last of what has come is told, however many days no tick came.
      if (last >= day(2)) expect(said).toContain(`1 ${day(2)}`);
      if (last >= dueOn) {
        const count = Math.floor((Date.parse(last) - Date.parse(dueOn)) / 86_400_000 / 5);
        expect(said).toContain(`2 ${day(5 * count)}`);
      }
    }),
  );
});
