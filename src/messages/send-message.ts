import type { Letter } from '../access/index.ts';
import { now, unseal } from '../platform/index.ts';
import { letterKinds, noticeKinds } from './declared.ts';
import { Message, type MessageDoc, toPlace } from './message.ts';
import { NotSent } from './not-sent.ts';
import { site, wayOf } from './ways.ts';

/** @throws Error where no room writes such a message */
function write({ _id, kind, about, to }: MessageDoc): Promise<Letter | undefined> {
  const writer = [...letterKinds(), ...noticeKinds()].find(({ code }) => code === kind)?.write;
  if (!writer) throw new Error(`no room writes the message ${kind}`);
  return writer(to ? { ...about, to: unseal(to, toPlace(_id)) } : about, site());
}

/**
 * Once, as far as SMTP and the gateway let us: a process that dies between their "accepted" and our note of it sends the
 * message again, under the same Message-ID or key, by which mail clients and gateways recognise a copy.
 * @throws NotSent, and is then tried again unless that is useless
 */
export async function sendMessage(messageId: string): Promise<void> {
  const message = await Message.findById(messageId).lean<MessageDoc>();
  if (!message || message.state === 'sent' || message.state === 'dropped') return;
  const letter = await write(message);
  try {
    if (letter) await (await wayOf(message.channel))({ id: messageId, ...letter });
  } catch (error) {
    if (error instanceof NotSent) await noteFailure(messageId, error);
    throw error;
  }
  await Message.updateOne(
    { _id: messageId },
    {
      $set: { state: letter ? 'sent' : 'dropped', about: {}, doneAt: now() },
      $unset: { reason: 1, answer: 1 },
    },
  );
}

async function noteFailure(_id: string, { reason, answer }: NotSent): Promise<void> {
  await Message.updateOne(
    { _id },
    {
      $inc: { tries: 1 },
      $set: { reason, ...(answer ? { answer } : {}) },
      ...(answer ? {} : { $unset: { answer: 1 } }),
    },
  );
}

/** It was given up: shown to whoever looks after messages, who may have it tried again. */
export async function markFailed(messageId: string): Promise<void> {
  const waiting = { _id: messageId, state: 'waiting' } as const;
  await Message.updateOne({ ...waiting, reason: { $exists: false } }, { $set: { reason: 'killed' } });
  await Message.updateOne(waiting, { $set: { state: 'failed', doneAt: now() } });
}
