import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { counsellorsRoomChanged } from '../accounts/index.ts';
import { emit, inTransaction, invalidField } from '../platform/index.ts';
import { editParticipant } from './edit-participant.ts';
import { Participant, type ParticipantDoc } from './model.ts';
import { participantHandOver } from './rights.ts';
import { mustBeColleague, mustBeOurs, ownStructure } from './scope.ts';

export const handOverInput = z.strictObject({
  /** A colleague of the same structure. */
  to: z.string().max(60),
  participantIds: z.array(z.string().max(60)).min(1).max(100),
});

type Handed = Pick<ParticipantDoc, '_id' | 'reference' | 'revision'>;

/** Whom somebody of the manager's structure accompanies and may be proposed, by their reference. */
export async function peopleOf(actor: Actor, counsellorId: string) {
  check(actor, participantHandOver);
  const structureId = ownStructure(actor);
  await mustBeOurs(structureId, counsellorId);
  const people = await Participant.find({ structureId, counsellorId, state: 'active' })
    .select({ reference: 1 })
    .sort({ reference: 1 })
    .lean<Handed[]>();
  return people.map(({ _id, reference }) => ({ id: _id, reference }));
}

/**
 * Gives people to a colleague of whoever accompanies them, all or none: what waits for a review goes with them, and
 * whoever had no room has some.
 * @throws Problem 422 naming the colleague, or whom that counsellor does not accompany
 */
export async function handOver(
  actor: Actor,
  fromId: string,
  { to, participantIds }: z.output<typeof handOverInput>,
) {
  check(actor, participantHandOver);
  const structureId = ownStructure(actor);
  await mustBeOurs(structureId, fromId);
  await mustBeColleague(structureId, to, 'to');
  const ids = [...new Set(participantIds)];
  return inTransaction(async () => {
    const people = await Participant.find({ _id: { $in: ids }, structureId, counsellorId: fromId })
      .select({ reference: 1, revision: 1 })
      .lean<Handed[]>();
    const revisions = new Map(people.map(({ _id, revision }) => [_id, revision]));
    for (const [i, id] of ids.entries()) {
      const revision = revisions.get(id);
      if (revision === undefined)
        throw invalidField(
          `participantIds.${i}`,
          'unknown',
          'Cette personne n’est pas, ou n’est plus, accompagnée par ce référent.',
        );
      await editParticipant(actor, id, { revision, counsellorId: to });
    }
    await emit(counsellorsRoomChanged, {});
    return peopleOf(actor, fromId);
  });
}
