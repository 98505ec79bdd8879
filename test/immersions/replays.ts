import mongoose from 'mongoose';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import type { Row, Subject } from '../web/replay-rows.ts';
import { aDelegation, aDraft, aWish, theRules } from './rows.ts';

const idOf = ({ body }: { readonly body: unknown }): string => (body as { id: string }).id;
const theSame: Row['fresh'] = (client, _, first) => client.get(`/immersions/${idOf(first)}`);

/** Asked by a manager: they alone note delegations. Each of its own person and host. */
async function written(on: Subject, client: Client) {
  const { body: delegation } = await client.post('/immersion-delegations', aDelegation() as never);
  const company = await mongoose.connection
    .collection<{ _id: string }>('organisations')
    .findOne({ 'capacities.kind': 'company' } as never);
  return aDraft(client, {
    employerId:
      (company as unknown as { capacities: { id: string; kind: string }[] }).capacities.find(
        ({ kind }) => kind === 'company',
      )?.id ?? '',
    delegationId: delegation.id,
    participantId: on.participant?.id ?? '',
  });
}
const open = async (client: Client, { id, revision }: { id: string; revision: number }) =>
  (await client.post(`/immersions/${id}/moves`, { action: 'open', revision })).body;

export const immersionReplays: Readonly<Record<string, Row>> = {
  'post /participants/:id/immersions': {
    as: 'manager',
    from: 'draft need',
    ask: async (on, client) => {
      const { employerId } = await written(on, client);
      return { path: `/participants/${on.participant?.id}/immersions`, body: aWish(employerId) };
    },
    fresh: theSame,
  },
  'post /immersions/:id/moves': {
    as: 'manager',
    from: 'draft need',
    ask: async (on, client) => {
      const { id, revision } = await written(on, client);
      return { path: `/immersions/${id}/moves`, body: { action: 'open', revision } };
    },
    fresh: theSame,
  },
  'post /immersions/:id/links': {
    as: 'manager',
    from: 'draft need',
    ask: async (on, client) => {
      const { id } = await open(client, await written(on, client));
      return { path: `/immersions/${id}/links`, body: { role: 'person', use: 'sign' } };
    },
    fresh: (client, _, __, path) => client.get(path.replace('/links', '') as '/immersions/{id}'),
    secret: ({ path, code }) => [path, code],
  },
  'post /immersions/:id/reports': {
    as: 'manager',
    from: 'draft need',
    ask: async (on, client) => {
      const { id } = await written(on, client);
      // Signed by nobody: what is told of it is looked at here, not how it came so far.
      await mongoose.connection
        .collection<{ _id: string }>('immersions')
        .updateOne({ _id: id }, { $set: { state: 'started' } });
      const { body } = await client.get(`/immersions/${id}`);
      const days = [{ on: inDays(0), minutes: 60 }];
      return { path: `/immersions/${id}/reports`, body: { what: 'presence', revision: body.revision, days } };
    },
    fresh: theSame,
  },
  'post /immersion-delegations': {
    as: 'manager',
    ask: () => ({ path: '/immersion-delegations', body: aDelegation() }),
    fresh: (client, _, first) => client.get(`/immersion-delegations/${idOf(first)}`),
  },
  'post /immersion-rules': {
    as: 'admin',
    ask: async (_, client) => {
      const { data } = (await client.get('/immersion-rules')).body;
      return { path: '/immersion-rules', body: theRules(data[0]?.version ?? 0, { days: 40 + data.length }) };
    },
    fresh: (client) => client.get('/immersion-rules'),
  },
};
