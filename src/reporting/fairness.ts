import { chance } from './chance.ts';
import type { ScoredList } from './lists.ts';

/** What people are told apart by. */
export interface Attribute {
  readonly name: string;
  readonly groups: readonly string[];
  /** By number of the person: their group's number, or -1 where it is not known or out of the question. */
  readonly of: ArrayLike<number>;
}

/** A ratio and the bounds between which it falls in 95 % of the resamples of needs. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface GroupFairness {
  readonly group: string;
  /** `null`, as all that follows, for a group of few people or one that no list could have held. */
  readonly people: number | null;
  /** Of those whom each need could have found: the share within the first `k`, all needs together. */
  readonly rates: Readonly<Record<Depth, number | null>>;
  /**
   * The same need by need: how often selected against how often expected, divided by that of the group that fares best.
   * The four-fifths rule holds it against 0.8 (29 CFR 1607.4 D).
   */
  readonly impact: Readonly<Record<Depth, Interval | null>>;
  /** Attention received against expected: 1/log2(rank + 1) within the first fifty, nothing after. */
  readonly exposure: Interval | null;
}

export interface Fairness {
  readonly attribute: string;
  readonly groups: readonly GroupFairness[];
  /**
   * Normalized discounted cumulative Kullback-Leibler divergence (Geyik, Ambler and Kenthapadi 2019), natural logarithm,
   * from the composition of whom each need could have found; `chance` is that of lists drawn by lot, `most` the highest
   * of 19 out of 20 of them. `null` where fewer than two groups are told.
   */
  readonly ndkl: { readonly value: number; readonly chance: number; readonly most: number } | null;
}

export const depths = [10, 50] as const;
export type Depth = (typeof depths)[number];
const deepest = 50;
export const fourFifths = 0.8;

/** A group falls under the rule, and not by the luck of which needs were open. */
export const isAdverse = ({ value, high }: Interval): boolean => value < fourFifths && high < 1;

export interface Options {
  /** Groups of fewer people are not told. */
  readonly smallCount: number;
  /** How many resamples of needs, and of lists drawn by lot. */
  readonly draws?: number;
}

/** What a need brings to each group: how many it could have found, and what they received against what was expected. */
interface Share {
  readonly found: readonly number[];
  readonly expected: readonly (readonly number[])[];
  readonly received: readonly (readonly number[])[];
}

/** What is handed out by rank: a place within the first 10, within the first 50, attention. */
const goods: readonly ((rank: number) => number)[] = [
  ...depths.map((depth) => (rank: number) => (rank <= depth ? 1 : 0)),
  (rank) => (rank <= deepest ? 1 / Math.log2(rank + 1) : 0),
];

