import mongoose from 'mongoose';
import { newId } from '../../src/platform/index.ts';
import { aFile } from '../exchange/files.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import type { Row } from '../web/replay-rows.ts';
import { anEsfFile, anOperation, theEsfRules } from './rows.ts';

const idOf = ({ body }: { readonly body: unknown }): string => (body as { id: string }).id;

/** An operation of the structure of these tests: who enters it may not add it. */
async function stored(): Promise<string> {
  const _id = newId();
  await mongoose.connection
    .collection<{ _id: string }>('esfoperations')
    .insertOne({ _id, ...anOperation() } as never);
  return _id;
}

export const esfReplays: Readonly<Record<string, Row>> = {
  'post /esf-operations': {
    as: 'controller',
    ask: () => ({ path: '/esf-operations', body: anOperation() }),
    fresh: (client, _, first) => client.get(`/esf-operations/${idOf(first)}`),
  },
  'post /participants/:id/esf-spells': {
    as: 'counsellor',
    from: 'draft need',
    ask: async (on) => ({
      path: `/participants/${on.participant?.id}/esf-spells`,
      body: { operationId: await stored(), enteredOn: inDays(-5) },
    }),
    fresh: (client, _, first) => client.get(`/esf-spells/${idOf(first)}`),
  },
  'post /esf-operations/:id/controls': {
    as: 'controller',
    ask: async () => {
      const operationId = await stored();
      await mongoose.connection.collection<{ _id: string }>('esfspells').insertOne({
        _id: newId(),
        operationId,
        participantId: 'nobody',
        structureId: 'plie-centre',
      } as never);
      return { path: `/esf-operations/${operationId}/controls`, body: { size: 1, seed: 'rejeu' } };
    },
    fresh: (client, _, first) => client.get(`/esf-controls/${idOf(first)}`),
  },
  'post /esf-rules': {
    as: 'controller',
    ask: async (_, client: Client) => {
      const { data } = (await client.get('/esf-rules')).body;
      return {
        path: '/esf-rules',
        body: theEsfRules(data[0]?.version ?? 0, { entryDays: 31 + data.length }),
      };
    },
    fresh: (client) => client.get('/esf-rules'),
  },
  'post /imports/esf-spells': {
    as: 'manager',
    ask: () => ({ path: '/imports/esf-spells', body: aFile(anEsfFile) }),
    fresh: (client, _, first) => client.get(`/imports/${idOf(first)}`),
  },
};
