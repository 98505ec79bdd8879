import { leaveJob } from '../platform/index.ts';
import { forgetBalance } from './forget-balance.ts';
import { rankParticipantJob } from './jobs.ts';
import { Ranking } from './model.ts';

/**
 * Takes the person out of every stored ranking and balanced list. A ranking that was being made meanwhile is made again: the index has
 * then been told that the person has left it.
 */
export async function forgetRankings(participantId: string): Promise<void> {
  await Ranking.updateMany(
    { 'entries.id': participantId },
    { $pull: { entries: { id: participantId } } as never },
  );
  await forgetBalance(participantId);
}

/** Enqueues, in the transaction under way, new rankings of the needs whose lists held the person. */
export const leaveRankingWithout = (participantId: string): Promise<void> =>
  leaveJob(rankParticipantJob, { participantId, revision: Number.MAX_SAFE_INTEGER });
