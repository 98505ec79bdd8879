import type { Channel, Telling } from '../../access/index.ts';
import type { MessageLine } from '../../messages/index.ts';
import type { Said } from '../pages/words.ts';

export const tellingWords: Readonly<Record<Telling, string>> = {
  now: 'Par courriel, tout de suite',
  daily: 'Par courriel, une fois par jour',
  notice: 'Ici seulement',
};

export const channelWords: Readonly<Record<Channel, string>> = { mail: 'Courriel', text: 'Texto' };

export const stateWords: Readonly<Record<MessageLine['state'], Said>> = {
  waiting: ['En attente', 'ask'],
  sent: ['Parti', 'ok'],
  dropped: ['Devenu inutile', 'plain'],
  failed: ['Échec', 'stop'],
};

export const reasonWords: Readonly<Record<NonNullable<MessageLine['reason']>, string>> = {
  refused: 'L’adresse ou le numéro est refusé',
  later: 'Le serveur d’envoi ne l’a pas pris',
  away: 'Le serveur d’envoi n’a pas répondu',
  'not-set': 'Aucun serveur d’envoi n’est réglé',
  killed: 'Le programme qui l’envoyait s’est arrêté chaque fois',
  bounced: 'Parti, puis revenu : l’adresse ou le numéro ne reçoit pas',
};
