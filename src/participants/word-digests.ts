import { stems } from '../french/index.ts';
import { type Catalogue, currentCatalogue } from '../occupations/index.ts';
import { knownDigest } from '../platform/index.ts';

/**
 * What is stored and ranked in place of a stem, of people's texts and of needs' alike: equal stems have equal digests, and
 * without INDEX_KEY nobody can tell which stem it was.
 */
export const digestOfStem = (stem: string): string => knownDigest('word', stem);

/** The stem of a digest, where it is known. */
export type WordNames = (digest: string) => string | undefined;

let known: { readonly catalogue: Catalogue; readonly key: string; readonly names: Names } | undefined;
type Names = ReadonlyMap<string, string>;

const namesOf = (words: Iterable<string>): Names =>
  new Map([...words].map((word) => [digestOfStem(word), word]));

/** The trade words: all those that a ranking can compare. */
function tradeNames(): Names {
  const catalogue = currentCatalogue();
  const key = digestOfStem('');
  if (known?.catalogue !== catalogue || known.key !== key)
    known = { catalogue, key, names: namesOf(catalogue.tradeWords()) };
  return known.names;
}

/**
 * Names digests again, for display: those of the catalogue's words and of the given texts.
 * @param texts what the reader may read anyway
 */
export function nameWords(...texts: string[]): WordNames {
  const trade = tradeNames();
  const told = namesOf(texts.flatMap(stems));
  return (word) => told.get(word) ?? trade.get(word);
}
