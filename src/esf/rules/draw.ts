import { createHash } from 'node:crypto';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Of whom a sample was drawn: the same list has the same print, in any order. */
export const populationPrint = (ids: readonly string[]): string => hash([...ids].toSorted().join('\n'));

/**
 * A sample that anybody can draw again from the same seed and list: the ids whose SHA-256 with the seed come first. Neither the
 * order of the list nor who else is drawn changes anything.
 */
export const drawSample = (seed: string, ids: readonly string[], size: number): readonly string[] =>
  [...new Set(ids)]
    .map((id) => [hash(`${seed}/${id}`), id] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, size)
    .map(([, id]) => id);
