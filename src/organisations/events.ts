import { z } from 'zod';
import { eventKind } from '../platform/index.ts';

/** An organisation acts as something until another day than before, or from another day. */
export const capacityChanged = eventKind(
  'capacityChanged',
  z.strictObject({ capacityId: z.string().min(1).max(60) }),
);
