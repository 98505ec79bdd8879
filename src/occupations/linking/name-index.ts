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

/** Names that share a key with a query, and how much. */
export interface Hits {
  readonly names: readonly number[];
  /** Dot product of each of these names with the query, in the same order. */
  readonly dots: readonly number[];
  /** Squared length of the query. */
  readonly length: number;
}

export function search(index: NameIndex, query: Keys): Hits {
  const { dots } = index;
  const names: number[] = [];
  let length = 0;
  for (const [key, factor] of query) {
    const id = index.ids.get(key);
    if (id === undefined) continue;
    const weight = factor * at(index.rarity, id);
    length += weight * weight;
    for (let i = at(index.starts, id), end = at(index.starts, id + 1); i < end; i++) {
      const name = at(index.names, i);
      const dot = at(dots, name);
      if (dot === 0) names.push(name);
      dots[name] = dot + weight * at(index.weights, i);
    }
  }
  const found = names.map((name) => at(dots, name));
  for (const name of names) dots[name] = 0;
  return { names, dots: found, length };
}

/** For each owner the likeness of its likeliest name, and which name that is. */
export interface Likest {
  readonly scores: Float64Array;
  readonly names: Int32Array;
}

export function likest(index: NameIndex, hits: Hits, likeness: Likeness): Likest {
  const scores = new Float64Array(index.ownerCount);
  const names = new Int32Array(index.ownerCount).fill(-1);
  hits.names.forEach((name, i) => {
    const score = likeness(at(hits.dots, i), at(index.norms, name), hits.length);
    const owner = at(index.owners, name);
    if (score > at(scores, owner)) {
      scores[owner] = score;
      names[owner] = name;
    }
  });
  return { scores, names };
}

/** For each owner the mean likeness of its three likeliest names: one odd name does not make an owner. Zero for none. */
export function meansOfThree(index: NameIndex, hits: Hits, likeness: Likeness): Float64Array {
  const first = new Float64Array(index.ownerCount);
  const second = new Float64Array(index.ownerCount);
  const third = new Float64Array(index.ownerCount);
  hits.names.forEach((name, i) => {
    const score = likeness(at(hits.dots, i), at(index.norms, name), hits.length);
    const owner = at(index.owners, name);
    if (score > at(first, owner)) {
      third[owner] = at(second, owner);
      second[owner] = at(first, owner);
      first[owner] = score;
    } else if (score > at(second, owner)) {
      third[owner] = at(second, owner);
      second[owner] = score;
    } else if (score > at(third, owner)) third[owner] = score;
  });
  return first.map((best, owner) => (best + at(second, owner) + at(third, owner)) / 3);
}

/** An element of a typed array that is known to be there. */
export function at(array: ArrayLike<number>, index: number): number {
  return array[index] as number;
}
