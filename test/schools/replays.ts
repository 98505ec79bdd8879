import { aFile } from '../exchange/files.ts';
import type { Row } from '../web/replay-rows.ts';
import { aSession, aStoredSession } from './rows.ts';

export const schoolReplays: Readonly<Record<string, Row>> = {
  // Refused in a structure that is no school: what is refused is replayed as such.
  'post /school-sessions': { as: 'counsellor', ask: () => ({ path: '/school-sessions', body: aSession() }) },
  'post /school-sessions/:id/moves': {
    as: 'counsellor',
    from: 'draft need',
    ask: async (on) => ({
      path: `/school-sessions/${await aStoredSession('plie-centre')}/moves`,
      body: { action: 'apply', participantId: on.participant?.id, withoutDiploma: true },
    }),
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
