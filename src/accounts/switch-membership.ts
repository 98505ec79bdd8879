import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { employerNames, structureName } from '../organisations/index.ts';
import { inTransaction, invalidField } from '../platform/index.ts';
import { currentOf, isOfStructure, type Membership, placeOf } from './memberships.ts';
import { Session, User, type UserDoc } from './models.ts';
import { ownUser } from './reach.ts';
import { describeActor } from './sessions.ts';

export const switchMembershipInput = z.strictObject({ membership: z.string().min(1).max(60) });

async function organisationOf({ role, of }: Membership): Promise<string | null> {
  if (!of) return null;
  return (!isOfStructure(role) ? (await employerNames([of])).get(of) : await structureName(of)) ?? null;
}

/** By which somebody may act now: one of them is the one that they act by. */
export async function listOwnMemberships(actor: Actor) {
  const user = await ownUser(actor);
  return Promise.all(
    currentOf(user).map(async (one) => ({
      id: one.id,
      ...placeOf(one),
      organisation: await organisationOf(one),
      since: one.since.toISOString(),
      until: one.until?.toISOString() ?? null,
      acting: one.id === actor.membership,
    })),
  );
}

/**
 * From the next request on, the session acts by another membership; so do those that are opened later.
 * @throws Problem 422 where it is not one's own, or over
 */
export async function switchMembership(actor: Actor, input: z.output<typeof switchMembershipInput>) {
  const user: UserDoc = await ownUser(actor);
  const wanted = currentOf(user).find(({ id }) => id === input.membership);
  if (!wanted || !actor.session)
    throw invalidField('membership', 'unknown', 'Ce rôle n’est pas le vôtre, ou il a pris fin.');
  const next: Actor = { id: actor.id, name: actor.name, ...placeOf(wanted) };
  await inTransaction(async () => {
    await Session.updateOne({ ref: actor.session, userId: actor.id }, { $set: { membership: wanted.id } });
    await User.updateOne({ _id: actor.id }, { $set: { acting: wanted.id } });
    await record({ actor: next, action: 'membership.switch', target: { kind: 'user', id: actor.id } });
  });
  return describeActor(next);
}
