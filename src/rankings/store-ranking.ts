import { isDeepStrictEqual } from 'node:util';
import { emit, emitAll, inTransaction, isDuplicate } from '../platform/index.ts';
import { needRanked } from './events.ts';
import { bytesOf, Ranking, type RankingDoc } from './model.ts';

/**
 * Stores the ranking unless a newer one is there, and asks in the same transaction for what follows from it. Nothing where
 * the same is stored.
 */
export async function storeRanking(ranking: RankingDoc): Promise<void> {
  const { _id } = ranking;
  try {
    await inTransaction(async () => {
      const stored = await Ranking.findById(_id).lean<RankingDoc>();
      if (stored && isNewer(stored, ranking)) return;
      if (stored && saysTheSame(stored, ranking)) return;
      if (stored) await Ranking.replaceOne({ _id }, ranking);
      else await Ranking.create([ranking]);
      await emit(needRanked, { needId: _id });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await storeRanking(ranking);
  }
}

type List = 'basis' | 'people' | 'packed';

/** A ranking that is known to differ from the one stored, or the counts of one whose entries do not. */
export interface Changed {
  readonly ranking: Omit<RankingDoc, List> & Partial<Pick<RankingDoc, List>>;
  /** Whether it lists others than before, or in another order: something follows from that. */
  readonly reordered: boolean;
}

/**
 * Stores several at once, each unless a newer one is there.
 * @returns the needs whose stored ranking is not one of the same revision and policy: `storeRanking` knows what to do
 */
export function storeChanged(changed: readonly Changed[]): Promise<string[]> {
  const ids = changed.map(({ ranking }) => ranking._id);
  return inTransaction(async () => {
    const stored = await Ranking.find({ _id: { $in: ids } })
      .select({ revision: 1, policy: 1, index: 1, status: 1 })
      .lean<Head[]>();
    const heads = new Map(stored.map((head) => [head._id, head]));
    const alike = changed.filter(({ ranking }) => isOfSame(heads.get(ranking._id), ranking));
    const late = alike.filter(({ ranking }) => !heads.get(ranking._id)?.index.greaterThan(ranking.index));
    if (late.length > 0) {
      await Ranking.bulkWrite(
        late.map(({ ranking: { _id, ...set } }) => ({
          updateOne: { filter: { _id }, update: { $set: set } },
        })),
        { ordered: false },
      );
      await emitAll(
        needRanked,
        late.filter(({ reordered }) => reordered).map(({ ranking }) => ({ needId: ranking._id })),
      );
    }
    const known = new Set(alike.map(({ ranking }) => ranking._id));
    return ids.filter((id) => !known.has(id));
  });
}

type Head = Pick<RankingDoc, '_id' | 'revision' | 'policy' | 'index' | 'status'>;

const isOfSame = (head: Head | undefined, { revision, policy }: Pick<Head, 'revision' | 'policy'>): boolean =>
  head?.status === 'done' && head.revision === revision && head.policy === policy;

/** An older revision, policy or index never replaces a newer one. */
export const isNewer = (
  stored: Pick<RankingDoc, 'revision' | 'policy' | 'index'>,
  { revision, policy, index }: Pick<RankingDoc, 'revision' | 'policy' | 'index'>,
): boolean =>
  stored.revision > revision ||
  stored.policy > policy ||
  (stored.revision === revision && stored.policy === policy && stored.index.greaterThan(index));

/** Whether both list the same of the same, whenever it was. */
export function saysTheSame(stored: RankingDoc, ranking: RankingDoc): boolean {
  const said = ({ index: _index, rankedAt: _rankedAt, packed, ...content }: RankingDoc) => ({
    ...content,
    packed: bytesOf(packed).toString('latin1'),
  });
  return isDeepStrictEqual(said(stored), said(ranking));
}
