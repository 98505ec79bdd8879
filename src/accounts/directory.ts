import type { QueryFilter } from 'mongoose';
import type { Directory, Recipients } from '../access/index.ts';
import { holding, mainOf } from './memberships.ts';
import { User, type UserDoc } from './models.ts';

async function activeUsers(filter: QueryFilter<UserDoc>): Promise<string[]> {
  const users = await User.find({ ...filter, active: true })
    .select({ _id: 1 })
    .lean<Pick<UserDoc, '_id'>[]>();
  return users.map(({ _id }) => _id);
}

async function find(recipients: Recipients): ReturnType<Directory['find']> {
  if ('userId' in recipients) return { userIds: await activeUsers({ _id: recipients.userId }) };
  if ('employerId' in recipients) {
    const { employerId: of } = recipients;
    return { userIds: await activeUsers(holding({ of })), of };
  }
  if ('managersOf' in recipients) {
    const { managersOf: of } = recipients;
    return { userIds: await activeUsers(holding({ role: 'manager', of })), of };
  }
  // A counsellor who has left the structure hears nothing more of its people, and somebody must.
  const { counsellorId, structureId: of } = recipients.counsellorOf;
  const userIds = counsellorId ? await activeUsers({ _id: counsellorId, ...holding({ of }) }) : [];
  return userIds.length > 0 ? { userIds, of } : find({ managersOf: of });
}

/** Who has an account, for whoever tells them something. */
export const directory: Directory = {
  find,
  async addressOf(userId) {
    const user = await User.findOne({ _id: userId, active: true })
      .select({ email: 1 })
      .lean<Pick<UserDoc, 'email'>>();
    return user?.email;
  },
  async rolesOf(userIds) {
    const users = await User.find({ _id: { $in: userIds } })
      .select({ memberships: 1, acting: 1 })
      .lean<Pick<UserDoc, '_id' | 'memberships' | 'acting'>[]>();
    return new Map(users.map((user) => [user._id, mainOf(user).role]));
  },
};
