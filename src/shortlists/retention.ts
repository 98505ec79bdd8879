import { agreementsOf, Match, type MatchDoc } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';

/** The last time that somebody answered, reviewed or told the outcome for each of these people: a suggestion is no contact. */
export async function lastContacts(participantIds: readonly string[]): Promise<Map<string, Date>> {
  const matches = await Match.find({ participantId: { $in: participantIds } })
    .select({ participantId: 1, agreement: 1, agreements: 1, review: 1, outcome: 1 })
    .lean<Pick<MatchDoc, 'participantId' | 'agreement' | 'agreements' | 'review' | 'outcome'>[]>();
  const last = new Map<string, Date>();
  for (const match of matches) {
    const { participantId, review, outcome } = match;
    for (const at of [review?.at, outcome?.at, ...agreementsOf(match).map((said) => said.at)])
      if (at && at > (last.get(participantId) ?? 0)) last.set(participantId, at);
  }
  return last;
}

/** Proposals that came to nothing and have not moved since: their ids and whom they concern. */
export const finishedBefore = (before: Date): Promise<Pick<MatchDoc, '_id' | 'participantId'>[]> =>
  Match.find({ state: { $nin: [...liveMatchStates, 'hired'] }, updatedAt: { $lt: before } })
    .select({ participantId: 1 })
    .sort({ updatedAt: 1 })
    .lean<Pick<MatchDoc, '_id' | 'participantId'>[]>();
