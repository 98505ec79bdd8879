import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { calendarDay, personName, type Revised, readSealed, seal, unreadable } from '../platform/index.ts';

/** What a mission locale keeps of somebody beside their record. */
export interface YouthFileDoc extends Revised {
  readonly _id: string;
  readonly participantId: string;
  readonly structureId: string;
  /** Sealed under `<id>/facts`. */
  readonly facts: string;
  /** A digest of the number in the other system, within the structure: of one person only. */
  readonly numberKey?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<YouthFileDoc>(
  {
    _id: { type: String, required: true },
    participantId: { type: String, required: true },
    structureId: { type: String, required: true },
    facts: { type: String, required: true },
    numberKey: String,
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'youthfiles', versionKey: false, minimize: false },
);
schema.index({ participantId: 1, structureId: 1 }, { unique: true });
schema.index({ structureId: 1, _id: 1 });
schema.index(
  { structureId: 1, numberKey: 1 },
  { unique: true, partialFilterExpression: { numberKey: { $exists: true } }, name: 'number_once' },
);
export const YouthFile = mongoose.model('YouthFile', schema);

/** The number of the person's file in the mission locale's own system (i-milo): digits. */
const number = z
  .string()
  .trim()
  .regex(/^\d{1,12}$/, 'Un numéro de dossier est fait de chiffres, douze au plus.');

export const factFields = {
  number,
  /** Recognised as a disabled worker, as a paper said it: a dated yes or no, never its ground. */
  rqth: z.strictObject({ held: z.boolean(), seenOn: calendarDay(), until: calendarDay().optional() }),
  /** Whoever answers for a minor, and the day on which they agreed. */
  guardian: z.strictObject({ name: personName(120), agreedOn: calendarDay() }),
};

const factsOf = z.object({
  number: z.string().optional(),
  rqth: z.object({ held: z.boolean(), seenOn: z.string(), until: z.string().optional() }).optional(),
  guardian: z.object({ name: z.string(), agreedOn: z.string() }).optional(),
});
export type Facts = z.output<typeof factsOf>;

const sealedAs = (id: string): string => `${id}/facts`;
export const sealFacts = (id: string, facts: Facts): string => seal(JSON.stringify(facts), sealedAs(id));

/** To be shown: nothing where it does not open. */
export function readFacts(doc: Pick<YouthFileDoc, '_id' | 'facts'> | null | undefined): Facts {
  if (!doc) return {};
  const text = readSealed(doc.facts, sealedAs(doc._id));
  return text === unreadable ? {} : factsOf.parse(JSON.parse(text));
}
