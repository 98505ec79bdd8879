import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { findNeed, moveNeed, titleForCompany } from '../needs/index.ts';
import { factsOf } from '../participants/index.ts';
import {
  addDays,
  type FieldError,
  houseRules,
  inTransaction,
  newId,
  notFound,
  now,
  Problem,
  seal,
  staleEdit,
  today,
  unreadable,
} from '../platform/index.ts';
import { type Card, cardOf } from './card.ts';
import { isAccompanied } from './gone.ts';
import { mustTellNothing, telltalesOf } from './introduction.ts';
import { asksMoreNow, lackedByLaw } from './lawful.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { followShortlist } from './owed.ts';
import { matchesWithin } from './reach.ts';
import { messageOf } from './readable.ts';
import { readersOf, tellReader } from './readers.ts';
import { shortlistManage } from './rights.ts';
import { moveMatch, readMatchText } from './save-match.ts';
import { Shortlist, type ShortlistDoc } from './shortlist-model.ts';
import { isLive } from './suggest.ts';
import { previewOf, viewShortlist } from './view-shortlist.ts';

export const composeInput = z.strictObject({
  matchIds: z.array(z.string().max(60)).min(1).max(30),
  message: z.string().trim().max(2000).optional(),
});

export const sendInput = z.strictObject({
  /** Accounts of the company; without it, all of them. */
  readerIds: z.array(z.string().max(60)).min(1).max(100).optional(),
});

/** @throws Problem 409 `not-ready-to-send` that says which matches are not retained and agreed, and why */
export async function composeShortlist(actor: Actor, needId: string, input: z.output<typeof composeInput>) {
  check(actor, shortlistManage);
  return inTransaction(async () => {
    const need = await findNeed(actor, needId);
    if (!isLive(need))
      throw new Problem(409, 'need-not-open', 'Ce besoin n’est pas ouvert.', [], { state: need.state });
    const ids = [...new Set(input.matchIds)];
    await sendableMatches(actor, needId, ids);
    if (input.message) checkMessage(input.message);
    const at = now();
    const id = newId();
    const shortlist: ShortlistDoc = {
      _id: id,
      needId,
      employerId: need.employerId,
      officerId: actor.id,
      state: 'draft',
      ...(input.message ? { message: seal(input.message, `${id}/message`) } : {}),
      candidates: ids.map((matchId) => ({ id: newId(), matchId, state: 'proposed' })),
      revision: 1,
      createdAt: at,
      updatedAt: at,
    };
    await Shortlist.create([shortlist]);
    return viewShortlist(actor, shortlist);
  });
}

/**
 * By the rules alone: held against the records, a refusal would tell an officer the names that they try. Those are looked
 * for when the company reads it, and hold the message back.
 */
const checkMessage = (message: string): void => mustTellNothing('message', 'message', message);

