import type { Migration } from '../platform/index.ts';

const old = { doneAt: { $exists: true }, goneAt: { $exists: false } };

export const tombstonesSayWhenNothingWasLeft: Migration = {
  id: '2026-11-30-tombstones-say-when-nothing-was-left',
  what: 'Les personnes effacées jusqu’ici sont comptées dans l’historique de la base, pour en sortir.',
  waiting: (db) => db.collection('tombstones').countDocuments(old),
  step: async (db) =>
    (await db.collection('tombstones').updateMany(old, [{ $set: { goneAt: '$$CLUSTER_TIME' } }]))
      .modifiedCount,
};
