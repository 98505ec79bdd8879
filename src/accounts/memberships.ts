import type { QueryFilter } from 'mongoose';
import type { Role } from '../access/index.ts';
import { now } from '../platform/index.ts';
import type { UserDoc } from './models.ts';

/** Where somebody acts: one role, in one organisation where the role has one. */
export interface Membership {
  readonly id: string;
  readonly role: Role;
  /** The capacity of an organisation: the structure of a counsellor or manager, the company of an employer, the buyer. */
  readonly of?: string;
  readonly since: Date;
  /** It begins later than it was given. Of others no beginning is compared: a clock may be put back. */
  readonly later?: true;
  /** From then on it is over; a membership is never taken away, so that the past stays readable. */
  readonly until?: Date;
  /** Somebody ended it: it stays over, whatever the clock. */
  readonly ended?: true;
}

/** What a membership lets somebody act as: see `Actor`. */
export interface Place {
  readonly role: Role;
  readonly structureId?: string | undefined;
  readonly employerId?: string | undefined;
  readonly buyerId?: string | undefined;
}

export const isOfStructure = (role: Role): boolean => role === 'counsellor' || role === 'manager';

export const placeOf = ({ role, of }: Pick<Membership, 'role' | 'of'>) => ({
  role,
  ...(of && isOfStructure(role) ? { structureId: of } : {}),
  ...(of && role === 'employer' ? { employerId: of } : {}),
  ...(of && role === 'buyer' ? { buyerId: of } : {}),
});

export const membershipOf = (
  id: string,
  { role, structureId, employerId, buyerId }: Place,
  since: Date,
): Membership => {
  const of = structureId ?? employerId ?? buyerId;
  return { id, role, ...(of ? { of } : {}), since };
};

type Member = Pick<UserDoc, 'memberships'>;

const isOver = ({ until, ended }: Membership, at: Date): boolean =>
  ended === true || (until !== undefined && until <= at);

/** It is over from now on, for good. */
export const endedNow = (membership: Membership, at = now()): Membership => ({
  ...membership,
  until: at,
  ended: true,
});

/** Those by which somebody may act now, in the order in which they were given. */
export const currentOf = ({ memberships }: Member, at = now()): Membership[] =>
  memberships.filter((one) => (!one.later || one.since <= at) && !isOver(one, at));

/** Those that are not over, also where they begin later. */
export const lastingOf = ({ memberships }: Member, at = now()): Membership[] =>
  memberships.filter((one) => !isOver(one, at));

/**
 * By which of them somebody acts: the one asked for, else the one that they acted by last, else the first.
 * @returns undefined where none is current
 */
export function actingOf(user: Member & Pick<UserDoc, 'acting'>, wanted?: string): Membership | undefined {
  const current = currentOf(user);
  const named = (id: string | undefined) => current.find((one) => one.id === id);
  return named(wanted) ?? named(user.acting) ?? current[0];
}

/** What an account is called by: how it acts, or did last. */
export const mainOf = (user: Member & Pick<UserDoc, 'acting'>): Membership => {
  const main = actingOf(user) ?? user.memberships.at(-1);
  if (!main) throw new Error('an account without a membership');
  return main;
};

/** Accounts that have such a membership now. */
export function holding(wanted: { readonly role?: Role; readonly of?: string }): QueryFilter<UserDoc> {
  const at = now();
  const { role, of } = wanted;
  return {
    memberships: {
      $elemMatch: {
        ...(role ? { role } : {}),
        ...(of ? { of } : {}),
        ended: { $exists: false },
        $and: [
          { $or: [{ later: { $exists: false } }, { since: { $lte: at } }] },
          { $or: [{ until: { $exists: false } }, { until: { $gt: at } }] },
        ],
      },
    },
  };
}
