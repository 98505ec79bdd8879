import { z } from 'zod';
import { jobKind } from '../platform/index.ts';

export const messagesQueue = 'messages';

export const sendMessageJob = jobKind({
  queue: messagesQueue,
  name: 'send-message',
  label: 'Envoyer un message',
  payload: z.strictObject({ messageId: z.string() }),
});

/** What somebody wants to be told at once goes together, as far as it is there when the job runs. */
export const tellNowJob = jobKind({
  queue: messagesQueue,
  name: 'tell-now',
  label: 'Prévenir quelqu’un par courriel',
  payload: z.strictObject({ userId: z.string() }),
});
