import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import {
  inTransaction,
  isDuplicate,
  newId,
  notFound,
  now,
  organisationName,
  Problem,
  siret,
} from '../platform/index.ts';
import { plies } from '../territory/index.ts';
import { type Capacity, inForce, isStructure, type StructureKind, structureKinds } from './capacities.ts';
import { searchNamesOf } from './company-names.ts';
import { Organisation, type OrganisationDoc } from './model.ts';
import { structureManage, structureRead } from './rights.ts';

const fields = {
  kind: z.enum(structureKinds),
  name: organisationName(160),
  /** The PLIE of the territory's table, when the structure is one. */
  plie: z.enum(plies.map(({ id }) => id)).optional(),
  /** Of a structure that recruits too (SIAE): it gives no review for its own needs. */
  siret: siret.optional(),
};

export const createStructureInput = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  ...fields,
});

export const editStructureInput = z.strictObject({
  name: fields.name.optional(),
  siret: fields.siret.unwrap().nullable().optional(),
});

const theStructure = (id: string) => ({ capacities: { $elemMatch: { id, kind: { $in: structureKinds } } } });

/** @throws Problem 404 */
async function find(id: string): Promise<{ organisation: OrganisationDoc; capacity: Capacity }> {
  const organisation = await Organisation.findOne(theStructure(id)).lean<OrganisationDoc>();
  const capacity = organisation?.capacities.find((one) => one.id === id);
  if (!organisation || !capacity) throw notFound('Structure');
  return { organisation, capacity };
}

const describe = (
  { name, siret }: Pick<OrganisationDoc, 'name' | 'siret'>,
  { id, kind, name: ownName = name, plie, since, until }: Capacity,
) => ({
  id,
  kind: kind as StructureKind,
  name: ownName,
  ...(plie ? { plie } : {}),
  ...(siret ? { siret } : {}),
  ...(since ? { since } : {}),
  ...(until ? { until } : {}),
});

/** Gives a capacity its organisation: the one of the SIRET where there is one, else one of its own. In a transaction. */
async function settle(capacity: Capacity, name: string, siret: string | undefined): Promise<OrganisationDoc> {
  const home = siret ? await Organisation.findOne({ siret }).lean<OrganisationDoc>() : null;
  const { name: _, ...bare } = capacity;
  if (!home) {
    const doc: OrganisationDoc = {
      // Its first id may still be that of the organisation that it leaves.
      _id: (await Organisation.exists({ _id: capacity.id })) ? newId() : capacity.id,
      ...(siret ? { siret } : {}),
      name,
      searchName: searchNamesOf({ name }),
      capacities: [bare],
      contacts: [],
      createdAt: now(),
    };
    await Organisation.create([doc]);
    return doc;
  }
  if (home.capacities.some(({ kind }) => kind === capacity.kind))
    throw new Problem(409, 'siret-taken', 'Une structure de ce genre est déjà connue sous ce SIRET.');
  const named = home.name === name ? bare : { ...bare, name };
  await Organisation.updateOne({ _id: home._id }, { $push: { capacities: named } });
  return { ...home, capacities: [...home.capacities, named] };
}

/** @throws Problem 409 `structure-exists`, 409 `siret-taken` where one of the same kind has the SIRET */
export async function createStructure(actor: Actor, input: z.output<typeof createStructureInput>) {
  check(actor, structureManage);
  const { id, kind, name, plie, siret } = input;
  const capacity = { id, kind, ...(plie ? { plie } : {}) };
  try {
    await inTransaction(async () => {
      if (await Organisation.exists({ 'capacities.id': id })) throw taken();
      await settle(capacity, name, siret);
    });
  } catch (error) {
    throw isDuplicate(error) ? taken() : error;
  }
  return readStructure(actor, id);
}

const taken = () => new Problem(409, 'structure-exists', 'Une structure porte déjà cet identifiant.');

/**
 * What is not given stays; `siret: null` takes it away. By its SIRET it becomes the same organisation as the company that
 * has it, and without it another one again.
 */
export async function editStructure(
  actor: Actor,
  id: string,
  { name, siret }: z.output<typeof editStructureInput>,
) {
  check(actor, structureManage);
  await inTransaction(async () => {
    if (siret !== undefined) await moveTo(id, siret ?? undefined);
    if (name) await rename(id, name);
  });
  return readStructure(actor, id);
}

async function moveTo(id: string, siret: string | undefined): Promise<void> {
  const { organisation, capacity } = await find(id);
  if (organisation.siret === siret) return;
  const alone = organisation.capacities.length === 1;
  if (alone && !(siret && (await Organisation.exists({ siret })))) {
    const change = siret ? { $set: { siret } } : { $unset: { siret: 1 } };
    await Organisation.updateOne({ _id: organisation._id }, change);
    return;
  }
  if (alone) await Organisation.deleteOne({ _id: organisation._id });
  else await Organisation.updateOne({ _id: organisation._id }, { $pull: { capacities: { id } } });
  await settle(capacity, capacity.name ?? organisation.name, siret);
}

/** Another capacity of the organisation keeps the name that it has. */
async function rename(id: string, name: string): Promise<void> {
  const { organisation } = await find(id);
  const update =
    organisation.capacities.length === 1
      ? {
          $set: { name, searchName: searchNamesOf({ ...organisation, name }) },
          $unset: { 'capacities.0.name': 1 },
        }
      : { $set: { 'capacities.$.name': name } };
  await Organisation.updateOne({ _id: organisation._id, 'capacities.id': id }, update);
}

/** By their ids. */
export async function listStructures(actor: Actor) {
  check(actor, structureRead);
  const organisations = await Organisation.find({ 'capacities.kind': { $in: structureKinds } })
    .select({ name: 1, siret: 1, capacities: 1 })
    .lean<OrganisationDoc[]>();
  return organisations
    .flatMap((organisation) =>
      organisation.capacities.filter(isStructure).map((capacity) => describe(organisation, capacity)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @throws Problem 404 */
export async function readStructure(actor: Actor, id: string) {
  check(actor, structureRead);
  const { organisation, capacity } = await find(id);
  return describe(organisation, capacity);
}

const found = (id: string) => find(id).catch(() => undefined);

export const siretOfStructure = async (id: string): Promise<string | undefined> =>
  (await found(id))?.organisation.siret;

/** As what it accompanies people. */
export async function structureCapacity(id: string): Promise<Capacity | undefined> {
  return (await found(id))?.capacity;
}

export const structureName = async (id: string): Promise<string | undefined> =>
  (await structureNames([id])).get(id);

/** Those that are structures, by their ids. */
export async function structureNames(ids: readonly string[]): Promise<Map<string, string>> {
  const organisations = await Organisation.find({ 'capacities.id': { $in: ids } })
    .select({ name: 1, capacities: 1 })
    .lean<Pick<OrganisationDoc, 'name' | 'capacities'>[]>();
  return new Map(
    organisations.flatMap(({ name, capacities }) =>
      capacities.filter(isStructure).map((capacity) => [capacity.id, capacity.name ?? name] as const),
    ),
  );
}

/** Whether it accompanies people now. */
export async function structureAccompanies(id: string): Promise<boolean> {
  const one = await found(id);
  return one !== undefined && inForce(one.capacity);
}
