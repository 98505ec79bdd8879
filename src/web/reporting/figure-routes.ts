import { figuresQuery, figuresRead, listFigure, readFigure, readFigures } from '../../reporting/index.ts';
import { route } from '../route.ts';
import { figureLinesAnswer, figuresAnswer, oneFigureAnswer } from './answers.ts';

export const figureRoutes = [
  route({
    method: 'get',
    path: '/figures',
    summary:
      'Every figure that I may read over a period and the same months of last year, as a worker last made them',
    right: figuresRead,
    query: figuresQuery,
    status: 200,
    answer: figuresAnswer,
    run: ({ actor, query }) => readFigures(actor, query),
  }),
  route({
    method: 'get',
    path: '/figures/:key',
    summary: 'One figure, with its definition, its months and its groups',
    right: figuresRead,
    query: figuresQuery,
    status: 200,
    answer: oneFigureAnswer,
    refuses: [404],
    run: ({ actor, params, query }) => readFigure(actor, params.key ?? '', query),
  }),
  route({
    method: 'get',
    path: '/figures/:key/lines',
    summary: 'What is behind a figure at this moment, for those who read it one by one',
    right: figuresRead,
    query: figuresQuery,
    status: 200,
    answer: figureLinesAnswer,
    refuses: [404],
    run: ({ actor, params, query }) => listFigure(actor, params.key ?? '', query),
  }),
];
