import type { Room } from '../access/index.ts';
import { caseloadTable } from './caseload.ts';
import { measureOpenNeeds } from './measure-open-needs.ts';
import * as rights from './rights.ts';

/** Figures of groups large enough that they lead to nobody. */
export const reportingRoom: Room = {
  name: 'reporting',
  rights,
  personalData: null,
  tables: [caseloadTable],
  sweeps: { measureOpenNeeds },
};
