import { addDays } from '../../src/platform/index.ts';
import { aFile } from '../exchange/files.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import type { Row } from '../web/replay-rows.ts';
import { aContract, lastMonth, somebody } from './rows.ts';

const idOf = ({ body }: { readonly body: unknown }): string => (body as { id: string }).id;
let born = 0;
const month = lastMonth();
const hours = (path: string) =>
  `${path.replace(/[^/]+$/, '')}hours?month=${month}` as '/clause-contracts/{id}/hours';

/** A contract where somebody works, with hours of last month as far as they have come. */
async function aSite(client: Client, until: 'told' | 'accepted' | 'closed' | 'placed') {
  const { body: contract } = await client.post('/clause-contracts', aContract());
  const { body: person } = await client.post('/clause-people', somebody());
  const partyId = contract.parties[0]?.id ?? '';
  await client.patch(`/clause-people/${person.id}`, {
    revision: 1,
    place: { contractId: contract.id, partyId, since: inDays(-100) },
  });
  const told = { month, rows: [{ personId: person.id, partyId, way: 'direct' as const, minutes: 4200 }] };
  const at = `/clause-contracts/${contract.id}` as const;
  if (until !== 'placed') await client.post(`${at}/hours`, told);
  if (until === 'accepted' || until === 'closed')
    await client.post(`${at}/checks`, { month, acceptAll: true });
  if (until === 'closed') await client.post(`${at}/closings`, { month, revision: 1 });
  const { body: now } = await client.get(at);
  return { at, told, revision: now.revision };
}

const onContract = (
  gesture: string,
  body: (revision: number) => object,
  until: Parameters<typeof aSite>[1] = 'placed',
): Row => ({
  as: 'facilitator',
  ask: async (_, client) => {
    const { at, revision } = await aSite(client, until);
    return { path: `${at}/${gesture}`, body: body(revision) };
  },
  fresh: (client, _, first) => client.get(`/clause-contracts/${idOf(first)}`),
});

const order = (revision: number) => ({
  revision,
  kind: 'order',
  label: 'Bon 1',
  on: inDays(0),
  basis: { by: 'hours', minutes: 600 },
});

const anImport = (kind: 'clause-contracts' | 'clause-hours'): Row => ({
  as: 'facilitator',
  ask: () => ({ path: `/imports/${kind}`, body: aFile('Mois;Heures\n2026-10;7') }),
  fresh: (client, _, first) => client.get(`/imports/${idOf(first)}`),
});

export const clauseReplays: Readonly<Record<string, Row>> = {
  'post /imports/clause-contracts': anImport('clause-contracts'),
  'post /imports/clause-hours': anImport('clause-hours'),
  'post /clause-contracts': {
    as: 'facilitator',
    ask: () => ({ path: '/clause-contracts', body: aContract() }),
    fresh: (client, _, first) => client.get(`/clause-contracts/${idOf(first)}`),
  },
  'post /clause-contracts/:id/changes': onContract('changes', order),
  'post /clause-contracts/:id/changes/:change/withdrawal': {
    as: 'facilitator',
    ask: async (_, client) => {
      const { at, revision } = await aSite(client, 'placed');
      const { body } = await client.post(`${at}/changes`, order(revision) as never);
      const path = `${at}/changes/${body.changes[0]?.id}/withdrawal`;
      return { path, body: { revision: body.revision } };
    },
    fresh: (client, _, first) => client.get(`/clause-contracts/${idOf(first)}`),
  },
  'post /clause-contracts/:id/hours': {
    as: 'facilitator',
    ask: async (_, client) => {
      const { at, told } = await aSite(client, 'placed');
      return { path: `${at}/hours`, body: told };
    },
    fresh: (client, _, __, path) => client.get(hours(path)),
  },
  'post /clause-contracts/:id/checks': {
    as: 'facilitator',
    ask: async (_, client) => {
      const { at } = await aSite(client, 'told');
      return { path: `${at}/checks`, body: { month, acceptAll: true } };
    },
    fresh: (client, _, __, path) => client.get(hours(path)),
  },
  'post /clause-contracts/:id/closings': onContract(
    'closings',
    (revision) => ({ revision, month }),
    'accepted',
  ),
  'post /clause-contracts/:id/reopenings': onContract(
    'reopenings',
    (revision) => ({ revision, month, reason: 'Une feuille manquait.' }),
    'closed',
  ),
  'post /clause-agreements': {
    as: 'facilitator',
    ask: async (_, client) => {
      const site = aContract();
      const one = await client.post('/clause-contracts', { ...site, operation: `A ${site.reference}` });
      const other = aContract();
      const two = await client.post('/clause-contracts', { ...other, operation: `B ${other.reference}` });
      const operationIds = [one.body.operation.id, two.body.operation.id];
      return { path: '/clause-agreements', body: { name: 'Convention', signedOn: inDays(0), operationIds } };
    },
    fresh: (client, _, first) => client.get(`/clause-agreements/${idOf(first)}`),
  },
  'post /clause-people': {
    as: 'facilitator',
    ask: () => ({ path: '/clause-people', body: somebody() }),
    fresh: (client, _, first) => client.get(`/clause-people/${idOf(first)}`),
  },
  'post /participants/:id/clause-eligibility': {
    as: 'counsellor',
    from: 'draft need',
    ask: async (on, client) => {
      const at = `/participants/${on.participant?.id}` as const;
      // Nobody is written twice, and people of these tests are all called alike.
      born += 1;
      const { body } = await client.get(at);
      await client.patch(at, { revision: body.revision, birthDate: addDays('1970-01-01', born) });
      return {
        path: `${at}/clause-eligibility`,
        body: { agreed: true, eligibility: { ground: 'plie', proof: 'Fiche d’entrée', seenOn: inDays(0) } },
      };
    },
    fresh: (client, on) => client.get(`/participants/${on.participant?.id}/clause-eligibility`),
  },
};
