import { type Room, task } from '../access/index.ts';
import { caseloadTable } from './caseload.ts';
import { figuresTable } from './figures-table.ts';
import { makeFiguresJob, makeTensionJob } from './jobs.ts';
import { keepFigures, makeFigures } from './make-figures.ts';
import { makeTension } from './make-tension.ts';
import { measureOpenNeeds } from './measure-open-needs.ts';
import * as rights from './rights.ts';

/** Figures of groups large enough that they lead to nobody, and those of one's own people: the rooms hand them in. */
export const reportingRoom: Room = {
  name: 'reporting',
  rights,
  personalData: null,
  queue: { name: 'figures', label: 'Chiffres', concurrency: 1 },
  tasks: [
    task(makeFiguresJob, ({ askedAt }) => makeFigures(askedAt)),
    task(makeTensionJob, ({ askedAt }) => makeTension(askedAt)),
  ],
  tables: [caseloadTable, figuresTable],
  sweeps: { measureOpenNeeds, keepFigures },
};
