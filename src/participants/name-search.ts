import { isNameParticle, wordsOfName } from '../french/index.ts';
import { digest } from '../platform/index.ts';

/** Raised where a record holds other keys than before: a migration that follows makes them again. */
export const searchEdition = 4;

/** Shorter words are found whole only: there would be too many people behind one or two letters. */
const fewestLetters = 3;
/** What is longer is found by its first letters. */
const mostLetters = 8;
/** Of a name, in the order in which it is written; and how many of them may be written as one. */
const mostWords = 6;
const mostGlued = 3;
/** Of a person. A name of two words has about ten. */
const mostKeys = 80;

/** Keyed with the structure, so that one structure's names cannot be compared with another's. */
const keyOf = (structureId: string, form: string): string => digest(`name/${structureId}`, form);

const letters = (form: string): string[] => [...form];
const start = (form: string, length: number): string => letters(form).slice(0, length).join('');

/** The words of a name apart, then glued: « De La Tour » is also « dela », « latour » and « delatour ». */
function formsOf(name: string): string[] {
  const words = wordsOfName(name).slice(0, mostWords);
  const runs = Array.from({ length: Math.min(mostGlued, words.length) }, (_, i) => i + 1).flatMap((length) =>
    words.slice(length - 1).map((_, i) => words.slice(i, i + length).join('')),
  );
  return [...runs, words.join('')];
}

function keysOfForm(structureId: string, form: string): string[] {
  const length = letters(form).length;
  if (length < fewestLetters) return [keyOf(structureId, form)];
  const starts = Array.from({ length: Math.min(length, mostLetters) - fewestLetters + 1 }, (_, i) =>
    start(form, fewestLetters + i),
  );
  return starts.map((one) => keyOf(structureId, one));
}

/** What somebody of these names can be found by within a structure, in an order that tells nothing. */
export function nameKeysOf(names: readonly string[], structureId: string): string[] {
  const keys = new Set(names.flatMap(formsOf).flatMap((form) => keysOfForm(structureId, form)));
  return [...keys].slice(0, mostKeys).sort();
}

/** Ways to put words together, each word glued to the one before or not. */
function waysToGlue(words: readonly string[]): string[][] {
  const [first, ...rest] = words;
  if (first === undefined) return [[]];
  if (rest.length === 0) return [[first]];
  return waysToGlue(rest).flatMap(([next = '', ...others]) => [
    [first, next, ...others],
    [first + next, ...others],
  ]);
}

/** What need not be found beside the rest: « J. Benali », « de La Tour ». */
const isMinor = (form: string): boolean => letters(form).length < 2 || isNameParticle(form);

/**
 * What was typed, as sets of keys: whoever holds all of one set is found.
 * @returns none where nothing typed is a word
 */
export function nameKeysFor(typed: string, structureId: string): string[][] {
  const words = wordsOfName(typed).slice(0, mostWords);
  if (words.length === 0) return [];
  const sets = waysToGlue(words).map((forms) => {
    const major = forms.filter((form) => !isMinor(form));
    const wanted = major.length > 0 ? major : forms;
    return [...new Set(wanted.map((form) => keyOf(structureId, start(form, mostLetters))))].sort();
  });
  return [...new Map(sets.map((set) => [set.join(' '), set])).values()];
}
