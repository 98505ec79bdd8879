import type { Actor } from '../access/index.ts';
import { type NeedFacts, needFacts } from '../needs/index.ts';
import { type CaseFacts, factsOf } from '../participants/index.ts';
import { notFound } from '../platform/index.ts';
import { frozenForStructure } from '../rankings/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { changesOf } from './material-changes.ts';
import { openMeeting } from './meeting.ts';
import { matchesWithin } from './reach.ts';
import { readMatchText } from './save-match.ts';

/** One within reach. @throws Problem 404 */
export async function findMatch(actor: Actor, id: string): Promise<MatchDoc> {
  const match = await Match.findOne({ $and: [{ _id: id }, matchesWithin(actor)] }).lean<MatchDoc>();
  if (!match) throw notFound('Rapprochement');
  return match;
}

export async function describeMatch(actor: Actor, match: MatchDoc) {
  const [described] = await describeMatches(actor, [match]);
  return described as Described;
}

/** @throws Problem 404 where a person or a need is gone or out of reach */
export async function describeMatches(actor: Actor, matches: readonly MatchDoc[]): Promise<Described[]> {
  // One after the other: a transaction asks one thing at a time.
  const people = await factsOf(matches.map(({ participantId }) => participantId));
  const needs = await needFacts(
    actor,
    matches.map(({ needId }) => needId),
  );
  return matches.map((match) => {
    const person = people.get(match.participantId);
    if (!person) throw notFound('Participant');
    const need = needs.get(match.needId);
    if (!need) throw notFound('Besoin');
    return describe(actor, match, need, person);
  });
}

type Described = ReturnType<typeof describe>;

/**
 * A match as its counsellor or an officer sees it. What has changed since it was frozen is named; the frozen copy
 * stays as it was. Refusals are the structure's own: an officer sees that the person is not available, not why; so is
 * what the law wants verified.
 */
function describe(actor: Actor, match: MatchDoc, need: NeedFacts, person: CaseFacts) {
  const { entry, policy, needRevision, participantRevision, at } = match.frozen;
  const own = actor.structureId !== undefined;
  const reviewed = own || match.review?.decision === 'retain';
  const { gaps, id: _, facts: __, ...reasons } = own ? frozenForStructure(match.frozen) : entry;
  const changed = changesOf(match, need, person);
  return {
    id: match._id,
    state: match.state,
    revision: match.revision,
    origin: match.origin,
    need: { id: need._id, title: need.title, state: need.state, employerId: need.employerId },
    participant: { id: person._id, reference: person.reference },
    structureId: match.structureId,
    counsellorId: match.counsellorId,
    because: readMatchText(match.because, match._id, 'because'),
    frozen: {
      ...reasons,
      ...(gaps[0] ? { gap: gaps[0], gaps } : {}),
      policy,
      needRevision,
      participantRevision: own ? participantRevision : null,
      at: at.toISOString(),
    },
    changed: { need: changed.need, participant: own ? changed.participant : [] },
    dueOn: match.dueOn,
    review: match.review
      ? {
          decision: match.review.decision,
          reason: match.review.reason,
          comment: own ? readMatchText(match.review.comment, match._id, 'comment') : null,
          at: match.review.at.toISOString(),
        }
      : null,
    // Written before a review, it would tell an officer that somebody was suggested.
    introduction: reviewed ? readMatchText(match.introduction, match._id, 'introduction') : null,
    strengths: reviewed ? (match.strengths ?? []) : [],
    agreement: describeAgreement(match, own),
    shortlistId: match.shortlistId ?? null,
    withdrawnFor: own ? (match.withdrawnFor ?? null) : null,
    duplicateOf: match.duplicateOf ?? null,
    turnedDownFor: match.turnedDownFor ?? null,
    meeting: openMeeting(match.meeting, match._id) ?? null,
    outcome: match.outcome ? { ...match.outcome, at: match.outcome.at.toISOString() } : null,
    createdAt: match.createdAt.toISOString(),
    updatedAt: match.updatedAt.toISOString(),
  };
}

/** Outside the structure a proposal that is withdrawn is that, whoever withdrew it. */
function describeAgreement({ agreement, state: life }: MatchDoc, own: boolean) {
  const { state, how, at } = agreement;
  if (!own)
    return {
      state: state === 'given' && life !== 'withdrawn' ? ('given' as const) : ('none' as const),
      how: null,
      at: null,
    };
  return { state, how: how ?? null, at: at?.toISOString() ?? null };
}
