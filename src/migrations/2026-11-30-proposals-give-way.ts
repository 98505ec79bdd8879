import { indexesOf, type Migration } from '../platform/index.ts';

/** One proposal a person and need, whatever became of it: where two records are merged, one gives way to the other. */
const old = 'needId_1_participantId_1';

export const proposalsGiveWay: Migration = {
  id: '2026-11-30-proposals-give-way',
  what: 'Une personne a une seule proposition en vigueur par besoin : les doublons de fiches réunies restent à côté.',
  waiting: async (db) => {
    const indexes = await indexesOf(db, 'matches');
    return indexes.filter(({ name }) => name === old).length;
  },
  step: async (db) => {
    const indexes = await indexesOf(db, 'matches');
    if (!indexes.some(({ name }) => name === old)) return 0;
    await db.collection('matches').dropIndex(old);
    return 1;
  },
};
