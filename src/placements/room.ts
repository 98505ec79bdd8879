import { type Room, task } from '../access/index.ts';
import { participantHandedOver } from '../participants/index.ts';
import { hears } from '../platform/index.ts';
import { personHired } from '../shortlists/index.ts';
import { beginFromHire } from './begin-placement.ts';
import { documentsOfPlacement } from './documents.ts';
import { endWhatIsOver } from './end-placement.ts';
import { placementFigures } from './figures.ts';
import { beginPlacementJob, handChecksOverJob } from './jobs.ts';
import { placementNotices } from './notices.ts';
import { handChecksOver, placementDeadlines } from './owed.ts';
import { placementsOfPeople } from './personal-data.ts';
import * as rights from './rights.ts';

export const placementsRoom: Room = {
  name: 'placements',
  rights,
  personalData: placementsOfPeople,
  queue: { name: 'placements', label: 'Mises en emploi', concurrency: 1 },
  tasks: [
    task(beginPlacementJob, ({ matchId }) => beginFromHire(matchId)),
    task(handChecksOverJob, ({ participantId }) => handChecksOver(participantId)),
  ],
  hears: [hears(personHired, beginPlacementJob), hears(participantHandedOver, handChecksOverJob)],
  sweeps: { endWhatIsOver },
  deadlines: placementDeadlines,
  documents: documentsOfPlacement,
  notices: placementNotices,
  figures: placementFigures,
};
