import type { Room } from '../access/index.ts';
import { immersionFigures } from './figures.ts';
import { immersionsOfPerson } from './held-of-person.ts';
import { signingLetters } from './letters.ts';
import { immersionNotices } from './notices.ts';
import { immersionDeadlines } from './owed.ts';
import { hoursTable } from './read-immersions.ts';
import * as rights from './rights.ts';

/** Immersions in companies (PMSMP): bounds, conventions signed by link, deposit, hours, what came of them. */
export const immersionsRoom: Room = {
  name: 'immersions',
  rights,
  personalData: immersionsOfPerson,
  notices: immersionNotices,
  letters: signingLetters,
  deadlines: immersionDeadlines,
  tables: [hoursTable],
  figures: immersionFigures,
};
