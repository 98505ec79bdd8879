import { z } from 'zod';
import {
  createParticipant,
  createParticipantInput,
  editParticipant,
  editParticipantInput,
  leaveInput,
  listParticipants,
  listParticipantsQuery,
  moveParticipant,
  readParticipant,
} from '../../participants/index.ts';
import { rankingQuery, readParticipantRanking } from '../../rankings/index.ts';
import {
  pageOfAnswers,
  participantAnswer,
  participantLineAnswer,
  participantRankingAnswer,
} from '../answers.ts';
import { route } from '../route.ts';

const nothing = z.strictObject({});

export const participantRoutes = [
  route({
    method: 'post',
    path: '/participants',
    summary: 'Take in a person; unless `confirmed`, as a draft that is not ranked',
    right: 'participant.manage',
    body: createParticipantInput,
    status: 201,
    answer: participantAnswer,
    run: ({ actor, body }) => createParticipant(actor, body),
  }),
  route({
    method: 'get',
    path: '/participants',
    summary: 'People of my structure, found by name, e-mail or telephone',
    right: 'participant.read',
    query: listParticipantsQuery,
    status: 200,
    answer: pageOfAnswers(participantLineAnswer),
    run: ({ actor, query }) => listParticipants(actor, query),
  }),
  route({
    method: 'get',
    path: '/participants/:id',
    summary: 'A person of my structure',
    right: 'participant.read',
    status: 200,
    answer: participantAnswer,
    run: ({ actor, id }) => readParticipant(actor, id),
  }),
  route({
    method: 'patch',
    path: '/participants/:id',
    summary: 'Change what is known of a person',
    right: 'participant.manage',
    body: editParticipantInput,
    status: 200,
    answer: participantAnswer,
    run: ({ actor, id, body }) => editParticipant(actor, id, body),
  }),
  route({
    method: 'post',
    path: '/participants/:id/confirm',
    summary: 'The person has confirmed their profile: it may be ranked',
    right: 'participant.manage',
    body: nothing,
    status: 200,
    answer: participantAnswer,
    run: ({ actor, id }) => moveParticipant(actor, id, 'confirm'),
  }),
  route({
    method: 'post',
    path: '/participants/:id/leave',
    summary: 'The person has left the accompaniment',
    right: 'participant.manage',
    body: leaveInput,
    status: 200,
    answer: participantAnswer,
    run: ({ actor, id, body }) => moveParticipant(actor, id, 'leave', body),
  }),
  route({
    method: 'post',
    path: '/participants/:id/return',
    summary: 'The person is accompanied again',
    right: 'participant.manage',
    body: nothing,
    status: 200,
    answer: participantAnswer,
    run: ({ actor, id }) => moveParticipant(actor, id, 'return'),
  }),
  route({
    method: 'get',
    path: '/participants/:id/ranking',
    summary: 'The open needs for a person, best first, with reasons',
    right: 'participant.ranking',
    query: rankingQuery,
    status: 200,
    answer: participantRankingAnswer,
    run: ({ actor, id, query }) => readParticipantRanking(actor, id, query),
  }),
];
