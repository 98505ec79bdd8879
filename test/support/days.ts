import { addDays, today } from '../../src/platform/index.ts';

/** The day so many days from today, "YYYY-MM-DD": what a test writes must be true on whatever day it runs. */
export const inDays = (count: number): string => addDays(today(), count);

/** The next time that it is this day of the year ("02-01"), today apart: where the season or the name of the month matters. */
export function coming(dayOfYear: string): string {
  const day = today();
  const thisYear = `${day.slice(0, 4)}-${dayOfYear}`;
  return thisYear > day ? thisYear : `${Number(day.slice(0, 4)) + 1}-${dayOfYear}`;
}

/** As `coming`, and at most 365 days ahead, as a meeting is: of two days, one always is. */
export const comingSoon = (one: string, other: string): string =>
  coming(one) <= inDays(365) ? coming(one) : coming(other);
