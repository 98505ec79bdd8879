/** A page of a list ordered by id; `next` is the cursor of the following page, `null` on the last. */
export interface Page<T> {
  readonly data: T[];
  readonly next: string | null;
}

/** `docs` were asked for with one more than `limit`, which tells whether another page follows. */
export function pageOf<D extends { readonly _id: string }, T>(
  docs: readonly D[],
  limit: number,
  describe: (doc: D) => T,
): Page<T> {
  const kept = docs.slice(0, limit);
  return { data: kept.map(describe), next: docs.length > limit ? (kept.at(-1)?._id ?? null) : null };
}
