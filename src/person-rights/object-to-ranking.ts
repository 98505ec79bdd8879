import type { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { type objectInput, ownParticipant, setObjection } from '../participants/index.ts';
import { inTransaction } from '../platform/index.ts';
import { forgetRankings } from '../rankings/index.ts';
import { withdrawProposals } from '../shortlists/index.ts';
import { participantObject } from './rights.ts';

/**
 * The person objects to being ranked (RGPD article 21): out of every ranking at once, their proposals close, to companies
 * that were sent them too, and nobody ranks, suggests or puts them forward until it is lifted. Objecting twice changes nothing.
 * @throws Problem 404
 */
export async function objectToRanking(actor: Actor, id: string, input: z.output<typeof objectInput>) {
  check(actor, participantObject);
  return inTransaction(async () => {
    await setObjection(actor, id, input);
    await forgetRankings(id);
    await withdrawProposals(actor, id, 'objection');
    return ownParticipant(actor, id);
  });
}

/** @throws Problem 404 */
export async function liftObjection(actor: Actor, id: string) {
  check(actor, participantObject);
  return inTransaction(async () => {
    await setObjection(actor, id, null);
    return ownParticipant(actor, id);
  });
}
