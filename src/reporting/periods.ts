import { z } from 'zod';
import type { Days } from '../access/index.ts';
import { addDays, addMonths } from '../platform/index.ts';

/** So many months until today. */
const rolling = { mois: 1, trimestre: 3, annee: 12 } as const;
type RollingPeriod = keyof typeof rolling;
export const rollingPeriods = Object.keys(rolling) as [RollingPeriod, ...RollingPeriod[]];

/** How many whole quarters are kept. */
const quartersKept = 8;
/** Months of the line that goes with a figure, this one among them. */
const monthsShown = 13;

const quarterKey = /^20\d\d-T[1-4]$/;
/** A rolling period, or a quarter: « 2026-T3 ». */
export const periodAsked = z.union([z.enum(rollingPeriods), z.string().regex(quarterKey)]);
export type PeriodKey = z.output<typeof periodAsked>;

const lastYear = ({ from, until }: Days): Days => ({
  from: addMonths(from, -12),
  until: addMonths(until, -12),
});
const monthsFrom = (first: string, months: number): Days => ({
  from: first,
  until: addDays(addMonths(first, months), -1),
});

export interface Period {
  readonly key: PeriodKey;
  readonly days: Days;
  /** The same months of the year before. */
  readonly before: Days;
}

function quarterOf(key: string): Period {
  const year = Number(key.slice(0, 4));
  const month = String(3 * Number(key.slice(6)) - 2).padStart(2, '0');
  return {
    key,
    days: monthsFrom(`${year}-${month}-01`, 3),
    before: monthsFrom(`${year - 1}-${month}-01`, 3),
  };
}

/** A period as it is on a day. */
export function periodOn(key: PeriodKey, day: string): Period {
  if (quarterKey.test(key)) return quarterOf(key);
  const days = { from: addDays(addMonths(day, -rolling[key as RollingPeriod]), 1), until: day };
  return { key, days, before: lastYear(days) };
}

/** The quarters that have ended, the latest first. */
export function endedQuarters(day: string): string[] {
  const year = Number(day.slice(0, 4));
  const current = 4 * year + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return Array.from({ length: quartersKept }, (_, i) => {
    const quarter = current - 1 - i;
    return `${Math.floor(quarter / 4)}-T${(quarter % 4) + 1}`;
  });
}

/** All that is kept on a day. */
export const periodsOn = (day: string): Period[] =>
  [...rollingPeriods, ...endedQuarters(day)].map((key) => periodOn(key, day));

/** The months that go with a figure, the oldest first. */
export const monthsOn = (day: string): string[] =>
  Array.from({ length: monthsShown }, (_, i) =>
    addMonths(`${day.slice(0, 7)}-01`, i + 1 - monthsShown).slice(0, 7),
  );

/** What all of them need. */
export const windowOn = (day: string): Days => ({
  from:
    periodsOn(day)
      .map(({ before }) => before.from)
      .toSorted()[0] ?? day,
  until: day,
});

export const isIn = ({ from, until }: Days, on: string): boolean => from <= on && on <= until;
