import { addDays, addMonths, daysBetween, endOfMonths } from '../../platform/index.ts';
import type { Settings } from './settings.ts';

/** Both days counted. */
export interface Span {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The last day that an immersion may have which begins on that one. */
export const lastDayFrom = ({ lastDay, months }: Settings, startsOn: string): string =>
  lastDay === 'eve' ? endOfMonths(startsOn, months) : addMonths(startsOn, months);

/** Days of the calendar that these spans cover from one day to another; a day that two cover counts once. */
export function daysCovered(spans: readonly Span[], from: string, until: string): number {
  let days = 0;
  let covered = '';
  for (const { startsOn, endsOn } of spans.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const first = [startsOn, from, covered && addDays(covered, 1)].toSorted().at(-1) ?? from;
    const last = endsOn < until ? endsOn : until;
    if (first > last) continue;
    days += daysBetween(first, last);
    covered = last;
  }
  return days;
}

/**
 * The most days that these spans cover in so many consecutive months that touch `own`: the sum grows only where a window begins
 * with a span or ends with one, so that these windows are enough.
 */
export function mostDays(spans: readonly Span[], own: Span, windowMonths: number): number {
  const windows = spans.flatMap(({ startsOn, endsOn }) => [
    { from: startsOn, until: endOfMonths(startsOn, windowMonths) },
    { from: addDays(addMonths(endsOn, -windowMonths), 1), until: endsOn },
  ]);
  return windows
    .filter(({ from, until }) => from <= own.endsOn && own.startsOn <= until)
    .reduce((most, { from, until }) => Math.max(most, daysCovered(spans, from, until)), 0);
}

/** Whether two days fall within so many consecutive months. */
export const together = (one: string, other: string, windowMonths: number): boolean =>
  (one < other ? other : one) <= endOfMonths(one < other ? one : other, windowMonths);

/** The most of these days that fall within so many consecutive months with `own`, itself counted. */
export const mostTogether = (days: readonly string[], own: string, windowMonths: number): number =>
  Math.max(
    ...[...days, own].map((first) => {
      const until = endOfMonths(first, windowMonths);
      return own < first || own > until ? 0 : days.filter((day) => first <= day && day <= until).length + 1;
    }),
  );
