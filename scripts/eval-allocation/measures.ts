import { type Attribute, measureFairness } from '../../src/reporting/index.ts';
import type { Lists } from './baselines.ts';
import type { Offer, Territory } from './territory.ts';

export interface Measured {
  /** Distinct people in lists. */
  readonly people: number;
  /** The same, of as many as could be. */
  readonly coverage: number;
  /** Of the places of all active people. */
  readonly gini: number;
  /** In how many lists whoever stands in one stands, seen from a place: the mean over places. */
  readonly congestion: number;
  /** Of the best total of each list: the mean, and the least. */
  readonly kept: number;
  readonly leastKept: number;
}

export function measure(offers: readonly Offer[], lists: Lists, active: number, shown: number): Measured {
  const places = new Map<string, number>();
  for (const list of lists) for (const id of list) places.set(id, (places.get(id) ?? 0) + 1);
  const counts = [...places.values()];
  const whole = counts.reduce((sum, count) => sum + count, 0);
  const shares = offers.map(({ entries }, i) => {
    const scores = new Map(entries.map(({ id, score }) => [id, score]));
    const best = entries.slice(0, shown).reduce((sum, { score }) => sum + score, 0);
    const total = (lists[i] ?? []).reduce((sum, id) => sum + (scores.get(id) ?? 0), 0);
    return best === 0 ? 1 : total / best;
  });
  return {
    people: places.size,
    coverage: places.size / Math.min(active, shown * offers.length),
    gini: gini([...counts, ...new Array<number>(active - counts.length).fill(0)]),
    congestion: counts.reduce((sum, count) => sum + count * count, 0) / whole,
    kept: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    leastKept: Math.min(...shares),
  };
}

function gini(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const weighted = sorted.reduce((sum, value, i) => sum + (i + 1) * value, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

/**
 * By attribute, the impact ratio at ten of the group that fares worst, against whom each need could have found.
 * @param pools of some needs, by number of their list: everybody possible, best first
 */
export function lowestImpact(
  { numbers, attributes }: Territory,
  pools: ReadonlyMap<number, readonly string[]>,
  lists: Lists,
): readonly { readonly attribute: string; readonly ratio: number }[] {
  const scored = [...pools].map(([need, pool]) => {
    const listed = lists[need] ?? [];
    const first = new Set(listed);
    return [...listed, ...pool.filter((id) => !first.has(id))].map((id, i) => ({
      person: numbers.get(id) ?? -1,
      score: -i,
    }));
  });
  return attributes.map((attribute: Attribute) => {
    const { groups } = measureFairness(scored, attribute, { smallCount: 11, draws: 5 });
    const ratios = groups.flatMap(({ impact }) => impact[10]?.value ?? []);
    return { attribute: attribute.name, ratio: Math.min(...ratios) };
  });
}
