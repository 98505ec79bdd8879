import { numberPattern, readNumber } from '../../french/index.ts';
import type { ReadQuestion, ReadValue } from '../reading-types.ts';
import { before, findAll, type Source } from './source.ts';

const notPosts =
  '(?!ans?\\b|mois|jours?|semaines?|heures?|h\\b|km|euros?|€|%|personnes? en|x\\b|eme|er\\b|ere\\b|/|-|:|,\\d|\\.\\d|annees?)';
const patterns = [
  new RegExp(
    `(?<number>${numberPattern})\\s?(?:postes?\\b(?! ?(?:de travail|informatique|\\(?matin|fixe))|personnes? (?:a recruter|recherchees?)|profils? recherches?)`,
    'g',
  ),
  new RegExp(
    `\\b(?:recrut|recherch|cherch|embauch)(?:e|ons|ent|er|ant)?\\s(?:activement |actuellement |pour \\w+ )?(?<number>${numberPattern})\\s${notPosts}(?=[a-z])`,
    'g',
  ),
];

/** How many people are wanted; « plusieurs » is asked. A lone « un » says nothing. */
export function readPosts(source: Source): { posts?: ReadValue<number>; questions: ReadQuestion[] } {
  for (const pattern of patterns) {
    for (const { start, end, text, named } of findAll(source, pattern)) {
      const value = readNumber(named.number ?? '');
      const isArticle = /^une?$/.test((named.number ?? '').trim());
      // « Alterner les 3 postes »: those of a shift.
      if (/(?:alterne\w*|\bles|\ben|sur|equipee? de|avec)\s$/.test(before(source, start, 20))) continue;
      if (value === undefined || isArticle || !Number.isInteger(value) || value < 1 || value > 500) continue;
      return {
        posts: { value, span: source.span(start, start + text.trimEnd().length || end) },
        questions: [],
      };
    }
  }
  for (const { start, end } of findAll(source, /\bplusieurs (?:postes|personnes|profils|candidats)\b/g)) {
    return { questions: [{ field: 'posts', text: 'Combien de postes ?', span: source.span(start, end) }] };
  }
  return { questions: [] };
}
