import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check, type Right, type Role, rightsOfHouse } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { structureAccompanies } from '../organisations/index.ts';
import {
  codesOf,
  hashSecret,
  inTransaction,
  invalidField,
  newId,
  newSecret,
  notFound,
  now,
  oneLine,
} from '../platform/index.ts';
import { tokenManage } from './rights.ts';
import { actorOfToken } from './sessions.ts';

/** What another program may be let to do: reading, and never anybody's own things. */
export const rightsForPrograms = (): readonly (Right & { readonly forPrograms: string })[] =>
  rightsOfHouse().flatMap(({ forPrograms, ...right }) => (forPrograms ? [{ ...right, forPrograms }] : []));

const nameOfRight = z.string().max(60).meta(codesOf('rights-for-programs'));

/** A program stands where a manager of one structure does, or, without a structure, where an officer does. */
const roleOf = (structureId: string | undefined): Role => (structureId ? 'manager' : 'officer');

interface ApiTokenDoc {
  readonly _id: string;
  readonly hash: string;
  readonly name: string;
  /** By their names. */
  readonly rights: readonly string[];
  readonly structureId?: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt?: Date;
  readonly revokedAt?: Date;
}

const schema = new Schema<ApiTokenDoc>(
  {
    _id: { type: String, required: true },
    hash: { type: String, required: true },
    name: { type: String, required: true },
    rights: { type: [String], required: true },
    structureId: String,
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    usedAt: Date,
    revokedAt: Date,
  },
  { collection: 'apitokens', versionKey: false },
);
schema.index({ hash: 1 }, { unique: true });
const ApiToken = mongoose.model('ApiToken', schema);

export const createTokenInput = z.strictObject({
  name: oneLine(1, 120),
  rights: z.array(nameOfRight).min(1).max(100),
  // A blank one would stand for every structure.
  structureId: z.string().min(1).max(60).optional(),
  days: z.coerce.number().int().min(1).max(366).default(90),
});

const prefix = 'psr_';

const describe = (token: ApiTokenDoc) => ({
  id: token._id,
  name: token.name,
  rights: [...token.rights],
  structureId: token.structureId ?? null,
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt.toISOString(),
  usedAt: token.usedAt?.toISOString() ?? null,
  revokedAt: token.revokedAt?.toISOString() ?? null,
});

/** The token is in this answer, and nowhere afterwards. */
export async function createToken(actor: Actor, input: z.output<typeof createTokenInput>) {
  check(actor, tokenManage);
  const { name, structureId, days } = input;
  if (structureId && !(await structureAccompanies(structureId))) {
    throw invalidField('structureId', 'unknown', 'Cette structure n’existe pas.');
  }
  const role = roleOf(structureId);
  const known = new Map(rightsForPrograms().map((right) => [right.name, right]));
  const unknown = input.rights.findIndex((name) => !known.has(name));
  if (unknown >= 0) throw invalidField(`rights.${unknown}`, 'unknown', 'Ce droit n’existe pas.');
  const beyond = input.rights.findIndex((name) => !known.get(name)?.roles.includes(role));
  if (beyond >= 0) {
    throw invalidField(
      `rights.${beyond}`,
      structureId ? 'not-of-a-structure' : 'structure-needed',
      structureId ? 'Ce droit n’est pas celui d’une structure.' : 'Ce droit demande une structure.',
    );
  }
  const secret = `${prefix}${newSecret()}`;
  const at = now();
  const token: ApiTokenDoc = {
    _id: newId(),
    hash: hashSecret(secret),
    name,
    rights: [...new Set(input.rights)],
    ...(structureId ? { structureId } : {}),
    createdBy: actor.id,
    createdAt: at,
    expiresAt: new Date(at.getTime() + days * 86_400_000),
  };
  await inTransaction(async () => {
    await ApiToken.create([token]);
    await record({ actor, action: 'token.create', target: { kind: 'api-token', id: token._id } });
  });
  return { ...describe(token), token: secret };
}

export async function listTokens(actor: Actor) {
  check(actor, tokenManage);
  const tokens = await ApiToken.find().sort({ _id: -1 }).limit(200).lean<ApiTokenDoc[]>();
  return tokens.map(describe);
}

export async function revokeToken(actor: Actor, id: string): Promise<void> {
  check(actor, tokenManage);
  await inTransaction(async () => {
    const token = await ApiToken.findOneAndUpdate(
      { _id: id, revokedAt: { $exists: false } },
      { $set: { revokedAt: now() } },
    ).lean<ApiTokenDoc>();
    if (!token) throw notFound('Jeton');
    await record({ actor, action: 'token.revoke', target: { kind: 'api-token', id } });
  });
}

const usedEveryMs = 60_000;

/** Who speaks to the API: somebody in a session, or a program with a token of its own. */
export const actorOfBearer = (secret: string): Promise<Actor | undefined> =>
  secret.startsWith(prefix) ? actorOfApiToken(secret) : actorOfToken(secret);

async function actorOfApiToken(secret: string): Promise<Actor | undefined> {
  const at = now();
  const token = await ApiToken.findOne({
    hash: hashSecret(secret),
    expiresAt: { $gt: at },
    revokedAt: { $exists: false },
  }).lean<ApiTokenDoc>();
  if (!token) return undefined;
  if (at.getTime() - (token.usedAt?.getTime() ?? 0) > usedEveryMs) {
    await ApiToken.updateOne({ _id: token._id }, { $max: { usedAt: at } });
  }
  return {
    id: token._id,
    role: roleOf(token.structureId),
    name: token.name,
    ...(token.structureId ? { structureId: token.structureId } : {}),
    only: token.rights,
  };
}
