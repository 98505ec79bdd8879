import type { Room } from '../access/index.ts';
import { needDeadlines } from './deadlines.ts';
import { needFigures } from './figures.ts';
import { needsImport } from './file/import-needs.ts';
import { needsTable } from './needs-table.ts';
import * as rights from './rights.ts';

export const needsRoom: Room = {
  name: 'needs',
  rights,
  tables: [needsTable],
  notices: [
    { code: 'need-expiring', label: 'Un besoin se ferme bientôt', roles: ['officer'], telling: 'daily' },
  ],
  deadlines: needDeadlines,
  imports: [needsImport],
  figures: needFigures,
  personalData: null,
};
