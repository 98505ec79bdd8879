import type { z } from 'zod';
import { date } from '../kit/format.ts';
import type { ownReferral } from './referral-answers.ts';
import { reasonWords, stateWords } from './referral-words.ts';
import { purposeWords } from './words.ts';

/** What a person reads of their referrals in their file. */
export function referralLinesOf(referrals: readonly z.output<typeof ownReferral>[]): string[] {
  if (referrals.length === 0) return ['Aucune.'];
  return referrals.map(
    ({ reference, placeName, purpose, steps, agreedOn, reason, handedOver }) =>
      `${reference}, vers ${placeName} (${purposeWords[purpose].toLowerCase()})${agreedOn ? `, avec votre accord du ${date(agreedOn)}` : ''} : ${steps
        .map(({ state, on }) => `${stateWords[state][0].toLowerCase()} le ${date(on)}`)
        .join(
          ', ',
        )}${reason ? ` (${reasonWords[reason].toLowerCase()})` : ''}${handedOver ? ` ; votre accompagnement lui est confié depuis le ${date(handedOver.on)}` : ''}.`,
  );
}
