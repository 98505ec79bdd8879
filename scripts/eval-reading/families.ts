import type { CatalogueOccupation } from '../../src/occupations/index.ts';

/**
 * Fiches of ROME 4.0 under their parents. Advertisements carry codes of both releases, so that only the parent can be
 * compared; a family scores what its best fiche does.
 */
export interface Families {
  readonly count: number;
  /** The number of the family of each fiche, in the order of the catalogue. */
  readonly of: readonly number[];
  family(code: string): number | undefined;
  best(scores: Float64Array): Float64Array;
}

export function familiesOf(occupations: readonly CatalogueOccupation[]): Families {
  const numbers = new Map<string, number>();
  const numberOf = (parent: string) => {
    const number = numbers.get(parent) ?? numbers.size;
    numbers.set(parent, number);
    return number;
  };
  const of = occupations.map(({ code, parent = code }) => numberOf(parent));
  const byCode = new Map(occupations.map(({ code }, i) => [code, of[i]]));
  return {
    count: numbers.size,
    of,
    family: (code) => byCode.get(code),
    best(scores) {
      const best = new Float64Array(numbers.size).fill(Number.NEGATIVE_INFINITY);
      of.forEach((family, i) => {
        best[family] = Math.max(best[family] ?? 0, scores[i] ?? 0);
      });
      return best;
    },
  };
}
