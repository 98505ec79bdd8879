import { fold, isStopWord, plainForm, stem, type Token, tokens, withoutDoublets } from '../../french/index.ts';
import { spelledOut } from './abbreviations.ts';

/** A word that may name an occupation; `heading` marks the one that the others qualify. */
export interface Term {
  /** Masculine singular. */
  readonly form: string;
  readonly stem: string;
  readonly heading: boolean;
}

/** What is written around the name of an occupation in a title. */
const noise = new Set(
  `h f hf fh x hfx mf cdi cdd cddi interim urgent recherche recherchons recrute recrutons recrutement poste postes emploi offre
  temps plein partiel complet semaine heures alternance apprentissage stage mission contrat confirme experimente debutant
  accepte saisonnier saison ref etc`.split(/\s+/),
);

const forms = (word: string): readonly string[] => spelledOut(word) ?? [plainForm(word)];

/** Words of grammar and of recruiting left out, alternatives written twice kept once, abbreviations spelt out. */
export function termsOf(words: readonly Token[], folded: string, isHeading: (form: string) => boolean): Term[] {
  const kept = withoutDoublets(folded, words).filter(({ word }) => !isStopWord(word) && !noise.has(word));
  const found = kept.flatMap(({ word }) => forms(word));
  // In French the head of a name comes first: « assistant commercial » is an assistant.
  const heading = found.findIndex(isHeading);
  return found.map((form, i) => ({ form, stem: stem(form), heading: i === heading }));
}

export function termsOfText(text: string, isHeading: (form: string) => boolean): Term[] {
  const folded = fold(text);
  return termsOf(tokens(folded), folded, isHeading);
}

/** Stems of running text, with how often each occurs. */
export function countStems(words: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word } of words) {
    if (isStopWord(word)) continue;
    for (const form of forms(word)) {
      const key = stem(form);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** Weighted keys under which terms are compared. */
export type Keys = ReadonlyMap<string, number>;

/** The head of a name weighs more than what qualifies it. */
const HEADING = 1.4;

function strongest(pairs: Iterable<readonly [string, number]>): Keys {
  const keys = new Map<string, number>();
  for (const [key, weight] of pairs) keys.set(key, Math.max(keys.get(key) ?? 0, weight));
  return keys;
}

export const formKeys = (terms: readonly Term[]): Keys =>
  strongest(terms.map(({ form, heading }) => [form, heading ? HEADING : 1]));

export const stemKeys = (terms: readonly Term[]): Keys =>
  strongest(terms.map(({ stem: key, heading }) => [key, heading ? HEADING : 1]));

/** Three and four letters in a row, ends of words marked: what typing errors and compounds leave alike. */
export function gramKeys(terms: readonly Term[]): Keys {
  const keys = new Map<string, number>();
  for (const { form } of terms) {
    const marked = `_${form}_`;
    for (let length = 3; length <= 4; length++) {
      for (let i = 0; i + length <= marked.length; i++) keys.set(marked.slice(i, i + length), 1);
    }
  }
  return keys;
}
