import type { Migration } from '../platform/index.ts';

const old = { changedAt: { $exists: false } };

export const matchesSayWhatChanged: Migration = {
  id: '2026-11-26-matches-say-what-changed',
  what: 'Chaque rapprochement garde à quelle révision chaque partie a changé, pour le dire à qui arrive trop tard.',
  waiting: (db) => db.collection('matches').countDocuments(old),
  async step(db) {
    return (await db.collection('matches').updateMany(old, { $set: { changedAt: {} } })).modifiedCount;
  },
};
