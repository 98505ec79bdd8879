import { fold } from './fold.ts';
import { plainForm } from './forms.ts';

/** A word of a folded text. */
export interface Token {
  /** Folded, without the inclusive ending: « soignant(e) » is `soignant`. */
  readonly word: string;
  /** Masculine singular, near enough to compare. */
  readonly form: string;
  /** Offsets in the folded text; they take in the inclusive ending. */
  readonly start: number;
  readonly end: number;
}

/**
 * A word, perhaps with an inclusive ending: vendeur(se), vendeur·se, vendeur.se, vendeur-se, vendeur/se, agent·e·s.
 * An ending is at most six letters after one mark, so that the pattern looks ahead by a bounded length.
 */
const wordPattern =
  /([\p{L}\p{N}]+(?:\+\+|#)?)(?:\s?[(·•․.\-/]\s?(e|es|ne|nes|ienne|iennes|enne|se|ses|euse|euses|trice|trices|rice|rices|ere|eres|iere|ieres|ve|ves|te|le|fe|esse|que|che)(?:[·•․.\-/)]s)?\)?(?![\p{L}\p{N}]))?/gu;

/** Endings that may follow a stop or hyphen only where the word is one that has a feminine. */
const gendered = /(?:eur|er|ien|een|ant|ent|e|f|on|al|el|if|t|d|i|u|s|n)$/;

/** Words of a folded text, in order. */
export function tokens(folded: string): Token[] {
  const found: Token[] = [];
  for (const { 0: whole, 1: word = '', 2: ending, index } of folded.matchAll(wordPattern)) {
    const inclusive = ending !== undefined && word.length > 1 && gendered.test(word);
    // A long run of letters is no word, and is not worth stemming.
    const kept = word.length > 40 ? word.slice(0, 40) : word;
    found.push({
      word: kept,
      form: plainForm(kept),
      start: index,
      end: index + (inclusive ? whole.trimEnd().length : word.length),
    });
  }
  return found;
}

const between = /^\s*(?:\/|ou|,|-|–|\|)\s*$/;

/**
 * The same occupation written twice becomes one: « vendeur / vendeuse en boulangerie », « technicien polyvalent /
 * technicienne polyvalente du bâtiment ».
 */
export function withoutDoublets(folded: string, words: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < words.length; ) {
    const length = doubletAt(folded, words, i);
    if (length > 0) {
      i += length;
      continue;
    }
    kept.push(words[i] as Token);
    i++;
  }
  return kept;
}

/** How many words from `i` on repeat those just before a mark of alternative. */
function doubletAt(folded: string, words: readonly Token[], i: number): number {
  const before = words[i - 1];
  const here = words[i];
  if (!before || !here) return 0;
  const isOr = here.word === 'ou';
  const first = isOr ? i + 1 : i;
  if (!isOr && !between.test(folded.slice(before.end, here.start))) return 0;
  for (let length = Math.min(4, i, words.length - first); length >= 1; length--) {
    let same = true;
    for (let k = 0; k < length && same; k++) same = words[i - length + k]?.form === words[first + k]?.form;
    if (same) return length + (first - i);
  }
  return 0;
}

/** Folded words of a raw text. */
export function wordsOf(text: string): string[] {
  return tokens(fold(text)).map(({ word }) => word);
}
