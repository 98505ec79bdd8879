import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check, type DeadlineKind } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { notify } from '../messages/index.ts';
import {
  addDays,
  addMonths,
  calendarDay,
  inTransaction,
  invalidField,
  newId,
  notFound,
  oneLine,
  type Revised,
  saveRevised,
  staleEdit,
} from '../platform/index.ts';
import { delegationManage, immersionManage } from './rights.ts';

/** Who may let another body prescribe (L5135-2). */
export const delegators = ['france-travail', 'mission-locale', 'cap-emploi', 'department'] as const;

/** By it a structure that is no prescriber of right prescribes: it ends on a day, and is taken back without notice. */
export interface DelegationDoc extends Revised {
  readonly _id: string;
  readonly structureId: string;
  readonly by: (typeof delegators)[number];
  readonly byName: string;
  /** Categories of people that it names (D5135-8). */
  readonly people: string;
  readonly reference?: string;
  readonly from: string;
  readonly until: string;
  readonly withdrawnOn?: string;
}

const schema = new Schema<DelegationDoc>(
  {
    _id: { type: String, required: true },
    structureId: { type: String, required: true },
    by: { type: String, enum: delegators, required: true },
    byName: { type: String, required: true },
    people: { type: String, required: true },
    reference: String,
    from: { type: String, required: true },
    until: { type: String, required: true },
    withdrawnOn: String,
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'immersiondelegations', versionKey: false, minimize: false },
);
schema.index({ structureId: 1, until: -1 });
const Delegation = mongoose.model('ImmersionDelegation', schema);

const describe = ({
  structureId: _,
  changedAt: __,
  _id,
  reference,
  withdrawnOn,
  ...rest
}: DelegationDoc) => ({
  id: _id,
  ...rest,
  reference: reference ?? null,
  withdrawnOn: withdrawnOn ?? null,
});

/** Of the structure, the one that ends last first. */
export async function listDelegations(actor: Actor) {
  check(actor, immersionManage);
  const docs = await Delegation.find({ structureId: actor.structureId ?? '' })
    .sort({ until: -1, _id: 1 })
    .limit(200)
    .lean<DelegationDoc[]>();
  return { data: docs.map(describe) };
}

export const delegationOf = (structureId: string, id: string): Promise<DelegationDoc | null> =>
  Delegation.findOne({ _id: id, structureId }).lean<DelegationDoc>().exec();

export const addDelegationInput = z.strictObject({
  by: z.enum(delegators),
  byName: oneLine(2, 160),
  people: oneLine(2, 300),
  reference: oneLine(1, 80).optional(),
  from: calendarDay(),
  until: calendarDay(),
});

/** @throws Problem 403, 422 */
export async function addDelegation(actor: Actor, input: z.output<typeof addDelegationInput>) {
  check(actor, delegationManage);
  if (input.until < input.from) throw invalidField('until', 'before-start', 'La fin précède le début.');
  return inTransaction(async () => {
    const doc: DelegationDoc = {
      _id: newId(),
      structureId: actor.structureId ?? '',
      ...input,
      revision: 1,
      changedAt: {},
    };
    await Delegation.create([doc]);
    await record({
      actor,
      action: 'immersion.delegate',
      target: { kind: 'immersion-delegation', id: doc._id },
    });
    await follow(doc);
    return describe(doc);
  });
}

/** @throws Problem 403, 404 */
export async function readDelegation(actor: Actor, id: string) {
  check(actor, immersionManage);
  const doc = await delegationOf(actor.structureId ?? '', id);
  if (!doc) throw notFound('Délégation');
  return describe(doc);
}

export const withdrawDelegationInput = z.strictObject({
  revision: z.number().int().min(1),
  /** From this day on it allows nothing. */
  withdrawnOn: calendarDay(),
});

/** Taken back, without notice. @throws Problem 403, 404, 409 `stale`, 422 */
export async function withdrawDelegation(
  actor: Actor,
  id: string,
  { revision, withdrawnOn }: z.output<typeof withdrawDelegationInput>,
) {
  check(actor, delegationManage);
  return inTransaction(async () => {
    const doc = await delegationOf(actor.structureId ?? '', id);
    if (!doc) throw notFound('Délégation');
    if (doc.revision !== revision) throw staleEdit(doc, revision);
    if (withdrawnOn < doc.from || withdrawnOn > doc.until)
      throw invalidField('withdrawnOn', 'outside', 'Le retrait a lieu pendant la délégation.');
    const after = await saveRevised<DelegationDoc>(Delegation, doc, { withdrawnOn });
    if (!after) return describe(doc);
    await record({
      actor,
      action: 'immersion.withdraw-delegation',
      target: { kind: 'immersion-delegation', id },
    });
    await follow(after);
    return describe(after);
  });
}

/** Its end is owed: another one is asked for in time, by anybody of the structure. */
async function follow({ _id, until, withdrawnOn, structureId }: DelegationDoc): Promise<void> {
  await setOwed(
    { thing: 'immersion-delegation', id: _id },
    withdrawnOn
      ? []
      : [
          {
            kind: 'immersion-delegation',
            dueOn: until,
            owedBy: 'counsellor',
            structureId,
            counsellorId: null,
          },
        ],
    'cancel',
  );
}

const soon = (dueOn: string) => [addMonths(dueOn, -3), addMonths(dueOn, -1)] as const;

const tell =
  (words: (until: string) => string) =>
  async (
    { about, dueOn, structureId = '' }: Parameters<DeadlineKind['reminders'][number]['tell']>[0],
    on: string,
  ) =>
    notify(
      { managersOf: structureId },
      {
        kind: 'immersion-delegation-ends',
        text: words(dueOn.split('-').reverse().join('/')),
        about: { kind: 'immersion-delegation', id: about.id },
        mark: `${dueOn}/${on}`,
      },
    );

/** Told three months and one month before its end, and the day after. */
export const delegationDeadline: DeadlineKind = {
  name: 'immersion-delegation',
  label: 'Délégation d’immersion à renouveler',
  reminders: [
    { days: soon, tell: tell((until) => `Une délégation pour prescrire des immersions finit le ${until}.`) },
  ],
  late: {
    days: (dueOn) => [addDays(dueOn, 1)],
    tell: tell(
      (until) => `Une délégation est finie depuis le ${until} : aucune immersion ne commence plus par elle.`,
    ),
  },
  describe: async (_, deadlines) => {
    const docs = await Delegation.find({ _id: { $in: deadlines.map(({ about }) => about.id) } })
      .select({ byName: 1 })
      .lean<Pick<DelegationDoc, '_id' | 'byName'>[]>();
    const names = new Map(docs.map(({ _id, byName }) => [_id, byName]));
    return new Map(
      deadlines.flatMap(({ id, about }) => {
        const text = names.get(about.id);
        return text ? [[id, { text, path: '/immersions/delegations' }] as const] : [];
      }),
    );
  },
};
