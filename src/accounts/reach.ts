import type { QueryFilter } from 'mongoose';
import { type Actor, check, everything, nothing, type Role, type Scope, within } from '../access/index.ts';
import { notFound, Problem } from '../platform/index.ts';
import { holding, lastingOf, type Membership } from './memberships.ts';
import { User, type UserDoc } from './models.ts';
import { accountManage, accountOwn } from './rights.ts';

/** Whose accounts somebody may open, change and close: an officer companies', a manager counsellors' of the structure. */
const scope: Scope = {
  admin: everything,
  officer: () => holding({ role: 'employer' }),
  manager: ({ structureId }) => (structureId ? holding({ role: 'counsellor', of: structureId }) : 'nothing'),
  counsellor: nothing,
  employer: nothing,
};
export const reachOf = (actor: Actor): QueryFilter<UserDoc> => within(scope, actor);

/** The role that these accounts have; `undefined`: any. */
export const roleInReach = ({ role }: Actor): Role | undefined =>
  role === 'admin' ? undefined : role === 'officer' ? 'employer' : 'counsellor';

/** Whether a membership is of those that somebody manages. */
export function isInReach({ role, structureId }: Actor, membership: Membership): boolean {
  if (role === 'admin') return true;
  if (role === 'officer') return membership.role === 'employer';
  return role === 'manager' && membership.role === 'counsellor' && membership.of === structureId;
}

/** Who manages a part of what somebody may do does not close the whole account. @throws Problem 409 `acts-elsewhere` */
export function mustBeAllInReach(actor: Actor, user: UserDoc): void {
  if (lastingOf(user).every((one) => isInReach(actor, one))) return;
  throw new Problem(
    409,
    'acts-elsewhere',
    'Cette personne a aussi un rôle ailleurs : mettez fin à celui de chez vous, ou demandez à l’administration.',
  );
}

/** An account within reach. @throws Problem 403, 404 */
export async function findUser(actor: Actor, id: string): Promise<UserDoc> {
  check(actor, accountManage);
  const user = await User.findOne({ $and: [{ _id: id }, reachOf(actor)] }).lean<UserDoc>();
  if (!user) throw notFound('Compte');
  return user;
}

/** Nobody takes away, gives or goes round their own rights. */
export const ownAccount = () =>
  new Problem(409, 'own-account', 'On ne change pas ses propres droits : demandez à un collègue.');

/** Whether somebody may accompany people of this structure: counsellors and managers alone have one. */
export const accompaniesIn = async (structureId: string, userId: string): Promise<boolean> =>
  (await User.exists({ $and: [{ _id: userId, active: true }, holding({ of: structureId })] })) !== null;

/** As `accompaniesIn`, by the address that somebody wrote of them: a name before it, or several, do not matter. */
export async function accompanyingAt(structureId: string, text: string): Promise<string | undefined> {
  const [email] = text.toLowerCase().match(/[^\s<>,;]+@[^\s<>,;]+/) ?? [];
  if (!email) return undefined;
  const user = await User.findOne({ $and: [{ email, active: true }, holding({ of: structureId })] })
    .select({ _id: 1 })
    .lean<Pick<UserDoc, '_id'>>();
  return user?._id;
}

/** One's own account. */
export async function ownUser(actor: Actor): Promise<UserDoc> {
  check(actor, accountOwn);
  const user = await User.findById(actor.id).lean<UserDoc>();
  if (!user) throw notFound('Compte');
  return user;
}
