import { z } from 'zod';
import { jobKind } from '../platform/index.ts';

export const handOnRecallsJob = jobKind({
  queue: 'journal',
  name: 'hand-on-recalls',
  label: 'Confier les rappels du journal à qui accompagne la personne',
  payload: z.strictObject({ participantId: z.string(), by: z.string() }),
});
