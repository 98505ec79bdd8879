import {
  type Actor,
  check,
  nothing,
  ofOwnStructure,
  type Right,
  type Scope,
  within,
} from '../access/index.ts';
import { notFound } from '../platform/index.ts';
import { Immersion, type ImmersionDoc } from './immersion.ts';

/** A structure's own people; a host what was put before it, as it was: what is written again is a draft, and nobody else's. */
const scope: Scope = {
  officer: nothing,
  counsellor: ofOwnStructure,
  manager: ofOwnStructure,
  employer: ({ employerId }) =>
    employerId ? { employerId, told: true, state: { $ne: 'draft' } } : 'nothing',
  admin: nothing,
};

export const immersionsWithin = (actor: Actor) => within<ImmersionDoc>(scope, actor);

/** @throws Problem 403, 404 */
export async function findImmersion(actor: Actor, right: Right, id: string): Promise<ImmersionDoc> {
  check(actor, right);
  const doc = await Immersion.findOne({ $and: [{ _id: id }, immersionsWithin(actor)] }).lean<ImmersionDoc>();
  if (!doc) throw notFound('Immersion');
  return doc;
}
