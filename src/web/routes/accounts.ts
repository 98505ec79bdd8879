import { z } from 'zod';
import {
  createStructure,
  createStructureInput,
  createUser,
  createUserInput,
  listStructures,
  listUsers,
} from '../../accounts/index.ts';
import { employerExists } from '../../needs/index.ts';
import { accountAnswer, pageOfAnswers, structureAnswer } from '../answers.ts';
import { route } from '../route.ts';

export const accountRoutes = [
  route({
    method: 'post',
    path: '/users',
    summary: 'Open an account',
    right: 'account.manage',
    body: createUserInput,
    status: 201,
    answer: accountAnswer,
    run: ({ actor, body }) => createUser(actor, body, employerExists),
  }),
  route({
    method: 'get',
    path: '/users',
    summary: 'Accounts',
    right: 'account.manage',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(60).optional(),
    }),
    status: 200,
    answer: pageOfAnswers(accountAnswer),
    run: ({ actor, query }) => listUsers(actor, query),
  }),
  route({
    method: 'post',
    path: '/structures',
    summary: 'Add a structure',
    right: 'structure.manage',
    body: createStructureInput,
    status: 201,
    answer: structureAnswer,
    run: ({ actor, body }) => createStructure(actor, body),
  }),
  route({
    method: 'get',
    path: '/structures',
    summary: 'Structures',
    right: 'structure.read',
    status: 200,
    answer: z.strictObject({ data: z.array(structureAnswer) }),
    run: async ({ actor }) => ({ data: await listStructures(actor) }),
  }),
];
