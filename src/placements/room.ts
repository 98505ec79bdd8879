import { type Room, task } from '../access/index.ts';
import { hears } from '../platform/index.ts';
import { personHired } from '../shortlists/index.ts';
import { beginFromHire } from './begin-placement.ts';
import { documentsOfPlacement } from './documents.ts';
import { endWhatIsOver } from './end-placement.ts';
import { remindChecks } from './follow-placement.ts';
import { beginPlacementJob } from './jobs.ts';
import { placementNotices } from './notices.ts';
import { placementsOfPeople } from './personal-data.ts';
import * as rights from './rights.ts';

export const placementsRoom: Room = {
  name: 'placements',
  rights,
  personalData: placementsOfPeople,
  queue: { name: 'placements', label: 'Mises en emploi', concurrency: 1 },
  tasks: [task(beginPlacementJob, ({ matchId }) => beginFromHire(matchId))],
  hears: [hears(personHired, beginPlacementJob)],
  sweeps: { endWhatIsOver, remindChecks },
  documents: documentsOfPlacement,
  notices: placementNotices,
};
