import { foldWithOffsets, type Token, tokens } from '../../french/index.ts';
import type { NeedText, Span } from '../reading-types.ts';

/** Longest texts that are read: the time of a reading is bounded by them, whatever is pasted. */
const MAX_TITLE = 300;
const MAX_DESCRIPTION = 20_000;

/** Between title and description: no pattern matches across it. */
const BORDER = '\ue000';

/** A text being read: title and description folded into one, with the way back to each. */
export interface Source {
  readonly text: string;
  /** What was given, cut to the longest that is read. */
  readonly fields: NeedText;
  readonly words: readonly Token[];
  /** Index in `words` of the first one of the description. */
  readonly titleWords: number;
  span(start: number, end: number): Span;
  /** The words of the original text. */
  quote(span: Span): string;
}

export function openSource({ title, description }: NeedText): Source {
  const fields = { title: title.slice(0, MAX_TITLE), description: description.slice(0, MAX_DESCRIPTION) };
  const foldedTitle = foldWithOffsets(fields.title);
  const foldedDescription = foldWithOffsets(fields.description);
  const { text, at } = plain(foldedTitle.text + BORDER + foldedDescription.text);
  const border = text.indexOf(BORDER);
  const inTitle = foldedTitle.text.length;
  const words = tokens(text);
  const first = words.findIndex(({ start }) => start > border);
  return {
    text,
    fields,
    words,
    titleWords: first < 0 ? words.length : first,
    span: (start, end) => {
      const from = at[start] ?? 0;
      const to = end > start ? (at[end - 1] ?? 0) + 1 : from;
      return from <= inTitle
        ? { ...foldedTitle.source(from, Math.min(to, inTitle)), field: 'title' }
        : { ...foldedDescription.source(from - inTitle - 1, to - inTitle - 1), field: 'description' };
    },
    quote: ({ start, end, field }) => fields[field].slice(start, end),
  };
}

/** Marks that people use one for the other, letter for letter. */
const marks: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '×': 'x',
  '✕': 'x',
  '⁄': '/',
  '∕': '/',
};

/**
 * The folded text as patterns expect it: without tags, its blanks one at a time, its marks the usual ones.
 * @returns the text, and the offset of each of its letters in the folded one, and of its end
 */
function plain(folded: string): { text: string; at: Int32Array } {
  const usual = withoutTags(folded).replace(/[–—−×✕⁄∕]/g, (mark) => marks[mark] ?? mark);
  const at = new Int32Array(usual.length + 1);
  let length = 0;
  const text = usual.replace(/ +/g, ' ');
  for (let i = 0; i < usual.length; i++) if (usual[i] !== ' ' || usual[i - 1] !== ' ') at[length++] = i;
  at[length] = usual.length;
  return { text, at };
}

/** Blanks HTML tags without moving anything. A tag is short: a lone « < » costs a bounded look ahead. */
function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z][^<>]{0,300}>/g, (tag) => ' '.repeat(tag.length));
}

export interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Capture groups, from 1. */
  readonly groups: readonly (string | undefined)[];
  readonly named: Readonly<Record<string, string | undefined>>;
}

/** All places where a pattern (flag `g`) matches. */
export function* findAll(source: Source, pattern: RegExp): Generator<Found> {
  for (const match of source.text.matchAll(pattern)) {
    yield {
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      groups: match,
      named: match.groups ?? {},
    };
  }
}

/** The folded text of at most `length` letters just before an offset, within the same sentence or line. */
export function before(source: Source, at: number, length: number): string {
  const slice = source.text.slice(Math.max(0, at - length), at);
  let cut = 0;
  for (const { index } of slice.matchAll(sentenceEnds)) cut = index + 1;
  return slice.slice(cut);
}

/** A border of sentences; the dot of « congé mat. » and « 3 ans d’exp. » is none. */
const sentenceEnd = /\n|(?<!\b(?:mat|env|rempl|renouv|approx|exp))\. |;|\ue000/;
const sentenceEnds = new RegExp(sentenceEnd, 'g');

/** The folded text of at most `length` letters just after an offset, within the same sentence or line. */
export function after(source: Source, at: number, length: number): string {
  const slice = source.text.slice(at, at + length);
  const cut = slice.search(sentenceEnd);
  return cut < 0 ? slice : slice.slice(0, cut);
}

/** Where in the folded text a span of the description stands. */
export function foldedOf(source: Source, start: number, end: number): readonly [number, number] {
  const inside = source.words.filter((word) => {
    const own = source.span(word.start, word.end);
    return own.start < end && own.end > start;
  });
  return [inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0];
}
