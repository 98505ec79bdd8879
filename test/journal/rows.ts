import type { Role } from '../../src/access/index.ts';
import { inDays } from '../support/days.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

const structure: readonly Role[] = ['counsellor', 'manager'];
const page = '/participants/:id/journal';

export const anEntry = (about: object = {}) => ({
  kind: 'call',
  on: inDays(0),
  minutes: 15,
  text: 'Contente de ses collègues.',
  ...about,
});

export const rows: RoomRows = {
  pages: {
    [`get ${page}`]: structure,
    [`post ${page}`]: structure,
    [`post ${page}/:entry`]: structure,
    [`post ${page}/:entry/enlever`]: structure,
    [`post ${page}/:entry/rappel`]: structure,
  },
  ownRoutes: {
    'get /participants/:id/journal': structure,
    'post /participants/:id/journal': structure,
    'get /journal-entries/:id': structure,
    'patch /journal-entries/:id': structure,
    'delete /journal-entries/:id': structure,
  },
  bodies: {
    'post /participants/:id/journal': () => anEntry(),
    'patch /journal-entries/:id': () => ({ revision: 1, text: 'Contente.' }),
  },
  aSide: async ({ counsellor }, { participants }) => {
    const { body } = await counsellor.post(`/participants/${participants}/journal`, anEntry());
    return { 'journal-entries': body.id, entry: body.id };
  },
};
