import { addDays, addMonths, endOfMonths } from '../../platform/index.ts';

/** Later than any day that is ever asked about: where something has no end. */
export const noEnd = '9999-12-31';

export const later = (a: string, b: string): string => [a, b].sort()[1] ?? a;
export const earlier = (a: string, b: string): string => [a, b].sort()[0] ?? a;

function partsOf(day: string): readonly [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}
const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const text = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The first day of the months that end with this day. */
export const startOfMonths = (end: string, months: number): string => addMonths(addDays(end, 1), -months);

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Both days counted; 0 where the last comes before the first. */
const daysFrom = (first: string, last: string): number => Math.max(0, dayNumber(last) - dayNumber(first) + 1);

/** Whole months from date to date, and the days that are left. */
export function lengthOf(first: string, last: string): { readonly months: number; readonly days: number } {
  const [fromYear, fromMonth] = partsOf(first);
  const [toYear, toMonth] = partsOf(last);
  let months = (toYear - fromYear) * 12 + (toMonth - fromMonth) + 1;
  while (months > 0 && endOfMonths(first, months) > last) months -= 1;
  const whole = months > 0 ? addDays(endOfMonths(first, months), 1) : first;
  return { months, days: daysFrom(whole, last) };
}

/** The day on which somebody reaches an age: who was born on 29 February has their birthday on 1 March. */
export function birthday(born: string, age: number): string {
  const [year, month, day] = partsOf(born);
  const leapDay = month === 2 && day === 29 && lastOfMonth(year + age, 2) === 28;
  return `${text(year + age, 4)}-${leapDay ? '03-01' : `${text(month, 2)}-${text(day, 2)}`}`;
}
