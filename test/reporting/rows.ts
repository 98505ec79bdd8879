import type { RoomRows } from '../support/rows-of-rooms.ts';

const readers = ['officer', 'counsellor', 'manager', 'admin', 'controller', 'facilitator'] as const;

export const rows: RoomRows = {
  pages: {
    'get /equite': ['manager', 'admin'],
    'get /chiffres': readers,
    'get /chiffres/:key': readers,
    'get /chiffres.csv': readers,
    'get /chiffres.xlsx': readers,
    'get /chiffres/rapport.pdf': readers,
    'get /tensions': ['officer', 'counsellor', 'manager', 'admin', 'controller'],
    'get /donnees-ouvertes': 'everyone',
    'get /donnees-ouvertes/chiffres.csv': 'everyone',
    'get /donnees-ouvertes/datapackage.json': 'everyone',
    'post /chiffres/recalculer': ['officer', 'manager', 'admin'],
  },
  routes: {
    'get /figures': readers,
    'get /figures/export': readers,
    'get /fairness': ['manager', 'admin'],
    'get /caseload': ['counsellor', 'manager'],
    'get /caseload/export': ['counsellor', 'manager'],
  },
  // A figure that no room hands in.
  strangersRoutes: { 'get /figures/:key': readers, 'get /figures/:key/lines': readers },
  aSide: async () => ({ 'figures/key': 'none-of-that-name' }),
};
