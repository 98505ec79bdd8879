import type { Role } from '../../src/access/index.ts';
import { aFile } from '../exchange/files.ts';
import { inDays } from '../support/days.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

const readers: readonly Role[] = ['officer', 'counsellor', 'manager', 'admin', 'secretary', 'facilitator'];
const structure: readonly Role[] = ['counsellor', 'manager'];
const editors: readonly Role[] = ['manager', 'admin'];
/** Of each side, a place where nobody answers here. */
const places: [string, string] = ['', ''];
const structures = ['plie-centre', 'plie-aix'] as const;

export const aPlace = (more: object = {}) => ({
  kind: 'service',
  name: 'Auto-école sociale',
  zone: '13202',
  address: '3 rue de l’Essai, 13002 Marseille',
  phone: '04 00 00 00 01',
  opening: 'Mo-Fr 08:30-12:30; PH off',
  services: [
    {
      name: 'Permis accompagné',
      purposes: ['mobility'],
      places: { total: 8, free: 2 },
    },
  ],
  ...more,
});

export const rows: RoomRows = {
  pages: {
    'get /quelle-porte': 'everyone',
    'get /quelle-porte/reponse': 'everyone',
    'get /quelle-porte/rappel/:id': 'everyone',
    'post /quelle-porte/rappel/:id': 'everyone',
    'get /quelle-porte/suivi/:token': 'everyone',
    'post /quelle-porte/suivi/:token/effacer': 'everyone',
    'get /participants/:id/orientation': structure,
    'post /participants/:id/orientation/envoyer/:place': structure,
    'get /orientations': structure,
    'get /orientations/:id': structure,
    'post /orientations/:id/etudier': structure,
    'post /orientations/:id/accepter': structure,
    'post /orientations/:id/rendre': structure,
    'post /orientations/:id/retirer': structure,
    'post /orientations/:id/suivre': structure,
    'post /orientations/:id/confier': structure,
    'get /orientation': readers,
    'post /orientation': readers,
    'get /annuaire': readers,
    'get /annuaire/manques': readers,
    'get /annuaire/:id': readers,
    'post /annuaire/:id/modifier': editors,
    'post /annuaire/:id/services': editors,
    'post /imports/nouveau/directory-structures': ['admin'],
    'post /imports/nouveau/directory-services': ['admin'],
    'post /imports/nouveau/directory-siaes': ['admin'],
  },
  openRoutes: ['post /right-doors'],
  routes: {
    'get /directory': readers,
    'post /directory': editors,
    'get /directory-gaps': readers,
    'get /referrals': structure,
    'post /imports/directory-structures': ['admin'],
    'post /imports/directory-services': ['admin'],
    'post /imports/directory-siaes': ['admin'],
  },
  ownRoutes: {
    'get /directory/:id': [],
    'patch /directory/:id': ['manager'],
    'get /participants/:id/referrals': structure,
    'post /participants/:id/referrals': structure,
    'get /referrals/:id': structure,
    'post /referrals/:id/moves': structure,
    'post /referrals/:id/hand-over': structure,
  },
  wideRoutes: {
    'get /directory/:id': readers,
    'patch /directory/:id': ['admin'],
  },
  bodies: {
    'post /right-doors': () => ({ age: 19 }),
    'post /participants/:id/referrals': (side) => ({
      placeId: places[side],
      purpose: 'mobility',
      agreed: true,
    }),
    'post /referrals/:id/hand-over': () => ({ revision: 99, agreedOn: inDays(0) }),
    'post /referrals/:id/moves': () => ({ action: 'withdraw', revision: 99 }),
    'post /imports/directory-structures': () =>
      aFile('[{"source":"essai","id":"1","nom":"Essai","date_maj":"2026-11-02"}]'),
    'post /imports/directory-services': () => aFile('[]'),
    'post /imports/directory-siaes': () => aFile('[]'),
    'post /directory': (side) => aPlace({ structureId: structures[side] }),
    'patch /directory/:id': () => ({ revision: 1, address: '3 rue de l’Essai, 13002 Marseille' }),
  },
  aSide: async ({ as, counsellor }, { participants }, side) => {
    const admin = await as('admin');
    const { body } = await admin.post('/directory', aPlace({ structureId: structures[side] }) as never);
    const { body: other } = await admin.post('/directory', aPlace({ name: 'Sans compte' }) as never);
    places[side] = other.id;
    const { body: sent } = await counsellor.post(`/participants/${participants}/referrals`, {
      placeId: other.id,
      purpose: 'mobility',
      agreed: true,
    });
    return { directory: body.id, referrals: sent.id };
  },
};
