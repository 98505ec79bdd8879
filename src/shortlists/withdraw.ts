import { type Actor, system } from '../access/index.ts';
import { leaveJob } from '../platform/index.ts';
import { closeEverywhere } from './close-everywhere.ts';
import { refillJob } from './jobs.ts';
import { Match, type MatchDoc, type WithdrawnReason } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';
import { isSeenByOfficers } from './reach.ts';
import { recordMove } from './review-match.ts';
import { moveMatch } from './save-match.ts';

/**
 * Withdraws every proposal of a person who may not be proposed any more, in the current transaction: those that a company
 * was sent close to it, and meetings that were to be are off. An officer and a company read what they read of any withdrawal.
 */
export async function withdrawProposals(
  actor: Actor,
  participantId: string,
  because: WithdrawnReason,
): Promise<void> {
  const matches = await Match.find({
    participantId,
    state: { $in: liveMatchStates },
  }).lean<MatchDoc[]>();
  for (const match of matches) await withdraw(match, actor, because);
}

export async function withdraw(
  match: MatchDoc,
  actor: Actor | 'system',
  because: WithdrawnReason,
): Promise<void> {
  const after = await moveMatch(match, 'withdraw', actor, { withdrawnFor: because });
  await recordMove(actor === 'system' ? system : actor, after, 'match.withdraw', because);
  // A draft may hold somebody who waits for a review again: that the law stands in the way is not for its officer to read.
  if (because !== 'law' || isSeenByOfficers(match)) await closeEverywhere(match);
  await leaveJob(refillJob, { matchId: match._id });
}
