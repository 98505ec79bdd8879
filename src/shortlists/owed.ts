import type { Owed } from '../access/index.ts';
import { system } from '../access/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { findNeed } from '../needs/index.ts';
import { addWorkingDays, dayOf, houseRules } from '../platform/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { isSeenByOfficers } from './reach.ts';
import type { Candidate, ShortlistDoc } from './shortlist-model.ts';

/** A counsellor's review; the person's yes; a company's replies to a shortlist; what came of a meeting. */
export type OwedKind = 'review' | 'agreement' | 'reply' | 'outcome';

/** What its counsellor owes about a match, as it is. */
function owedOf({
  state,
  dueOn,
  agreement,
  review,
}: MatchDoc): { kind: OwedKind; dueOn: string } | undefined {
  if (state === 'suggested') return { kind: 'review', dueOn };
  if (state === 'retained' && agreement.state !== 'given')
    return {
      kind: 'agreement',
      dueOn: addWorkingDays(review ? dayOf(review.at) : dueOn, houseRules().AGREEMENT_WORKING_DAYS),
    };
  return undefined;
}

/** Says what is owed about a match, in the transaction of its change. Its officer follows it as far as they may see it. */
export async function followMatch(match: MatchDoc): Promise<void> {
  const { _id, needId, participantId, structureId, counsellorId, state } = match;
  const owed = owedOf(match);
  const officer =
    owed && isSeenByOfficers(match) ? { officerId: (await findNeed(system, needId)).officerId } : {};
  const about = { under: needId, participantId, structureId, counsellorId, ...officer };
  await setOwed(
    { thing: 'match', id: _id },
    owed ? [{ ...owed, owedBy: 'counsellor', ...about }] : [],
    state === 'withdrawn' || state === 'released' ? 'cancel' : 'settle',
  );
}

/** Says what is owed about a shortlist, in the transaction of its change: replies, and what came of each meeting. */
export async function followShortlist(shortlist: ShortlistDoc): Promise<void> {
  const { _id, needId, employerId, officerId, state, replyDueOn, candidates } = shortlist;
  const about = { under: needId, employerId, officerId };
  const waiting = state === 'sent' && candidates.some((one) => one.state === 'proposed');
  const reply: Owed[] =
    waiting && replyDueOn
      ? [{ kind: 'reply' satisfies OwedKind, dueOn: replyDueOn, owedBy: 'employer', ...about }]
      : [];
  const met = candidates.filter((one) => one.state === 'meeting' && one.meeting);
  const people = await peopleOf(met);
  const outcomes = met.map(({ id, matchId, meeting }): Owed => {
    const participantId = people.get(matchId);
    return {
      kind: 'outcome' satisfies OwedKind,
      part: id,
      dueOn: dayOf(new Date(meeting?.at ?? 0)),
      owedBy: 'officer',
      ...about,
      ...(participantId ? { participantId } : {}),
    };
  });
  const isClosed = (part?: string) =>
    candidates.every((one) => (part !== undefined && one.id !== part) || one.state === 'closed');
  await setOwed({ thing: 'shortlist', id: _id }, [...reply, ...outcomes], ({ part }) =>
    isClosed(part) ? 'cancel' : 'settle',
  );
}

async function peopleOf(candidates: readonly Candidate[]): Promise<Map<string, string>> {
  if (candidates.length === 0) return new Map();
  const matches = await Match.find({ _id: { $in: candidates.map(({ matchId }) => matchId) } })
    .select({ participantId: 1 })
    .lean<Pick<MatchDoc, '_id' | 'participantId'>[]>();
  return new Map(matches.map(({ _id, participantId }) => [_id, participantId]));
}
