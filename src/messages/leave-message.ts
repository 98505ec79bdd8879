import type { Channel, MessageAbout } from '../access/index.ts';
import { leaveJob, newId, now, seal } from '../platform/index.ts';
import { letterKind } from './declared.ts';
import { sendMessageJob } from './jobs.ts';
import { Message, type MessageDoc, toPlace } from './message.ts';

/** Somebody who is accompanied, and by what they are reached. */
export interface ToPerson {
  readonly participantId: string;
  /** What it is about: see `messagesAbout`. */
  readonly thingId: string;
  readonly channel: Channel;
  readonly to: string;
}

/** Somebody who has no account and whom nobody accompanies: their address stands in the room that asked for it. */
export interface ToOutsider {
  /** What keeps the address, with which the message goes: see `forgetMessagesAbout`. */
  readonly thingId: string;
  /** By e-mail, unless it says otherwise. */
  readonly channel?: Channel;
}

/**
 * Leaves a message to be written and sent later, in the transaction of the change that wants it.
 * @param kind a letter that a room declares
 * @param reached of a message to somebody who has no account
 */
export async function leaveMessage(
  kind: string,
  about: MessageAbout,
  reached?: ToPerson | ToOutsider,
): Promise<void> {
  letterKind(kind);
  const _id = newId();
  const to = reached && 'to' in reached ? { to: seal(reached.to, toPlace(_id)) } : {};
  await keepMessage({ _id, kind, about, channel: 'mail', ...reached, ...to });
}

export async function keepMessage(
  message: Pick<
    MessageDoc,
    '_id' | 'kind' | 'channel' | 'about' | 'participantId' | 'thingId' | 'to' | 'once'
  >,
): Promise<void> {
  await Message.create([{ ...message, state: 'waiting', tries: 0, at: now() }]);
  await leaveJob(sendMessageJob, { messageId: message._id });
}
