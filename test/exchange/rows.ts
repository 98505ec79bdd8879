import type { Role } from '../../src/access/index.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';
import { aFile, companiesFile } from './files.ts';

const all: readonly Role[] = ['officer', 'counsellor', 'manager', 'employer', 'admin'];
const officers: readonly Role[] = ['officer', 'admin'];
const senders: readonly Role[] = ['officer', 'counsellor', 'manager', 'employer', 'facilitator', 'admin'];
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
    'get /imports': senders,
    'get /imports/:id': senders,
    'post /imports/nouveau/needs': officers,
    'post /imports/nouveau/employers': officers,
    'post /imports/nouveau/participants': structure,
    'post /imports/:id/confirmer': senders,
    'post /imports/:id/arreter': senders,
    'post /imports/:id/reprendre': senders,
    'post /imports/:id/annuler': senders,
    'post /imports/:id/enlever': senders,
    'post /imports/:id/colonnes': senders,
    ...both('/avis', ['officer', ...structure]),
  },
  routes: {
    'get /imports': senders,
    'post /imports/needs': officers,
    'post /imports/employers': officers,
    'post /imports/participants': structure,
    'get /needs/export': all,
    'get /employers/export': all,
    'get /participants/export': structure,
    'get /matches/export': ['officer', ...structure],
  },
  // An import is its sender's alone: see imports.test.ts.
  strangersRoutes: {
    'get /imports/:id': senders,
    'get /imports/:id/lines': senders,
    'post /imports/:id/columns': senders,
    'post /imports/:id/confirm': senders,
    'post /imports/:id/stop': senders,
    'post /imports/:id/resume': senders,
    'post /imports/:id/undo': senders,
    'delete /imports/:id': senders,
  },
  bodies: {
    'post /imports/needs': () => aFile('Titre;Lieu\nSoudeur;Aubagne'),
    'post /imports/employers': () => aFile(companiesFile(1)),
    'post /imports/participants': () => aFile('Nom;Prénom\nExempla;Ysaure'),
    'post /imports/:id/columns': () => ({ columns: {} }),
  },
  aSide: async () => ({ imports: 'a'.repeat(24) }),
};
