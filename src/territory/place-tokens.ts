/** A word of a place name, or a number beside it. */
export interface Token {
  /** Lower case, without accents; abbreviations spelt out. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

const abbreviations = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['s', 'sur'],
  ['pce', 'provence'],
  ['prov', 'provence'],
]);

/** No word of a name is longer, accents written apart included: a longer one is not worth folding. */
const MAX_WORD = 20;

const plain = (word: string): string => {
  const lower = word.toLowerCase();
  return /^[a-z0-9]*$/.test(lower)
    ? lower
    : lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');
};

/** Words and numbers of a text, in order. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: raw, index }) => {
    const word = raw.length > MAX_WORD ? '' : plain(raw);
    return {
      word: abbreviations.get(word) ?? word,
      start: index,
      end: index + raw.length,
      capital: /^\p{Lu}/u.test(raw),
    };
  });
}

/** « St-Mitre » is saint mitre. */
export const wordsOf = (name: string): string[] => tokensOf(name).map(({ word }) => word);
