import { numberPattern, readNumber } from '../../french/index.ts';
import type { Reading, ReadQuestion } from '../reading-types.ts';
import { after, before, findAll, type Source } from './source.ts';

const beginner =
  /\bdebutant(?:\(?e?\)?s?|·e)? (?:est |sont )?(?:accepte|bienvenu|motive)[a-z()·]*|\bsans experience\b|\bouverte? aux debutants\b|\b(?:aucune|pas d')\s?experience (?:n'est )?(?:requise|exigee|necessaire|demandee)\b|\bpremier emploi\b/g;
const duration = new RegExp(
  `(?:(?<low>${numberPattern})\\s?(?:ans?\\s)?(?:a|et|ou|-|/)\\s?)?(?<number>${numberPattern})\\s?(?:\\(?\\d?\\)?\\s?)(?<unit>ans?|annees?|mois)\\b`,
  'g',
);
/** Months of pay, the age of children, an upper bound. */
const notAsked = /(?:moins de|remuneration|salaire|enfants?|mois sur|paye)[^.\n]{0,20}$/;
const notOurs = /(?:depuis|plus de|notre|nos\b|forte? de|fort de|riche de)[^.\n]{0,20}$/;

/** Experience that is asked for, in months; what is asked without a length is a question. */
export function readExperienceAsked(
  source: Source,
): Pick<Reading, 'experience'> & { questions: ReadQuestion[] } {
  for (const { start, end } of findAll(source, beginner)) {
    if (/(?:bac|diplom\w*|profils?)[^.\n]{0,25}$/.test(before(source, start, 40))) continue;
    return { experience: { months: 'none', span: source.span(start, end) }, questions: [] };
  }
  for (const { start, end, named } of findAll(source, duration)) {
    const behind = before(source, start, 60);
    const ahead = after(source, end, 45);
    const about = /experienc/.test(behind) || /^[^,]{0,30}experienc/.test(ahead);
    if (
      !about ||
      notAsked.test(behind) ||
      (notOurs.test(behind) && !/minimum|au moins|justifi|requi|exig/.test(behind + ahead))
    )
      continue;
    const number = readNumber(named.low ?? named.number ?? '') ?? 0;
    const months = Math.round(number * (named.unit === 'mois' ? 1 : 12));
    if (months < 1 || months > 240) continue;
    return { experience: { months, span: source.span(start, end) }, questions: [] };
  }
  const asked =
    /\bexperience\b[^.\n]{0,40}?\b(?:exigee|requise|souhaitee|indispensable|obligatoire|imperative|demandee)\b|\bpremiere experience\b/g;
  for (const { start, end } of findAll(source, asked)) {
    const text = 'Une expérience est demandée : de quelle durée, et est-elle indispensable ?';
    return { questions: [{ field: 'experience', text, span: source.span(start, end) }] };
  }
  return { questions: [] };
}
