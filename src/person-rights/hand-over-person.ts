import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { structureAccompanies } from '../organisations/index.ts';
import { findReferral, handedOver } from '../orientation/index.ts';
import { changeStructure } from '../participants/index.ts';
import {
  calendarDay,
  forbidden,
  inTransaction,
  invalidField,
  Problem,
  staleEdit,
  today,
} from '../platform/index.ts';
import { participantGive } from './rights.ts';
import { askEach } from './rooms.ts';

export const handOverPersonInput = z.strictObject({
  revision: z.int().min(1),
  /** The day on which the person agreed to be accompanied there, and that what is written of them goes along. */
  agreedOn: calendarDay(),
});

/**
 * Gives somebody to the structure that has accepted them, by the referral that it accepted: the record, and in every room what
 * the structure that they leave read and owed. All in one transaction: afterwards the one reads all of it, the other nothing.
 * @throws Problem 403, 404, 409 `stale`, `not-accepted`, `person-left`, 422 `agreedOn`
 */
export async function handOverPerson(
  actor: Actor,
  referralId: string,
  { revision, agreedOn }: z.output<typeof handOverPersonInput>,
): Promise<void> {
  check(actor, participantGive);
  if (agreedOn > today())
    throw invalidField('agreedOn', 'in-the-future', 'Un accord ne se note pas à l’avance.');
  await inTransaction(async () => {
    const referral = await findReferral(actor, referralId);
    if (referral.revision !== revision) throw staleEdit(referral, revision);
    const { participantId, fromStructureId, toStructureId: to, state, purpose } = referral;
    if (fromStructureId !== actor.structureId) throw forbidden();
    if (state !== 'accepted' || purpose !== 'accompaniment' || !participantId || !to || referral.handedOver)
      throw new Problem(
        409,
        'not-accepted',
        'On ne confie une personne qu’à une structure d’ici, qui a accepté de l’accompagner.',
      );
    if (!(await structureAccompanies(to)))
      throw new Problem(409, 'not-accepted', 'Cette structure n’accompagne plus personne.');
    const from = await changeStructure(actor, participantId, to);
    await handedOver(actor, referral, agreedOn);
    await askEach(async (data, traces) => data.handOver?.({ participantId, from, to, on: today() }, traces));
  });
}
