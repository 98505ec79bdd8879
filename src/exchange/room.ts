import { type Room, task } from '../access/index.ts';
import { importJob } from './imports/jobs.ts';
import { giveUpImport, workOnImport } from './imports/work-on-import.ts';
import * as rights from './rights.ts';

/**
 * Files in and out: what they hold, and who may send or take it, is declared by the rooms whose it is. A file is kept,
 * sealed, as long as its import needs it; people are found by what its lines have become.
 */
export const exchangeRoom: Room = {
  name: 'exchange',
  rights,
  personalData: null,
  queue: { name: 'imports', label: 'Imports', concurrency: 1 },
  tasks: [
    task(
      importJob,
      ({ importId }) => workOnImport(importId),
      ({ importId }) => giveUpImport(importId),
    ),
  ],
};
