import { endOfMonths } from '../platform/index.ts';
import { firstOf, type HoursRow, lastOf, type Span } from './judge.ts';
import { eligibleMonths } from './rules.ts';

/** A yes of which no last day was said, or one that was. */
export interface Dated extends Span {
  /** No last day was said: it follows from the first hour. */
  readonly fromFirstHour?: true;
}

/** What is eligible by a check until its first hour: as long as the hours may then last. */
export const untilFirstHour = (from: string): string => endOfMonths(from, eligibleMonths);

/**
 * Where no last day was said it is 24 months from date to date after the first hour that was done in those of the check. A month
 * that is not split by day begins with its first day.
 */
export function datedBy<One extends Dated>(eligibility: readonly One[], rows: readonly HoursRow[]): One[] {
  const done = rows.filter(({ refused, minutes }) => !refused && minutes > 0);
  return eligibility.map((one) => {
    if (!one.fromFirstHour) return one;
    const days = done.flatMap(({ month, days: split }) => {
      if (split) return split.filter(({ minutes }) => minutes > 0).map(({ day }) => day);
      return lastOf(month) < one.from ? [] : [firstOf(month), one.from].toSorted().slice(1);
    });
    const check = untilFirstHour(one.from);
    const [first] = days.filter((day) => one.from <= day && day <= check).toSorted();
    return { ...one, until: first ? endOfMonths(first, eligibleMonths) : check };
  });
}
