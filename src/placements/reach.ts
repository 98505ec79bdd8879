import { type Actor, nothing, ofOwnStructure, type Scope, within } from '../access/index.ts';
import { factsOf, goneFrom } from '../participants/index.ts';
import { forbidden, notFound } from '../platform/index.ts';
import { Placement, type PlacementDoc } from './placement.ts';

/**
 * A structure's own people. A company reads what it said itself: that somebody whom it employs is accompanied is told to it
 * by nobody else. Officers read the same of all companies.
 */
const scope: Scope = {
  officer: () => ({ origin: 'reply' }),
  counsellor: ofOwnStructure,
  manager: ofOwnStructure,
  employer: ({ employerId }) => (employerId ? { origin: 'reply', employerId } : 'nothing'),
  admin: nothing,
};

export const placementsWithin = (actor: Actor) => within<PlacementDoc>(scope, actor);

/** @throws Problem 404 */
export async function findPlacement(actor: Actor, id: string): Promise<PlacementDoc> {
  const doc = await Placement.findOne({ $and: [{ _id: id }, placementsWithin(actor)] }).lean<PlacementDoc>();
  if (!doc) throw notFound('Mise en emploi');
  return doc;
}

/** @throws Problem 403 without a structure, 404 for somebody of another one */
export async function ourPerson(actor: Actor, participantId: string) {
  const { structureId } = actor;
  if (!structureId) throw forbidden();
  const facts = (await factsOf([participantId])).get(participantId);
  if (facts?.structureId !== structureId) throw await goneFrom(structureId, participantId);
  return facts;
}
