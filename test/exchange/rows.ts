import type { Role } from '../../src/access/index.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';
import { aFile, companiesFile } from './files.ts';

const all: readonly Role[] = ['officer', 'counsellor', 'manager', 'employer', 'admin'];
const officers: readonly Role[] = ['officer', 'admin'];
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
    'get /imports': officers,
    'get /imports/:id': officers,
    'post /imports/nouveau/needs': officers,
    'post /imports/nouveau/employers': officers,
    'post /imports/:id/confirmer': officers,
    'post /imports/:id/arreter': officers,
    'post /imports/:id/reprendre': officers,
    'post /imports/:id/enlever': officers,
    'post /imports/:id/colonnes': officers,
    ...both('/avis', ['officer', ...structure]),
  },
  routes: {
    'get /imports': officers,
    'post /imports/needs': officers,
    'post /imports/employers': officers,
    'get /needs/export': all,
    'get /employers/export': all,
    'get /participants/export': structure,
    'get /matches/export': ['officer', ...structure],
  },
  // An import is its sender's alone: see imports.test.ts.
  strangersRoutes: {
    'get /imports/:id': officers,
    'get /imports/:id/lines': officers,
    'post /imports/:id/columns': officers,
    'post /imports/:id/confirm': officers,
    'post /imports/:id/stop': officers,
    'post /imports/:id/resume': officers,
    'delete /imports/:id': officers,
  },
  bodies: {
    'post /imports/needs': () => aFile('Titre;Lieu\nSoudeur;Aubagne'),
    'post /imports/employers': () => aFile(companiesFile(1)),
    'post /imports/:id/columns': () => ({ columns: {} }),
  },
  aSide: async () => ({ imports: 'a'.repeat(24) }),
};
