import type { LetterKind } from '../access/index.ts';
import { letter } from '../messages/index.ts';
import { CompanyRequest, type CompanyRequestDoc, readAsker, refusalReasons } from './request.ts';

export const refusedKind = 'company-access-refused';

/** To whoever asked, who has no account. One that is opened is told by the invitation itself. */
export const requestLetters: readonly LetterKind[] = [
  {
    code: refusedKind,
    label: 'Une demande d’accès est refusée',
    to: 'outsider',
    write: async ({ requestId = '' }, site) => {
      const doc = await CompanyRequest.findById(requestId).lean<CompanyRequestDoc>();
      const asker = doc && readAsker(doc);
      if (!asker || !doc.reason) return undefined;
      return letter(
        asker.email,
        'votre demande d’accès',
        `Votre demande d’accès à Passerelle n’a pas été acceptée : ${refusalReasons[doc.reason]}.`,
        'Vous pouvez appeler la Métropole pour en parler, ou la refaire :',
        `${site}/acces-entreprise`,
      );
    },
  },
];
