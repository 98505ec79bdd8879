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
    as: 'counsellor',
    from: 'draft need',
    // Refused in a structure that is no mission locale: what is refused is replayed as such.
    ask: (on) => ({
      path: `/participants/${on.participant?.id}/youth-frameworks`,
      body: { kind: 'pacea', startsOn: anEngagement().signedOn, engagement: anEngagement() },
    }),
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
