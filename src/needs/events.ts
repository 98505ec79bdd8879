import { z } from 'zod';
import { eventKind } from '../platform/index.ts';

const needId = z.string();

/** A need that is not over was written, or all needs are ranked with something new. */
export const needSaved = eventKind('needSaved', z.strictObject({ needId, revision: z.int() }));

/** What an open need asks is another than before. */
export const needChanged = eventKind('needChanged', z.strictObject({ needId }));

export const needEnded = eventKind('needEnded', z.strictObject({ needId }));
