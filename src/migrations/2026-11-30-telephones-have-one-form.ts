import { countOldSearchKeys, renewSearchKeys } from '../participants/index.ts';
import type { Migration } from '../platform/index.ts';

export const telephonesHaveOneForm: Migration = {
  id: '2026-11-30-telephones-have-one-form',
  what: 'Un numéro de téléphone est gardé sous une seule forme, avec l’indicatif de son pays, et se trouve comme on le tape.',
  waiting: countOldSearchKeys,
  step: renewSearchKeys,
};
