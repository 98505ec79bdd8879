import { z } from 'zod';
import {
  calendarOwn,
  endCalendarAddress,
  openCalendarAddress,
  readCalendarAddress,
} from '../../accounts/index.ts';
import { deadlineRead, listDeadlines, listDeadlinesQuery } from '../../deadlines/index.ts';
import { route } from '../route.ts';
import type { Twin } from '../twin.ts';
import { calendarAddressAnswer, deadlinesAnswer } from './answers.ts';
import { calendarPath } from './calendar-routes.ts';
import { deadlinesPage } from './page.tsx';

const deadlines = [['Échéances', '/echeances']] as const;

export const twin: Twin = {
  pages: [deadlinesPage],
  menu: {
    officer: deadlines,
    counsellor: deadlines,
    manager: deadlines,
    employer: deadlines,
    secretary: deadlines,
  },
  tags: [{ name: 'deadlines', description: 'Who owes what by when', paths: ['deadlines', 'calendar'] }],
  routes: [
    route({
      method: 'get',
      path: '/deadlines',
      summary: 'Who owes what by when, the most urgent first; an officer also reads what others owe them',
      right: deadlineRead,
      query: listDeadlinesQuery,
      status: 200,
      answer: deadlinesAnswer,
      run: ({ actor, query }) => listDeadlines(actor, query),
    }),
    route({
      method: 'get',
      path: '/calendar',
      summary: 'Whether one has a secret address that a calendar reads, and when it last did',
      right: calendarOwn,
      status: 200,
      answer: z.strictObject({ address: calendarAddressAnswer.nullable() }),
      run: async ({ actor }) => ({ address: await readCalendarAddress(actor) }),
    }),
    route({
      method: 'post',
      path: '/calendar',
      summary: 'Make that address, or another one in its place; it is in this answer only',
      right: calendarOwn,
      status: 201,
      answer: z.strictObject({
        ...calendarAddressAnswer.shape,
        path: z.string().describe('The secret address, from the root of this server.'),
      }),
      replay: { view: ({ actor }) => readCalendarAddress(actor), secret: true },
      run: async ({ actor }) => {
        const { secret, ...address } = await openCalendarAddress(actor);
        return { ...address, path: calendarPath(secret) };
      },
    }),
    route({
      method: 'delete',
      path: '/calendar',
      summary: 'End that address: it shows nothing any more',
      right: calendarOwn,
      status: 204,
      run: ({ actor }) => endCalendarAddress(actor),
    }),
  ],
};
