import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { ownStructure } from '../participants/index.ts';
import {
  calendarDay,
  inTransaction,
  invalidField,
  isDuplicate,
  newId,
  now,
  oneLine,
  Problem,
  today,
} from '../platform/index.ts';
import { pathwayRead, pathwayTerms } from './rights.ts';

/** What a structure asks on entry and how long it accompanies. Local, so each structure sets its own, from a day on. */
export interface Terms {
  /** The first day on which they hold. */
  readonly from: string;
  readonly source: string;
  readonly criteria: readonly { readonly code: string; readonly label: string }[];
  /** How long a stay lasts, and how long a renewal may add. */
  readonly limitMonths: number;
  /** How long before the limit a stay is told as ending. */
  readonly noticeMonths: number;
  /** Whether a commission admits. */
  readonly commission: boolean;
}

interface TermsDoc extends Terms {
  readonly _id: string;
  readonly structureId: string;
  readonly by: string;
  readonly at: Date;
}

const schema = new Schema<TermsDoc>(
  {
    _id: { type: String, required: true },
    structureId: { type: String, required: true },
    from: { type: String, required: true },
    source: { type: String, required: true },
    criteria: [{ _id: false, code: String, label: String }],
    limitMonths: { type: Number, required: true },
    noticeMonths: { type: Number, required: true },
    commission: { type: Boolean, required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'pathway-terms', versionKey: false },
);
schema.index({ structureId: 1, from: 1 }, { unique: true });
const PathwayTerms = mongoose.model('PathwayTerms', schema);

/**
 * Where a structure has set none. 36 months is the limit that Toulouse publishes; criteria are local everywhere: these are
 * the usual ones, to be confirmed by each structure.
 */
const usualTerms: Terms = {
  from: '2000-01-01',
  source: 'Usage des PLIE, à confirmer par la structure (durée de 36 mois : Toulouse)',
  criteria: [
    { code: 'unemployed-12', label: 'Sans emploi depuis plus de douze mois' },
    { code: 'rsa', label: 'Allocataire du RSA' },
    { code: 'minimum-allowance', label: 'Autre minimum social' },
    { code: 'disabled', label: 'Reconnaissance de travailleur handicapé' },
    { code: 'low-diploma', label: 'Sans diplôme, ou niveau CAP au plus' },
    { code: 'reasoned', label: 'Avis motivé d’un prescripteur' },
  ],
  limitMonths: 36,
  noticeMonths: 3,
  commission: false,
};

export const termsInput = z.strictObject({
  from: calendarDay(),
  source: oneLine(3, 300),
  criteria: z
    .array(z.strictObject({ code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/), label: oneLine(2, 120) }))
    .min(1)
    .max(20),
  limitMonths: z.number().int().min(1).max(120),
  noticeMonths: z.number().int().min(1).max(24),
  commission: z.boolean(),
});

const termsOf = ({ from, source, criteria, limitMonths, noticeMonths, commission }: TermsDoc): Terms => ({
  from,
  source,
  criteria,
  limitMonths,
  noticeMonths,
  commission,
});

/** Those of a structure that are in force on a day. */
export async function termsOn(structureId: string, day: string): Promise<Terms> {
  const doc = await PathwayTerms.findOne({ structureId, from: { $lte: day } })
    .sort({ from: -1 })
    .lean<TermsDoc>();
  return doc ? termsOf(doc) : usualTerms;
}

/** All terms of the structure, the latest first, the usual ones last; and which of them are in force. */
export async function readTerms(actor: Actor) {
  check(actor, pathwayRead);
  const docs = await PathwayTerms.find({ structureId: ownStructure(actor) })
    .sort({ from: -1 })
    .lean<TermsDoc[]>();
  const history = [...docs.map(termsOf), usualTerms];
  return { data: history, current: history.find(({ from }) => from <= today()) ?? usualTerms };
}

/**
 * Sets what holds from a day on: today or later, so that nothing that was decided under others is told otherwise afterwards.
 * @throws Problem 422 naming the field; 409 `terms-set` where that day has its terms
 */
export async function setTerms(actor: Actor, input: z.output<typeof termsInput>) {
  check(actor, pathwayTerms);
  const structureId = ownStructure(actor);
  if (input.from < today())
    throw invalidField(
      'from',
      'in-the-past',
      'Des règles ne changent pas le passé : à partir d’aujourd’hui.',
    );
  if (input.noticeMonths >= input.limitMonths)
    throw invalidField('noticeMonths', 'too-long', 'Le préavis est plus court que la durée.');
  const codes = input.criteria.map(({ code }) => code);
  const twice = codes.findIndex((code, i) => codes.indexOf(code) !== i);
  if (twice >= 0) throw invalidField(`criteria.${twice}.code`, 'twice', 'Ce code y est déjà.');
  const id = newId();
  try {
    await inTransaction(async () => {
      await PathwayTerms.create([{ ...input, _id: id, structureId, by: actor.id, at: now() }]);
      await record({ actor, action: 'pathway.terms', target: { kind: 'pathway-terms', id } });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Problem(409, 'terms-set', 'Des règles commencent déjà ce jour-là.', [
      { field: 'from', code: 'terms-set', detail: 'Des règles commencent déjà ce jour-là.' },
    ]);
  }
  return readTerms(actor);
}
