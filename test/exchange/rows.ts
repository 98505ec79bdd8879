import { type Role, roles } from '../../src/access/index.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

const all: readonly Role[] = roles;
const structure: readonly Role[] = ['counsellor', 'manager'];
const both = (path: string, open: readonly Role[]) => ({
  [`get ${path}.csv`]: open,
  [`get ${path}.xlsx`]: open,
});

export const rows: RoomRows = {
  pages: {
    ...both('/besoins', all),
    ...both('/entreprises', all),
    ...both('/participants', structure),
    ...both('/avis', ['officer', ...structure]),
  },
  routes: {
    'get /needs/export': all,
    'get /employers/export': all,
    'get /participants/export': structure,
    'get /matches/export': ['officer', ...structure],
  },
};
