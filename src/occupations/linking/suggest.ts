import { fold, isStopWord } from '../../french/index.ts';
import type { Catalogue } from '../open-catalogue.ts';
import type { OccupationCode } from '../types.ts';
import { linkQuery } from './link-query.ts';
import { namesOf } from './linker.ts';

export interface Suggestion {
  readonly code: OccupationCode;
  readonly name: string;
  /** The other name of it that what was typed begins, where it is not the fiche's own. */
  readonly said?: string;
  /** Share of such links that are right, where what was typed is read as a whole title; 0 where it only begins a name. */
  readonly confidence: number;
}

interface Entry {
  readonly code: OccupationCode;
  readonly label: string;
  readonly words: readonly string[];
}

const entriesOf = new WeakMap<Catalogue, readonly Entry[]>();

/** Every name of every occupation, opened once for each catalogue. */
function entries(catalogue: Catalogue): readonly Entry[] {
  const known = entriesOf.get(catalogue);
  if (known) return known;
  const opened = catalogue.occupations.flatMap((occupation) =>
    namesOf(occupation).map((label) => ({ code: occupation.code, label, words: wordsOf(label) })),
  );
  entriesOf.set(catalogue, opened);
  return opened;
}

const wordsOf = (text: string): string[] =>
  (fold(text).match(/[a-z0-9]+/g) ?? []).filter((word) => word.length > 1 && !isStopWord(word));

/** The last one may be at its first letter: « aide-s ». */
function wordsTyped(text: string): string[] {
  const words = wordsOf(text);
  const last = /[^a-z0-9]([a-z])$/.exec(fold(text))?.[1];
  return last && words.length > 0 ? [...words, last] : words;
}

/** Longer than any name of an occupation. */
const MOST_TYPED = 120;
/** Below this the reading of a title says nothing worth offering. */
const LEAST = 0.04;

/**
 * Occupations that somebody may be typing, likeliest first: by the beginnings of the words of their names, and as the title
 * of an advertisement is read.
 */
export function suggestOccupations(typed: string, catalogue: Catalogue, most = 8): Suggestion[] {
  const text = typed.trim().slice(0, MOST_TYPED);
  const words = wordsTyped(text);
  if (words.length === 0) return [];
  const found = new Map<OccupationCode, { score: number; said?: string; confidence: number }>();
  const offer = (code: OccupationCode, score: number, confidence: number, said?: string) => {
    const known = found.get(code);
    const told = !known || score > known.score ? (said ?? known?.said) : known.said;
    found.set(code, {
      score: Math.max(score, known?.score ?? 0),
      confidence: Math.max(confidence, known?.confidence ?? 0),
      ...(told ? { said: told } : {}),
    });
  };
  if (/^[a-n]\d{1,4}$/i.test(text)) {
    const code = text.toUpperCase();
    for (const occupation of catalogue.occupations)
      if (occupation.code.startsWith(code)) offer(occupation.code, 1, occupation.code === code ? 1 : 0);
  }
  for (const { code, label, words: own } of entries(catalogue)) {
    const score = begins(words, own);
    if (score > 0) offer(code, score, 0, label);
  }
  for (const { code, confidence } of catalogue
    .linker()
    .link(linkQuery({ title: text, description: '' }), most))
    if (confidence >= LEAST) offer(code, confidence, confidence);
  return [...found]
    .sort(([, one], [, other]) => other.score - one.score)
    .slice(0, most)
    .map(([code, { said, confidence }]) => {
      const name = catalogue.occupation(code)?.name ?? code;
      return { code, name, confidence, ...(said && !sameName(said, name) ? { said } : {}) };
    });
}

const sameName = (one: string, other: string): boolean => fold(one) === fold(other);

/** How well the words typed begin the words of a name: 0 when one of them begins none. */
function begins(typed: readonly string[], own: readonly string[]): number {
  let at = 0;
  let first = -1;
  for (const word of typed) {
    const next = own.findIndex((one, i) => i >= at && one.startsWith(word));
    if (next < 0) return 0;
    if (first < 0) first = next;
    at = next + 1;
  }
  const whole = typed.length / Math.max(own.length, 1);
  return (first === 0 ? 0.7 : 0.4) + 0.25 * whole;
}
