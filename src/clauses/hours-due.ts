import { minutesPerHour } from './rules.ts';

/** What hours due follow from. Rates are in hundredths of a percent, so that no fraction is lost: 5 % is 500. */
export type Basis =
  | {
      readonly by: 'formula';
      readonly amountCents: number;
      readonly labourBp: number;
      readonly rateBp: number;
      readonly hourlyCents: number;
    }
  | { readonly by: 'hours'; readonly minutes: number }
  /** A clause in days of work: each day counts as the contract says. */
  | { readonly by: 'days'; readonly halfDays: number };

export const changeKinds = ['order', 'tranche', 'amendment'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What adds to the hours due from a day on, or takes away from them. It is withdrawn, never erased. */
export interface Change {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly label: string;
  /** The first day on which it counts. */
  readonly on: string;
  /** Below zero, it takes away. */
  readonly basis: Basis;
  readonly withdrawn?: { readonly on: string; readonly by: string };
}

/** What is due by a contract, before anything was done. */
export interface Due {
  readonly basis: Basis;
  /** Of one day of work. */
  readonly minutesPerDay: number;
  readonly changes: readonly Change[];
}

/** Rounded to the nearest, halves away from zero. `down` is above zero. */
export function ratio(up: bigint, down: bigint): number {
  const half = up < 0n ? -down : down;
  return Number((up * 2n + half) / (down * 2n));
}

/**
 * In minutes. By the formula: amount × labour share × rate ÷ hourly cost, to the nearest full hour, as contracts write it:
 * 1,000,000 € × 50 % × 5 % ÷ 30 € are 833 h.
 */
export function minutesOf(basis: Basis, minutesPerDay: number): number {
  switch (basis.by) {
    case 'hours':
      return basis.minutes;
    case 'days':
      return ratio(BigInt(basis.halfDays) * BigInt(minutesPerDay), 2n);
    case 'formula': {
      const up = BigInt(basis.amountCents) * BigInt(basis.labourBp) * BigInt(basis.rateBp);
      return ratio(up, BigInt(basis.hourlyCents) * 100_000_000n) * minutesPerHour;
    }
  }
}

/** Due on a day, by what was ordered, affirmed or amended until then; never less than nothing. */
export function dueOn({ basis, minutesPerDay, changes }: Due, day: string): number {
  const added = changes
    .filter(({ on, withdrawn }) => on <= day && !withdrawn)
    .reduce((sum, change) => sum + minutesOf(change.basis, minutesPerDay), 0);
  return Math.max(0, minutesOf(basis, minutesPerDay) + added);
}

/** How a contract makes hours that are missing pay. Each writes its own formula. */
export type Penalty =
  | { readonly kind: 'none' }
  /** So much for each hour, its part counting in part, or each hour that was begun. */
  | {
      readonly kind: 'per-hour';
      readonly cents: number;
      readonly begun: boolean;
      readonly capCents?: number;
    }
  /** So many hundredths of the hourly cost for each hour. */
  | {
      readonly kind: 'times-cost';
      readonly percent: number;
      readonly hourlyCents: number;
      readonly capCents?: number;
    };

/** In cents, for what is missing at the end. */
export function penaltyOf(penalty: Penalty, missing: number): number {
  if (penalty.kind === 'none' || missing <= 0) return 0;
  const cents =
    penalty.kind === 'times-cost'
      ? ratio(BigInt(missing) * BigInt(penalty.hourlyCents) * BigInt(penalty.percent), 6_000n)
      : penalty.begun
        ? Math.ceil(missing / minutesPerHour) * penalty.cents
        : ratio(BigInt(missing) * BigInt(penalty.cents), 60n);
  return Math.min(cents, penalty.capCents ?? cents);
}
