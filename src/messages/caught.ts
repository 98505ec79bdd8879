import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, type Channel, channels, check } from '../access/index.ts';
import { isDemonstration, notFound, now, pageOf, readSealed, seal } from '../platform/index.ts';
import type { Way } from './not-sent.ts';
import { messageCaught } from './rights.ts';

/** A message that would have left, had this not been the demonstration. */
interface CaughtDoc {
  /** The message's. */
  readonly _id: string;
  readonly channel: Channel;
  /** Sealed, as `id/to`… */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

const keptDays = 30;

const schema = new Schema<CaughtDoc>(
  {
    _id: { type: String, required: true },
    channel: { type: String, enum: channels, required: true },
    to: { type: String, required: true },
    subject: { type: String, required: true },
    text: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'caughtmessages', versionKey: false },
);
schema.index({ at: 1 }, { expireAfterSeconds: keptDays * 86_400 });
const Caught = mongoose.model('CaughtMessage', schema);

const parts = ['to', 'subject', 'text'] as const;

export const catcher =
  (channel: Channel): Way =>
  async (message) => {
    const { id } = message;
    const sealed = Object.fromEntries(parts.map((part) => [part, seal(message[part], `${id}/${part}`)]));
    await Caught.updateOne(
      { _id: id },
      { $setOnInsert: { ...sealed, channel, at: now() } },
      { upsert: true },
    );
  };

export const listCaughtQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(100).optional(),
});

/** Newest first. @throws Problem 404 where this is not the demonstration */
export async function listCaught(actor: Actor, { limit, cursor }: z.output<typeof listCaughtQuery>) {
  check(actor, messageCaught);
  if (!(await isDemonstration())) throw notFound('Page');
  const before = cursor ? await Caught.findById(cursor).lean<CaughtDoc>() : null;
  const found = await Caught.find(
    before ? { $or: [{ at: { $lt: before.at } }, { at: before.at, _id: { $lt: before._id } }] } : {},
  )
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<CaughtDoc[]>();
  return pageOf(found, limit, (doc) => ({
    id: doc._id,
    channel: doc.channel,
    to: readSealed(doc.to, `${doc._id}/to`),
    subject: readSealed(doc.subject, `${doc._id}/subject`),
    text: readSealed(doc.text, `${doc._id}/text`),
    at: doc.at.toISOString(),
  }));
}

/** In the current transaction, if any. */
export async function forgetCaught(ids: readonly string[]): Promise<void> {
  await Caught.deleteMany({ _id: { $in: ids } });
}
