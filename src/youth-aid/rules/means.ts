import type { Settings } from './reglement.ts';

/** What comes in, month by month before the request, in cents: `null` is a month without its proof. */
export type Months = readonly (number | null)[];

export interface Means {
  readonly own: Months;
  /** Of everybody else in the home, by month on average. */
  readonly othersMonthlyCents: number | null;
  /** Of the parents; told, never counted against the young person alone (CASF L263-3). */
  readonly parentsMonthlyCents: number | null;
  readonly people: number;
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

/** The scale's bound for a month, in cents. */
export const monthlyBound = (
  { scaleOn, monthlyCents, sharePerPersonCents }: Settings,
  people: number,
): number =>
  scaleOn === 'own' ? monthlyCents : monthlyCents + sharePerPersonCents * Math.max(0, people - 1);

/**
 * Whether the means are within the scale; `missing` says which month of the looked-at ones has no proof, 1 the last one. Sums
 * are compared, not averages: nothing is rounded.
 */
export function withinScale(
  settings: Settings,
  { own, othersMonthlyCents, people }: Means,
):
  | { readonly missing: readonly number[]; readonly others: boolean }
  | { readonly within: boolean; readonly sumCents: number; readonly boundCents: number } {
  const months = Array.from({ length: settings.resourceMonths }, (_, i) => own[i] ?? null);
  const missing = months.flatMap((one, i) => (one === null ? [i + 1] : []));
  const others = settings.scaleOn === 'household' && people > 1 && othersMonthlyCents === null;
  if (missing.length > 0 || others) return { missing, others };
  const shared = settings.scaleOn === 'household' ? (othersMonthlyCents ?? 0) * months.length : 0;
  const sumCents = sum(months.map((one) => one ?? 0)) + shared;
  const boundCents = monthlyBound(settings, people) * months.length;
  return { within: sumCents <= boundCents, sumCents, boundCents };
}
