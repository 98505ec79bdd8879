import { UnrecoverableError } from 'bullmq';
import { type Room, task } from '../access/index.ts';
import { noticesLetter, tellDigests, tellNow } from './digest.ts';
import { heldOfPerson } from './held-of-person.ts';
import { messagesQueue, sendMessageJob, tellNowJob } from './jobs.ts';
import { NotSent } from './not-sent.ts';
import * as rights from './rights.ts';
import { markFailed, sendMessage } from './send-message.ts';

export const messagesRoom: Room = {
  name: 'messages',
  rights,
  /** A server that is away is waited for, as long again each time as it has been: for eighteen hours, then it is shown as failed. */
  queue: {
    name: messagesQueue,
    label: 'Messages',
    concurrency: 2,
    retries: { attempts: 16, backoff: { type: 'exponential', delay: 2000 } },
  },
  tasks: [
    task(
      sendMessageJob,
      async ({ messageId }) => {
        try {
          await sendMessage(messageId);
        } catch (error) {
          throw error instanceof NotSent && error.isFinal ? new UnrecoverableError(error.message) : error;
        }
      },
      ({ messageId }) => markFailed(messageId),
    ),
    task(tellNowJob, ({ userId }) => tellNow(userId)),
  ],
  sweeps: { tellDigests },
  letters: [noticesLetter],
  personalData: heldOfPerson,
};
