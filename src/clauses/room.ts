import type { Room } from '../access/index.ts';
import { clauseFigures } from './figures.ts';
import { clausesOfPerson, forgetOld } from './held-of-person.ts';
import { decpImport } from './import-decp.ts';
import { hoursImport } from './import-hours.ts';
import * as rights from './rights.ts';
import { clauseNotices, watchContracts } from './watch.ts';

/** Social clauses of public contracts: what is due, who is eligible, hours told, checked and closed. */
export const clausesRoom: Room = {
  name: 'clauses',
  rights,
  imports: [decpImport, hoursImport],
  personalData: clausesOfPerson,
  sweeps: { watchContracts, forgetOld },
  notices: clauseNotices,
  figures: clauseFigures,
};
