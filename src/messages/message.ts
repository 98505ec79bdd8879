import mongoose, { Schema } from 'mongoose';
import { type Channel, channels, type MessageAbout } from '../access/index.ts';

/**
 * `dropped`: when its turn came there was nothing to say any more. `failed`: given up.
 */
export const messageStates = ['waiting', 'sent', 'dropped', 'failed'] as const;
export type MessageState = (typeof messageStates)[number];

/**
 * Why it did not leave: refused for good; not taken now; nobody answered; no way out is set; the process was killed each time;
 * it left and came back (nothing says so yet).
 */
export const failureReasons = ['refused', 'later', 'away', 'not-set', 'killed', 'bounced'] as const;
export type FailureReason = (typeof failureReasons)[number];

/** A message to send: what it says is read from the records when it is sent, and is not kept. */
export interface MessageDoc {
  readonly _id: string;
  readonly kind: string;
  readonly channel: Channel;
  /** Emptied once it has left. */
  readonly about: MessageAbout;
  /** Of a message to somebody who is accompanied: whose it is, erased with them. */
  readonly participantId?: string;
  /** Of whoever has no account: what it was about, by which it is found again. */
  readonly thingId?: string;
  /** Sealed: the address or number that it goes to, of somebody who is accompanied. */
  readonly to?: string;
  /** Two messages are never the same one: the digest of an account and a day. */
  readonly once?: string;
  readonly state: MessageState;
  /** That came to nothing. */
  readonly tries: number;
  readonly reason?: FailureReason;
  /** What the mail server or the gateway answered: `550`. */
  readonly answer?: number;
  readonly at: Date;
  readonly doneAt?: Date;
}

/** How long what became of a message is kept. */
export const keptDays = 90;

const schema = new Schema<MessageDoc>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    channel: { type: String, enum: channels, required: true },
    about: { type: Schema.Types.Mixed, required: true },
    participantId: String,
    thingId: String,
    to: String,
    once: String,
    state: { type: String, enum: messageStates, required: true },
    tries: { type: Number, required: true },
    reason: { type: String, enum: failureReasons },
    answer: Number,
    at: { type: Date, required: true },
    doneAt: Date,
  },
  { collection: 'messages', versionKey: false, minimize: false },
);
schema.index({ at: 1 }, { expireAfterSeconds: keptDays * 86_400 });
schema.index({ state: 1, _id: -1 });
schema.index({ participantId: 1 }, { partialFilterExpression: { participantId: { $exists: true } } });
schema.index({ thingId: 1 }, { partialFilterExpression: { thingId: { $exists: true } } });
schema.index({ once: 1 }, { unique: true, partialFilterExpression: { once: { $exists: true } } });
export const Message = mongoose.model('Message', schema);

/** What `to` is sealed as. */
export const toPlace = (messageId: string): string => `${messageId}/to`;
