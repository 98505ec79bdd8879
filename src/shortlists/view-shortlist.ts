import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check, everything, nothing, type Scope, within } from '../access/index.ts';
import { contactsNamed, contactsOf } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { findNeed } from '../needs/index.ts';
import { type CaseFacts, factsOf, factsOfOne, openIdentity } from '../participants/index.ts';
import { addDays, dayOf, notFound, pageOf, readSealed, today, unreadable } from '../platform/index.ts';
import type { Card } from './card.ts';
import { cvOf } from './cv.ts';
import { asOfNow, goneWords } from './gone.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { openMeeting } from './meeting.ts';
import { messageOf, type Readable, readableOf, tellWithheld } from './readable.ts';
import { shortlistRead } from './rights.ts';
import {
  type Candidate,
  mayBeRecalled,
  Shortlist,
  type ShortlistDoc,
  shortlistStates,
} from './shortlist-model.ts';

const scope: Scope = {
  officer: everything,
  employer: ({ employerId }) => (employerId ? { employerId, state: 'sent' } : 'nothing'),
  counsellor: nothing,
  manager: nothing,
  admin: nothing,
};
const scopeOf = (actor: Actor): QueryFilter<ShortlistDoc> => within(scope, actor);

/** An employer reaches what was sent to them; an officer everything. @throws Problem 404 */
export async function findShortlist(actor: Actor, id: string): Promise<ShortlistDoc> {
  const shortlist = await Shortlist.findOne({ $and: [{ _id: id }, scopeOf(actor)] }).lean<ShortlistDoc>();
  if (!shortlist) throw notFound('Présélection');
  return shortlist;
}

export async function readShortlist(actor: Actor, id: string) {
  check(actor, shortlistRead);
  return viewShortlist(actor, await findShortlist(actor, id));
}

export const listShortlistsQuery = z.strictObject({
  needId: z.string().max(60).optional(),
  state: z.enum(shortlistStates).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(60).optional(),
});

export async function listShortlists(actor: Actor, query: z.output<typeof listShortlistsQuery>) {
  check(actor, shortlistRead);
  const { needId, state, limit, cursor } = query;
  const shortlists = await Shortlist.find({
    $and: [
      scopeOf(actor),
      {
        ...(needId ? { needId } : {}),
        ...(state ? { state } : {}),
        ...(cursor ? { _id: { $gt: cursor } } : {}),
      },
    ],
  })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean<ShortlistDoc[]>();
  return pageOf(shortlists, limit, ({ _id, needId: of, state: at, candidates, sentAt, replyDueOn }) => ({
    id: _id,
    needId: of,
    state: at,
    candidates: candidates.length,
    sentAt: sentAt?.toISOString() ?? null,
    replyDueOn: replyDueOn ?? null,
  }));
}

const heading = (shortlist: ShortlistDoc, message: string | null) => ({
  id: shortlist._id,
  needId: shortlist.needId,
  state: shortlist.state,
  message,
  revision: shortlist.revision,
  sentAt: shortlist.sentAt?.toISOString() ?? null,
  replyDueOn: shortlist.replyDueOn ?? null,
});

/**
 * A company's view of one card. A closed card says that it is, and nothing else; a double of another one may still be read
 * while its person is proposed.
 */
function employerCandidate(candidate: Candidate, { cards, meetings }: Readable) {
  const { id, state, turnedDownFor } = candidate;
  if (state === 'closed' && candidate.closedFor === 'duplicate') {
    const says = 'Cette candidature faisait double emploi avec une autre de la même personne.';
    return { id, state, card: cards.get(id) ?? null, says };
  }
  if (state === 'closed') {
    const { cancelledMeeting } = candidate;
    return { id, state, card: null, says: goneWords, ...(cancelledMeeting ? { cancelledMeeting } : {}) };
  }
  const meeting = meetings.get(id);
  const card = cards.get(id) ?? null;
  return { id, state, card, ...(meeting ? { meeting } : {}), ...(turnedDownFor ? { turnedDownFor } : {}) };
}

/** The company's page before any identity is opened. @param drafted the cards of a draft, by their id */
export async function previewOf(stored: ShortlistDoc, drafted: ReadonlyMap<string, Card> = new Map()) {
  const { shortlist, matches } = await asOfToday(stored);
  const readable = await readableOf(shortlist, matches, new Map([...drafted, ...sentCards(shortlist)]));
  return {
    ...heading(shortlist, readable.message),
    candidates: shortlist.candidates.map((candidate) => employerCandidate(candidate, readable)),
  };
}

/** A card as it was sent, under the names that cards have now. One that does not open says so. */
export function openCard({ card, id }: Candidate): Card | null {
  if (!card) return null;
  const text = readSealed(card, id);
  return text === unreadable ? illegible : { wanted: null, strengths: [], ...JSON.parse(text) };
}

const illegible: Card = {
  introduction: unreadable,
  wanted: null,
  strengths: [],
  skills: [],
  experience: [],
  licences: [],
  commute: 'Trajet à confirmer',
  availability: 'À préciser',
};

const sentCards = ({ candidates }: ShortlistDoc): Map<string, Card> =>
  new Map(
    candidates.flatMap((candidate) => {
      const card = openCard(candidate);
      return card ? [[candidate.id, card] as const] : [];
    }),
  );

