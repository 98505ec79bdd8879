import { z } from 'zod';
import { erasureReasons } from '../participants/index.ts';
import { id, instant } from './answers.ts';

/** What the API answers when a person uses their rights. */
export const erasureAnswer = z
  .strictObject({
    participantId: id,
    state: z.enum(['under-way', 'done']).describe('Done once the ledger outside the database has it.'),
    because: z.enum(erasureReasons),
    at: instant,
    doneAt: instant.nullable(),
  })
  .meta({ id: 'Erasure' });
