import { z } from 'zod';
import { type Actor, check, notify, system } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { findNeed, moveNeed, type NeedDoc } from '../needs/index.ts';
import {
  changedSince,
  inTransaction,
  leaveJob,
  notFound,
  now,
  Problem,
  staleEdit,
} from '../platform/index.ts';
import { knownOfPeople, mustTellNothing } from './introduction.ts';
import { Match, type MatchDoc, type Meeting, turnDownReasons } from './match-model.ts';
import type { MatchAction } from './match-states.ts';
import { sealMeeting } from './meeting.ts';
import { moveMatch } from './save-match.ts';
import {
  type Candidate,
  type CandidateState,
  revisedCard,
  type ShortlistDoc,
  setCandidate,
} from './shortlist-model.ts';
import { findShortlist, readShortlist } from './view-shortlist.ts';

const meeting = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  place: z.string().trim().min(2).max(300),
});

/** The revision of the shortlist that was seen; without it the newest is meant. */
const revision = z.number().int().min(1).optional();

export const replyInput = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('meet'), meeting: meeting.optional(), revision }),
  z.strictObject({ answer: z.literal('decline'), reason: z.enum(turnDownReasons), revision }),
]);

export const outcomeInput = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('hired'), startsOn: z.iso.date().optional(), revision }),
  z.strictObject({ outcome: z.literal('not-hired'), reason: z.enum(turnDownReasons), revision }),
  z.strictObject({ outcome: z.literal('no-show'), revision }),
  z.strictObject({ outcome: z.literal('second-meeting'), meeting, revision }),
]);

interface Case {
  readonly match: MatchDoc;
  readonly candidate: Candidate;
  readonly need: NeedDoc;
  readonly shortlist: ShortlistDoc;
}

/** @throws Problem 404, 409 `candidate-closed`, 409 `stale` when this card has changed since it was seen */
async function findCase(
  actor: Actor,
  shortlistId: string,
  candidateId: string,
  seen?: number,
): Promise<Case> {
  const shortlist = await findShortlist(actor, shortlistId);
  const candidate = shortlist.candidates.find(({ id }) => id === candidateId);
  if (!candidate || shortlist.state !== 'sent') throw notFound('Candidature');
  const match = await Match.findById(candidate.matchId).lean<MatchDoc>();
  // A person proposed again has a new card: the former one is over, whatever it says.
  if (candidate.state === 'closed' || match?.shortlistId !== shortlistId) {
    throw new Problem(409, 'candidate-closed', 'Cette candidature n’est plus disponible.');
  }
  const card = revisedCard(shortlist, candidate);
  if (seen !== undefined && changedSince(card, seen).length > 0) throw staleEdit(card, seen);
  return { match, candidate, need: await findNeed(system, match.needId), shortlist };
}

/**
 * What is typed as a place reaches the other: the company, or whoever accompanies the person. A company that does not know
 * the name yet may not find it out by trying.
 */
async function checkPlace(actor: Actor, { match, candidate }: Case, place: string): Promise<void> {
  const knows = actor.role === 'officer' || candidate.state === 'meeting';
  const known = knows ? await knownOfPeople([match.participantId]) : new Map();
  mustTellNothing('place', 'meeting.place', place, [...known.values()]);
}

/** The company wants to meet the person, or says for which of a few reasons it does not. An officer may take it down. */
export async function replyTo(
  actor: Actor,
  shortlistId: string,
  candidateId: string,
  input: z.output<typeof replyInput>,
) {
  check(actor, 'shortlist.reply');
  return inTransaction(async () => {
    const found = await findCase(actor, shortlistId, candidateId, input.revision);
    if (input.answer === 'meet') {
      if (found.match.agreement.state !== 'given') {
        throw new Problem(409, 'no-agreement', 'La personne n’a plus donné son accord.');
      }
      if (input.meeting) await checkPlace(actor, found, input.meeting.place);
      await move(actor, found, 'meet', 'meeting', input.meeting ? { meeting: input.meeting } : {});
      await tellCounsellor(found, 'reply-meet', 'souhaite rencontrer');
    } else {
      await move(actor, found, 'turn-down', 'declined', { turnedDownFor: input.reason });
      await tellCounsellor(found, 'reply-declined', 'ne retient pas', input.reason);
      await leaveJob('matches', 'suggest', { needId: found.need._id });
    }
    return readShortlist(actor, shortlistId);
  });
}

/** What came of the meeting. The last post filled ends the need and frees everyone else. */
export async function recordOutcome(
  actor: Actor,
  shortlistId: string,
  candidateId: string,
  input: z.output<typeof outcomeInput>,
) {
  check(actor, 'shortlist.reply');
  return inTransaction(async () => {
    const found = await findCase(actor, shortlistId, candidateId, input.revision);
    const at = now();
    switch (input.outcome) {
      case 'hired':
        await move(actor, found, 'hire', 'hired', {
          outcome: { ...(input.startsOn ? { startsOn: input.startsOn } : {}), at },
        });
        await tellCounsellor(found, 'hired', 'recrute');
        await fillWhenComplete(found.need);
        break;
      case 'not-hired':
        await move(actor, found, 'not-hire', 'not-hired', { outcome: { reason: input.reason, at } });
        await tellCounsellor(found, 'not-hired', 'ne recrute pas', input.reason);
        break;
      case 'no-show':
        await move(actor, found, 'miss', 'no-show', { outcome: { at } });
        await tellCounsellor(found, 'no-show', 'n’a pas vu');
        break;
      case 'second-meeting':
        await checkPlace(actor, found, input.meeting.place);
        await move(actor, found, 'meet-again', 'meeting', { meeting: input.meeting });
        await tellCounsellor(found, 'second-meeting', 'souhaite revoir', input.meeting.at);
    }
    return readShortlist(actor, shortlistId);
  });
}

type Kept = Partial<Pick<MatchDoc, 'turnedDownFor' | 'outcome'>> & { readonly meeting?: Meeting };

async function move(
  actor: Actor,
  { match, candidate, shortlist }: Case,
  action: MatchAction,
  state: CandidateState,
  kept: Kept,
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
async function tellCounsellor(
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

async function fillWhenComplete(need: NeedDoc): Promise<void> {
  const hired = await Match.countDocuments({ needId: need._id, state: 'hired' });
  if (hired >= (need.terms.posts ?? 1)) await moveNeed(need, 'fill', 'system');
}
