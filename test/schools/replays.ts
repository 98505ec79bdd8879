import { aFile } from '../exchange/files.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import type { Row } from '../web/replay-rows.ts';
import { aSession } from './rows.ts';

export const schoolReplays: Readonly<Record<string, Row>> = {
  'post /school-sessions': {
    as: 'teacher',
    ask: () => ({ path: '/school-sessions', body: aSession() }),
    fresh: (client, _, first) => client.get(`/school-sessions/${(first.body as { id: string }).id}`),
  },
  'post /school-sessions/:id/moves': {
    as: 'teacher',
    ask: async (_, client) => {
      const { body: session } = await client.post('/school-sessions', aSession());
      const birthDate = `${Number(inDays(0).slice(0, 4)) - 20}-01-15`;
      const { body: pupil } = await client.post('/participants', aPerson({ birthDate }));
      return {
        path: `/school-sessions/${session.id}/moves`,
        body: { action: 'apply', participantId: pupil.id, withoutDiploma: true },
      };
    },
    fresh: (client, _, __, path) => client.get(path.replace('/moves', '')),
  },
  'post /imports/early-leavers': {
    as: 'admin',
    ask: () => ({
      path: '/imports/early-leavers',
      body: aFile('code_insee;jeunes;annee\n13001;10;2022\n', { counted: 'Essai' }),
    }),
    fresh: (client, _, first) => client.get(`/imports/${(first.body as { id: string }).id}`),
  },
};
