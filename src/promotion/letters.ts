import type { LetterKind } from '../access/index.ts';
import { letter } from '../messages/index.ts';
import { confirmKind, readSubscriber, renewedKind } from './subscriptions.ts';

/** To whoever has asked, and has confirmed that it was them. Text alone: nothing tells whether it was read. */
export const subscriptionLetters: readonly LetterKind[] = [
  {
    code: confirmKind,
    label: 'Confirmer un abonnement aux talents du territoire',
    to: 'outsider',
    write: async ({ subscriptionId }, site) => {
      const subscriber = await readSubscriber(subscriptionId);
      if (!subscriber || subscriber.confirmed) return undefined;
      return letter(
        subscriber.email,
        'confirmez votre abonnement',
        'Quelqu’un, vous sans doute, a demandé à recevoir un bref sur les talents du territoire quand ses chiffres sont renouvelés. Pour le confirmer, ouvrez cette adresse :',
        `${site}/talents/abonnement/${subscriber.own}`,
        'Si vous n’avez rien demandé, ne faites rien : rien d’autre ne vous sera envoyé.',
      );
    },
  },
  {
    code: renewedKind,
    label: 'Les chiffres d’un bref sont renouvelés',
    to: 'outsider',
    write: async ({ subscriptionId }, site) => {
      const subscriber = await readSubscriber(subscriptionId);
      if (!subscriber?.confirmed) return undefined;
      return letter(
        subscriber.email,
        'les chiffres de votre bref sont renouvelés',
        'Les personnes accompagnées du territoire viennent d’être comptées à nouveau. Votre bref, avec les nombres d’aujourd’hui :',
        `${site}/talents/bref/${subscriber.brief}`,
        `Pour ne plus le recevoir : ${site}/talents/abonnement/${subscriber.own}`,
      );
    },
  },
];
