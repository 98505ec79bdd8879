import { z } from 'zod';
import { eventKind } from '../platform/index.ts';

/** A need has a new ranking. */
export const needRanked = eventKind('needRanked', z.strictObject({ needId: z.string() }));
