import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import {
  type Actor,
  check,
  everything,
  nothing,
  ofOwnStructure,
  type Scope,
  within,
} from '../access/index.ts';
import { record } from '../audit/index.ts';
import { structureName, structureNames } from '../organisations/index.ts';
import {
  calendarDay,
  inTransaction,
  invalidField,
  isDuplicate,
  newId,
  notFound,
  oneLine,
  Problem,
} from '../platform/index.ts';
import { esfOperations, esfRead } from './rights.ts';

/** What the ESF+ pays a structure for, over a period. */
export interface OperationDoc {
  readonly _id: string;
  /** Its number at the managing authority. */
  readonly number: string;
  readonly name: string;
  readonly structureId: string;
  readonly from: string;
  readonly until: string;
}

const schema = new Schema<OperationDoc>(
  {
    _id: { type: String, required: true },
    number: { type: String, required: true },
    name: { type: String, required: true },
    structureId: { type: String, required: true },
    from: { type: String, required: true },
    until: { type: String, required: true },
  },
  { collection: 'esfoperations', versionKey: false },
);
schema.index({ number: 1 }, { unique: true });
schema.index({ structureId: 1, from: -1 });
const Operation = mongoose.model('EsfOperation', schema);

const scope: Scope = {
  officer: nothing,
  counsellor: ofOwnStructure,
  manager: ofOwnStructure,
  employer: nothing,
  admin: nothing,
  controller: everything,
};

/** @throws Problem 403, 404 */
export async function findOperation(actor: Actor, id: string): Promise<OperationDoc> {
  check(actor, esfRead);
  const doc = await Operation.findOne({
    $and: [{ _id: id }, within<OperationDoc>(scope, actor)],
  }).lean<OperationDoc>();
  if (!doc) throw notFound('Opération');
  return doc;
}

/** By its number, within reach; for lines of a file. */
export const operationOfNumber = (actor: Actor, number: string): Promise<OperationDoc | null> =>
  Operation.findOne({ $and: [{ number }, within<OperationDoc>(scope, actor)] })
    .lean<OperationDoc>()
    .exec();

async function describeOperations(docs: readonly OperationDoc[]) {
  const names = await structureNames(docs.map(({ structureId }) => structureId));
  return docs.map(({ _id, ...rest }) => ({
    id: _id,
    ...rest,
    structure: names.get(rest.structureId) ?? null,
  }));
}

async function describeOperation(doc: OperationDoc) {
  const [described] = await describeOperations([doc]);
  return described as NonNullable<typeof described>;
}

/** @throws Problem 403, 404 */
export const readOperation = async (actor: Actor, id: string) =>
  describeOperation(await findOperation(actor, id));

/** The one that began last first. */
export async function listOperations(actor: Actor) {
  check(actor, esfRead);
  const docs = await Operation.find(within<OperationDoc>(scope, actor))
    .sort({ from: -1, _id: 1 })
    .limit(200)
    .lean<OperationDoc[]>();
  return { data: await describeOperations(docs) };
}

export const numbersOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const docs = await Operation.find({ _id: { $in: [...new Set(ids)] } })
    .select({ number: 1 })
    .lean<Pick<OperationDoc, '_id' | 'number'>[]>();
  return new Map(docs.map(({ _id, number }) => [_id, number]));
};

export const addOperationInput = z.strictObject({
  number: oneLine(2, 40),
  name: oneLine(3, 160),
  structureId: z.string().min(1).max(60),
  from: calendarDay(),
  until: calendarDay(),
});

/** @throws Problem 403, 409 `number-taken`, 422 */
export async function addOperation(actor: Actor, input: z.output<typeof addOperationInput>) {
  check(actor, esfOperations);
  if (input.until < input.from) throw invalidField('until', 'before-start', 'La fin précède le début.');
  if (!(await structureName(input.structureId)))
    throw invalidField('structureId', 'unknown', 'Cette structure est inconnue.');
  const doc: OperationDoc = { _id: newId(), ...input };
  try {
    await inTransaction(async () => {
      await Operation.create([doc]);
      await record({ actor, action: 'esf.add-operation', target: { kind: 'esf-operation', id: doc._id } });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Problem(409, 'number-taken', 'Une opération porte déjà ce numéro.', [
      { field: 'number', code: 'number-taken', detail: 'Une opération porte déjà ce numéro.' },
    ]);
  }
  return describeOperation(doc);
}
