import { z } from 'zod';
import { jobKind } from '../platform/index.ts';

const queue = 'rights';
const ofPerson = z.strictObject({ participantId: z.string() });

export const finishErasureJob = jobKind({
  queue,
  name: 'finish-erasure',
  label: 'Terminer un effacement',
  payload: ofPerson,
});

export const finishMergeJob = jobKind({
  queue,
  name: 'finish-merge',
  label: 'Terminer une réunion de fiches',
  payload: ofPerson,
});
