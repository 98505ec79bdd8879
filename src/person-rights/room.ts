import { type Room, task } from '../access/index.ts';
import { finishErasure } from './erase-participant.ts';
import { finishErasureJob, finishMergeJob } from './jobs.ts';
import { finishMerge } from './merge-participants.ts';
import { retain } from './retain.ts';
import * as rights from './rights.ts';
import { undoPeople } from './undo-import.ts';

export interface RightsTools {
  /** The file that outlives the database. */
  readonly ledger: string;
  /** Removes from every other queue the jobs that failed for good and name this id: the queue keeps those. */
  forgetFailedJobs(id: string): Promise<void>;
}

/** What follows an erasure, or a merge, outside MongoDB. What it holds itself leads to nobody: see `stays.ts`. */
export const personRightsRoom: Room<RightsTools> = {
  name: 'person-rights',
  rights,
  personalData: null,
  undoes: [undoPeople],
  notices: [
    {
      code: 'retention',
      label: 'Une fiche sera effacée',
      roles: ['counsellor', 'manager'],
      telling: 'daily',
    },
  ],
  queue: { name: 'rights', label: 'Effacements', concurrency: 1 },
  tasks: [
    task(finishErasureJob, async ({ participantId }, { ledger, forgetFailedJobs }: RightsTools) => {
      await forgetFailedJobs(participantId);
      await finishErasure(participantId, ledger);
    }),
    task(finishMergeJob, async ({ participantId }, { forgetFailedJobs }: RightsTools) => {
      await forgetFailedJobs(participantId);
      await finishMerge(participantId);
    }),
  ],
  sweeps: { retain: () => retain() },
};
