import type { LetterKind } from '../access/index.ts';
import { letter } from '../messages/index.ts';
import { now, unseal } from '../platform/index.ts';
import { addressOf } from './link-model.ts';

export const signingLetterCode = 'signing-link';
export const pathPlace = 'signing-link';

const asked: Readonly<Record<string, string>> = {
  sign: 'Une convention d’immersion attend votre lecture et votre signature',
  assess: 'Votre avis est attendu sur une immersion',
};

/** To a party of a convention, who may have no account. Dropped where the link ended meanwhile. */
export const signingLetters: readonly LetterKind[] = [
  {
    code: signingLetterCode,
    label: 'Lien de signature ou de bilan d’une immersion',
    to: 'outsider',
    async write({ linkId = '', path = '', use = '', channel = '' }, site) {
      const to = await addressOf(linkId, now());
      if (to === undefined) return undefined;
      const address = `${site}${unseal(path, pathPlace)}`;
      const what = asked[use] ?? 'Une question vous attend';
      return channel === 'text'
        ? { to, subject: '', text: `Bonjour. ${what} : ${address} Le code vous est donné autrement.` }
        : letter(
            to,
            use === 'sign' ? 'une convention à lire et à signer' : 'votre avis sur une immersion',
            `${what}. Ouvrez cette adresse :`,
            address,
            'Un code vous est donné autrement, de vive voix par exemple. Si personne ne vous en a parlé, ne faites rien.',
          );
    },
  },
];
