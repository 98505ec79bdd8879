import type { ReferralState, ReturnReason } from '../../orientation/index.ts';
import type { Said } from '../pages/words.ts';

export const stateWords: Record<ReferralState, Said> = {
  sent: ['Envoyée', 'ask'],
  seen: ['Vue', 'ask'],
  studying: ['À l’étude', 'ask'],
  accepted: ['Acceptée', 'ok'],
  returned: ['Revenue', 'gap'],
  expired: ['Sans réponse, revenue', 'gap'],
  withdrawn: ['Retirée', 'plain'],
};

export const reasonWords: Record<ReturnReason, string> = {
  'no-place': 'Plus de place',
  'other-area': 'Hors de la zone',
  'not-eligible': 'Les conditions ne sont pas remplies',
  'not-reached': 'Personne non jointe',
  'person-declined': 'La personne a refusé',
  other: 'Autre raison',
};
