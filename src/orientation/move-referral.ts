import { z } from 'zod';
import { type Actor, check, nextState, system } from '../access/index.ts';
import { record } from '../audit/index.ts';
import {
  addDays,
  addWorkingDays,
  calendarDay,
  forbidden,
  inTransaction,
  invalidField,
  Problem,
  saveRevised,
  staleEdit,
  today,
} from '../platform/index.ts';
import { Place } from './place.ts';
import { describeReferral, findReferral } from './read-referrals.ts';
import { answeringOf, Referral, type ReferralDoc } from './referral.ts';
import { answerDays, followReferral, tellReceiver, tellSender } from './referral-owed.ts';
import {
  type ReferralAction,
  type ReferralState,
  referralTransitions,
  returnReasons,
} from './referral-states.ts';
import { referralMove } from './rights.ts';

const revision = z.int().min(1);
export const moveReferralInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['see', 'study', 'withdraw', 'follow']), revision }),
  z.strictObject({ action: z.literal('accept'), revision, meetsOn: calendarDay().optional() }),
  z.strictObject({ action: z.literal('return'), revision, reason: z.enum(returnReasons) }),
]);
export type MoveReferral = z.output<typeof moveReferralInput>;

type Changes = { -readonly [K in keyof ReferralDoc]?: ReferralDoc[K] | undefined };

/** Days for which the name and telephone of somebody alone are kept once it is answered. */
const keptDays = 30;

/** One way to change one: its state and day, what is owed, who is told. In a transaction. */
export async function saveMove(
  actor: Actor,
  doc: ReferralDoc,
  action: ReferralAction,
  more: Changes = {},
): Promise<ReferralDoc> {
  const by = actor === system ? ('system' as const) : actor;
  const state = nextState(referralTransitions, action, doc.state, by);
  const steps = [...doc.steps, { state, on: today() }];
  const isOver = state !== 'seen' && state !== 'studying';
  const eraseAt = doc.alone && isOver ? { eraseAt: new Date(`${addDays(today(), keptDays)}T00:00:00Z`) } : {};
  const after = await saveRevised<ReferralDoc>(Referral, doc, { state, steps, ...eraseAt, ...more });
  if (!after) return doc;
  await record({
    actor,
    action: `referral.${action}`,
    target: { kind: 'referral', id: doc._id },
    ...(doc.participantId ? { participantId: doc.participantId } : {}),
  });
  await followReferral(after);
  const told = tellings[state];
  if (told) await tellSender(after, told);
  return after;
}

const tellings: Partial<Record<ReferralState, string>> = {
  studying: 'est à l’étude',
  accepted: 'est acceptée',
  returned: 'revient',
  expired: 'est restée sans réponse : elle revient',
};

/** Whose step it is: the receiver's, or the sender's. @throws Problem 403 */
function mustBeSide(actor: Actor, doc: ReferralDoc, action: MoveReferral['action']): void {
  const side = action === 'withdraw' || action === 'follow' ? doc.fromStructureId : answeringOf(doc);
  if (side === undefined || side !== actor.structureId) throw forbidden();
}

/** @throws Problem 409 `full` where the places of the service are counted and none is left */
async function takePlace({ placeId, serviceId }: ReferralDoc): Promise<void> {
  if (!serviceId) return;
  const { matchedCount } = await Place.updateOne(
    { _id: placeId, services: { $elemMatch: { id: serviceId, 'places.free': { $gt: 0 } } } },
    { $inc: { 'services.$.places.free': -1, revision: 1 } },
  );
  const counted = { _id: placeId, services: { $elemMatch: { id: serviceId, places: { $ne: null } } } };
  if (matchedCount === 0 && (await Place.exists(counted)))
    throw new Problem(
      409,
      'full',
      'Il ne reste aucune place : mettez l’annuaire à jour, ou rendez l’orientation.',
    );
}

/**
 * Takes a step of a referral. Studying gives ten working days more; accepting takes a counted place.
 * @throws Problem 403, 404, 409 `stale`, `illegal-state`, `full`, 422
 */
export async function moveReferral(actor: Actor, id: string, move: MoveReferral) {
  check(actor, referralMove);
  const moved = await inTransaction(async () => {
    const doc = await findReferral(actor, id);
    if (doc.revision !== move.revision) throw staleEdit(doc, move.revision);
    mustBeSide(actor, doc, move.action);
    if (move.action === 'follow') return markFollowed(actor, doc);
    if (move.action === 'accept' && move.meetsOn && move.meetsOn < today())
      throw invalidField('meetsOn', 'in-the-past', 'Ce jour est passé.');
    // The table refuses before a place is taken.
    nextState(referralTransitions, move.action, doc.state, actor);
    if (move.action === 'accept') await takePlace(doc);
    return saveMove(actor, doc, move.action, changesOf(move));
  });
  return describeReferral(actor, moved);
}

function changesOf(move: MoveReferral): Changes {
  switch (move.action) {
    case 'study':
      return { dueOn: addWorkingDays(today(), answerDays) };
    case 'accept':
      return move.meetsOn ? { meetsOn: move.meetsOn } : {};
    case 'return':
      return { reason: move.reason };
    default:
      return {};
  }
}

/** The person was given to who accepted them, with their agreement. In the transaction that gives them. */
export async function handedOver(actor: Actor, doc: ReferralDoc, agreedOn: string): Promise<void> {
  await saveRevised<ReferralDoc>(Referral, doc, { handedOver: { on: today(), agreedOn } });
  const { _id: id, participantId } = doc;
  const target = { kind: 'referral', id };
  await record({ actor, action: 'referral.hand-over', target, ...(participantId ? { participantId } : {}) });
  await tellReceiver(doc, 'est suivie d’effet : la personne vous est confiée', 'handed-over');
}

/** Somebody has seen to what follows one that came back. In a transaction. */
export async function markFollowed(actor: Actor, doc: ReferralDoc): Promise<ReferralDoc> {
  if (doc.state !== 'returned' && doc.state !== 'expired')
    throw new Problem(409, 'illegal-state', 'Cette orientation n’est pas revenue.');
  const after = await saveRevised<ReferralDoc>(Referral, doc, { followed: true });
  if (!after) return doc;
  await record({ actor, action: 'referral.follow', target: { kind: 'referral', id: doc._id } });
  await followReferral(after);
  return after;
}
