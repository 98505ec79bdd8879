import { z } from 'zod';
import { exitKinds } from '../participants/index.ts';
import { calendarDay, jobKind } from '../platform/index.ts';

export const followPersonJob = jobKind({
  queue: 'pathways',
  name: 'follow-person',
  label: 'Terminer le parcours de qui est sorti',
  payload: z.strictObject({ participantId: z.string(), kind: z.enum(exitKinds), on: calendarDay() }),
});
