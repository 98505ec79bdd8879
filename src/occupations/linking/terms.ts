import {
  fold,
  isStopWord,
  plainForm,
  stem,
  type Token,
  tokens,
  withoutDoublets,
} from '../../french/index.ts';
import { spelledOut } from './abbreviations.ts';

/** A word that may name an occupation; `heading` marks the one that the others qualify. */
export interface Term {
  /** Masculine singular. */
  readonly form: string;
  readonly stem: string;
  /** How much it says: the heading most, what stands apart from it (« - Groupe X », « (Lyon) ») least. */
  readonly weight: number;
}

/** What is written around the name of an occupation in a title. */
const noise = new Set(
  `h f hf fh x hfx mf cdi cdd cddi interim urgent recherche recherchons recrute recrutons recrutement poste postes emploi offre
  temps plein partiel complet semaine heures alternance apprentissage stage mission contrat confirme experimente debutant
  accepte saisonnier saison ref etc`.split(/\s+/),
);

const forms = (word: string): readonly string[] => spelledOut(word) ?? [plainForm(word)];

/** The head of a name weighs more than what qualifies it, and what stands apart weighs less. */
const HEADING = 1.4;
const APART = 0.6;

const apart = /\s[-–—|*:]+\s|[([|]|\n/;

/** Words of grammar and of recruiting left out, alternatives written twice kept once, abbreviations spelt out. */
export function termsOf(
  words: readonly Token[],
  folded: string,
  isHeading: (form: string) => boolean,
): Term[] {
  const found: { form: string; part: number }[] = [];
  let part = 0;
  let last = 0;
  const kept = withoutDoublets(folded, words);
  for (const [i, { word, start, end }] of kept.entries()) {
    if (last > 0 && apart.test(folded.slice(last, start))) part++;
    last = end;
    if (isStopWord(word) && word !== 'car' && !isSound(word, kept[i + 1])) continue;
    if (noise.has(word) && !isWhatIsDone(kept, i)) continue;
    for (const form of forms(word)) found.push({ form, part });
  }
  // In French the head of a name comes first: « assistant commercial » is an assistant.
  const heading = found.findIndex(({ form }) => isHeading(form));
  const main = found[heading]?.part ?? 0;
  return found.map(({ form, part: own }, i) => ({
    form,
    stem: stem(form),
    weight: i === heading ? HEADING : own === main ? 1 : APART,
  }));
}

/** Words of recruiting that are what somebody works on, behind who does: « chargé de mission », « conseiller emploi ». */
const workedOn: Readonly<Record<string, RegExp>> = {
  mission: /^charg|^coord/,
  emploi: /^(?:charg|conseil|referent|accompagnat|coach|insertion|formation)/,
};

/** Whether a word of recruiting belongs to the trade, by the word before it, articles apart. */
export function isWhatIsDone(words: readonly Token[], i: number): boolean {
  const who = workedOn[words[i]?.word.replace(/s$/, '') ?? ''];
  if (!who) return false;
  let at = i - 1;
  while (at >= 0 && isStopWord(words[at]?.word ?? '')) at--;
  return who.test(words[at]?.word ?? '');
}

/** « Technicien son », « régisseur du son »: « son équipe » has a word behind that it belongs to. */
const isSound = (word: string, next: Token | undefined): boolean =>
  word === 'son' && (next === undefined || isStopWord(next.word) || noise.has(next.word));

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

function strongest(pairs: Iterable<readonly [string, number]>): Keys {
  const keys = new Map<string, number>();
  for (const [key, weight] of pairs) raise(keys, key, weight);
  return keys;
}

function raise(keys: Map<string, number>, key: string, weight: number): void {
  keys.set(key, Math.max(keys.get(key) ?? 0, weight));
}

export const formKeys = (terms: readonly Term[]): Keys =>
  strongest(terms.map(({ form, weight }) => [form, weight]));

export const stemKeys = (terms: readonly Term[]): Keys =>
  strongest(terms.map(({ stem: key, weight }) => [key, weight]));

/** Three and four letters in a row, ends of words marked: what typing errors and compounds leave alike. */
export function gramKeys(terms: readonly Term[]): Keys {
  const keys = new Map<string, number>();
  for (const { form, weight } of terms) {
    const marked = `_${form}_`;
    for (let length = 3; length <= 4; length++) {
      for (let i = 0; i + length <= marked.length; i++)
        raise(keys, marked.slice(i, i + length), Math.min(1, weight));
    }
  }
  return keys;
}
