import type { Room } from '../access/index.ts';
import { schoolsOfPeople } from './held-of-person.ts';
import { leaversImport } from './import-leavers.ts';
import { schoolDeadlines } from './owed.ts';
import * as rights from './rights.ts';

/** Second-chance schools: sessions with places and waiting list, portfolio, exits followed; where one could open. */
export const schoolsRoom: Room = {
  name: 'schools',
  rights,
  personalData: schoolsOfPeople,
  deadlines: schoolDeadlines,
  imports: [leaversImport],
};
