import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import type { Row } from '../web/replay-rows.ts';
import { anEngagement, aStoredFramework, aWorkshop } from './rows.ts';

const idOf = ({ body }: { readonly body: unknown }): string => (body as { id: string }).id;

export const youthReplays: Readonly<Record<string, Row>> = {
  'post /workshops': {
    as: 'counsellor',
    ask: () => ({ path: '/workshops', body: aWorkshop() }),
    fresh: (client, _, first) => client.get(`/workshops/${idOf(first)}`),
  },
  'post /workshops/:id/people': {
    as: 'counsellor',
    from: 'draft need',
    ask: async (on, client) => {
      const { body } = await client.post('/workshops', aWorkshop());
      return {
        path: `/workshops/${body.id}/people`,
        body: { participantId: on.participant?.id, action: 'register' },
      };
    },
    fresh: (client, _, first) => client.get(`/workshops/${idOf(first)}`),
  },
  'post /participants/:id/youth-frameworks': {
    as: 'adviser',
    ask: async (_, client) => {
      const birthDate = `${Number(inDays(0).slice(0, 4)) - 20}-01-15`;
      const { body: young } = await client.post('/participants', aPerson({ birthDate }));
      return {
        path: `/participants/${young.id}/youth-frameworks`,
        body: { kind: 'pacea', startsOn: anEngagement().signedOn, engagement: anEngagement() },
      };
    },
    fresh: (client, _, first) => client.get(`/youth-frameworks/${idOf(first)}`),
  },
  'post /youth-frameworks/:id/moves': {
    as: 'counsellor',
    from: 'draft need',
    ask: async (on) => ({
      path: `/youth-frameworks/${await aStoredFramework(on.participant?.id ?? '', 'plie-centre')}/moves`,
      body: { action: 'end', revision: 1, why: 'other' },
    }),
    fresh: (client, _, first) => client.get(`/youth-frameworks/${idOf(first)}`),
  },
};
