import { isRelated, type PeopleIndex, type RankableNeed } from '../matching/index.ts';

/** People by number, best first, with their scores. */
export type ScoredList = readonly { readonly person: number; readonly score: number }[];

/**
 * For each need, the people whom it could have found, best first: those whom nothing keeps out, and who want or have done
 * something near its occupation. Between two needs others have their turn.
 * @param numbers by the id of a person
 */
export async function rankedLists(
  index: PeopleIndex,
  needs: readonly RankableNeed[],
  numbers: ReadonlyMap<string, number>,
): Promise<ScoredList[]> {
  const lists: ScoredList[] = [];
  for (const need of needs) {
    const { entries } = index.weigh(need, { inAll: index.size });
    lists.push(entries.filter(isRelated).map(({ id, score }) => ({ person: numbers.get(id) ?? -1, score })));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return lists;
}

/** The lists that a ranking would give that takes points from some people: whether that would be noticed. */
export const withPenalty = (
  lists: readonly ScoredList[],
  penalty: (person: number) => number,
): ScoredList[] =>
  lists.map((list) =>
    list
      .map(({ person, score }) => ({ person, score: score - penalty(person) }))
      .sort((one, other) => other.score - one.score),
  );
