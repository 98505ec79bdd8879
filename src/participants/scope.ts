import { type Actor, accompaniesIn } from '../accounts/index.ts';
import { forbidden, invalidField, notFound } from '../platform/index.ts';
import { Participant, type ParticipantDoc } from './model.ts';

/** @throws Problem 403 when the actor belongs to no structure. */
export function ownStructure(actor: Actor): string {
  if (!actor.structureId) throw forbidden();
  return actor.structureId;
}

/** @throws Problem 404, also for a person of another structure. */
export async function findOwn(actor: Actor, id: string): Promise<ParticipantDoc> {
  const doc = await Participant.findOne({ _id: id, structureId: ownStructure(actor) }).lean<ParticipantDoc>();
  if (!doc) throw notFound('Participant');
  return doc;
}

/** @throws Problem 422: a person is accompanied by somebody of their structure, who is told of all that concerns them. */
export async function mustBeColleague(structureId: string, counsellorId: string): Promise<void> {
  if (await accompaniesIn(structureId, counsellorId)) return;
  throw invalidField('counsellorId', 'unknown', 'Personne de votre structure n’a cet identifiant.');
}
