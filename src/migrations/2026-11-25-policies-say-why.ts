import type { Migration } from '../platform/index.ts';

const old = { reason: { $exists: false } };

/** The numbers inside the criteria, as they were for every version made until then. */
const shapes = {
  wishShare: 0.6,
  fullPracticeMonths: 24,
  requiredSkill: 2,
  sameMacroSkill: 0.3,
  titleWeight: 4,
  unknownTitle: 0.5,
  wordSaturation: 1.2,
  wordLength: 0.75,
  wordsHalf: 8,
  tripLoss: 0.5,
  unsureTrip: 0.25,
  answers: { yes: 1, none: 1, nearly: 0.5, unknown: 0.25, no: 0 },
};

export const policiesSayWhy: Migration = {
  id: '2026-11-25-policies-say-why',
  what: 'Chaque version de la pondération garde sa raison et ses paramètres, pour être publiée.',
  waiting: (db) => db.collection('policies').countDocuments(old),
  async step(db) {
    const set = { shapes, reason: 'Version d’avant la publication des raisons.', by: 'system' };
    return (await db.collection('policies').updateMany(old, { $set: set })).modifiedCount;
  },
};
