import { countOldSearchKeys, renewSearchKeys } from '../participants/index.ts';
import type { Migration } from '../platform/index.ts';

export const likelyDoublesAreSeen: Migration = {
  id: '2026-11-30-likely-doubles-are-seen',
  what: 'Deux fiches d’une même personne se reconnaissent dans une structure, par des empreintes du nom et de la naissance.',
  waiting: countOldSearchKeys,
  step: renewSearchKeys,
};
