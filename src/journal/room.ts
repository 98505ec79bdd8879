import { type Room, task } from '../access/index.ts';
import { participantHandedOver } from '../participants/index.ts';
import { hears } from '../platform/index.ts';
import { journalOfPeople } from './held-of-person.ts';
import { handOnRecallsJob } from './jobs.ts';
import { handOnRecalls, journalDeadlines } from './owed.ts';
import * as rights from './rights.ts';

/** What was said, done and decided about people, day by day. */
export const journalRoom: Room = {
  name: 'journal',
  rights,
  queue: { name: 'journal', label: 'Journal', concurrency: 1 },
  tasks: [task(handOnRecallsJob, ({ participantId }) => handOnRecalls(participantId))],
  hears: [hears(participantHandedOver, handOnRecallsJob)],
  deadlines: journalDeadlines,
  personalData: journalOfPeople,
};