/** Lists are compared need by need, since people of each group want other jobs, which find more or fewer people. */
export function measureFairness(
  scored: readonly ScoredList[],
  { name, groups, of }: Attribute,
  { smallCount, draws = 500 }: Options,
): Fairness {
  const lists = scored.map((list) => list.map(({ person }) => person));
  const shares = lists.map((list) => shareOf(list, groups.length, of));
  const people = groups.map(() => 0);
  for (const person of new Set(lists.flat())) {
    const group = of[person] ?? -1;
    if (group >= 0) people[group] = (people[group] ?? 0) + 1;
  }
  const told = toldOf(people, smallCount);
  const all = shares.map((_, i) => i);
  const ratios = ratiosOf(shares, all, groups.length);
  const best = goods.map((_, good) =>
    (ratios[good] ?? []).reduce(
      (found, ratio, g) => (told[g] && ratio > (ratios[good]?.[found] ?? 0) ? g : found),
      told.indexOf(true),
    ),
  );
  const random = chance(name);
  const resampled = Array.from({ length: draws }, () =>
    ratiosOf(
      shares,
      all.map(() => Math.floor(random() * shares.length)),
      groups.length,
    ),
  );
  const interval = (good: number, g: number, of: (ratios: readonly number[]) => number): Interval | null => {
    if (!told[g]) return null;
    const value = of(ratios[good] ?? []);
    if (!Number.isFinite(value)) return null;
    const drawn = resampled.map((one) => of(one[good] ?? [])).filter(Number.isFinite);
    if (drawn.length === 0) return null;
    return { value, low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
  };
  return {
    attribute: name,
    groups: groups.map((group, g): GroupFairness => {
      const found = sum(shares.map((share) => share.found[g] ?? 0));
      const rate = (good: number) =>
        told[g] ? sum(shares.map(({ received }) => received[good]?.[g] ?? 0)) / found : null;
      const impact = (good: number) =>
        interval(good, g, (ratios) => (ratios[g] ?? 0) / (ratios[best[good] ?? 0] ?? 0));
      return {
        group,
        people: told[g] ? (people[g] ?? 0) : null,
        rates: { 10: rate(0), 50: rate(1) },
        impact: { 10: impact(0), 50: impact(1) },
        exposure: interval(2, g, (ratios) => ratios[g] ?? Number.NaN),
      };
    }),
    ndkl: told.filter(Boolean).length < 2 ? null : ndklOf(lists, groups.length, of, random, draws),
  };
}

/** Where one group only is not told, the next smallest is not either: a total known elsewhere would give it away. */
function toldOf(people: readonly number[], smallCount: number): boolean[] {
  const small = people.filter((count) => count > 0 && count < smallCount).length;
  const next = small === 1 ? Math.min(...people.filter((count) => count >= smallCount)) : 0;
  return people.map((count) => count >= smallCount && count !== next);
}

function shareOf(list: readonly number[], groups: number, of: Attribute['of']): Share {
  const found = new Array<number>(groups).fill(0);
  const received = goods.map(() => new Array<number>(groups).fill(0));
  let known = 0;
  list.forEach((person, i) => {
    const g = of[person] ?? -1;
    if (g < 0) return;
    known += 1;
    found[g] = (found[g] as number) + 1;
    goods.forEach((good, j) => {
      const row = received[j] as number[];
      row[g] = (row[g] as number) + good(i + 1);
    });
  });
  const expected = received.map((row) =>
    found.map((count) => (known === 0 ? 0 : (sum(row) * count) / known)),
  );
  return { found, expected, received };
}

/** By good, then by group: what was received against what was expected. */
function ratiosOf(shares: readonly Share[], chosen: readonly number[], groups: number): number[][] {
  return goods.map((_, good) => {
    const received = new Array<number>(groups).fill(0);
    const expected = new Array<number>(groups).fill(0);
    for (const i of chosen) {
      const share = shares[i] as Share;
      for (let g = 0; g < groups; g++) {
        received[g] = (received[g] as number) + (share.received[good]?.[g] as number);
        expected[g] = (expected[g] as number) + (share.expected[good]?.[g] as number);
      }
    }
    return received.map((value, g) => value / (expected[g] as number));
  });
}

/** The mean over needs, and what lists drawn by lot from the same people would give. */
function ndklOf(
  lists: readonly (readonly number[])[],
  groups: number,
  of: Attribute['of'],
  random: () => number,
  draws: number,
): NonNullable<Fairness['ndkl']> {
  const known = lists
    .map((list) => list.map((person) => of[person] ?? -1).filter((group) => group >= 0))
    .filter((list) => list.length > 0);
  const mean = (order: (list: readonly number[]) => readonly number[]) =>
    sum(known.map((list) => ndkl(order(list), countsOf(list, groups)))) / known.length;
  const byLot = Array.from({ length: Math.ceil(draws / 5) }, () => mean((list) => drawn(list, random)));
  return {
    value: mean((list) => list.slice(0, deepest)),
    chance: sum(byLot) / byLot.length,
    most: quantile(byLot, 0.95),
  };
}

/** @param first groups of the first people; @param counts how many of each group there are in all */
export function ndkl(first: readonly number[], counts: readonly number[]): number {
  const whole = sum(counts);
  const seen = counts.map(() => 0);
  let [total, weights] = [0, 0];
  first.forEach((group, i) => {
    seen[group] = (seen[group] as number) + 1;
    let divergence = 0;
    seen.forEach((count, g) => {
      if (count > 0)
        divergence += (count / (i + 1)) * Math.log(count / (i + 1) / ((counts[g] as number) / whole));
    });
    total += divergence / Math.log2(i + 2);
    weights += 1 / Math.log2(i + 2);
  });
  return weights === 0 ? 0 : total / weights;
}

const countsOf = (list: readonly number[], groups: number): number[] => {
  const counts = new Array<number>(groups).fill(0);
  for (const group of list) counts[group] = (counts[group] as number) + 1;
  return counts;
};

/** The first people of the list, had it been drawn by lot. */
function drawn(list: readonly number[], random: () => number): number[] {
  const left = [...list];
  return Array.from({ length: Math.min(deepest, left.length) }, () => {
    const at = Math.floor(random() * left.length);
    const group = left[at] as number;
    left[at] = left[left.length - 1] as number;
    left.pop();
    return group;
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
