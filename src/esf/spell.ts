import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { calendarDay, type Revised, readSealed, seal, unreadable } from '../platform/index.ts';
import { entryFields, exitFields, laterFields, type Said } from './rules/index.ts';

/**
 * Somebody's stay in an operation, from entry to exit: who comes back has another one. What is answered is sealed as a whole,
 * and read by nothing that ranks.
 */
export interface SpellDoc extends Revised {
  readonly _id: string;
  readonly operationId: string;
  readonly structureId: string;
  readonly participantId: string;
  readonly enteredOn: string;
  readonly leftOn?: string;
  readonly sampled: boolean;
  /** Sealed as `<id>/answers`. */
  readonly answers: string;
  /** How many answers are missing, and the first day by which one is due. */
  readonly missing: number;
  readonly dueOn?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<SpellDoc>(
  {
    _id: { type: String, required: true },
    operationId: { type: String, required: true },
    structureId: { type: String, required: true },
    participantId: { type: String, required: true },
    enteredOn: { type: String, required: true },
    leftOn: String,
    sampled: { type: Boolean, required: true },
    answers: { type: String, required: true },
    missing: { type: Number, required: true },
    dueOn: String,
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'esfspells', versionKey: false, minimize: false },
);
schema.index({ operationId: 1, _id: 1 });
schema.index({ structureId: 1, missing: 1, _id: 1 });
schema.index({ participantId: 1, enteredOn: 1 });
export const Spell = mongoose.model('EsfSpell', schema);

export const answerFields = {
  ...entryFields,
  ...exitFields,
  ...laterFields,
  /** The day on which the person agreed to be asked what is sensitive. */
  consentOn: calendarDay(),
} as const;
const stored = z.object(answerFields).partial();
export type Answers = z.output<typeof stored>;
export const answerNames = Object.keys(answerFields) as (keyof Answers)[];

export const sealAnswers = (id: string, answers: Answers): string =>
  seal(JSON.stringify(answers), `${id}/answers`);

/** Nothing where it does not open. */
export function readAnswers({ _id, answers }: Pick<SpellDoc, '_id' | 'answers'>): Answers {
  const text = readSealed(answers, `${_id}/answers`);
  return text === unreadable ? {} : stored.parse(JSON.parse(text));
}

/** As the rules read it. */
export const saidOf = (
  { enteredOn, leftOn, sampled }: Pick<SpellDoc, 'enteredOn' | 'leftOn' | 'sampled'>,
  { searching, training, qualified, employed, employedLater, betterLater, consentOn: _, ...entry }: Answers,
): Said => ({
  enteredOn,
  leftOn,
  sampled,
  entry,
  exit: { searching, training, qualified, employed },
  later: { employedLater, betterLater },
});
