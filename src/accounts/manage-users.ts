import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check, roles } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { employerRecruits, structureAccompanies } from '../organisations/index.ts';
import {
  emailAddress,
  emit,
  flag,
  forbidden,
  inTransaction,
  invalidField,
  isDuplicate,
  leaveMail,
  newId,
  now,
  Problem,
  pageOf,
  personName,
} from '../platform/index.ts';
import { endEntryLinksOf } from './entry-links.ts';
import { counsellorsRoomChanged } from './events.ts';
import { User, type UserDoc } from './models.ts';
import { endNoticesOf } from './notices.ts';
import { endPasswordLinksOf } from './passwords.ts';
import { findUser, ownAccount, reachOf, roleInReach } from './reach.ts';
import { accountManage } from './rights.ts';
import { endSessionsOf } from './sessions.ts';

export const createUserInput = z.strictObject({
  email: emailAddress,
  name: personName(120),
  role: z.enum(roles),
  structureId: z.string().max(60).optional(),
  employerId: z.string().max(60).optional(),
});

/** That a counsellor may have before them: more than anybody reads well. */
const mostSuggestions = 200;

export const editUserInput = z.strictObject({
  name: createUserInput.shape.name.optional(),
  role: z.enum(roles).optional(),
  structureId: z.string().max(60).optional(),
  employerId: z.string().max(60).optional(),
  active: z.boolean().optional(),
  /** Of a counsellor, open at once; `null` for the house's rule. */
  suggestions: z.number().int().min(1).max(mostSuggestions).nullable().optional(),
});

