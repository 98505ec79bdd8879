import { hash } from '@node-rs/argon2';
import { z } from 'zod';
import { invalidField, isDuplicate, newId, now, Problem, pageOf } from '../platform/index.ts';
import { plies } from '../territory/index.ts';
import { Structure, type StructureDoc, structureKinds, User, type UserDoc } from './models.ts';
import { check } from './rights.ts';
import { type Actor, roles } from './roles.ts';

export const createUserInput = z.strictObject({
  email: z.email().max(254),
  name: z.string().trim().min(1).max(120),
  role: z.enum(roles),
  password: z.string().min(12).max(200),
  structureId: z.string().max(60).optional(),
  employerId: z.string().max(60).optional(),
});

export const createStructureInput = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  kind: z.enum(structureKinds),
  name: z.string().trim().min(1).max(160),
  /** The PLIE of the territory's table, when the structure is one. */
  plie: z.enum(plies.map(({ id }) => id)).optional(),
  /** Of a structure that recruits too (SIAE): it gives no review for its own needs. */
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
});

const describeUser = (user: UserDoc) => ({
  id: user._id,
  email: user.email,
  name: user.name,
  role: user.role,
  active: user.active,
  ...(user.structureId ? { structureId: user.structureId } : {}),
  ...(user.employerId ? { employerId: user.employerId } : {}),
});

export async function siretOfStructure(id: string): Promise<string | undefined> {
  const structure = await Structure.findById(id).select({ siret: 1 }).lean<Pick<StructureDoc, 'siret'>>();
  return structure?.siret;
}

const describeStructure = ({ _id, kind, name, plie, siret }: StructureDoc) => ({
  id: _id,
  kind,
  name,
  ...(plie ? { plie } : {}),
  ...(siret ? { siret } : {}),
});

/**
 * `employerExists` answers for the room of employers, which comes after this one.
 * @throws Problem 422 when the role lacks its structure or company, 409 `email-taken`.
 */
export async function createUser(
  actor: Actor,
  input: z.output<typeof createUserInput>,
  employerExists: (id: string) => Promise<boolean>,
) {
  check(actor, 'account.manage');
  const ofStructure = input.role === 'counsellor' || input.role === 'manager';
  if (ofStructure !== (input.structureId !== undefined)) {
    throw invalidField(
      'structureId',
      'role-mismatch',
      'Une structure est attendue pour ce rôle, et pour lui seul.',
    );
  }
  if ((input.role === 'employer') !== (input.employerId !== undefined)) {
    throw invalidField(
      'employerId',
      'role-mismatch',
      'Une entreprise est attendue pour ce rôle, et pour lui seul.',
    );
  }
  if (input.structureId && !(await Structure.exists({ _id: input.structureId }))) {
    throw invalidField('structureId', 'unknown', 'Cette structure n’existe pas.');
  }
  if (input.employerId && !(await employerExists(input.employerId))) {
    throw invalidField('employerId', 'unknown', 'Cette entreprise n’existe pas.');
  }
  const { password, email, ...rest } = input;
  const user: UserDoc = {
    ...rest,
    _id: newId(),
    email: email.toLowerCase(),
    passwordHash: await hash(password),
    active: true,
    createdAt: now(),
  };
  try {
    await User.create([user]);
  } catch (error) {
    if (isDuplicate(error))
      throw new Problem(409, 'email-taken', 'Un compte existe déjà avec cette adresse.');
    throw error;
  }
  return describeUser(user);
}

export async function listUsers(
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  check(actor, 'account.manage');
  const users = await User.find(cursor ? { _id: { $gt: cursor } } : {})
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean<UserDoc[]>();
  return pageOf(users, limit, describeUser);
}

export async function createStructure(actor: Actor, input: z.output<typeof createStructureInput>) {
  check(actor, 'structure.manage');
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

export async function listStructures(actor: Actor) {
  check(actor, 'structure.read');
  const structures = await Structure.find().sort({ _id: 1 }).lean<StructureDoc[]>();
  return structures.map(describeStructure);
}
