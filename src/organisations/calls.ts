import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import {
  calendarDay,
  invalidField,
  newId,
  notFound,
  now,
  pageOf,
  readSealed,
  seal,
  today,
} from '../platform/index.ts';
import { employerExists } from './companies.ts';
import { employerManage } from './rights.ts';

export const callKinds = ['telephone', 'e-mail', 'visit', 'meeting'] as const;

/** One contact of the Métropole with a company: what was said, for whoever calls next. */
export interface CallDoc {
  readonly _id: string;
  readonly employerId: string;
  readonly needId?: string;
  readonly kind: (typeof callKinds)[number];
  readonly on: string;
  /** Encrypted: it may name people. */
  readonly note: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly createdAt: Date;
}

const schema = new Schema<CallDoc>(
  {
    _id: { type: String, required: true },
    employerId: { type: String, required: true },
    needId: String,
    kind: { type: String, enum: callKinds, required: true },
    on: { type: String, required: true },
    note: { type: String, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'calls', versionKey: false },
);
schema.index({ employerId: 1, _id: -1 });
export const Call = mongoose.model('Call', schema);

export const recordCallInput = z.strictObject({
  kind: z.enum(callKinds),
  on: calendarDay()
    .refine((date) => date <= today(), { message: 'Cette date est à venir : notez ce qui a eu lieu.' })
    .optional(),
  note: z.string().trim().min(3).max(4000),
  /** The need that it was about. */
  needId: z.string().max(60).optional(),
});

/** @param isNeedOf answers for the room of needs, which comes after this one */
export async function recordCall(
  actor: Actor,
  employerId: string,
  { needId, on, kind, note }: z.output<typeof recordCallInput>,
  isNeedOf: (needId: string, employerId: string) => Promise<boolean>,
) {
  check(actor, employerManage);
  if (!(await employerExists(employerId))) throw notFound('Entreprise');
  if (needId && !(await isNeedOf(needId, employerId))) {
    throw invalidField('needId', 'unknown', 'Ce besoin n’est pas de cette entreprise.');
  }
  const id = newId();
  const call: CallDoc = {
    _id: id,
    employerId,
    ...(needId ? { needId } : {}),
    kind,
    on: on ?? today(),
    note: seal(note, `${id}/note`),
    by: { id: actor.id, name: actor.name },
    createdAt: now(),
  };
  await Call.create([call]);
  return describe(call);
}

const describe = ({ _id, kind, on, note, needId, by, createdAt }: CallDoc) => ({
  id: _id,
  kind,
  on,
  note: readSealed(note, `${_id}/note`),
  needId: needId ?? null,
  by,
  createdAt: createdAt.toISOString(),
});

/** @throws Problem 404 */
export async function readCall(actor: Actor, employerId: string, id: string) {
  check(actor, employerManage);
  const call = await Call.findOne({ _id: id, employerId }).lean<CallDoc>();
  if (!call) throw notFound('Échange');
  return describe(call);
}

export const listCallsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(60).optional(),
});

/** Newest first. */
export async function listCalls(
  actor: Actor,
  employerId: string,
  { limit, cursor }: z.output<typeof listCallsQuery>,
) {
  check(actor, employerManage);
  if (!(await employerExists(employerId))) throw notFound('Entreprise');
  const calls = await Call.find({ employerId, ...(cursor ? { _id: { $lt: cursor } } : {}) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<CallDoc[]>();
  return pageOf(calls, limit, describe);
}
