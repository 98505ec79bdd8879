import { z } from 'zod';
import { type Actor, check, system } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { ownParticipant, ownStructure } from '../participants/index.ts';
import {
  addDays,
  addWorkingDays,
  hashSecret,
  inTransaction,
  invalidField,
  linkExpired,
  newId,
  newReference,
  newSecret,
  now,
  Problem,
  personName,
  phoneNumber,
  seal,
  today,
} from '../platform/index.ts';
import { takeTurn } from '../shortlists/index.ts';
import { markFollowed, saveMove } from './move-referral.ts';
import type { PlaceDoc } from './place.ts';
import { purposes } from './purposes.ts';
import { findPlaceOf } from './read-directory.ts';
import { describeReferral } from './read-referrals.ts';
import { Referral, type ReferralDoc } from './referral.ts';
import { answerDays, followReferral, tellReceiver } from './referral-owed.ts';
import { isWaiting, waitingStates } from './referral-states.ts';
import { referralSend } from './rights.ts';

export const sendReferralInput = z.strictObject({
  placeId: z.string().max(60),
  serviceId: z.string().max(60).optional(),
  purpose: z.enum(purposes),
  /** The person agrees that their name and telephone are told there. */
  agreed: z.literal(true, { error: 'Sans l’accord de la personne, rien n’est envoyé.' }),
});

function fresh(place: PlaceDoc, purpose: ReferralDoc['purpose']): ReferralDoc {
  const at = now();
  return {
    _id: newId(),
    reference: newReference('ORI', 8),
    placeId: place._id,
    placeName: place.name,
    ...(place.structureId ? { toStructureId: place.structureId } : {}),
    purpose,
    state: 'sent',
    steps: [{ state: 'sent', on: today() }],
    dueOn: addWorkingDays(today(), answerDays),
    revision: 1,
    changedAt: {},
    createdAt: at,
    updatedAt: at,
  };
}

/**
 * Sends somebody of the structure to a place, with their agreement, for a purpose. What came back before for the same purpose
 * is followed by it.
 * @throws Problem 403, 404, 409 `already-sent` where one to the same place waits, 422
 */
export async function sendReferral(
  actor: Actor,
  participantId: string,
  { placeId, serviceId, purpose }: z.output<typeof sendReferralInput>,
) {
  check(actor, referralSend);
  const fromStructureId = ownStructure(actor);
  const place = await findPlaceOf(placeId);
  if (place.structureId === fromStructureId)
    throw invalidField('placeId', 'own', 'C’est votre structure : il n’y a rien à envoyer.');
  const service = place.services.find(({ id }) => id === serviceId);
  if (serviceId && !service)
    throw invalidField('serviceId', 'unknown', 'Ce service n’est pas de cette structure.');
  const sent = await inTransaction(async () => {
    await ownParticipant(actor, participantId);
    // Of two of one person at once the second one finds the first.
    await takeTurn(`referrals/${participantId}`);
    const before = await Referral.find({ participantId, fromStructureId }).lean<ReferralDoc[]>();
    if (before.some((one) => one.placeId === placeId && isWaiting(one.state)))
      throw new Problem(409, 'already-sent', 'Une orientation vers cette structure attend déjà sa réponse.');
    for (const one of before)
      if (one.purpose === purpose && !one.followed && (one.state === 'returned' || one.state === 'expired'))
        await markFollowed(actor, one);
    const doc: ReferralDoc = {
      ...fresh(place, purpose),
      participantId,
      fromStructureId,
      sentBy: actor.id,
      agreedOn: today(),
      ...(serviceId ? { serviceId } : {}),
    };
    await Referral.create([doc]);
    await record({
      actor,
      action: 'referral.send',
      target: { kind: 'referral', id: doc._id },
      participantId,
    });
    await followReferral(doc);
    await tellReceiver(doc, 'vient d’arriver', 'sent');
    return doc;
  });
  return describeReferral(actor, sent);
}

export const callMeInput = z.strictObject({
  name: personName(120),
  phone: phoneNumber,
  purpose: z.enum(purposes),
});

/** Days after which what somebody alone has left goes, whatever became of it. */
const keptDays = 90;

/**
 * Somebody alone asks a place to call them: the first thing of them that is stored, sealed, and for a time.
 * @returns the secret of the address where they see what becomes of it
 * @throws Problem 404, 422 for a place where nobody answers here
 */
export async function askToBeCalled(placeId: string, { purpose, ...contact }: z.output<typeof callMeInput>) {
  const place = await findPlaceOf(placeId);
  if (!place.structureId)
    throw invalidField('phone', 'nobody-answers', 'Cette structure ne répond pas ici : téléphonez-lui.');
  const token = newSecret();
  const bare = fresh(place, purpose);
  const doc: ReferralDoc = {
    ...bare,
    alone: seal(JSON.stringify(contact), `${bare._id}/alone`),
    link: hashSecret(token),
    eraseAt: new Date(`${addDays(today(), keptDays)}T00:00:00Z`),
  };
  await inTransaction(async () => {
    await Referral.create([doc]);
    await record({ actor: system, action: 'referral.ask', target: { kind: 'referral', id: doc._id } });
    await followReferral(doc);
    await tellReceiver(doc, 'vient d’arriver', 'sent');
  });
  return token;
}

/** What becomes of it, for whoever has the link; `undefined` where it leads nowhere. */
export async function readAsked(token: string) {
  const doc = await Referral.findOne({ link: hashSecret(token) }).lean<ReferralDoc>();
  if (!doc) return undefined;
  const { placeId, placeName, state, dueOn, meetsOn, steps } = doc;
  return { placeId, placeName, state, dueOn, meetsOn: meetsOn ?? null, on: steps.at(-1)?.on ?? dueOn };
}

/** They change their mind: what they left goes at once. @throws Problem 410 where it has gone already */
export async function takeBack(token: string): Promise<void> {
  await inTransaction(async () => {
    const doc = await Referral.findOne({ link: hashSecret(token) }).lean<ReferralDoc>();
    if (!doc) throw linkExpired();
    if ((waitingStates as readonly string[]).includes(doc.state)) await saveMove(system, doc, 'withdraw');
    await Referral.deleteOne({ _id: doc._id });
  });
}
