import { addMonths } from '../platform/index.ts';
import { ratio } from './hours-due.ts';
import { firstOf, type Span } from './judge.ts';

export interface Forecast {
  /** How much of the time has passed, in hundredths of a percent. */
  readonly timeBp: number;
  /** At the end, were the months that come as the last ones were; and were they as the weakest or the best of those. */
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** Full months that are left, the present one among them. */
  readonly monthsLeft: number;
  /** What each of them would have to bring. */
  readonly neededPerMonth: number;
  /** At which of the two moments too little was done, the later one; and how much is missing then. */
  readonly alert?: { readonly at: 50 | 80; readonly missing: number };
}

/** Of the last months that count for what comes. */
const looksBack = 3;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * Foresees the end of a contract.
 * @param byMonth minutes done, by "YYYY-MM"; a month without any brought none
 */
export function forecast(
  { from, until }: Span,
  due: number,
  byMonth: ReadonlyMap<string, number>,
  today: string,
): Forecast {
  const done = [...byMonth.values()].reduce((sum, one) => sum + one, 0);
  const length = dayNumber(until) - dayNumber(from) + 1;
  const passed = Math.min(length, Math.max(0, dayNumber(today) - dayNumber(from)));
  const timeBp = ratio(BigInt(passed) * 10_000n, BigInt(length));
  const months = monthsBetween(from.slice(0, 7), until.slice(0, 7));
  const present = today.slice(0, 7);
  const before = months.filter((month) => month < present);
  const left = months.filter((month) => month >= present);
  const last = before.slice(-looksBack).map((month) => byMonth.get(month) ?? 0);
  const already = left.reduce((sum, month) => sum + (byMonth.get(month) ?? 0), 0);
  const rest = left.length;
  const foreseen = (perMonth: number) => done - already + Math.max(already, perMonth * rest);
  const mean = last.length === 0 ? 0 : ratio(BigInt(last.reduce((a, b) => a + b, 0)), BigInt(last.length));
  const missing = Math.max(0, due - done);
  const alert = ([80, 50] as const).find((at) => timeBp >= at * 100 && done * 100 < due * at);
  return {
    timeBp,
    expected: foreseen(mean),
    low: foreseen(last.length === 0 ? 0 : Math.min(...last)),
    high: foreseen(last.length === 0 ? 0 : Math.max(...last)),
    monthsLeft: rest,
    neededPerMonth: rest === 0 ? missing : Math.ceil(missing / rest),
    ...(alert ? { alert: { at: alert, missing: ratio(BigInt(due) * BigInt(alert), 100n) - done } } : {}),
  };
}

/** From one "YYYY-MM" to another, both in it. */
export function monthsBetween(from: string, until: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= until; month = addMonths(firstOf(month), 1).slice(0, 7)) months.push(month);
  return months;
}
