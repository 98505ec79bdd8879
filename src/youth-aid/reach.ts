import { type Actor, check, nothing, ofOwnStructure, type Scope, within } from '../access/index.ts';
import { notFound } from '../platform/index.ts';
import { Aid, type AidDoc } from './aid.ts';
import { type AidState, sentStates } from './aid-states.ts';
import { aidRead } from './rights.ts';

const sent = () => ({ state: { $in: [...sentStates] } });
const payable: readonly AidState[] = ['awarded', 'ordered', 'paid'];

/** A structure's own people; the fund what was sent to it; who pays what is awarded. */
const scope: Scope = {
  officer: nothing,
  counsellor: ofOwnStructure,
  manager: ofOwnStructure,
  employer: nothing,
  admin: nothing,
  secretary: sent,
  president: sent,
  payer: () => ({ state: { $in: [...payable] } }),
};

export const aidsWithin = (actor: Actor) => within<AidDoc>(scope, actor);

/** @throws Problem 403, 404 */
export async function findAid(actor: Actor, id: string): Promise<AidDoc> {
  check(actor, aidRead);
  const doc = await Aid.findOne({ $and: [{ _id: id }, aidsWithin(actor)] }).lean<AidDoc>();
  if (!doc) throw notFound('Demande d’aide');
  return doc;
}
