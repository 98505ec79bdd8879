import { addDays, endOfMonths, seal } from '../platform/index.ts';
import { noEnd } from './outcomes/index.ts';
import { type Check, type CheckMonths, checkMonths, type PlacementDoc } from './placement.ts';

export const sealedWords = (
  text: string | undefined,
  id: string,
  months: CheckMonths,
  who: 'employer' | 'person',
) => (text === undefined ? undefined : seal(text, `${id}/${months}/${who}`));

/**
 * The checks that are due of a contract: one, three and six months after its start, as long as it lasts until then. What was
 * said stays, whatever becomes of the dates.
 */
export function checksOf({
  start,
  end = noEnd,
  ended,
  checks,
}: Pick<PlacementDoc, 'start' | 'end' | 'ended' | 'checks'>): Check[] {
  if (!start) return [];
  const last = ended && ended.on < end ? ended.on : end;
  return checkMonths.flatMap((months) => {
    const known = checks.find((check) => check.months === months);
    if (known?.done) return [known];
    const held = endOfMonths(start, months);
    return held <= last ? [{ months, dueOn: addDays(held, 1) }] : [];
  });
}

/** What is asked at a check, in the order of the call. */
export const callScript: Readonly<Record<'employer' | 'person', readonly string[]>> = {
  employer: [
    'Le travail se passe-t-il comme prévu ? Qu’est-ce qui va bien, qu’est-ce qui manque ?',
    'Le contrat continue-t-il dans les mêmes conditions : horaires, durée, fonction ?',
    'Que pouvons-nous faire d’utile d’ici au prochain appel ?',
  ],
  person: [
    'Comment cela se passe-t-il, avec l’équipe et avec les horaires ?',
    'Le trajet, la paie, la fatigue : quelque chose vous inquiète-t-il ?',
    'Souhaitez-vous continuer ? Avez-vous reçu votre bulletin de paie ?',
  ],
};
