import { readNextSteps, readPool, whyNot, whyNotQuery } from '../../rankings/index.ts';
import { nextStepsAnswer, poolAnswer, whyNotAnswer } from '../ranking-answers.ts';
import { route } from '../route.ts';

/** Why a ranking is as it is, and what would change it. */
export const rankingRoutes = [
  route({
    method: 'get',
    path: '/needs/:id/why-not',
    summary: 'Why a person is not in the list of a need, or their rank and what would change it',
    right: 'need.why-not',
    query: whyNotQuery,
    status: 200,
    answer: whyNotAnswer,
    run: ({ actor, id, query }) => whyNot(actor, id, query),
  }),
  route({
    method: 'get',
    path: '/needs/:id/pool',
    summary: 'How many people a need would find, and what limits that most; also of a draft',
    right: 'need.ranking',
    status: 200,
    answer: poolAnswer,
    run: ({ actor, id }) => readPool(actor, id),
  }),
  route({
    method: 'get',
    path: '/participants/:id/next-steps',
    summary: 'How many more open needs one step would open for a person',
    right: 'participant.ranking',
    status: 200,
    answer: nextStepsAnswer,
    run: ({ actor, id }) => readNextSteps(actor, id),
  }),
];
