import type { Role } from '../../src/access/index.ts';
import { aFile } from '../exchange/files.ts';
import { inDays } from '../support/days.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

const facilitator: readonly Role[] = ['facilitator'];
const structure: readonly Role[] = ['counsellor', 'manager'];

export const siretsOf = {
  buyers: ['21130055300016', '20005480700017'],
  companies: ['73282932000074', '55208131766522'],
} as const;

let nth = 0;
export const aContract = (side: 0 | 1 = 0, more: object = {}) => {
  nth += 1;
  return {
    operation: `Groupe scolaire ${side}`,
    buyer: { siret: siretsOf.buyers[side], name: 'Ville' },
    reference: `2026-${nth}`,
    title: 'Lot 1, Gros œuvre',
    kind: 'works',
    span: { from: inDays(-400), until: inDays(400) },
    basis: { by: 'formula', amountCents: 100_000_000, labourBp: 5_000, rateBp: 500, hourlyCents: 3_000 },
    parties: [{ role: 'holder', siret: siretsOf.companies[side], name: `Entreprise ${side + 1}` }],
    ...more,
  };
};

let people = 0;
export const somebody = (more: object = {}) => {
  people += 1;
  const letters = [...String(people)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  return {
    firstName: 'Lina',
    lastName: `Essai ${letters}`,
    birthDate: '1990-04-12',
    eligibility: { ground: 'rsa', proof: 'Attestation CAF', seenOn: inDays(-390) },
    ...more,
  };
};

export const aSimulation = () => ({
  kind: 'works',
  amountCents: 100_000_000,
  launchedOn: inDays(0),
  months: 12,
  labourBp: 5_000,
  rateBp: 500,
  hourlyCents: 3_000,
});

export const lastMonth = (): string => inDays(-35).slice(0, 7);

const readers: readonly Role[] = ['counsellor', 'manager', 'employer', 'facilitator', 'buyer'];
const tellers: readonly Role[] = ['counsellor', 'manager', 'employer', 'facilitator'];
const sheet = '/marches/:id/heures/:mois';

export const rows: RoomRows = {
  pages: {
    'get /marches': readers,
    'get /marches/simulateur': ['officer', 'facilitator', 'buyer'],
    'get /marches/nouveau': facilitator,
    'post /marches/nouveau': facilitator,
    'get /marches/:id': readers,
    'get /marches/:id/bilan.pdf': readers,
    'get /marches/:id/bilan.xlsx': readers,
    'get /marches/:id/attestation.pdf': facilitator,
    'post /marches/:id/entreprises': facilitator,
    'post /marches/:id/changements': facilitator,
    'post /marches/:id/changements/:change/retirer': facilitator,
    [`get ${sheet}`]: tellers,
    [`post ${sheet}`]: tellers,
    [`post ${sheet}/coller`]: tellers,
    [`post ${sheet}/accepter`]: facilitator,
    [`post ${sheet}/refuser/:row`]: facilitator,
    [`post ${sheet}/clore`]: facilitator,
    [`post ${sheet}/rouvrir`]: facilitator,
    'get /marches/mois/:mois': facilitator,
    'post /marches/mois/:mois': facilitator,
    'get /eligibilite': facilitator,
    'post /eligibilite': facilitator,
    'get /eligibilite/:id': facilitator,
    'post /eligibilite/:id/renouveler': facilitator,
    'post /eligibilite/:id/derogation': facilitator,
    'post /eligibilite/:id/affecter': facilitator,
    'post /imports/nouveau/clause-contracts': facilitator,
    'post /imports/nouveau/clause-hours': tellers,
    'get /marches/decp.json': ['facilitator', 'buyer'],
  },
  routes: {
    'post /clause-simulations': ['officer', 'facilitator', 'buyer'],
    'get /clause-contracts': ['counsellor', 'manager', 'employer', 'facilitator', 'buyer'],
    'post /clause-contracts': facilitator,
    'patch /clause-contracts/:id': facilitator,
    'post /clause-contracts/:id/changes': facilitator,
    'post /clause-contracts/:id/changes/:change/withdrawal': facilitator,
    'post /clause-contracts/:id/checks': facilitator,
    'post /clause-contracts/:id/closings': facilitator,
    'post /clause-contracts/:id/reopenings': facilitator,
    'post /imports/clause-contracts': facilitator,
    'post /imports/clause-hours': tellers,
    'get /clause-decp': ['facilitator', 'buyer'],
    'get /clause-operations': facilitator,
    'get /clause-agreements': facilitator,
    'get /clause-agreements/:id': facilitator,
    'post /clause-agreements': facilitator,
    'get /clause-people': facilitator,
    'post /clause-people': facilitator,
    'get /clause-people/:id': facilitator,
    'patch /clause-people/:id': facilitator,
  },
  wideRoutes: {
    'get /clause-contracts/:id': facilitator,
    'get /clause-contracts/:id/hours': facilitator,
    'post /clause-contracts/:id/hours': facilitator,
  },
  // The structures of this test stand in no contract: there is nothing that they reach.
  ownRoutes: {
    'get /clause-contracts/:id': ['employer', 'buyer'],
    'get /clause-contracts/:id/hours': ['employer'],
    'post /clause-contracts/:id/hours': ['employer'],
    'post /participants/:id/clause-eligibility': structure,
  },
  strangersRoutes: {
    // Nobody has said anything of them yet.
    'get /participants/:id/clause-eligibility': structure,
    'get /clause-contracts/:id': structure,
    'get /clause-contracts/:id/hours': structure,
    'post /clause-contracts/:id/hours': structure,
  },
  bodies: {
    'post /imports/clause-contracts': () => aFile('[]'),
    'post /imports/clause-hours': () => aFile('Mois;Heures\n2026-10;7'),
    'post /clause-simulations': aSimulation,
    'post /clause-contracts': () => aContract(),
    'patch /clause-contracts/:id': () => ({ revision: 99, title: 'Autre titre' }),
    'post /clause-contracts/:id/changes': () => ({
      revision: 99,
      kind: 'order',
      label: 'Bon 1',
      on: inDays(0),
      basis: { by: 'hours', minutes: 600 },
    }),
    'post /clause-contracts/:id/changes/:change/withdrawal': () => ({ revision: 99 }),
    'post /clause-contracts/:id/hours': () => ({
      month: lastMonth(),
      rows: [{ personId: 'x', partyId: 'x', way: 'direct', minutes: 60 }],
    }),
    'post /clause-contracts/:id/checks': () => ({ month: lastMonth() }),
    'post /clause-contracts/:id/closings': () => ({ month: lastMonth(), revision: 99 }),
    'post /clause-contracts/:id/reopenings': () => ({ month: lastMonth(), revision: 99, reason: 'Essai.' }),
    'post /clause-agreements': () => ({ name: 'Convention', signedOn: inDays(0), operationIds: ['x', 'y'] }),
    'post /clause-people': () => somebody(),
    'patch /clause-people/:id': () => ({ revision: 99 }),
    'post /participants/:id/clause-eligibility': () => ({
      agreed: true,
      eligibility: { ground: 'plie', proof: 'Fiche d’entrée', seenOn: inDays(0) },
    }),
  },
  aSide: async ({ as }, _, side) => {
    const client = await as('facilitator');
    const { body } = await client.post('/clause-contracts', aContract(side));
    const { body: changed } = await client.post(`/clause-contracts/${body.id}/changes`, {
      revision: body.revision,
      kind: 'order',
      label: 'Bon 1',
      on: inDays(-10),
      basis: { by: 'hours', minutes: 600 },
    });
    const { body: other } = await client.post(
      '/clause-contracts',
      aContract(side, { operation: `Autre ${side}` }),
    );
    const { body: agreement } = await client.post('/clause-agreements', {
      name: 'Convention',
      signedOn: inDays(0),
      operationIds: [body.operation.id, other.operation.id],
    });
    const { body: person } = await client.post('/clause-people', somebody());
    return {
      'clause-contracts': body.id,
      change: changed.changes[0]?.id ?? '',
      'clause-agreements': agreement.id,
      'clause-people': person.id,
    };
  },
};
