import { inTransaction, leaveJob } from '../platform/index.ts';
import { forgetBalance } from './forget-balance.ts';
import { keepListsJob } from './jobs.ts';
import { listOf, packList, Ranking, type RankingDoc } from './model.ts';

/**
 * Takes the person out of every stored ranking and balanced list. A ranking that was being made meanwhile is made again: the
 * index has then been told that the person has left it.
 */
export function forgetRankings(participantId: string): Promise<void> {
  return inTransaction(async () => {
    const rankings = await Ranking.find({ people: participantId })
      .select({ people: 1, packed: 1 })
      .lean<Pick<RankingDoc, '_id' | 'people' | 'packed'>[]>();
    for (const ranking of rankings)
      await Ranking.updateOne(
        { _id: ranking._id },
        { $set: packList(listOf(ranking).filter(({ id }) => id !== participantId)) },
      );
    await forgetBalance(participantId);
  });
}

/** Enqueues, in the transaction under way, new rankings of the needs whose lists held the person. */
export const leaveRankingWithout = (participantId: string): Promise<void> =>
  leaveJob(keepListsJob, { participantId, revision: Number.MAX_SAFE_INTEGER });