/** The matches of these ids, in their order. @throws Problem 409 naming each that may not be sent, and why */
async function sendableMatches(actor: Actor, needId: string, ids: readonly string[]): Promise<MatchDoc[]> {
  const found = await Match.find({
    $and: [{ _id: { $in: ids }, needId }, matchesWithin(actor)],
  }).lean<MatchDoc[]>();
  const byId = new Map(found.map((match) => [match._id, match]));
  const errors: FieldError[] = [];
  for (const [i, id] of ids.entries()) {
    const match = byId.get(id);
    const why = obstacleTo(match) ?? (await sinceOf(match)) ?? (await tellingOf(match));
    if (why) errors.push({ field: `matchIds.${i}`, ...why });
  }
  if (errors.length > 0) {
    throw new Problem(
      409,
      'not-ready-to-send',
      'Certaines personnes ne peuvent pas être présentées.',
      errors,
    );
  }
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Obstacle = Omit<FieldError, 'field'>;

/** What has changed since the counsellor retained the person. Why somebody is not available is their structure's to know. */
async function sinceOf(match: MatchDoc | undefined): Promise<Obstacle | null> {
  if (!match) return null;
  if (await asksMoreNow(match)) return notReviewed;
  const person = (await factsOf([match.participantId])).get(match.participantId);
  return !isAccompanied(person) || (await lackedByLaw(match)) ? notAvailable : null;
}

const notReviewed: Obstacle = {
  code: 'not-reviewed',
  detail: 'Le référent n’a pas encore donné son avis.',
};
const notAvailable: Obstacle = { code: 'not-available', detail: 'Cette personne n’est plus proposée.' };

/** The record may have changed since the introduction was written: a name corrected, an employer told. */
async function tellingOf(match: MatchDoc | undefined): Promise<Obstacle | null> {
  const text = match && readMatchText(match.introduction, match._id, 'introduction');
  if (text === unreadable) {
    return { code: 'unreadable', detail: 'La présentation est illisible : son référent doit la reprendre.' };
  }
  if (!text || (await telltalesOf(match.participantId, text)).length === 0) return null;
  return {
    code: 'telling-introduction',
    detail:
      'La présentation permettrait maintenant de reconnaître la personne : son référent doit la reprendre.',
  };
}

function obstacleTo(match: MatchDoc | undefined): Obstacle | null {
  if (!match) return { code: 'unknown', detail: 'Ce rapprochement n’existe pas pour ce besoin.' };
  if (match.state === 'suggested') return notReviewed;
  if (match.state === 'shortlisted' || match.state === 'meeting') {
    return { code: 'already-sent', detail: 'Cette personne est déjà dans une présélection pour ce besoin.' };
  }
  if (match.state !== 'retained') return notAvailable;
  if (match.agreement.state !== 'given') {
    return { code: 'no-agreement', detail: 'La personne n’a pas encore donné son accord.' };
  }
  return null;
}

async function findDraft(actor: Actor, id: string): Promise<ShortlistDoc> {
  const shortlist = await Shortlist.findById(id).lean<ShortlistDoc>();
  if (!shortlist || actor.role !== 'officer') throw notFound('Présélection');
  return shortlist;
}

/** The cards of a draft, by their id. */
async function cardsOf(
  { candidates }: ShortlistDoc,
  matches: readonly MatchDoc[],
  occupations: readonly string[] = [],
): Promise<Map<string, Card>> {
  const people = await factsOf(matches.map(({ participantId }) => participantId));
  return new Map(
    candidates.flatMap(({ id, matchId }) => {
      const match = matches.find(({ _id }) => _id === matchId);
      const person = match && people.get(match.participantId);
      return person ? [[id, cardOf(match, person, occupations, today())] as const] : [];
    }),
  );
}

/** Exactly what the employer will get from `GET /shortlists/:id` once it is sent. */
export async function previewShortlist(actor: Actor, id: string) {
  check(actor, shortlistManage);
  const shortlist = await findDraft(actor, id);
  if (shortlist.state === 'sent') return previewOf(shortlist);
  const ids = shortlist.candidates.map(({ matchId }) => matchId);
  const { terms } = await findNeed(actor, shortlist.needId);
  const matches = await Match.find({ _id: { $in: ids } }).lean<MatchDoc[]>();
  return previewOf(shortlist, await cardsOf(shortlist, matches, terms.occupations));
}

/**
 * Sends a draft: its cards are frozen, its people shortlisted, the company told.
 * @throws Problem 409 when it was sent, nobody of the company could read it (`nobody-reads`), or one of its people is no
 * longer retained and agreeing
 */
export async function sendShortlist(actor: Actor, id: string, { readerIds }: z.output<typeof sendInput>) {
  check(actor, shortlistManage);
  return inTransaction(async () => {
    const shortlist = await findDraft(actor, id);
    if (shortlist.state !== 'draft') {
      throw new Problem(409, 'illegal-state', 'Cette présélection est déjà partie.', [], {
        state: shortlist.state,
      });
    }
    const readers = await readersOf(shortlist.employerId, readerIds);
    const message = messageOf(shortlist);
    if (message) checkMessage(message);
    const need = await findNeed(actor, shortlist.needId);
    const matches = await sendableMatches(
      actor,
      need._id,
      shortlist.candidates.map(({ matchId }) => matchId),
    );
    const cards = await cardsOf(shortlist, matches, need.terms.occupations);
    for (const match of matches) {
      await moveMatch(match, 'send', actor, { shortlistId: id });
      await record({
        actor,
        action: 'shortlist.send',
        target: { kind: 'match', id: match._id },
        participantId: match.participantId,
      });
    }
    await moveNeed(need, 'shortlist', actor);
    const after = await Shortlist.findOneAndUpdate(
      { _id: id, revision: shortlist.revision },
      {
        $set: {
          state: 'sent',
          unread: true,
          sentAt: now(),
          sentTo: readers.map(({ id: reader }) => reader),
          replyDueOn: addDays(today(), houseRules().REPLY_DAYS),
          candidates: shortlist.candidates.map((candidate) => ({
            ...candidate,
            card: seal(JSON.stringify(cards.get(candidate.id)), candidate.id),
          })),
          updatedAt: now(),
        },
        $inc: { revision: 1 },
      },
      { returnDocument: 'after' },
    ).lean<ShortlistDoc>();
    if (!after) throw staleEdit({ revision: shortlist.revision + 1, changedAt: {} }, shortlist.revision);
    await followShortlist(after);
    const title = await titleForCompany(need);
    for (const { id: reader } of readers) await tellReader(id, title, reader);
    return viewShortlist(actor, after);
  });
}
