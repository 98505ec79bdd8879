import { type Migration, newId } from '../platform/index.ts';

/** An account as it was kept with one role for ever. */
interface User {
  readonly _id: string;
  readonly role?: string;
  readonly structureId?: string;
  readonly employerId?: string;
  readonly createdAt: Date;
}

const old = { role: { $exists: true } };

export const peopleHaveMemberships: Migration = {
  id: '2026-11-30-people-have-memberships',
  what: 'Une personne a des appartenances : un rôle dans un organisme, depuis un jour.',
  waiting: (db) => db.collection('users').countDocuments(old),
  async step(db) {
    const users = await db.collection<User>('users').find(old).limit(500).toArray();
    if (users.length === 0) return 0;
    const changes = users.map(({ _id, role, structureId, employerId, createdAt }) => {
      const of = structureId ?? employerId;
      const membership = { id: newId(), role, ...(of ? { of } : {}), since: createdAt };
      return {
        updateOne: {
          filter: { _id, ...old },
          update: {
            $set: { memberships: [membership] },
            $unset: { role: 1 as const, structureId: 1 as const, employerId: 1 as const },
          },
        },
      };
    });
    await db.collection<{ _id: string }>('users').bulkWrite(changes as never);
    return users.length;
  },
};
