import { addDays, isWorkingDay } from '../../platform/index.ts';
import type { Situation } from './facts.ts';
import { noEnd } from './months.ts';
import type { Settings } from './settings.ts';

/** What would have to be asked before a day counts. */
export interface Question {
  readonly about: 'part-time' | 'overlap' | 'several-companies' | 'birth-date';
  /** Of which contract; absent where it is about the person. */
  readonly situationId?: string;
}

/** Days on which the same contracts cover somebody. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly situations: readonly Situation[];
  /** Empty where the days count as they are. */
  readonly questions: readonly Question[];
}

/** Days of work without a break. */
export interface Run {
  readonly from: string;
  readonly to: string;
  readonly stretches: readonly Stretch[];
}

/** The last day of a contract. */
export const lastDayOf = ({ end = noEnd, endedOn }: Situation): string =>
  endedOn !== undefined && endedOn < end ? endedOn : end;

/** Its days, where it has any: one that ended before it began has none. */
export const isReal = (one: Situation): boolean => one.start <= lastDayOf(one);

/** @param minimum minutes a week; `undefined` where the days do not count whatever is answered */
function questionsOf(
  active: readonly Situation[],
  minimum: number,
  { fullTimeMinutes }: Settings,
): readonly Question[] | undefined {
  const enough = active.filter(({ weeklyMinutes = 0 }) => weeklyMinutes >= minimum);
  const isFine = ({ weeklyMinutes = 0, partTimeChosen }: Situation) =>
    weeklyMinutes >= fullTimeMinutes || partTimeChosen === true;
  const minutesOf = (some: readonly Situation[]) =>
    some.reduce((sum, { weeklyMinutes = 0 }) => sum + weeklyMinutes, 0);
  if (minutesOf(active.filter(isFine)) >= minimum) return [];
  const toAsk = enough.find(({ partTimeChosen }) => partTimeChosen === undefined);
  if (toAsk) return [{ about: 'part-time', situationId: toAsk.id }];
  if (active.length < 2 || minutesOf(active) < minimum) return undefined;
  return active
    .filter((one) => !isFine(one))
    .map(({ id }) => ({ about: 'overlap' as const, situationId: id }));
}

/** The days that contracts cover, cut where one begins or ends, without those that do not count whatever is answered. */
export function stretchesOf(
  situations: readonly Situation[],
  minimum: number,
  settings: Settings,
): readonly Stretch[] {
  const real = situations.filter(isReal);
  const cuts = [
    ...new Set(
      real.flatMap((one) => {
        const last = lastDayOf(one);
        return last === noEnd ? [one.start] : [one.start, addDays(last, 1)];
      }),
    ),
  ].sort();
  return cuts.flatMap((from, i) => {
    const next = cuts[i + 1];
    const active = real.filter((one) => one.start <= from && lastDayOf(one) >= from);
    const questions = active.length > 0 ? questionsOf(active, minimum, settings) : undefined;
    const to = next === undefined ? noEnd : addDays(next, -1);
    return questions ? [{ from, to, situations: active, questions }] : [];
  });
}

/** Whether so many working days lie between two days, both left out. */
function isBreak(after: string, before: string, workingDays: number): boolean {
  let left = workingDays;
  for (let day = addDays(after, 1); day < before; day = addDays(day, 1))
    if (isWorkingDay(day)) {
      left -= 1;
      if (left === 0) return true;
    }
  return false;
}

/** Joins what no break parts. */
export function runsOf(stretches: readonly Stretch[], breakWorkingDays: number): readonly Run[] {
  const runs: Run[] = [];
  for (const stretch of stretches) {
    const last = runs.at(-1);
    if (last && !isBreak(last.to, stretch.from, breakWorkingDays))
      runs[runs.length - 1] = { from: last.from, to: stretch.to, stretches: [...last.stretches, stretch] };
    else runs.push({ from: stretch.from, to: stretch.to, stretches: [stretch] });
  }
  return runs;
}
