import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { calendarDay, type Revised, readSealed, seal } from '../platform/index.ts';

export const entryKinds = ['interview', 'call', 'message', 'step', 'review', 'note'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What was said, done or decided about a person on a day. */
export interface EntryDoc extends Revised {
  readonly _id: string;
  readonly participantId: string;
  readonly structureId: string;
  readonly kind: EntryKind;
  /** "YYYY-MM-DD" */
  readonly on: string;
  readonly minutes?: number;
  /** Sealed under `<id>/text`: what is said of somebody is as personal as it gets. */
  readonly text: string;
  /** For its author alone, while the person is accompanied; in the person's file all the same. */
  readonly private?: true;
  readonly authorId: string;
  /** The day on which whoever accompanies the person is reminded of it; absent once that is done. */
  readonly recallOn?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<EntryDoc>(
  {
    _id: { type: String, required: true },
    participantId: { type: String, required: true },
    structureId: { type: String, required: true },
    kind: { type: String, enum: entryKinds, required: true },
    on: { type: String, required: true },
    minutes: Number,
    text: { type: String, required: true },
    private: Boolean,
    authorId: { type: String, required: true },
    recallOn: String,
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'journalentries', versionKey: false, minimize: false },
);
/** The latest first: by day, then as they were written. */
schema.index({ participantId: 1, on: -1, _id: -1 });
schema.index({ structureId: 1, on: -1 });

export const Entry = mongoose.model('JournalEntry', schema);

const sealedAs = (id: string): string => `${id}/text`;
export const sealText = (id: string, text: string): string => seal(text, sealedAs(id));
export const readText = ({ _id, text }: Pick<EntryDoc, '_id' | 'text'>): string =>
  readSealed(text, sealedAs(_id));

export const entryInput = z.strictObject({
  kind: z.enum(entryKinds),
  /** Not after today: what is to come is a reminder. */
  on: calendarDay(),
  minutes: z.number().int().min(1).max(600).optional(),
  text: z.string().trim().min(1).max(5000),
  private: z.boolean().default(false),
  /** After today: whoever accompanies the person is reminded then. Not of a private note. */
  recallOn: calendarDay().optional(),
});

export const editEntryInput = z.strictObject({
  revision: z.number().int().min(1),
  kind: z.enum(entryKinds).optional(),
  on: calendarDay().optional(),
  /** `null` takes it away. */
  minutes: z.number().int().min(1).max(600).nullable().optional(),
  text: z.string().trim().min(1).max(5000).optional(),
  /** `null`: it is done, or no more to be done. */
  recallOn: calendarDay().nullable().optional(),
});
