import {
  listReferrals,
  listReferralsQuery,
  moveReferral,
  moveReferralInput,
  readReferral,
  referralMove,
  referralRead,
  referralSend,
  referralsOf,
  sendReferral,
  sendReferralInput,
} from '../../orientation/index.ts';
import { handOverPerson, handOverPersonInput, participantGive } from '../../person-rights/index.ts';
import { type Route, route } from '../route.ts';
import { referralAnswer, referralLines, referralsOfOne } from './referral-answers.ts';

export const referralRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/referrals',
    summary: 'Referrals that one’s structure answers, or sent, the latest first',
    right: referralRead,
    query: listReferralsQuery,
    status: 200,
    answer: referralLines,
    run: ({ actor, query }) => listReferrals(actor, query),
  }),
  route({
    method: 'get',
    path: '/participants/:id/referrals',
    summary: 'Referrals of a person, the latest first',
    right: referralRead,
    status: 200,
    answer: referralsOfOne,
    run: async ({ actor, id }) => ({ data: await referralsOf(actor, id) }),
  }),
  route({
    method: 'post',
    path: '/participants/:id/referrals',
    summary: 'Send a person to a structure, with their agreement; 409 `already-sent` where one there waits',
    right: referralSend,
    body: sendReferralInput,
    status: 201,
    answer: referralAnswer,
    refuses: [409],
    replay: { keep: ['id'], view: ({ actor, kept }) => readReferral(actor, kept.id ?? '') },
    run: ({ actor, id, body }) => sendReferral(actor, id, body),
  }),
  route({
    method: 'get',
    path: '/referrals/:id',
    summary: 'One referral, for either side; whom to call, for who answers',
    right: referralRead,
    status: 200,
    answer: referralAnswer,
    run: ({ actor, id }) => readReferral(actor, id),
  }),
  route({
    method: 'post',
    path: '/referrals/:id/moves',
    summary:
      'See, study, accept or return it; take it back, or follow what came back; 409 `full` without a place',
    right: referralMove,
    body: moveReferralInput,
    status: 200,
    answer: referralAnswer,
    refuses: [409],
    replay: { view: ({ actor, id }) => readReferral(actor, id) },
    run: ({ actor, id, body }) => moveReferral(actor, id, body),
  }),
  route({
    method: 'post',
    path: '/referrals/:id/hand-over',
    summary:
      'Give the person to the structure that accepted to accompany them, with their agreement; 409 `not-accepted`, `person-left`',
    right: participantGive,
    body: handOverPersonInput,
    status: 200,
    answer: referralAnswer,
    refuses: [409],
    replay: { view: ({ actor, id }) => readReferral(actor, id) },
    run: async ({ actor, id, body }) => {
      await handOverPerson(actor, id, body);
      return readReferral(actor, id);
    },
  }),
];
