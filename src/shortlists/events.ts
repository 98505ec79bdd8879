import { z } from 'zod';
import { eventKind } from '../platform/index.ts';

/** A company said that it takes on somebody whom it met. */
export const personHired = eventKind('personHired', z.strictObject({ matchId: z.string() }));
