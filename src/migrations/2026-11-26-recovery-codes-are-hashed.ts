import type { Migration } from '../platform/index.ts';

const keyed = { recoveryCodes: { $elemMatch: { $not: /^\$argon2/ } } };

export const recoveryCodesAreHashed: Migration = {
  id: '2026-11-26-recovery-codes-are-hashed',
  what: 'Les codes de secours d’avant, gardés sous une autre forme, ne servent plus : chacun en fait de nouveaux depuis « Mon compte ».',
  waiting: (db) => db.collection('users').countDocuments(keyed),
  async step(db) {
    return (await db.collection('users').updateMany(keyed, { $set: { recoveryCodes: [] } })).modifiedCount;
  },
};
