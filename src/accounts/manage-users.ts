import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check, roles } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { endNoticesOf, leaveMessage } from '../messages/index.ts';
import {
  emit,
  flag,
  forbidden,
  inTransaction,
  invalidField,
  newId,
  now,
  Problem,
  pageOf,
} from '../platform/index.ts';
import { describeUser } from './describe-user.ts';
import { counsellorsRoomChanged } from './events.ts';
import {
  endedNow,
  holding,
  isOfStructure,
  lastingOf,
  type Membership,
  mainOf,
  membershipOf,
  type Place,
  placeOf,
} from './memberships.ts';
import { User, type UserDoc } from './models.ts';
import { checkPlace, createUserInput } from './open-account.ts';
import { findUser, mustBeAllInReach, ownAccount, reachOf } from './reach.ts';
import { accountManage } from './rights.ts';
import { endSessionsOf } from './sessions.ts';
import { endWaysIn } from './ways-in.ts';

/** That a counsellor may have before them: more than anybody reads well. */
const mostSuggestions = 200;

export const editUserInput = z.strictObject({
  name: createUserInput.shape.name.optional(),
  role: z.enum(roles).optional(),
  structureId: z.string().max(60).optional(),
  employerId: z.string().max(60).optional(),
  buyerId: z.string().max(60).optional(),
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

/** The link of an invitation once more, where no password was chosen yet. */
export async function inviteAgain(actor: Actor, id: string): Promise<void> {
  const user = await findUser(actor, id);
  if (!user.active) throw new Problem(409, 'account-closed', 'Ce compte est fermé.');
  if (user.passwordHash) {
    throw new Problem(409, 'has-password', 'Cette personne a déjà choisi son mot de passe.');
  }
  await inTransaction(async () => {
    await leaveMessage('invitation', { userId: id });
    await record({ actor, action: 'account.invite', target: { kind: 'user', id } });
  });
}

/**
 * Changes, closes or opens an account again. Its sessions end everywhere unless only the name changed. Another role or
 * organisation ends the membership that the account is called by, and begins another one.
 * @throws Problem 409 `own-account`: nobody takes away their own rights, so that an administrator always remains
 */
export async function editUser(actor: Actor, id: string, input: z.output<typeof editUserInput>) {
  const user = await findUser(actor, id);
  const { name, active, suggestions, ...moved } = input;
  const moves = Object.keys(moved).length > 0;
  if (user._id === actor.id && (moves || active === false)) throw ownAccount();
  if (active !== undefined) mustBeAllInReach(actor, user);
  const before = mainOf(user);
  const place = moves ? await newPlace(actor, before, moved) : undefined;
  return inTransaction(async () => {
    const memberships = place ? await movedTo(id, before.id, place) : user.memberships;
    const counsels = lastingOf({ memberships }).some(({ role }) => role === 'counsellor');
    if (suggestions && !counsels)
      throw invalidField('suggestions', 'role-mismatch', 'Une limite n’est attendue que pour un référent.');
    const limit = counsels && suggestions !== null ? (suggestions ?? user.suggestions) : undefined;
    const after = await User.findOneAndUpdate(
      { _id: id },
      {
        $set: {
          ...(name ? { name } : {}),
          ...(active === undefined ? {} : { active }),
          ...(moves ? { memberships } : {}),
          ...(limit === undefined ? {} : { suggestions: limit }),
        },
        ...(limit === undefined ? { $unset: { suggestions: 1 } } : {}),
      },
      { returnDocument: 'after' },
    ).lean<UserDoc>();
    if (moves || active === false) await endWaysIn(id);
    if (moves) await endNoticesOf(id, before.of, user.memberships.length === 1);
    // Whom they had no room for is put before them now.
    if (limit !== user.suggestions) await emit(counsellorsRoomChanged, {});
    await record({
      actor,
      action: 'account.edit',
      target: { kind: 'user', id },
      fields: Object.keys(input),
    });
    return describeUser(after as UserDoc, actor);
  });
}

/** What is not given stays, where it goes with the role. @throws Problem 403, 422 */
async function newPlace(actor: Actor, before: Membership, moved: Partial<Place>): Promise<Place> {
  if (actor.role !== 'admin') throw forbidden();
  const known: Place = placeOf(before);
  const role = moved.role ?? known.role;
  const structureId = moved.structureId ?? (isOfStructure(role) ? known.structureId : undefined);
  const employerId = moved.employerId ?? (role === 'employer' ? known.employerId : undefined);
  const buyerId = moved.buyerId ?? (role === 'buyer' ? known.buyerId : undefined);
  const place = {
    role,
    ...(structureId ? { structureId } : {}),
    ...(employerId ? { employerId } : {}),
    ...(buyerId ? { buyerId } : {}),
  };
  await checkPlace(place);
  return place;
}

/** The memberships of an account when one of them gives way to another. In the current transaction. */
async function movedTo(id: string, from: string, place: Place): Promise<Membership[]> {
  const at = now();
  const { memberships } = (await User.findById(id).lean<UserDoc>()) as UserDoc;
  const left = memberships.map((one) => (one.id === from ? endedNow(one, at) : one));
  return [...left, membershipOf(newId(), place, at)];
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
    ...(role || structureId
      ? holding({ ...(role ? { role } : {}), ...(structureId ? { of: structureId } : {}) })
      : {}),
    ...(active === undefined ? {} : { active }),
    ...(cursor ? { _id: { $gt: cursor } } : {}),
  };
  const users = await User.find({ $and: [reachOf(actor), wanted] })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean<UserDoc[]>();
  return pageOf(users, limit, (user) => describeUser(user, actor));
}

export async function readUser(actor: Actor, id: string) {
  return describeUser(await findUser(actor, id), actor);
}
