import type { Actor } from '../access/index.ts';
import { accompaniesIn } from '../accounts/index.ts';
import { forbidden, invalidField, notFound, Problem } from '../platform/index.ts';
import { Participant, type ParticipantDoc } from './model.ts';
import { readMerged } from './tombstone.ts';

/** @throws Problem 403 when the actor belongs to no structure. */
export function ownStructure(actor: Actor): string {
  if (!actor.structureId) throw forbidden();
  return actor.structureId;
}

/** @throws Problem 404, also for a person of another structure; `merged` where another record has what it held. */
export async function findOwn(actor: Actor, id: string): Promise<ParticipantDoc> {
  const structureId = ownStructure(actor);
  const doc = await Participant.findOne({ _id: id, structureId }).lean<ParticipantDoc>();
  if (!doc) throw await goneFrom(structureId, id);
  return doc;
}

/** That nobody is here under this id; to the structure itself, with `into`, under which they are. */
export async function goneFrom(structureId: string, id: string): Promise<Problem> {
  const into = (await readMerged(id, structureId))?.into;
  if (!into || !(await Participant.exists({ _id: into, structureId }))) return notFound('Participant');
  return new Problem(404, 'merged', 'Cette fiche a été réunie avec une autre de la même personne.', [], {
    from: id,
    into,
  });
}

/** @throws Problem 404 for an account that has no place in the structure, and whose people are not there either */
export async function mustBeOurs(structureId: string, counsellorId: string): Promise<void> {
  // One that is suspended still has people, to be given to others.
  if (await Participant.exists({ structureId, counsellorId })) return;
  if (!(await accompaniesIn(structureId, counsellorId))) throw notFound('Compte');
}

/** @throws Problem 422: a person is accompanied by somebody of their structure, who is told of all that concerns them. */
export async function mustBeColleague(
  structureId: string,
  counsellorId: string,
  field = 'counsellorId',
): Promise<void> {
  if (await accompaniesIn(structureId, counsellorId)) return;
  throw invalidField(field, 'unknown', 'Personne de votre structure n’a cet identifiant.');
}
