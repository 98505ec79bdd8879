import type { Actor } from '../access/index.ts';
import { leaveJob } from '../platform/index.ts';
import { refillJob } from './jobs.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { recordMove } from './review-match.ts';
import { moveMatch } from './save-match.ts';

/**
 * Closes the proposals of a person that no company knows of yet, in the current transaction. What a company was sent goes
 * on: the person may withdraw from it.
 */
export async function closeUnsent(actor: Actor, participantId: string, because: string): Promise<void> {
  const matches = await Match.find({
    participantId,
    state: { $in: ['suggested', 'retained'] },
  }).lean<MatchDoc[]>();
  for (const match of matches) {
    const after = await moveMatch(match, 'withdraw', actor);
    await recordMove(actor, after, 'match.withdraw', because);
    await leaveJob(refillJob, { matchId: match._id });
  }
}
