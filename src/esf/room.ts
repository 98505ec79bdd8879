import type { Room } from '../access/index.ts';
import { esfDeadlines } from './deadlines.ts';
import { distance, esfFigures } from './figures.ts';
import { spellsImport, spellsTable } from './files.ts';
import { spellsOfPerson } from './held-of-person.ts';
import * as rights from './rights.ts';

/** Participants of operations of the ESF+: answers at entry, exit and six months after, completeness, files, controls. */
export const esfRoom: Room = {
  name: 'esf',
  rights,
  personalData: spellsOfPerson,
  notices: [
    {
      code: 'esf-missing',
      label: 'Il manque des réponses au fonds social',
      roles: ['counsellor', 'manager'],
      telling: 'daily',
    },
  ],
  deadlines: esfDeadlines,
  imports: [spellsImport],
  tables: [spellsTable],
  figures: esfFigures,
  breakdowns: [distance],
};
