import type { Discrimination } from '../reading-types.ts';
import { type Ground, grounds } from './discrimination-grounds.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

/** Wording that refers to what the law protects, with what to write instead. */
export function findDiscrimination(source: Source): Discrimination[] {
  const found: Discrimination[] = [];
  for (const ground of grounds) {
    for (const match of findAll(source, ground.pattern)) {
      if (
        isAllowed(source, ground, match) ||
        found.some(({ span }) => overlaps(span, source.span(match.start, match.end)))
      )
        continue;
      const span = source.span(match.start, match.end);
      const { name, article, proposal } = ground;
      found.push({ span, quote: source.quote(span), ground: name, article, proposal });
      if (found.length === 20) return found;
    }
  }
  return [...found, ...feminineTitle(source)].sort((a, b) =>
    a.span.field === b.span.field ? a.span.start - b.span.start : a.span.field === 'title' ? -1 : 1,
  );
}

const isAllowed = (
  source: Source,
  { unlessAfter, unlessBefore, unlessText }: Ground,
  { start, end }: Found,
) =>
  unlessText?.test(source.text) === true ||
  unlessAfter?.test(before(source, start, 60)) === true ||
  unlessBefore?.test(after(source, end, 40)) === true;

interface Place {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

export const overlaps = (one: Place, other: Place): boolean =>
  one.field === other.field && one.start < other.end && other.start < one.end;

const bothSexes = /\bh ?[/\-,.&] ?f\b|\bf ?[/\-,.&] ?h\b|\bm ?\/ ?f\b|\(h\)|\bhf\b|\bhomme|\btous? genres?/;

/** A title in the feminine alone refers to the sex of the person who is looked for. */
function feminineTitle(source: Source): Discrimination[] {
  const title = source.words.slice(0, source.titleWords);
  const first = title.find(({ word }) => word.length > 4);
  if (!first || title.length === 0 || bothSexes.test(source.text.slice(0, title.at(-1)?.end))) return [];
  const feminine = /(?:euse|trice|iere|ienne)s?$/.test(first.word) && first.form !== first.word;
  const isAlone =
    first.end - first.start === first.word.length &&
    title.filter(({ form }) => form === first.form).length === 1;
  const masculineBefore =
    title.length > 1 && title.some(({ word, start }) => start < first.start && word.length > 4);
  if (!feminine || !isAlone || masculineBefore) return [];
  const span = source.span(first.start, first.end);
  return [
    {
      span,
      quote: source.quote(span),
      ground: 'sexe',
      article: 'Code du travail L1142-1',
      proposal: `${first.form} (H/F), ou les deux formes du métier`,
      instead: `${first.form} (H/F)`,
    },
  ];
}
