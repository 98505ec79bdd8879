/** One line of the table. `holds` is null where there is no bar, or where the row could not be measured. */
export interface Row {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly bar: string | null;
  readonly holds: boolean | null;
  readonly note?: string;
}

export const atMost = (value: number, bar: number): Pick<Row, 'value' | 'bar' | 'holds'> => ({
  value,
  bar: `≤ ${bar}`,
  holds: value <= bar,
});
export const atLeast = (value: number, bar: number): Pick<Row, 'value' | 'bar' | 'holds'> => ({
  value,
  bar: `≥ ${bar}`,
  holds: value >= bar,
});
export const told = (value: number): Pick<Row, 'value' | 'bar' | 'holds'> => ({
  value,
  bar: null,
  holds: null,
});

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds that something takes for each of `items`, on average. */
async function perItem<T>(
  items: readonly T[],
  run: (item: T) => unknown | Promise<unknown>,
): Promise<number> {
  const begin = performance.now();
  for (const item of items) {
    const result = run(item);
    if (result instanceof Promise) await result;
  }
  return (performance.now() - begin) / items.length;
}

interface Contender<T> {
  readonly run: (item: T) => unknown | Promise<unknown>;
  /** How many of the items a round takes, other ones each round; all where absent. */
  readonly sample?: number;
}

/**
 * Everybody in turn, round after round, so that what else the machine does falls on all alike. One more round comes
 * first and is not counted.
 * @returns by contender, milliseconds an item of each round
 */
export async function rounds<T, Name extends string>(
  count: number,
  items: readonly T[],
  contenders: Readonly<Record<Name, Contender<T>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= count; round++) {
    for (const name of names) {
      const { run, sample = items.length } = contenders[name];
      const stride = Math.max(1, Math.floor(items.length / sample));
      const chosen = items.filter((_, i) => i % stride === round % stride).slice(0, sample);
      const time = await perItem(chosen, run);
      if (round > 0) times[name].push(time);
    }
  }
  return times;
}

/** The median of what each round says of two contenders. */
export const ratio = (slow: readonly number[], fast: readonly number[]): number =>
  median(slow.map((time, round) => time / (fast[round] ?? Number.NaN)));

/** Of those that should be found, how many are. */
export function overlap(expected: readonly string[], found: readonly string[]): number {
  const known = new Set(found);
  return expected.length === 0 ? 1 : expected.filter((id) => known.has(id)).length / expected.length;
}
