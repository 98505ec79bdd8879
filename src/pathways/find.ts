import { type Actor, check } from '../access/index.ts';
import { ownParticipant, ownStructure } from '../participants/index.ts';
import { notFound } from '../platform/index.ts';
import { Pathway, type PathwayDoc } from './pathway.ts';
import { pathwayRead } from './rights.ts';

/** @throws Problem 403, 404, also for a stay of another structure, or of a person who is there no more */
export async function findPathway(actor: Actor, id: string): Promise<PathwayDoc> {
  check(actor, pathwayRead);
  const doc = await Pathway.findOne({ _id: id, structureId: ownStructure(actor) }).lean<PathwayDoc>();
  if (!doc) throw notFound('Parcours');
  await ownParticipant(actor, doc.participantId);
  return doc;
}
