import { type Room, task } from '../access/index.ts';
import { participantLeft } from '../participants/index.ts';
import { hears } from '../platform/index.ts';
import { pathwayFigures } from './figures.ts';
import { followPerson } from './follow-person.ts';
import { heldOfPerson } from './held-of-person.ts';
import { followPersonJob } from './jobs.ts';
import * as rights from './rights.ts';

/** Stays of people in a structure: entry, steps, engagement, suspension, limit, exit. */
export const pathwaysRoom: Room = {
  name: 'pathways',
  rights,
  queue: { name: 'pathways', label: 'Parcours', concurrency: 1 },
  tasks: [task(followPersonJob, ({ participantId, ...exit }) => followPerson(participantId, exit))],
  hears: [hears(participantLeft, followPersonJob)],
  personalData: heldOfPerson,
  figures: pathwayFigures,
};
