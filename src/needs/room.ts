import type { Room } from '../access/index.ts';
import { expireNeeds } from './expire-needs.ts';
import { needsImport } from './file/import-needs.ts';
import { needsTable } from './needs-table.ts';
import * as rights from './rights.ts';

export const needsRoom: Room = {
  name: 'needs',
  rights,
  sweeps: { expireNeeds },
  tables: [needsTable],
  imports: [needsImport],
  personalData: null,
};
