import { closeAllSessions, closeSession, openSession, openSessionInput } from '../../accounts/index.ts';
import { sessionAnswer, userAnswer } from '../answers.ts';
import { route } from '../route.ts';

export const sessionRoutes = [
  route({
    method: 'post',
    path: '/session',
    summary: 'Sign in',
    right: 'public',
    guard: 'sign-in',
    body: openSessionInput,
    status: 201,
    answer: sessionAnswer,
    run: ({ body }) => openSession(body),
  }),
  route({
    method: 'get',
    path: '/session',
    summary: 'Who I am',
    right: 'account.own',
    status: 200,
    answer: userAnswer,
    run: async ({ actor }) => actor,
  }),
  route({
    method: 'delete',
    path: '/session',
    summary: 'Sign out',
    right: 'account.own',
    status: 204,
    run: ({ token }) => closeSession(token),
  }),
  route({
    method: 'delete',
    path: '/sessions',
    summary: 'Sign out everywhere',
    right: 'account.own',
    status: 204,
    run: ({ actor }) => closeAllSessions(actor),
  }),
];
