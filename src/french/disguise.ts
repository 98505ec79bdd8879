import { firstNames } from './first-names.ts';
import { nameKey } from './names.ts';
import { shortWords } from './short-words.ts';

/** A word as it stands in a folded text: from `start` to before `end`. */
export interface SpeltWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits that follow each other, with the signs that are written in the place of a letter: « pr!son », « @nais ». */
export function speltWords(folded: string): SpeltWord[] {
  return [...folded.matchAll(/[a-z0-9@$€]+(?:[!|][a-z0-9@$€]+)*/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

const lookalikes: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '|': 'l',
};

/** What letters can be read in this: itself, and where at least half of it is letters, its digits and signs read as letters. */
export function readingsOf(joined: string): readonly string[] {
  const signs = joined.replace(/[a-z]/g, '').length;
  if (signs === 0 || signs > joined.length / 2) return [joined];
  const read = (one: string) =>
    joined.replace(/[^a-z]/g, (sign) => (sign === '1' ? one : (lookalikes[sign] ?? sign)));
  return [joined, read('i'), read('l')];
}

/** What letters can be read in one word: `readingsOf` it, and its letters alone where only digits are stuck to them: « rqth13 ». */
export function readingsOfWord(word: string): readonly string[] {
  const bare = /^\d*([a-z]{3,})\d*$/.exec(word)?.[1];
  return bare && bare !== word ? [...readingsOf(word), bare] : readingsOf(word);
}

/** Whether words that follow each other make this one, once put together and their digits read as letters. */
export function spells(words: readonly { readonly text: string }[], wanted: string): boolean {
  return words.some(({ text }, from) => {
    if (readingsOfWord(text).includes(wanted)) return true;
    let joined = '';
    for (let at = from; joined.length < wanted.length && at < words.length; at++) joined += words[at]?.text;
    return joined.length === wanted.length && readingsOf(joined).includes(wanted);
  });
}

const partsOf = (name: string): string[] =>
  nameKey(name)
    .split(' ')
    .flatMap((part) => part.match(/[a-z0-9]+/g) ?? []);

type Words = readonly { readonly text: string }[];

/** A short name backwards may be a word or another name: « Noël », « Léon », « Éric », « cire ». */
const isAnother = (turned: string): boolean =>
  turned.length < 3 || (turned.length < 5 && (shortWords.has(turned) || firstNames.has(turned)));

function tellsPart(words: Words, part: string): boolean {
  if (part.length <= 2) return part.length === 2 && words.some(({ text }) => text === part);
  if (spells(words, part)) return true;
  const turned = [...part].reverse().join('');
  return !isAnother(turned) && words.some(({ text }) => readingsOfWord(text).includes(turned));
}

/** Whether words tell a part of this name alone, or all of it in one word. */
export function tellsName(words: Words, name: string): boolean {
  const parts = partsOf(name);
  return [...parts, parts.join('')].some((part) => tellsPart(words, part));
}

/** Whether words tell every part of this name. */
export function tellsWholeName(words: Words, name: string): boolean {
  const parts = partsOf(name);
  return (
    parts.length > 0 && (parts.every((part) => tellsPart(words, part)) || tellsPart(words, parts.join('')))
  );
}
