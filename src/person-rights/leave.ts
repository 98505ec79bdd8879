import type { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { type leaveInput, moveParticipant } from '../participants/index.ts';
import { inTransaction } from '../platform/index.ts';
import { withdrawProposals } from '../shortlists/index.ts';

/**
 * Somebody is accompanied no more: nothing that was to come of their proposals comes, and a company that was to meet them
 * reads that they are no longer available. Who was hired stays so.
 * @throws Problem 404, 409 `illegal-state`
 */
export async function leave(actor: Actor, id: string, input: z.output<typeof leaveInput>) {
  return inTransaction(async () => {
    const left = await moveParticipant(actor, id, 'leave', input);
    await withdrawProposals(actor, id, 'departure');
    return left;
  });
}
