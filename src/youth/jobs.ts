import { z } from 'zod';
import { exitKinds } from '../participants/index.ts';
import { calendarDay, jobKind } from '../platform/index.ts';

export const endFrameworksJob = jobKind({
  queue: 'youth',
  name: 'end-frameworks',
  label: 'Terminer les cadres de qui est sorti',
  payload: z.strictObject({ participantId: z.string(), kind: z.enum(exitKinds), on: calendarDay() }),
});

export const handOnFrameworksJob = jobKind({
  queue: 'youth',
  name: 'hand-on-frameworks',
  label: 'Confier les échéances des cadres à qui accompagne la personne',
  payload: z.strictObject({ participantId: z.string(), by: z.string() }),
});