/** With its matches and their people. What may be shown is decided when it is shown: cards of whoever is gone are closed. */
async function asOfToday(stored: ShortlistDoc) {
  const matches = await matchesOf(stored);
  const people = await factsOf([...matches.values()].map(({ participantId }) => participantId));
  const candidates = stored.candidates.map((candidate) => {
    const match = matches.get(candidate.matchId);
    return asOfNow(candidate, match && people.get(match.participantId));
  });
  return { shortlist: { ...stored, candidates }, matches, people };
}

async function matchesOf({ candidates }: ShortlistDoc): Promise<Map<string, MatchDoc>> {
  const ids = candidates.map(({ matchId }) => matchId);
  const matches = await Match.find({ _id: { $in: ids } }).lean<MatchDoc[]>();
  return new Map(matches.map((match) => [match._id, match]));
}

/**
 * Identity is known to the company from "meet" on, while the agreement lives, and on the card that it wants to meet: a
 * former card of the same person stays nobody's.
 */
const isRevealed = (shortlist: ShortlistDoc, candidate: Candidate, match?: MatchDoc): match is MatchDoc =>
  match?.shortlistId === shortlist._id &&
  match.agreement.state === 'given' &&
  [candidate.state, match.state].every((state) => state === 'meeting' || state === 'hired') &&
  !isLongHired(match);

/**
 * A company that has hired somebody has their address from them: what their counsellor writes later, of a next search for
 * work too, is not its business.
 */
const isLongHired = ({ outcome, state }: MatchDoc): boolean =>
  state === 'hired' &&
  outcome !== undefined &&
  today() > addDays(outcome.startsOn ?? dayOf(outcome.at), daysAfterHire);
const daysAfterHire = 30;

export async function viewShortlist(actor: Actor, stored: ShortlistDoc) {
  if (actor.role === 'employer' && stored.unread) await markRead(stored);
  const { shortlist, matches, people } = await asOfToday(stored);
  const readable = await readableOf(shortlist, matches, sentCards(shortlist));
  if (shortlist.state === 'sent') await tellWithheld(shortlist, matches, readable.withheld);
  return actor.role === 'officer'
    ? officerView(actor, shortlist, matches, people, readable)
    : employerView(actor, shortlist, matches, readable);
}

/** Before anything of it is shown: what was opened is not taken back. @throws Problem 404 where it was taken back meanwhile */
async function markRead({ _id }: ShortlistDoc): Promise<void> {
  const { matchedCount } = await Shortlist.updateOne({ _id, state: 'sent' }, { $unset: { unread: '' } });
  if (matchedCount === 0) throw notFound('Présélection');
}

type Matches = ReadonlyMap<string, MatchDoc>;

async function employerView(actor: Actor, shortlist: ShortlistDoc, matches: Matches, readable: Readable) {
  const candidates = [];
  for (const candidate of shortlist.candidates) {
    const match = matches.get(candidate.matchId);
    const seen = employerCandidate(candidate, readable);
    const identity = isRevealed(shortlist, candidate, match) ? await reveal(actor, match) : undefined;
    candidates.push(identity ? { ...seen, identity } : seen);
  }
  return { ...heading(shortlist, readable.message), candidates };
}

/** Every opening of an identity is recorded. The date of birth is not a company's business before a contract. */
async function reveal(actor: Actor, match: MatchDoc) {
  const { firstName = '', lastName = '', email, phone } = await openIdentity(match.participantId);
  await record({
    actor,
    action: 'identity.open',
    target: { kind: 'match', id: match._id },
    participantId: match.participantId,
  });
  const cv = cvOf(await factsOfOne(match.participantId), today());
  return { firstName, lastName, email: email ?? null, phone: phone ?? null, cv };
}

/** An officer reads their own message whatever becomes of it, and which texts the company does not read. */
async function officerView(
  actor: Actor,
  shortlist: ShortlistDoc,
  matches: Matches,
  people: ReadonlyMap<string, CaseFacts>,
  readable: Readable,
) {
  const need = await findNeed(actor, shortlist.needId);
  const candidates = [];
  for (const candidate of shortlist.candidates) {
    const match = matches.get(candidate.matchId);
    const reference = people.get(match?.participantId ?? '')?.reference ?? null;
    const sent =
      match?.shortlistId === shortlist._id &&
      match.agreement.state === 'given' &&
      candidate.state !== 'closed';
    const name = sent && match ? await officerName(actor, match) : null;
    const meeting = candidate.state === 'closed' ? undefined : openMeeting(candidate.meeting, candidate.id);
    candidates.push({
      ...employerCandidate(candidate, readable),
      ...(meeting ? { meeting } : {}),
      matchId: candidate.matchId,
      participant: { id: match?.participantId ?? null, reference, name },
    });
  }
  // Of a draft, what a record would hold back says something of somebody whose name the officer does not know yet.
  const withheld = shortlist.state === 'sent' ? readable.withheld : [];
  return {
    ...heading(shortlist, messageOf(shortlist)),
    recallable: mayBeRecalled(shortlist),
    withheld,
    contacts: await contactsOf(shortlist.employerId),
    sentTo: await contactsNamed(shortlist.sentTo ?? []),
    need: { id: need._id, title: need.title },
    candidates,
  };
}

/** An officer knows the name once the person is shortlisted: they arrange the meeting. */
async function officerName(actor: Actor, match: MatchDoc): Promise<string> {
  const { firstName = '', lastName = '' } = await openIdentity(match.participantId);
  await record({
    actor,
    action: 'name.open',
    target: { kind: 'match', id: match._id },
    participantId: match.participantId,
  });
  return `${firstName} ${lastName}`;
}
