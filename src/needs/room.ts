import type { Room } from '../access/index.ts';
import { expireNeeds } from './expire-needs.ts';
import { needsTable } from './needs-table.ts';
import * as rights from './rights.ts';

export const needsRoom: Room = {
  name: 'needs',
  rights,
  sweeps: { expireNeeds },
  tables: [needsTable],
  notices: [
    { code: 'need-expiring', label: 'Un besoin se ferme bientôt', roles: ['officer'], telling: 'daily' },
  ],
  personalData: null,
};
