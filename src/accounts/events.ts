import { z } from 'zod';
import { eventKind } from '../platform/index.ts';

/** A counsellor can be given more suggestions, or has other people than before. */
export const counsellorsRoomChanged = eventKind('counsellorsRoomChanged', z.strictObject({}));
