import { z } from 'zod';
import { channels, tellings } from '../../access/index.ts';
import { aboutKinds, failureReasons, messageStates } from '../../messages/index.ts';
import { id, instant, pageOfAnswers, text } from '../answers.ts';

export const noticeAnswer = z
  .strictObject({
    id,
    kind: text,
    text,
    about: z.strictObject({ kind: z.enum(aboutKinds), id }),
    at: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'Notice' });

const telling = z.enum(tellings);
export const preferencesAnswer = z
  .strictObject({
    rest: telling.nullable().describe('How one is told of every kind for which nothing else is chosen.'),
    kinds: z.array(
      z.strictObject({
        kind: text,
        label: text,
        fixed: z.boolean().describe('Nobody chooses otherwise.'),
        chosen: telling.nullable(),
        usual: telling.describe('Where nothing is chosen.'),
        telling: telling.describe('How one is told.'),
      }),
    ),
  })
  .meta({ id: 'MessagePreferences' });

const howMany = z.int().min(0);
const messageAnswer = z
  .strictObject({
    id,
    kind: text,
    label: text,
    channel: z.enum(channels),
    to: z.enum(['account', 'participant', 'outsider']),
    userId: id.nullable().describe('Of an account, where the message names it.'),
    state: z.enum(messageStates),
    tries: howMany.describe('That came to nothing.'),
    reason: z.enum(failureReasons).nullable(),
    answer: z.int().nullable().describe('What the mail server or the gateway answered.'),
    mayRetry: z.boolean(),
    at: instant,
    doneAt: instant.nullable(),
  })
  .meta({ id: 'OutgoingMessage' });

export const messagesAnswer = pageOfAnswers(messageAnswer).extend({
  counts: z
    .strictObject({ waiting: howMany, sent: howMany, dropped: howMany, failed: howMany })
    .describe('Of the last ninety days.'),
});
