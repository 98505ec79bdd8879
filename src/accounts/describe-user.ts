import type { Actor } from '../access/index.ts';
import { currentOf, type Membership, mainOf, placeOf } from './memberships.ts';
import type { UserDoc } from './models.ts';
import { isInReach } from './reach.ts';

const describeMembership = (membership: Membership, current: readonly Membership[]) => ({
  id: membership.id,
  ...placeOf(membership),
  since: membership.since.toISOString(),
  until: membership.until?.toISOString() ?? null,
  current: current.includes(membership),
});

/** An account as somebody who manages it sees it: of its memberships only those within their reach. */
export function describeUser(user: UserDoc, actor: Actor) {
  const memberships = user.memberships.filter((one) => isInReach(actor, one));
  const current = currentOf(user);
  const main = mainOf({ memberships: memberships.length > 0 ? memberships : user.memberships });
  return {
    id: user._id,
    email: user.email,
    name: user.name,
    ...placeOf(main),
    active: user.active,
    suggestions: user.suggestions ?? null,
    memberships: memberships.map((one) => describeMembership(one, current)),
    signIn: {
      password: user.passwordHash !== undefined,
      secondFactor: user.secondFactor !== undefined,
      provider: user.signOn !== undefined,
    },
  };
}
