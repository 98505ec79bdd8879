import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check, nothing, type Scope, within } from '../access/index.ts';
import { recordReading } from '../audit/index.ts';
import { openIdentity, ownParticipant, referencesOf } from '../participants/index.ts';
import { notFound, pageOf, readSealed, unreadable } from '../platform/index.ts';
import { answeringOf, Referral, type ReferralDoc } from './referral.ts';
import { isWaiting, referralStates } from './referral-states.ts';
import { referralRead } from './rights.ts';

/** Either side of one: who sent it, who answers. */
const ofEitherSide = ({ structureId }: Actor) =>
  structureId ? { $or: [{ fromStructureId: structureId }, { toStructureId: structureId }] } : 'nothing';
const scope: Scope = {
  officer: nothing,
  counsellor: ofEitherSide,
  manager: ofEitherSide,
  employer: nothing,
  admin: nothing,
};

/** @throws Problem 403, 404 */
export async function findReferral(actor: Actor, id: string): Promise<ReferralDoc> {
  check(actor, referralRead);
  const doc = await Referral.findOne({
    $and: [{ _id: id }, within<ReferralDoc>(scope, actor)],
  }).lean<ReferralDoc>();
  if (!doc) throw notFound('Orientation');
  return doc;
}

export const aloneShape = z.strictObject({ name: z.string(), phone: z.string() });
const aloneOf = (doc: ReferralDoc) => {
  const text = doc.alone ? readSealed(doc.alone, `${doc._id}/alone`) : unreadable;
  return text === unreadable ? undefined : aloneShape.parse(JSON.parse(text));
};

/** Whom to call: for who answers alone, while they are to answer or have accepted. */
async function personOf(actor: Actor, doc: ReferralDoc) {
  if (answeringOf(doc) !== actor.structureId || !(isWaiting(doc.state) || doc.state === 'accepted'))
    return null;
  if (!doc.participantId) return aloneOf(doc) ?? null;
  await recordReading(actor, doc.participantId, 'referral');
  const { firstName = '', lastName = '', phone } = await openIdentity(doc.participantId);
  return { name: `${firstName} ${lastName}`.trim(), phone: phone ?? null };
}

const line = (actor: Actor, doc: ReferralDoc, references: ReadonlyMap<string, string>) => ({
  id: doc._id,
  reference: doc.reference,
  /** To who accompanies them alone: who sent it, or whom they were given to. */
  participant:
    doc.participantId && (doc.handedOver ? doc.toStructureId : doc.fromStructureId) === actor.structureId
      ? { id: doc.participantId, reference: references.get(doc.participantId) ?? '' }
      : null,
  side: answeringOf(doc) === actor.structureId ? ('answers' as const) : ('sent' as const),
  alone: doc.alone !== undefined,
  placeId: doc.placeId,
  placeName: doc.placeName,
  serviceId: doc.serviceId ?? null,
  purpose: doc.purpose,
  state: doc.state,
  steps: [...doc.steps],
  dueOn: isWaiting(doc.state) ? doc.dueOn : null,
  reason: doc.reason ?? null,
  meetsOn: doc.meetsOn ?? null,
  handedOver: doc.handedOver ? { on: doc.handedOver.on, agreedOn: doc.handedOver.agreedOn } : null,
  here: doc.toStructureId !== undefined,
  followed: doc.followed ?? false,
  revision: doc.revision,
});

export async function describeReferral(actor: Actor, doc: ReferralDoc) {
  const references = await referencesOf(doc.participantId ? [doc.participantId] : []);
  return { ...line(actor, doc, references), person: await personOf(actor, doc) };
}

/** @throws Problem 403, 404 */
export const readReferral = async (actor: Actor, id: string) =>
  describeReferral(actor, await findReferral(actor, id));

export const listReferralsQuery = z.strictObject({
  /** Those that one's structure answers, or sent. */
  box: z.enum(['received', 'sent']).default('received'),
  state: z.enum(referralStates).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** The latest first. @throws Problem 403 */
export async function listReferrals(actor: Actor, query: z.output<typeof listReferralsQuery>) {
  check(actor, referralRead);
  const { box, state, limit, cursor } = query;
  const own = actor.structureId ?? '';
  const filter: QueryFilter<ReferralDoc> =
    box === 'received' ? { toStructureId: own } : { fromStructureId: own };
  const docs = await Referral.find({
    $and: [
      within<ReferralDoc>(scope, actor),
      filter,
      state ? { state } : {},
      cursor ? { _id: { $lt: cursor } } : {},
    ],
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<ReferralDoc[]>();
  return pageOf(docs, limit, await liner(actor, docs));
}

async function liner(actor: Actor, docs: readonly ReferralDoc[]) {
  const references = await referencesOf(docs.flatMap(({ participantId }) => participantId ?? []));
  return (doc: ReferralDoc) => line(actor, doc, references);
}

/** All of somebody that the structure sent, the latest first. @throws Problem 403, 404 */
export async function referralsOf(actor: Actor, participantId: string) {
  check(actor, referralRead);
  await ownParticipant(actor, participantId);
  const docs = await Referral.find({ participantId, fromStructureId: actor.structureId })
    .sort({ _id: -1 })
    .lean<ReferralDoc[]>();
  return docs.map(await liner(actor, docs));
}
