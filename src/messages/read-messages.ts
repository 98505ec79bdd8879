import { z } from 'zod';
import { type Actor, check, type LetterReader } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { inTransaction, notFound, Outbox, pageOf, retryFailedJob } from '../platform/index.ts';
import { letterKinds, noticeKinds } from './declared.ts';
import { messagesQueue, sendMessageJob } from './jobs.ts';
import { Message, type MessageDoc, type MessageState, messageStates } from './message.ts';
import { messageManage } from './rights.ts';

export const listMessagesQuery = z.strictObject({
  state: z.enum(messageStates).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(100).optional(),
});

const labelOf = (kind: string): string =>
  [...letterKinds(), ...noticeKinds()].find(({ code }) => code === kind)?.label ?? kind;

const readerOf = (kind: string): LetterReader =>
  letterKinds().find(({ code }) => code === kind)?.to ?? 'account';

/** What it says can be written again: once it has left, nothing of that is kept. */
const mayRetry = ({ state, about }: MessageDoc): boolean =>
  state === 'failed' && Object.keys(about).length > 0;

const describe = (message: MessageDoc) => ({
  id: message._id,
  kind: message.kind,
  label: labelOf(message.kind),
  channel: message.channel,
  /** Of somebody who is accompanied only that it is one: who they are is their structure's. */
  to: readerOf(message.kind),
  userId: message.participantId ? null : (message.about.userId ?? null),
  state: message.state,
  tries: message.tries,
  reason: message.reason ?? null,
  answer: message.answer ?? null,
  mayRetry: mayRetry(message),
  at: message.at.toISOString(),
  doneAt: message.doneAt?.toISOString() ?? null,
});
export type MessageLine = ReturnType<typeof describe>;

/** Messages of the last ninety days, newest first: what became of them, and nothing of what they say. */
export async function listMessages(
  actor: Actor,
  { state, limit, cursor }: z.output<typeof listMessagesQuery>,
) {
  check(actor, messageManage);
  const found = await Message.find({
    ...(state ? { state } : {}),
    ...(cursor ? { _id: { $lt: cursor } } : {}),
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<MessageDoc[]>();
  return pageOf(found, limit, describe);
}

/** How many messages of the last ninety days are in each state. */
export async function countMessages(actor: Actor): Promise<Record<MessageState, number>> {
  check(actor, messageManage);
  const counts = { waiting: 0, sent: 0, dropped: 0, failed: 0 };
  const rows = await Message.aggregate<{ _id: MessageState; n: number }>([
    { $group: { _id: '$state', n: { $sum: 1 } } },
  ]);
  for (const { _id, n } of rows) counts[_id] = n;
  return counts;
}

/** What became of the messages that went to a person about something, newest first. For callers that have checked the right. */
export async function messagesAbout(participantId: string, thingId: string) {
  const found = await Message.find({ participantId, thingId }).sort({ _id: -1 }).lean<MessageDoc[]>();
  return found.map(({ _id: id, channel, state, reason = null, at, doneAt }) => ({
    id,
    channel,
    state,
    reason,
    at: at.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
  }));
}

/** Sends again what was given up. @throws Problem 404, also where somebody has asked for it already */
export function retryMessage(actor: Actor, id: string): Promise<void> {
  check(actor, messageManage);
  return inTransaction(async () => {
    const row = await Outbox.findOne({
      queue: messagesQueue,
      name: sendMessageJob.name,
      state: 'failed',
      'payload.messageId': id,
    }).lean();
    const { modifiedCount } = await Message.updateOne(
      { _id: id, state: 'failed' },
      { $set: { state: 'waiting' }, $unset: { doneAt: 1 } },
    );
    if (!row || modifiedCount === 0) throw notFound('Message');
    await retryFailedJob(row._id.toHexString());
    await record({ actor, action: 'message.retry', target: { kind: 'message', id } });
  });
}

/** All that was given up and can be written again. @returns how many */
export async function retryFailedMessages(actor: Actor): Promise<number> {
  check(actor, messageManage);
  const failed = await Message.find({ state: 'failed' }).sort({ _id: 1 }).limit(1000).lean<MessageDoc[]>();
  const wanted = failed.filter(mayRetry);
  for (const { _id } of wanted) await retryMessage(actor, _id);
  return wanted.length;
}
