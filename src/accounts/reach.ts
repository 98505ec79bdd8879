import type { QueryFilter } from 'mongoose';
import { type Actor, check, everything, nothing, type Role, type Scope, within } from '../access/index.ts';
import { notFound, Problem } from '../platform/index.ts';
import { User, type UserDoc } from './models.ts';
import { accountManage, accountOwn } from './rights.ts';

/** Whose accounts somebody may open, change and close: an officer companies', a manager counsellors' of the structure. */
const scope: Scope = {
  admin: everything,
  officer: () => ({ role: 'employer' }),
  manager: ({ structureId }) => (structureId ? { role: 'counsellor', structureId } : 'nothing'),
  counsellor: nothing,
  employer: nothing,
};
export const reachOf = (actor: Actor): QueryFilter<UserDoc> => within(scope, actor);

/** The role that these accounts have; `undefined`: any. */
export const roleInReach = ({ role }: Actor): Role | undefined =>
  role === 'admin' ? undefined : role === 'officer' ? 'employer' : 'counsellor';

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
  (await User.exists({ _id: userId, structureId, active: true })) !== null;

/** One's own account. */
export async function ownUser(actor: Actor): Promise<UserDoc> {
  check(actor, accountOwn);
  const user = await User.findById(actor.id).lean<UserDoc>();
  if (!user) throw notFound('Compte');
  return user;
}
