import { z } from 'zod';
import {
  addSession,
  listSessions,
  listSessionsQuery,
  movePupil,
  movePupilInput,
  readSession,
  schoolManage,
  schoolRead,
  schoolStudy,
  sessionInput,
  studyExtension,
  studyQuery,
} from '../../schools/index.ts';
import { type Route, route } from '../route.ts';
import { sessionAnswer, sessionLines } from './answers.ts';

const answer = z
  .strictObject({
    minutes: z.int().describe('Beyond it, by public transport or on foot, a school is out of reach.'),
    sources: z.array(z.string()).describe('Of the counts, with their years; empty where none was imported.'),
    schools: z
      .array(z.strictObject({ id: z.string(), name: z.string(), zone: z.string() }))
      .describe('Of the directory, today.'),
    zones: z.array(
      z.strictObject({
        zone: z.string(),
        name: z.string(),
        people: z.int().nullable().describe('Early leavers; null where nobody has counted.'),
        year: z.int().nullable(),
        reached: z.boolean().describe('A school of today is within reach.'),
      }),
    ),
    unreached: z.int().describe('Early leavers whom no school of today is within reach of.'),
    places: z.array(
      z.strictObject({
        zone: z.string(),
        name: z.string(),
        people: z.int().describe('Early leavers within reach of it.'),
        opens: z.int().describe('Those of them whom no school of today is within reach of.'),
        zones: z.int(),
        unknown: z.int().describe('Zones within reach of which nobody has counted.'),
        opened: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'SchoolExtension' });

export const schoolRoutes: Route[] = [
  route({
    method: 'get',
    path: '/school-extension',
    summary: 'What a second-chance school would open in each of up to three zones',
    right: schoolStudy,
    query: studyQuery,
    status: 200,
    answer,
    run: ({ actor, query }) => studyExtension(actor, query),
  }),
  route({
    method: 'get',
    path: '/school-sessions',
    summary: 'Sessions of the school, the newest first',
    right: schoolRead,
    query: listSessionsQuery,
    status: 200,
    answer: sessionLines,
    run: ({ actor, query }) => listSessions(actor, query),
  }),
  route({
    method: 'post',
    path: '/school-sessions',
    summary: 'Add a session with its places; 409 `not-a-school`',
    right: schoolManage,
    body: sessionInput,
    status: 201,
    answer: sessionAnswer,
    refuses: [409],
    replay: { keep: ['id'], view: ({ actor, kept }) => readSession(actor, kept.id ?? '') },
    run: ({ actor, body }) => addSession(actor, body),
  }),
  route({
    method: 'get',
    path: '/school-sessions/:id',
    summary: 'One session: candidates, waiting list, who entered, portfolios, exits and what followed',
    right: schoolRead,
    status: 200,
    answer: sessionAnswer,
    run: ({ actor, id }) => readSession(actor, id),
  }),
  route({
    method: 'post',
    path: '/school-sessions/:id/moves',
    summary:
      'Apply, admit or put on the waiting list, decline, enter, validate a skill, leave, follow; 409 `illegal-state`',
    right: schoolManage,
    body: movePupilInput,
    status: 200,
    answer: sessionAnswer,
    refuses: [409],
    replay: { view: ({ actor, id }) => readSession(actor, id) },
    run: ({ actor, id, body }) => movePupil(actor, id, body),
  }),
];
