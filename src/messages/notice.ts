import mongoose, { Schema } from 'mongoose';

export const aboutKinds = [
  'need',
  'match',
  'shortlist',
  'participant',
  'placement',
  'youth-aid',
  'clause-contract',
  'company-request',
  'immersion',
  'immersion-delegation',
  'esf-spell',
  'referral',
  'youth-framework',
  'user',
] as const;
export type AboutKind = (typeof aboutKinds)[number];

/** Something to tell a user, once. The text names people by their reference only, and is read in the service alone. */
export interface NoticeDoc {
  readonly _id: string;
  readonly userId: string;
  /** The organisation that their membership was in, where they were told as one of its people. */
  readonly of?: string;
  /** As a room declares it. */
  readonly kind: string;
  readonly text: string;
  readonly about: { readonly kind: AboutKind; readonly id: string };
  /** Same user and key: the same notice, said once. */
  readonly key: string;
  readonly at: Date;
  readonly readAt?: Date;
  /** It waits for the next message at once, or for that of the day. */
  readonly leaves?: 'now' | 'daily';
  /** The message that tells of it. */
  readonly toldBy?: string;
}

const schema = new Schema<NoticeDoc>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    of: String,
    kind: { type: String, required: true },
    text: { type: String, required: true },
    about: { type: Schema.Types.Mixed, required: true },
    key: { type: String, required: true },
    at: { type: Date, required: true },
    readAt: Date,
    leaves: { type: String, enum: ['now', 'daily'] },
    toldBy: String,
  },
  { collection: 'notices', versionKey: false },
);
schema.index({ userId: 1, key: 1 }, { unique: true });
schema.index({ userId: 1, _id: -1 });
schema.index({ 'about.id': 1 });
schema.index({ leaves: 1, userId: 1 }, { partialFilterExpression: { leaves: { $exists: true } } });
schema.index({ toldBy: 1 }, { partialFilterExpression: { toldBy: { $exists: true } } });
export const Notice = mongoose.model('Notice', schema);
