import { z } from 'zod';
import {
  choosePreferences,
  choosePreferencesInput,
  countMessages,
  listMessages,
  listMessagesQuery,
  listNotices,
  listNoticesQuery,
  markNoticeRead,
  messageManage,
  noticeOwn,
  readPreferences,
  retryMessage,
} from '../../messages/index.ts';
import { pageOfAnswers } from '../answers.ts';
import { route } from '../route.ts';
import { messagesAnswer, noticeAnswer, preferencesAnswer } from './answers.ts';

const nothing = z.strictObject({});

export const messageRoutes = [
  route({
    method: 'get',
    path: '/notices',
    summary: 'What I have been told, newest first',
    right: noticeOwn,
    query: listNoticesQuery,
    status: 200,
    answer: pageOfAnswers(noticeAnswer),
    run: ({ actor, query }) => listNotices(actor, query),
  }),
  route({
    method: 'post',
    path: '/notices/:id/read',
    summary: 'Mark as read',
    right: noticeOwn,
    body: nothing,
    status: 204,
    replay: { view: async () => undefined },
    run: ({ actor, id }) => markNoticeRead(actor, id),
  }),
  route({
    method: 'get',
    path: '/message-preferences',
    summary: 'How I am told of each kind of thing',
    right: noticeOwn,
    status: 200,
    answer: preferencesAnswer,
    run: ({ actor }) => readPreferences(actor),
  }),
  route({
    method: 'patch',
    path: '/message-preferences',
    summary: 'In the service only, by an e-mail at once, or once a day; null takes a choice back',
    right: noticeOwn,
    body: choosePreferencesInput,
    status: 200,
    answer: preferencesAnswer,
    run: ({ actor, body }) => choosePreferences(actor, body),
  }),
  route({
    method: 'get',
    path: '/outgoing-messages',
    summary: 'What became of e-mails and text messages, and nothing of what they say, newest first',
    right: messageManage,
    query: listMessagesQuery,
    status: 200,
    answer: messagesAnswer,
    run: async ({ actor, query }) => ({
      ...(await listMessages(actor, query)),
      counts: await countMessages(actor),
    }),
  }),
  route({
    method: 'post',
    path: '/outgoing-messages/:id/retry',
    summary: 'Send again a message that was given up',
    right: messageManage,
    body: nothing,
    status: 204,
    replay: { view: async () => undefined },
    run: ({ actor, id }) => retryMessage(actor, id),
  }),
];
