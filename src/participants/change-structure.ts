import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { emit, Problem, saveRevised } from '../platform/index.ts';
import { leaveRanking } from './create-participant.ts';
import { participantHandedOver } from './events.ts';
import { searchKeysOf, unsealIdentity } from './identity.ts';
import { Participant, type ParticipantDoc } from './model.ts';
import { findOwn } from './scope.ts';

/**
 * Gives the record to another structure, where nobody in particular accompanies the person yet. In the current transaction;
 * the caller has checked the right, the person's agreement and that of the structure that takes them.
 * @returns the structure that they leave
 * @throws Problem 404, 409 `person-left`, `unreadable`
 */
export async function changeStructure(actor: Actor, id: string, to: string): Promise<string> {
  const doc = await findOwn(actor, id);
  if (doc.state === 'left')
    throw new Problem(409, 'person-left', 'Cette personne est sortie : il n’y a plus rien à confier.');
  const set: { [K in keyof ParticipantDoc]?: ParticipantDoc[K] | undefined } = {
    structureId: to,
    counsellorId: undefined,
    // Names are found within a structure alone: what finds them is made anew.
    ...searchKeysOf(unsealIdentity(doc), to),
  };
  const after = await saveRevised<ParticipantDoc>(Participant, doc, set, () => ['structureId']);
  if (!after) return doc.structureId;
  await leaveRanking(after);
  await record({
    actor,
    action: 'participant.change-structure',
    target: { kind: 'participant', id },
    participantId: id,
    fields: ['structureId'],
  });
  await emit(participantHandedOver, { participantId: id, by: actor.id });
  return doc.structureId;
}
