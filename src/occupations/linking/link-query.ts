import type { Token } from '../../french/index.ts';
import { findPlacesInText } from '../../territory/index.ts';
import { openSource, type Source } from '../reading/source.ts';
import type { NeedText } from '../reading-types.ts';
import type { LinkQuery } from './linker.ts';

/** The words of an advertisement, as a linker takes them. */
export function linkQuery(text: NeedText): LinkQuery {
  return queryOf(openSource(text));
}

/** @param allowed whether a word may tell the occupation */
export function queryOf(source: Source, allowed: (word: Token) => boolean = () => true): LinkQuery {
  const { text: folded, words, titleWords } = source;
  return {
    folded,
    title: withoutPlaces(source, words.slice(0, titleWords).filter(allowed)),
    body: words.slice(titleWords).filter(allowed),
  };
}

const institutions =
  /^(?:mairie|ville|commune|centre|agence|site|secteur|port|hopital|aeroport|ccas|ehpad|ecole|communaute)$/;

/** « Coupeur de cannes »: a town's name that says what the trade works on. */
const isMatter = (words: readonly Token[], at: number): boolean =>
  at === 2 && words[1]?.word === 'de' && !institutions.test(words[0]?.word ?? '');

/** A town, a department or a postal code behind the trade says nothing of it: « Mouleur LE MOULE », « Marin (97290) ». */
function withoutPlaces(source: Source, words: readonly Token[]): readonly Token[] {
  const places = words.length > 1 ? findPlacesInText(source.fields.title) : [];
  if (places.length === 0) return words;
  const kept = words.filter(({ start, end }, i) => {
    const own = source.span(start, end);
    return isMatter(words, i) || !places.some((place) => own.start >= place.start && own.end <= place.end);
  });
  return kept.length > 0 ? kept : words;
}
