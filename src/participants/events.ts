import { z } from 'zod';
import { calendarDay, eventKind } from '../platform/index.ts';
import { exitKinds } from './model.ts';

const participantId = z.string();

/** The record is new, or another than before: rankings may list the person otherwise. */
export const participantSaved = eventKind(
  'participantSaved',
  z.strictObject({ participantId, revision: z.int() }),
);

/** The person's profile is another than before. `by`: the id of who changed it. */
export const participantChanged = eventKind(
  'participantChanged',
  z.strictObject({ participantId, by: z.string() }),
);

/** Something is told that no ranking reads, and suggestions do: see `docs/ranking.md`. */
export const participantProofsChanged = eventKind(
  'participantProofsChanged',
  z.strictObject({ participantId }),
);

/** Somebody else accompanies the person. `by`: the id of who handed them over. */
export const participantHandedOver = eventKind(
  'participantHandedOver',
  z.strictObject({ participantId, by: z.string() }),
);

/** The person is accompanied no more. */
export const participantLeft = eventKind(
  'participantLeft',
  z.strictObject({ participantId, kind: z.enum(exitKinds), on: calendarDay() }),
);
