import { shortlistReply } from '../../../shortlists/index.ts';
import { form, type Page } from '../../kit/page.ts';
import { moveFields, moveOnPage } from './meeting.tsx';
import { outcome, outcomeFields, paths, reply, replyFields } from './reply.tsx';

/** The forms of a card, on the page of whoever fills them in. */
export const replyForms = (prefix: string, page: Page, back: (id: string) => string) => [
  form({
    path: prefix + paths.reply,
    right: shortlistReply,
    page: page.path,
    input: replyFields,
    act: async ({ actor, params, input }) => {
      await reply(actor, params, input);
      return { to: back(params.id ?? ''), said: 'La réponse est enregistrée, et le référent prévenu.' };
    },
  }),
  form({
    path: prefix + paths.meeting,
    right: shortlistReply,
    page: page.path,
    input: moveFields,
    act: async ({ actor, params, input }) => {
      await moveOnPage(actor, params, input);
      return {
        to: back(params.id ?? ''),
        said: 'La rencontre est fixée à cette date, et le référent prévenu.',
      };
    },
  }),
  form({
    path: prefix + paths.outcome,
    right: shortlistReply,
    page: page.path,
    input: outcomeFields,
    act: async ({ actor, params, input }) => {
      await outcome(actor, params, input);
      return { to: back(params.id ?? ''), said: 'La suite est enregistrée, et le référent prévenu.' };
    },
  }),
];
