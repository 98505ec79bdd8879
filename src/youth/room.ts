import { type Room, task } from '../access/index.ts';
import { participantHandedOver, participantLeft } from '../participants/index.ts';
import { hears, inTransaction } from '../platform/index.ts';
import { endFrameworks, reasonOf } from './end-frameworks.ts';
import { expireFramework } from './expire-framework.ts';
import { youthOfPeople } from './held-of-person.ts';
import { endFrameworksJob, handOnFrameworksJob } from './jobs.ts';
import { followPerson, youthDeadlines, youthNotices } from './owed.ts';
import * as rights from './rights.ts';
import { workshopDeadlines } from './workshop-deadlines.ts';

/** Missions locales: frameworks of young people and their bounds, the number of their other system, workshops. */
export const youthRoom: Room = {
  name: 'youth',
  rights,
  queue: { name: 'youth', label: 'Jeunes', concurrency: 1 },
  tasks: [
    task(endFrameworksJob, ({ participantId, kind, on }) =>
      endFrameworks(participantId, { on, why: reasonOf(kind) }),
    ),
    task(handOnFrameworksJob, ({ participantId }) => inTransaction(() => followPerson(participantId))),
  ],
  hears: [hears(participantLeft, endFrameworksJob), hears(participantHandedOver, handOnFrameworksJob)],
  deadlines: [...youthDeadlines(expireFramework), ...workshopDeadlines],
  notices: youthNotices,
  personalData: youthOfPeople,
};
