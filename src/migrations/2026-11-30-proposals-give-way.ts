import { type Migration, withoutIndex } from '../platform/index.ts';

/**
 * That index allowed one proposal a person and need, whatever became of it: where two records are merged, one gives way to
 * the other.
 */
export const proposalsGiveWay: Migration = {
  id: '2026-11-30-proposals-give-way',
  what: 'Une personne a une seule proposition en vigueur par besoin : les doublons de fiches réunies restent à côté.',
  ...withoutIndex('matches', 'needId_1_participantId_1'),
};
