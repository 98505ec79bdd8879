import { createHash } from 'node:crypto';

/** A seeded source of chance: the same seed draws the same things, on any machine, whatever else is drawn elsewhere. */
export interface Chance {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (min: number, max: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** `count` different items, in the order drawn; all of them, mixed, when there are fewer. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
  readonly draw: <T>(wheel: Wheel<T>) => T;
  /** Mean 0, standard deviation 1. */
  readonly normal: () => number;
}

/** Items with how far each one's share reaches, the last at the total. */
export interface Wheel<T> {
  readonly items: readonly T[];
  readonly reach: readonly number[];
}

export function wheelOf<T>(items: readonly T[], weightOf: (item: T, rank: number) => number): Wheel<T> {
  let total = 0;
  const reach = items.map((item, rank) => {
    total += weightOf(item, rank);
    return total;
  });
  return { items, reach };
}

/** Items in the order of their use: the n-th is drawn about n times less often than the first (Zipf). */
export const zipfWheel = <T>(items: readonly T[], exponent = 1): Wheel<T> =>
  wheelOf(items, (_, rank) => 1 / (rank + 1) ** exponent);

export function chanceOf(seed: string): Chance {
  const next = sfc32(createHash('sha256').update(seed).digest());
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  return {
    next,
    int,
    pick,
    happens: (probability) => next() < probability,
    some<T>(items: readonly T[], count: number) {
      const mixed = [...items];
      const drawn = Math.min(count, mixed.length);
      for (let i = 0; i < drawn; i++) {
        const j = int(i, mixed.length - 1);
        [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
      }
      return mixed.slice(0, drawn);
    },
    draw<T>({ items, reach }: Wheel<T>) {
      const at = next() * (reach.at(-1) ?? 0);
      let low = 0;
      let high = reach.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((reach[middle] as number) > at) high = middle;
        else low = middle + 1;
      }
      return items[low] as T;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** Chris Doty-Humphrey's small fast counting generator (PractRand): 128 bits of state. */
function sfc32(seed: Buffer): () => number {
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => seed.readInt32LE(at)) as [number, number, number, number];
  return () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
}
