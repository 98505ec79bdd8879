import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import {
  calendarDay,
  inTransaction,
  invalidField,
  newId,
  notFound,
  organisationName,
  Problem,
  pageOf,
  today,
} from '../platform/index.ts';
import { plies } from '../territory/index.ts';
import { inAlphabeticalOrder } from './alphabetical.ts';
import { type Capacity, capacityKinds, inForce, siaeKinds } from './capacities.ts';
import { named } from './company-search.ts';
import { Organisation, type OrganisationDoc } from './model.ts';
import { organisationManage } from './rights.ts';

const day = calendarDay();

export const addCapacityInput = z.strictObject({
  kind: z.enum(capacityKinds),
  /** Under which it acts so, where that is not the organisation's name. */
  name: organisationName(160).optional(),
  plie: z.enum(plies.map(({ id }) => id)).optional(),
  siae: z.enum(siaeKinds).optional(),
  since: day.optional(),
  until: day.optional(),
});

/** `null`: no such bound. */
export const editCapacityInput = z.strictObject({
  siae: z.enum(siaeKinds).nullable().optional(),
  since: day.nullable().optional(),
  until: day.nullable().optional(),
});

export const listOrganisationsQuery = z.strictObject({
  q: z.string().trim().min(1).max(160).optional(),
  kind: z.enum(capacityKinds).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

const describeCapacity = (capacity: Capacity) => ({
  id: capacity.id,
  kind: capacity.kind,
  name: capacity.name ?? null,
  plie: capacity.plie ?? null,
  siae: capacity.siae ?? null,
  since: capacity.since ?? null,
  until: capacity.until ?? null,
  inForce: inForce(capacity),
});

const describe = ({ _id, siret, name, otherNames = [], capacities }: OrganisationDoc) => ({
  id: _id,
  siret: siret ?? null,
  name,
  otherNames: [...otherNames],
  capacities: capacities.map(describeCapacity),
});

async function find(id: string): Promise<OrganisationDoc> {
  const doc = await Organisation.findById(id).lean<OrganisationDoc>();
  if (!doc) throw notFound('Organisme');
  return doc;
}

export async function readOrganisation(actor: Actor, id: string) {
  check(actor, organisationManage);
  return describe(await find(id));
}

/** In alphabetical order. */
export async function listOrganisations(actor: Actor, query: z.output<typeof listOrganisationsQuery>) {
  check(actor, organisationManage);
  const last = query.cursor ? await Organisation.findById(query.cursor).lean<OrganisationDoc>() : null;
  const wanted = [query.q ? named(query.q) : {}, query.kind ? { 'capacities.kind': query.kind } : {}];
  const docs = await inAlphabeticalOrder(wanted, last, query.limit);
  return pageOf(docs, query.limit, describe);
}

/** @throws Problem 422 on the field that does not fit */
function mustFit({ kind, plie, siae, since, until }: Partial<Capacity>): void {
  if (plie && kind !== 'plie')
    throw invalidField('plie', 'kind-mismatch', 'Un territoire de PLIE n’est attendu que d’un PLIE.');
  if (siae && kind !== 'siae')
    throw invalidField('siae', 'kind-mismatch', 'Un genre de SIAE n’est attendu que d’une SIAE.');
  if (since && until && until < since)
    throw invalidField('until', 'before-since', 'La fin vient avant le début.');
}

/** What it acts as from now on, or again. @throws Problem 404, 409 `capacity-known`, 422 */
export async function addCapacity(actor: Actor, id: string, input: z.output<typeof addCapacityInput>) {
  check(actor, organisationManage);
  mustFit(input as Partial<Capacity>);
  return inTransaction(async () => {
    const before = await find(id);
    if (before.capacities.some(({ kind }) => kind === input.kind))
      throw new Problem(409, 'capacity-known', 'Cet organisme a déjà cette qualité : changez ses dates.');
    const capacity = { id: newId(), ...input } as Capacity;
    const after = await Organisation.findOneAndUpdate(
      { _id: id, 'capacities.kind': { $ne: input.kind } },
      { $push: { capacities: capacity } },
      { returnDocument: 'after' },
    ).lean<OrganisationDoc>();
    await record({ actor, action: 'capacity.add', target: { kind: 'organisation', id } });
    return describe(after ?? before);
  });
}

/**
 * Whoever is a member by a capacity that ends is one until its last day: a sweep of the accounts ends the memberships.
 * @throws Problem 404, 422
 */
export async function editCapacity(
  actor: Actor,
  id: string,
  capacityId: string,
  input: z.output<typeof editCapacityInput>,
) {
  check(actor, organisationManage);
  return inTransaction(async () => {
    const before = await find(id);
    const known = before.capacities.find((one) => one.id === capacityId);
    if (!known) throw notFound('Qualité');
    const { siae: _1, since: _2, until: _3, ...kept } = known;
    const given = { ...{ siae: known.siae, since: known.since, until: known.until }, ...input };
    const bounds = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
    const changed = { ...kept, ...Object.fromEntries(bounds) } as Capacity;
    mustFit(changed);
    const after = await Organisation.findOneAndUpdate(
      { _id: id, 'capacities.id': capacityId },
      { $set: { 'capacities.$': changed } },
      { returnDocument: 'after' },
    ).lean<OrganisationDoc>();
    const fields = Object.keys(input);
    await record({ actor, action: 'capacity.edit', target: { kind: 'organisation', id }, fields });
    return describe(after ?? before);
  });
}

/** The capacities that are not in force on that day: few have bounds. */
export async function capacitiesNotInForce(on = today()): Promise<string[]> {
  const bounded = { $or: [{ 'capacities.since': { $gt: on } }, { 'capacities.until': { $lt: on } }] };
  const docs = await Organisation.find(bounded)
    .select({ capacities: 1 })
    .lean<Pick<OrganisationDoc, 'capacities'>[]>();
  return docs.flatMap(({ capacities }) => capacities.filter((one) => !inForce(one, on)).map(({ id }) => id));
}
