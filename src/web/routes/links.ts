import { z } from 'zod';
import {
  makeLink,
  matchAgreement,
  readLinkMessages,
  readMatch,
  sendLink,
  sendLinkInput,
} from '../../shortlists/index.ts';
import { linkAnswer, linkMessagesAnswer } from '../match-answers.ts';
import { route } from '../route.ts';

const nothing = z.strictObject({});

/** The one-time link of a person, and how it goes to them. */
export const linkRoutes = [
  route({
    method: 'post',
    path: '/matches/:id/link',
    summary: 'Make the one-time link for the person, and the code told by another way',
    right: matchAgreement,
    body: nothing,
    status: 201,
    answer: linkAnswer,
    replay: { view: ({ actor, id }) => readMatch(actor, id), secret: true },
    run: ({ actor, id }) => makeLink(actor, id),
  }),
  route({
    method: 'get',
    path: '/matches/:id/link/messages',
    summary: 'By what the link may go to the person, and what became of what was sent',
    right: matchAgreement,
    status: 200,
    answer: linkMessagesAnswer,
    run: ({ actor, id }) => readLinkMessages(actor, id),
  }),
  route({
    method: 'post',
    path: '/matches/:id/link/messages',
    summary: 'Send the person the link that was made, by e-mail or text message; never its code',
    right: matchAgreement,
    body: sendLinkInput,
    status: 201,
    refuses: [409],
    answer: linkMessagesAnswer,
    replay: { view: ({ actor, id }) => readLinkMessages(actor, id) },
    run: ({ actor, id, body }) => sendLink(actor, id, body),
  }),
];
