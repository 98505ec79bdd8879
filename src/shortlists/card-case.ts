import { z } from 'zod';
import { type Actor, system } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { notify } from '../messages/index.ts';
import { findNeed, type NeedDoc } from '../needs/index.ts';
import { factsOf } from '../participants/index.ts';
import { changedSince, notFound, now, oneLine, Problem, staleEdit } from '../platform/index.ts';
import { asOfNow, goneWords } from './gone.ts';
import { knownOfPeople, mustTellNothing } from './introduction.ts';
import { Match, type MatchDoc, type Meeting } from './match-model.ts';
import type { MatchAction } from './match-states.ts';
import { checkMeetingDay, sealMeeting } from './meeting.ts';
import { moveMatch } from './save-match.ts';
import {
  type Candidate,
  type CandidateState,
  revisedCard,
  type ShortlistDoc,
  setCandidate,
} from './shortlist-model.ts';
import { findShortlist } from './view-shortlist.ts';

export const meetingInput = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  place: oneLine(2, 300),
});

/** The revision of the shortlist that was seen; without it the newest is meant. */
export const revision = z.number().int().min(1).optional();

/** One card that a company was sent, and what it is about. */
export interface Case {
  readonly match: MatchDoc;
  readonly candidate: Candidate;
  readonly need: NeedDoc;
  readonly shortlist: ShortlistDoc;
}

/** @throws Problem 404, 409 `candidate-closed`, 409 `stale` when this card has changed since it was seen */
export async function findCase(
  actor: Actor,
  shortlistId: string,
  candidateId: string,
  seen?: number,
): Promise<Case> {
  const shortlist = await findShortlist(actor, shortlistId);
  const candidate = shortlist.candidates.find(({ id }) => id === candidateId);
  if (!candidate || shortlist.state !== 'sent') throw notFound('Candidature');
  const match = await Match.findById(candidate.matchId).lean<MatchDoc>();
  const person = match ? (await factsOf([match.participantId])).get(match.participantId) : undefined;
  // A person proposed again has a new card: the former one is over, whatever it says.
  if (asOfNow(candidate, person).state === 'closed' || match?.shortlistId !== shortlistId) {
    throw new Problem(409, 'candidate-closed', goneWords);
  }
  const card = revisedCard(shortlist, candidate);
  if (seen !== undefined && changedSince(card, seen).length > 0) throw staleEdit(card, seen);
  return { match, candidate, need: await findNeed(system, match.needId), shortlist };
}

/**
 * Its day is checked, and its place: what is typed there reaches the other, the company or whoever accompanies the person. A
 * company that does not know the name yet may not find it out by trying.
 * @throws Problem 422 naming `meeting.at` or `meeting.place`
 */
export async function checkMeeting(
  actor: Actor,
  { match, candidate }: Case,
  { at, place }: Pick<Meeting, 'at' | 'place'>,
): Promise<void> {
  checkMeetingDay(at);
  const knows = actor.role === 'officer' || candidate.state === 'meeting';
  const known = knows ? await knownOfPeople([match.participantId]) : new Map();
  mustTellNothing('place', 'meeting.place', place, [...known.values()]);
}

type Kept = Partial<Pick<MatchDoc, 'turnedDownFor' | 'outcome'>> & { readonly meeting?: Meeting };

/** Moves the match and its card together, with what is said at the same time. */
export async function move(
  actor: Actor,
  { match, candidate, shortlist }: Case,
  action: MatchAction,
  state: CandidateState,
  kept: Kept,
  fields?: readonly string[],
) {
  const { meeting: appointed, ...rest } = kept;
  const { turnedDownFor } = rest;
  const after = await moveMatch(match, action, actor, {
    ...rest,
    ...(appointed ? { meeting: sealMeeting(appointed, match._id) } : {}),
  });
  await setCandidate(shortlist, candidate, {
    state,
    ...(turnedDownFor ? { turnedDownFor } : {}),
    ...(appointed ? { meeting: sealMeeting(appointed, candidate.id) } : {}),
    repliedAt: now(),
  });
  await record({
    actor,
    action: `candidate.${action}`,
    target: { kind: 'match', id: match._id },
    participantId: match.participantId,
    ...(fields ? { fields } : {}),
  });
  return after;
}

const reasonNames: Record<string, string> = {
  skills: 'compétences',
  experience: 'expérience',
  availability: 'disponibilité',
  conditions: 'conditions',
  'position-filled': 'poste pourvu',
  other: 'autre raison',
};

/** Structured replies come back to whoever accompanies the person. */
export async function tellCounsellor(
  { match, need }: Case,
  kind: string,
  verb: string,
  detail?: string,
): Promise<void> {
  const why = detail ? ` (${reasonNames[detail] ?? detail})` : '';
  await notify(
    { counsellorOf: match },
    {
      kind,
      text: `Pour « ${need.title} », l’entreprise ${verb} la personne que vous avez proposée${why}.`,
      about: { kind: 'match', id: match._id },
      mark: String(match.revision),
    },
  );
}
