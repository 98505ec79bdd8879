import type { Keys } from './terms.ts';

/** A name of an owner (an occupation, or a concept), by its keys. */
export interface Name {
  readonly owner: number;
  readonly keys: Keys;
}

/** Lists of (name, weight) for each key, end to end in typed arrays. */
export interface NameIndex {
  readonly ids: ReadonlyMap<string, number>;
  readonly rarity: Float64Array;
  readonly starts: Uint32Array;
  readonly names: Uint32Array;
  readonly weights: Float32Array;
  /** Squared length of each name. */
  readonly norms: Float64Array;
  readonly owners: Uint32Array;
  readonly ownerCount: number;
  /** Scratch, zero between searches. */
  readonly dots: Float64Array;
}

export function openNameIndex(all: readonly Name[], ownerCount: number): NameIndex {
  const ids = new Map<string, number>();
  const frequency: number[] = [];
  for (const { keys } of all) {
    for (const key of keys.keys()) {
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      frequency[id] = (frequency[id] ?? 0) + 1;
    }
  }
  const rarity = Float64Array.from(frequency, (count) => Math.log(1 + all.length / (count + 0.5)));
  const starts = new Uint32Array(ids.size + 1);
  for (let id = 0; id < ids.size; id++) starts[id + 1] = at(starts, id) + (frequency[id] ?? 0);
  const next = starts.slice();
  const names = new Uint32Array(at(starts, ids.size));
  const weights = new Float32Array(names.length);
  const norms = new Float64Array(all.length);
  all.forEach(({ keys }, name) => {
    for (const [key, factor] of keys) {
      const id = ids.get(key) as number;
      const weight = factor * at(rarity, id);
      const place = at(next, id);
      next[id] = place + 1;
      names[place] = name;
      weights[place] = weight;
      norms[name] = at(norms, name) + weight * weight;
    }
  });
  const owners = Uint32Array.from(all, ({ owner }) => owner);
  return {
    ids,
    rarity,
    starts,
    names,
    weights,
    norms,
    owners,
    ownerCount,
    dots: new Float64Array(all.length),
  };
}

/** How a name and a query are compared, from their dot product and squared lengths. */
export type Likeness = (dot: number, name: number, query: number) => number;

export const cosine: Likeness = (dot, name, query) => dot / Math.sqrt(name * query);
/** Forgives a name its further words: « technicien » is like « technicien de maintenance ». */
export const mostlyQuery: Likeness = (dot, name, query) => dot / (0.3 * name + 0.7 * query);
/** Forgives the text its further words: a name said in the middle of a sentence. */
export const mostlyName: Likeness = (dot, name, query) => dot / (0.8 * name + 0.2 * query);

/** For each owner the likeness of its likeliest name, which name that is, and more. */
export interface Likest {
  readonly scores: Float64Array;
  readonly names: Int32Array;
  /** The mean of its three likeliest names: one odd name does not make an owner. Zero where there are none. */
  readonly meansOfThree: Float64Array;
}

export function likest(index: NameIndex, query: Keys, likeness: Likeness): Likest {
  const { dots } = index;
  const touched: number[] = [];
  let length = 0;
  for (const [key, factor] of query) {
    const id = index.ids.get(key);
    if (id === undefined) continue;
    const weight = factor * at(index.rarity, id);
    length += weight * weight;
    for (let i = at(index.starts, id), end = at(index.starts, id + 1); i < end; i++) {
      const name = at(index.names, i);
      const dot = at(dots, name);
      if (dot === 0) touched.push(name);
      dots[name] = dot + weight * at(index.weights, i);
    }
  }
  const scores = new Float64Array(index.ownerCount);
  const seconds = new Float64Array(index.ownerCount);
  const thirds = new Float64Array(index.ownerCount);
  const names = new Int32Array(index.ownerCount).fill(-1);
  for (const name of touched) {
    const score = likeness(at(dots, name), at(index.norms, name), length);
    const owner = at(index.owners, name);
    if (score > at(scores, owner)) {
      thirds[owner] = at(seconds, owner);
      seconds[owner] = at(scores, owner);
      scores[owner] = score;
      names[owner] = name;
    } else if (score > at(seconds, owner)) {
      thirds[owner] = at(seconds, owner);
      seconds[owner] = score;
    } else if (score > at(thirds, owner)) thirds[owner] = score;
    dots[name] = 0;
  }
  const meansOfThree = scores.map((best, owner) => (best + at(seconds, owner) + at(thirds, owner)) / 3);
  return { scores, names, meansOfThree };
}

/** An element of a typed array that is known to be there. */
export function at(array: ArrayLike<number>, index: number): number {
  return array[index] as number;
}
