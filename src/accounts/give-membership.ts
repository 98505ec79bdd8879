import { z } from 'zod';
import { type Actor, check, roles } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { endNoticesOf, leaveMessage } from '../messages/index.ts';
import { capacitiesNotInForce } from '../organisations/index.ts';
import {
  calendarDay,
  emit,
  inTransaction,
  invalidField,
  newId,
  notFound,
  now,
  Problem,
} from '../platform/index.ts';
import { describeUser } from './describe-user.ts';
import { counsellorsRoomChanged } from './events.ts';
import { endedNow, holding, lastingOf, type Membership, membershipOf } from './memberships.ts';
import { User, type UserDoc } from './models.ts';
import { checkPlace } from './open-account.ts';
import { findUser, isInReach, ownAccount } from './reach.ts';
import { accountManage, membershipGive } from './rights.ts';
import { endWaysIn } from './ways-in.ts';

export const giveMembershipInput = z
  .strictObject({
    role: z.enum(roles),
    structureId: z.string().max(60).optional(),
    employerId: z.string().max(60).optional(),
    buyerId: z.string().max(60).optional(),
    /** The first day; without it, now. */
    since: calendarDay().optional(),
    /** The last day. */
    until: calendarDay().optional(),
  })
  .refine(({ since = '', until = '9999' }) => since <= until, {
    path: ['until'],
    params: { code: 'before-since' },
    message: 'La fin vient avant le début.',
  });

/** The days of a membership are those of UTC: nobody begins or ends at midnight. */
const beginning = (day: string): Date => new Date(`${day}T00:00:00Z`);
const end = (day: string): Date => new Date(`${day}T23:59:59Z`);

/**
 * Lets somebody who has an account act in another role or organisation too. They sign in again: the role may demand a
 * second factor.
 * @throws Problem 404, 409 `own-account`, 409 `member-already`, 422
 */
export async function giveMembership(
  actor: Actor,
  id: string,
  { since, until, ...place }: z.output<typeof giveMembershipInput>,
) {
  check(actor, membershipGive);
  await findUser(actor, id);
  if (id === actor.id) throw ownAccount();
  await checkPlace(place);
  const given = {
    ...membershipOf(newId(), place, since ? beginning(since) : now()),
    ...(since && beginning(since) > now() ? { later: true as const } : {}),
    ...(until ? { until: end(until) } : {}),
  };
  if (given.until && given.until <= now())
    throw invalidField('until', 'past', 'Ce jour est passé : rien ne commencerait.');
  return inTransaction(async () => {
    const user = (await User.findById(id).lean<UserDoc>()) as UserDoc;
    const { role, of } = given;
    if (lastingOf(user).some((one) => one.role === role && one.of === of))
      throw new Problem(409, 'member-already', 'Cette personne a déjà ce rôle à cet endroit.');
    const after = await User.findOneAndUpdate(
      { _id: id },
      { $push: { memberships: given } },
      { returnDocument: 'after' },
    ).lean<UserDoc>();
    await endWaysIn(id);
    await leaveMessage('membership-given', { userId: id, membershipId: given.id });
    if (role === 'counsellor') await emit(counsellorsRoomChanged, {});
    await record({ actor, action: 'membership.give', target: { kind: 'user', id } });
    return describeUser(after ?? user, actor);
  });
}

/**
 * From now on they do not act so any more. The account stays, and so does what they did.
 * @throws Problem 403, 404, 409 `own-account`, 409 `last-membership`: an account without any is closed instead
 */
export async function endMembership(actor: Actor, id: string, membershipId: string) {
  check(actor, accountManage);
  await findUser(actor, id);
  if (id === actor.id) throw ownAccount();
  return inTransaction(async () => {
    const user = (await User.findById(id).lean<UserDoc>()) as UserDoc;
    const lasting = lastingOf(user);
    const ending = lasting.find((one) => one.id === membershipId);
    if (!ending || !isInReach(actor, ending)) throw notFound('Appartenance');
    if (lasting.length === 1)
      throw new Problem(409, 'last-membership', 'C’est son seul rôle : suspendez plutôt le compte.');
    const after = await over(user, [membershipId]);
    await record({ actor, action: 'membership.end', target: { kind: 'user', id } });
    return describeUser(after, actor);
  });
}

/** In the current transaction. */
async function over(user: UserDoc, ids: readonly string[]): Promise<UserDoc> {
  const memberships = user.memberships.map((one): Membership => (ids.includes(one.id) ? endedNow(one) : one));
  const after = { ...user, memberships };
  const counsels = lastingOf(after).some(({ role }) => role === 'counsellor');
  await User.updateOne(
    { _id: user._id },
    { $set: { memberships }, ...(counsels ? {} : { $unset: { suggestions: 1 } }) },
  );
  await endWaysIn(user._id);
  for (const { id, of } of user.memberships) if (ids.includes(id)) await endNoticesOf(user._id, of, false);
  await emit(counsellorsRoomChanged, {});
  return after;
}

/**
 * Ends the memberships in what organisations do not act as any more, from the day after its last. May run anywhere, at any
 * time and twice.
 */
export async function endMembershipsOfEnded(): Promise<void> {
  for (const of of await capacitiesNotInForce()) {
    const users = await User.find(holding({ of })).lean<UserDoc[]>();
    for (const { _id } of users) {
      await inTransaction(async () => {
        const user = (await User.findById(_id).lean<UserDoc>()) as UserDoc;
        const ids = lastingOf(user).filter((one) => one.of === of);
        if (ids.length > 0)
          await over(
            user,
            ids.map(({ id }) => id),
          );
      });
    }
  }
}
