import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { forgetMessagesAbout, leaveMessage } from '../messages/index.ts';
import {
  addDays,
  emailAddress,
  fingerprint,
  inTransaction,
  newId,
  now,
  seal,
  today,
  unseal,
} from '../platform/index.ts';
import { addressOf, gone, idAt } from './addresses.ts';
import { KeptBrief, keptBriefAt, keptUntil } from './kept-brief.ts';

/** Somebody who wants the brief again when the figures are counted anew; until they have confirmed, nobody. */
interface SubscriptionDoc {
  readonly _id: string;
  readonly briefId: string;
  /** Encrypted. */
  readonly email: string;
  /** Keyed fingerprint of the brief and the address: asked twice is asked once. */
  readonly key: string;
  readonly confirmedAt?: Date;
  /** One that nobody confirms goes by itself. */
  readonly until: Date;
}

const schema = new Schema<SubscriptionDoc>(
  {
    _id: { type: String, required: true },
    briefId: { type: String, required: true },
    email: { type: String, required: true },
    key: { type: String, required: true },
    confirmedAt: Date,
    until: { type: Date, required: true },
  },
  { collection: 'talent_subscriptions', versionKey: false },
);
schema.index({ key: 1 }, { unique: true });
schema.index({ until: 1 }, { expireAfterSeconds: 0 });
schema.index({ briefId: 1 });
const Subscription = mongoose.model('TalentSubscription', schema);

export const confirmKind = 'talent-confirm';
export const renewedKind = 'talent-renewed';

/** The letter is written from here when its turn comes: the address stands in this row alone. */
const leaveLetter = (kind: string, { _id }: Pick<SubscriptionDoc, '_id'>): Promise<void> =>
  leaveMessage(kind, { subscriptionId: _id }, { thingId: _id });

const confirmDays = 7;

export const subscribeInput = z.strictObject({ email: emailAddress });

/** Sends a message to be confirmed, and says the same whatever address it is. @throws Problem 410 */
export async function subscribe(address: string, { email }: z.output<typeof subscribeInput>): Promise<void> {
  const brief = await keptBriefAt(address);
  const to = email.toLowerCase();
  const key = fingerprint('talent-subscription', `${brief._id} ${to}`);
  await inTransaction(async () => {
    const id = newId();
    const doc = await Subscription.findOneAndUpdate(
      { key },
      {
        $setOnInsert: {
          _id: id,
          briefId: brief._id,
          email: seal(to, emailPlace(id)),
          until: new Date(`${addDays(today(), confirmDays)}T00:00:00Z`),
        },
      },
      { upsert: true, returnDocument: 'after' },
    ).lean<SubscriptionDoc>();
    if (!doc.confirmedAt) await leaveLetter(confirmKind, doc);
  });
}

const emailPlace = (id: string): string => `${id}/subscription`;

const subscriptionAt = async (address: string): Promise<SubscriptionDoc> => {
  const doc = await readSubscription(idAt('subscription', address));
  if (!doc) throw gone();
  return doc;
};

/** Opening the address confirms nothing: programs open links too. @throws Problem 410 */
export const isConfirmed = async (address: string): Promise<boolean> =>
  (await subscriptionAt(address)).confirmedAt !== undefined;

/** @throws Problem 410 */
export async function confirmSubscription(address: string): Promise<void> {
  const { _id, briefId } = await subscriptionAt(address);
  await inTransaction(async () => {
    await Subscription.updateOne({ _id }, { $set: { confirmedAt: now(), until: keptUntil() } });
    await KeptBrief.updateOne({ _id: briefId }, { $set: { until: keptUntil() } });
  });
}

/** In one gesture; nothing of the address stays. @throws Problem 410 */
export async function endSubscription(address: string): Promise<void> {
  const { _id } = await subscriptionAt(address);
  await inTransaction(async () => {
    await Subscription.deleteOne({ _id });
    await forgetMessagesAbout(_id);
  });
}

/** In the current transaction, if any. */
export async function endSubscriptionsTo(briefId: string): Promise<void> {
  const ended = await Subscription.find({ briefId })
    .select({ _id: 1 })
    .lean<Pick<SubscriptionDoc, '_id'>[]>();
  for (const { _id } of ended) {
    await Subscription.deleteOne({ _id });
    await forgetMessagesAbout(_id);
  }
}

/** Tells all who have confirmed that the figures were counted anew. In the current transaction. */
export async function tellSubscribers(): Promise<void> {
  const confirmed = await Subscription.find({ confirmedAt: { $exists: true } })
    .select({ _id: 1 })
    .lean<Pick<SubscriptionDoc, '_id'>[]>();
  for (const one of confirmed) await leaveLetter(renewedKind, one);
}

/** Whom a message goes to, and the ends of the addresses in it; `undefined` of one that has ended. */
export async function readSubscriber(id = '') {
  const doc = await readSubscription(id);
  if (!doc) return undefined;
  return {
    email: unseal(doc.email, emailPlace(id)),
    confirmed: doc.confirmedAt !== undefined,
    own: addressOf('subscription', id),
    brief: addressOf('brief', doc.briefId),
  };
}

const readSubscription = (id: string): Promise<SubscriptionDoc | null> =>
  Subscription.findOne({ _id: id, until: { $gt: now() } })
    .lean<SubscriptionDoc>()
    .exec();
