import type { QueryFilter } from 'mongoose';
import { type Actor, nothing, ofOwnStructure, type Scope, within } from '../access/index.ts';
import { Match, type MatchDoc } from './match-model.ts';

/**
 * The matches within reach: those of one's own structure. Suggestions depend on what the law wants verified of people,
 * which only their structure may know: an officer sees one once its counsellor has retained it, and whatever somebody put
 * forward by hand.
 */
const scope: Scope = {
  officer: () => ({ $or: [{ origin: 'put-forward' }, { 'review.decision': 'retain' }] }),
  counsellor: ofOwnStructure,
  manager: ofOwnStructure,
  employer: nothing,
  admin: nothing,
};
export const matchesWithin = (actor: Actor): QueryFilter<MatchDoc> => within(scope, actor);

/** Whether officers read of it at all: see above. */
export const isSeenByOfficers = ({ origin, review }: MatchDoc): boolean =>
  origin === 'put-forward' || review?.decision === 'retain';

/** `matchesWithin` of one that was read. */
export const isWithin = ({ role, structureId }: Actor, match: MatchDoc): boolean =>
  role === 'officer'
    ? isSeenByOfficers(match)
    : structureId !== undefined && match.structureId === structureId;

/** Those whom a counsellor has retained for a need. */
export async function retainedFor(needId: string): Promise<ReadonlySet<string>> {
  const matches = await Match.find({ needId, 'review.decision': 'retain' })
    .select({ participantId: 1 })
    .lean<Pick<MatchDoc, 'participantId'>[]>();
  return new Set(matches.map(({ participantId }) => participantId));
}
