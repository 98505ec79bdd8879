import { type Actor, check, everything, nothing, type Right, type Scope, within } from '../access/index.ts';
import { notFound, Problem, staleEdit } from '../platform/index.ts';
import { Contract, type ContractDoc, type Party } from './contract.ts';
import { clauseManage } from './rights.ts';

const ofStructure = ({ structureId }: Actor) =>
  structureId ? { 'parties.structureId': structureId } : ('nothing' as const);

/** A buyer its own contracts, a company and a SIAE those where they stand, a facilitator all. */
const scope: Scope = {
  officer: nothing,
  counsellor: ofStructure,
  manager: ofStructure,
  employer: ({ employerId }) => (employerId ? { 'parties.employerId': employerId } : 'nothing'),
  admin: nothing,
  facilitator: everything,
  buyer: ({ buyerId }) => (buyerId ? { buyerId } : 'nothing'),
};

export const contractsWithin = (actor: Actor) => within<ContractDoc>(scope, actor);

/** @throws Problem 403, 404 */
export async function findContract(actor: Actor, right: Right, id: string): Promise<ContractDoc> {
  check(actor, right);
  const doc = await Contract.findOne({ $and: [{ _id: id }, contractsWithin(actor)] }).lean<ContractDoc>();
  if (!doc) throw notFound('Marché');
  return doc;
}

/** To be changed by a facilitator who saw it at that revision. @throws Problem 403, 404, 409 `stale` */
export async function openedFor(actor: Actor, id: string, seen: number): Promise<ContractDoc> {
  const doc = await findContract(actor, clauseManage, id);
  if (doc.revision !== seen) throw staleEdit(doc, seen);
  return doc;
}

/** The parties whose people and hours somebody reads: all of them, their own, or none. */
export function partiesFor(
  { role, employerId, structureId }: Actor,
  { parties }: ContractDoc,
): readonly Party[] {
  if (role === 'facilitator') return parties;
  return parties.filter(
    (party) =>
      (role === 'employer' && employerId !== undefined && party.employerId === employerId) ||
      ((role === 'counsellor' || role === 'manager') &&
        structureId !== undefined &&
        party.structureId === structureId),
  );
}

/** Whether somebody reads the sums of the whole contract: who holds it has them to answer for, who is called in has not. */
export const readsWhole = (actor: Actor, doc: ContractDoc): boolean =>
  actor.role === 'facilitator' ||
  actor.role === 'buyer' ||
  partiesFor(actor, doc).some(({ role }) => role === 'holder' || role === 'member');

/** @throws Problem 409 `month-closed` */
export function mustBeOpen({ months }: ContractDoc, month: string): void {
  if (months.some((one) => one.month === month && one.closed))
    throw new Problem(409, 'month-closed', 'Ce mois est clos : il se rouvre d’abord, avec un motif.');
}