export const listUsersQuery = z.strictObject({
  /** The beginning of a name, of a part of it, or of an address. */
  q: z.string().trim().max(100).optional(),
  role: z.enum(roles).optional(),
  structureId: z.string().max(60).optional(),
  active: flag.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

const describe = (user: UserDoc) => ({
  id: user._id,
  email: user.email,
  name: user.name,
  role: user.role,
  active: user.active,
  suggestions: user.suggestions ?? null,
  ...(user.structureId ? { structureId: user.structureId } : {}),
  ...(user.employerId ? { employerId: user.employerId } : {}),
  signIn: {
    password: user.passwordHash !== undefined,
    secondFactor: user.secondFactor !== undefined,
    provider: user.signOn !== undefined,
  },
});

type Place = Pick<UserDoc, 'role' | 'structureId' | 'employerId'>;

/** A counsellor and a manager have a structure, an employer has a company, and nobody else has. */
export async function checkPlace({ role, structureId, employerId }: Place) {
  const ofStructure = role === 'counsellor' || role === 'manager';
  if (ofStructure !== (structureId !== undefined)) {
    throw invalidField(
      'structureId',
      'role-mismatch',
      'Une structure est attendue pour ce rôle, et pour lui seul.',
    );
  }
  if ((role === 'employer') !== (employerId !== undefined)) {
    throw invalidField(
      'employerId',
      'role-mismatch',
      'Une entreprise est attendue pour ce rôle, et pour lui seul.',
    );
  }
  if (structureId && !(await structureAccompanies(structureId))) {
    throw invalidField('structureId', 'unknown', 'Cette structure n’existe pas.');
  }
  if (employerId && !(await employerRecruits(employerId))) {
    throw invalidField('employerId', 'unknown', 'Cette entreprise n’existe pas.');
  }
}

/** Somebody who does not manage every account opens those of one role, and of their own structure. */
function checkReach(actor: Actor, { role, structureId }: Place): void {
  const only = roleInReach(actor);
  if (only && role !== only) {
    throw invalidField('role', 'out-of-reach', 'Votre rôle ne permet pas d’ouvrir ce genre de compte.');
  }
  if (actor.role === 'manager' && structureId !== actor.structureId) {
    throw invalidField('structureId', 'out-of-reach', 'Ce n’est pas votre structure.');
  }
}

const mailboxOf = (email: string): string => email.toLowerCase().replace(/\+[^@]*@/, '@');

/** An invitation that comes to the mailbox of whoever sends it would open the account of somebody else to them. */
async function checkAddress(actor: Actor, email: string): Promise<void> {
  const opener = await User.findById(actor.id).select({ email: 1 }).lean<Pick<UserDoc, 'email'>>();
  if (opener && mailboxOf(opener.email) === mailboxOf(email))
    throw invalidField('email', 'own-address', 'C’est votre propre boîte : l’invitation va à la personne.');
}

/**
 * Opens an account: its owner chooses the password, by a link that is sent to them and to nobody else. Whoever is in the
 * same place already is told.
 * @throws Problem 422 when the role lacks its structure or company, or the address is one's own, 409 `email-taken`
 */
export async function createUser(actor: Actor, input: z.output<typeof createUserInput>) {
  return openAccount(actor, input, ({ _id }) => leaveMail('invitation', { userId: _id }));
}

/**
 * Opens the account of a company's contact whose invitation is what they are about to be sent, with its way in.
 * @throws Problem as `createUser` does
 */
export const openContact = (
  actor: Actor,
  input: Pick<z.output<typeof createUserInput>, 'email' | 'name'> & { readonly employerId: string },
) => openAccount(actor, { ...input, role: 'employer' }, async () => undefined);

async function openAccount(
  actor: Actor,
  input: z.output<typeof createUserInput>,
  invite: (user: UserDoc) => Promise<void>,
) {
  check(actor, accountManage);
  const place =
    actor.role === 'manager' ? { ...input, structureId: input.structureId ?? actor.structureId } : input;
  checkReach(actor, place);
  await checkPlace(place);
  await checkAddress(actor, input.email);
  return keepAccount(actor, place, async (user) => {
    await invite(user);
    for (const { _id } of await colleaguesOf(user))
      if (_id !== actor.id) await leaveMail('account-opened', { userId: _id, openedId: user._id });
  });
}

/** Who would know whether somebody belongs there: a company's accounts, a structure's managers, administrators for others. */
function colleaguesOf({ _id, employerId, structureId }: UserDoc): Promise<Pick<UserDoc, '_id'>[]> {
  const place = employerId
    ? { employerId }
    : structureId
      ? { structureId, role: 'manager' as const }
      : { role: 'admin' as const };
  return User.find({ ...place, active: true, _id: { $ne: _id } })
    .select({ _id: 1 })
    .lean<Pick<UserDoc, '_id'>[]>();
}

/** @param and what else belongs to the opening, in its transaction */
export async function keepAccount(
  actor: Actor,
  account: Pick<UserDoc, 'email' | 'name' | 'role' | 'structureId' | 'employerId' | 'passwordHash'>,
  and: (user: UserDoc) => Promise<void> = async () => undefined,
) {
  const { email, ...rest } = account;
  const user: UserDoc = {
    ...rest,
    _id: newId(),
    email: email.toLowerCase(),
    active: true,
    createdAt: now(),
  };
  try {
    await inTransaction(async () => {
      await User.create([user]);
      await record({ actor, action: 'account.open', target: { kind: 'user', id: user._id } });
      await and(user);
    });
  } catch (error) {
    if (isDuplicate(error))
      throw new Problem(409, 'email-taken', 'Un compte existe déjà avec cette adresse.');
    throw error;
  }
  return describe(user);
}

/** The link of an invitation once more, where no password was chosen yet. */
export async function inviteAgain(actor: Actor, id: string): Promise<void> {
  const user = await findUser(actor, id);
  if (!user.active) throw new Problem(409, 'account-closed', 'Ce compte est fermé.');
  if (user.passwordHash) {
    throw new Problem(409, 'has-password', 'Cette personne a déjà choisi son mot de passe.');
  }
  await inTransaction(async () => {
    await leaveMail('invitation', { userId: id });
    await record({ actor, action: 'account.invite', target: { kind: 'user', id } });
  });
}

/**
 * Changes, closes or opens an account again. Its sessions end everywhere unless only the name changed.
 * @throws Problem 409 `own-account`: nobody takes away their own rights, so that an administrator always remains
 */
export async function editUser(actor: Actor, id: string, input: z.output<typeof editUserInput>) {
  const user = await findUser(actor, id);
  const { name, active, suggestions, ...moved } = input;
  const role = moved.role ?? user.role;
  const ofStructure = role === 'counsellor' || role === 'manager';
  const structureId = moved.structureId ?? (ofStructure ? user.structureId : undefined);
  const employerId = moved.employerId ?? (role === 'employer' ? user.employerId : undefined);
  const moves = Object.keys(moved).length > 0;
  if (moves) {
    if (actor.role !== 'admin') throw forbidden();
    await checkPlace({
      role,
      ...(structureId ? { structureId } : {}),
      ...(employerId ? { employerId } : {}),
    });
  }
  if (suggestions && role !== 'counsellor')
    throw invalidField('suggestions', 'role-mismatch', 'Une limite n’est attendue que pour un référent.');
  const limit = role === 'counsellor' && suggestions !== null ? (suggestions ?? user.suggestions) : undefined;
  if (user._id === actor.id && (moves || active === false)) {
    throw ownAccount();
  }
  return inTransaction(async () => {
    const after = await User.findOneAndUpdate(
      { _id: id },
      {
        $set: {
          ...(name ? { name } : {}),
          ...(active === undefined ? {} : { active }),
          role,
          ...(structureId ? { structureId } : {}),
          ...(employerId ? { employerId } : {}),
          ...(limit === undefined ? {} : { suggestions: limit }),
        },
        $unset: {
          ...(limit === undefined ? { suggestions: 1 } : {}),
          ...(structureId ? {} : { structureId: 1 }),
          ...(employerId ? {} : { employerId: 1 }),
        },
      },
      { returnDocument: 'after' },
    ).lean<UserDoc>();
    if (moves || active === false) {
      await endSessionsOf(id);
      await endPasswordLinksOf(id);
      await endEntryLinksOf(id);
      if (moves) await endNoticesOf(id);
    }
    // Whom they had no room for is put before them now.
    if (limit !== user.suggestions) await emit(counsellorsRoomChanged, {});
    await record({
      actor,
      action: 'account.edit',
      target: { kind: 'user', id },
      fields: Object.keys(input),
    });
    return describe(after as UserDoc);
  });
}

/** Everywhere; the account stays open. */
export async function signOutUser(actor: Actor, id: string): Promise<void> {
  await findUser(actor, id);
  await inTransaction(async () => {
    await endSessionsOf(id);
    await record({ actor, action: 'account.sign-out', target: { kind: 'user', id } });
  });
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export async function listUsers(actor: Actor, query: z.output<typeof listUsersQuery>) {
  check(actor, accountManage);
  const { q, role, structureId, active, limit, cursor } = query;
  const begins = q ? { $regex: `(^|[\\s.@'’-])${literal(q)}`, $options: 'i' } : undefined;
  const wanted: QueryFilter<UserDoc> = {
    ...(begins ? { $or: [{ name: begins }, { email: begins }] } : {}),
    ...(role ? { role } : {}),
    ...(structureId ? { structureId } : {}),
    ...(active === undefined ? {} : { active }),
    ...(cursor ? { _id: { $gt: cursor } } : {}),
  };
  const users = await User.find({ $and: [reachOf(actor), wanted] })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean<UserDoc[]>();
  return pageOf(users, limit, describe);
}

export async function readUser(actor: Actor, id: string) {
  return describe(await findUser(actor, id));
}
