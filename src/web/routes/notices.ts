import { z } from 'zod';
import { listNotices, listNoticesQuery, markNoticeRead, noticeOwn } from '../../accounts/index.ts';
import { pageOfAnswers } from '../answers.ts';
import { noticeAnswer } from '../match-answers.ts';
import { route } from '../route.ts';

export const noticeRoutes = [
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
    body: z.strictObject({}),
    status: 204,
    replay: { view: async () => undefined },
    run: ({ actor, id }) => markNoticeRead(actor, id),
  }),
];
