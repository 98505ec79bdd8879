import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { isDuplicate, notFound, organisationName, Problem, siret } from '../platform/index.ts';
import { plies } from '../territory/index.ts';
import { Structure, type StructureDoc, structureKinds } from './models.ts';
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

const describe = ({ _id, kind, name, plie, siret }: StructureDoc) => ({
  id: _id,
  kind,
  name,
  ...(plie ? { plie } : {}),
  ...(siret ? { siret } : {}),
});

export async function createStructure(actor: Actor, input: z.output<typeof createStructureInput>) {
  check(actor, structureManage);
  const { id, ...rest } = input;
  try {
    await Structure.create([{ _id: id, ...rest }]);
  } catch (error) {
    if (isDuplicate(error))
      throw new Problem(409, 'structure-exists', 'Une structure porte déjà cet identifiant.');
    throw error;
  }
  return { id, ...rest };
}

/** What is not given stays; `siret: null` takes it away. */
export async function editStructure(
  actor: Actor,
  id: string,
  { name, siret }: z.output<typeof editStructureInput>,
) {
  check(actor, structureManage);
  const after = await Structure.findOneAndUpdate(
    { _id: id },
    {
      $set: { ...(name ? { name } : {}), ...(siret ? { siret } : {}) },
      ...(siret === null ? { $unset: { siret: 1 } } : {}),
    },
    { returnDocument: 'after' },
  ).lean<StructureDoc>();
  if (!after) throw notFound('Structure');
  return describe(after);
}

export async function listStructures(actor: Actor) {
  check(actor, structureRead);
  const structures = await Structure.find().sort({ _id: 1 }).lean<StructureDoc[]>();
  return structures.map(describe);
}

/** @throws Problem 404 */
export async function readStructure(actor: Actor, id: string) {
  check(actor, structureRead);
  const structure = await Structure.findById(id).lean<StructureDoc>();
  if (!structure) throw notFound('Structure');
  return describe(structure);
}

export async function siretOfStructure(id: string): Promise<string | undefined> {
  const structure = await Structure.findById(id).select({ siret: 1 }).lean<Pick<StructureDoc, 'siret'>>();
  return structure?.siret;
}

export async function structureName(id: string): Promise<string | undefined> {
  const structure = await Structure.findById(id).select({ name: 1 }).lean<Pick<StructureDoc, 'name'>>();
  return structure?.name;
}

export const structureExists = async (id: string): Promise<boolean> =>
  (await Structure.exists({ _id: id })) !== null;
