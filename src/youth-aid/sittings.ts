import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, type Appointment, check, may } from '../access/index.ts';
import { record } from '../audit/index.ts';
import {
  calendarDay,
  inTransaction,
  invalidField,
  newId,
  notFound,
  now,
  oneLine,
  type Revised,
  saveRevised,
  staleEdit,
  today,
} from '../platform/index.ts';
import { settingsOn } from './reglement-store.ts';
import { aidCommissions, aidCommissionsManage } from './rights.ts';

/** A local commission and its members. */
interface CommissionDoc {
  readonly _id: string;
  readonly name: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly createdAt: Date;
}

const commissionSchema = new Schema<CommissionDoc>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    members: [{ _id: false, id: String, name: String }],
    createdAt: { type: Date, required: true },
  },
  { collection: 'youthaidcommissions', versionKey: false },
);
commissionSchema.index({ name: 1 }, { unique: true });
const Commission = mongoose.model('YouthAidCommission', commissionSchema);

/** One day of a commission: who is there, and what stands on its agenda points to it. */
export interface SittingDoc extends Revised {
  readonly _id: string;
  readonly commissionId: string;
  readonly on: string;
  readonly place: string;
  /** Ids of members who are there. */
  readonly present: readonly string[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const sittingSchema = new Schema<SittingDoc>(
  {
    _id: { type: String, required: true },
    commissionId: { type: String, required: true },
    on: { type: String, required: true },
    place: { type: String, required: true },
    present: [String],
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'youthaidsittings', versionKey: false, minimize: false },
);
sittingSchema.index({ on: -1, _id: -1 });
const Sitting = mongoose.model('YouthAidSitting', sittingSchema);

/** The names of these commissions, by id. */
export async function commissionNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const docs = await Commission.find({ _id: { $in: [...ids] } })
    .select({ name: 1 })
    .lean<Pick<CommissionDoc, '_id' | 'name'>[]>();
  return new Map(docs.map(({ _id, name }) => [_id, name]));
}
export const commissionName = async (id: string): Promise<string | null> =>
  (await commissionNames([id])).get(id) ?? null;

const describeCommission = ({ _id, name, members }: CommissionDoc) => ({
  id: _id,
  name,
  members: members.map((one) => ({ id: one.id, name: one.name })),
});

export async function listCommissions(actor: Actor) {
  check(actor, aidCommissions);
  const docs = await Commission.find().sort({ name: 1 }).limit(100).lean<CommissionDoc[]>();
  return { data: docs.map(describeCommission) };
}

/** @throws Problem 403, 404 */
export async function readCommission(actor: Actor, id: string) {
  check(actor, aidCommissions);
  const doc = await Commission.findById(id).lean<CommissionDoc>();
  if (!doc) throw notFound('Commission');
  return describeCommission(doc);
}

export const commissionInput = z.strictObject({
  name: oneLine(3, 80),
  members: z.array(oneLine(2, 80)).min(1).max(30),
});

export async function createCommission(actor: Actor, { name, members }: z.output<typeof commissionInput>) {
  check(actor, aidCommissionsManage);
  const doc: CommissionDoc = {
    _id: newId(),
    name,
    members: members.map((one) => ({ id: newId(), name: one })),
    createdAt: now(),
  };
  return inTransaction(async () => {
    if (await Commission.exists({ name }))
      throw invalidField('name', 'taken', 'Une commission porte déjà ce nom.');
    await Commission.create([doc]);
    await record({
      actor,
      action: 'youth-aid.commission',
      target: { kind: 'youth-aid-commission', id: doc._id },
    });
    return describeCommission(doc);
  });
}

async function describeSitting(doc: SittingDoc) {
  const commission = await Commission.findById(doc.commissionId).lean<CommissionDoc>();
  const { quorum } = await settingsOn(doc.on);
  return {
    id: doc._id,
    commissionId: doc.commissionId,
    commission: commission?.name ?? null,
    members: commission ? describeCommission(commission).members : [],
    on: doc.on,
    place: doc.place,
    present: [...doc.present],
    quorum,
    quorate: doc.present.length >= quorum,
    revision: doc.revision,
  };
}

export const sittingInput = z.strictObject({
  commissionId: z.string().min(1).max(60),
  on: calendarDay(),
  place: oneLine(2, 120),
});

export async function createSitting(
  actor: Actor,
  { commissionId, on, place }: z.output<typeof sittingInput>,
) {
  check(actor, aidCommissionsManage);
  if (!(await Commission.exists({ _id: commissionId })))
    throw invalidField(
      'commissionId',
      'unknown',
      'Cette commission n’existe pas : choisissez-la dans la liste.',
    );
  const at = now();
  const doc: SittingDoc = {
    _id: newId(),
    commissionId,
    on,
    place,
    present: [],
    revision: 1,
    changedAt: {},
    createdAt: at,
    updatedAt: at,
  };
  return inTransaction(async () => {
    await Sitting.create([doc]);
    await record({ actor, action: 'youth-aid.sitting', target: { kind: 'youth-aid-sitting', id: doc._id } });
    return describeSitting(doc);
  });
}

/** The latest first. */
export async function listSittings(actor: Actor) {
  check(actor, aidCommissions);
  const docs = await Sitting.find().sort({ on: -1, _id: -1 }).limit(100).lean<SittingDoc[]>();
  return { data: await Promise.all(docs.map(describeSitting)) };
}

/** For callers that have checked the right. @throws Problem 404 */
export async function findSitting(id: string): Promise<SittingDoc> {
  const doc = await Sitting.findById(id).lean<SittingDoc>();
  if (!doc) throw notFound('Commission');
  return doc;
}

/** The days of commissions that are to come, for the calendars of those who hold them. */
export async function sittingsAhead(actor: Actor): Promise<readonly Appointment[]> {
  if (!may(actor, aidCommissions)) return [];
  const sittings = await Sitting.find({ on: { $gte: today() } })
    .sort({ on: 1, _id: 1 })
    .limit(100)
    .lean<SittingDoc[]>();
  const names = await commissionNames(sittings.map(({ commissionId }) => commissionId));
  return sittings.map(({ _id, commissionId, on }) => ({
    id: _id,
    text: `Commission : ${names.get(commissionId) ?? ''}`,
    when: on,
    path: `/commissions-aide/${_id}`,
  }));
}

export async function readSitting(actor: Actor, id: string) {
  check(actor, aidCommissions);
  return describeSitting(await findSitting(id));
}

export const presenceInput = z.strictObject({
  revision: z.number().int().min(1),
  present: z.array(z.string().max(60)).max(30),
});

/** Who is there. @throws Problem 403, 404, 409 `stale`, 422 for somebody who is no member */
export async function notePresence(
  actor: Actor,
  id: string,
  { revision, present }: z.output<typeof presenceInput>,
) {
  check(actor, aidCommissionsManage);
  return inTransaction(async () => {
    const doc = await findSitting(id);
    if (doc.revision !== revision) throw staleEdit(doc, revision);
    const { members } = await describeSitting(doc);
    const known = new Set(members.map((member) => member.id));
    const unknown = present.findIndex((one) => !known.has(one));
    if (unknown >= 0)
      throw invalidField(
        `present.${unknown}`,
        'unknown',
        'Cette personne n’est pas membre de la commission.',
      );
    const after = await saveRevised<SittingDoc>(Sitting, doc, { present: [...new Set(present)] });
    if (after)
      await record({ actor, action: 'youth-aid.presence', target: { kind: 'youth-aid-sitting', id } });
    return describeSitting(after ?? doc);
  });
}
