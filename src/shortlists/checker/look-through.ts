import { type Folded, foldWithOffsets, type SpeltWord, speltWords } from '../../french/index.ts';
import { foreignGrounds } from './foreign-grounds.ts';
import type { Clue, Ground, TextKind } from './ground.ts';
import { personGrounds } from './person-grounds.ts';
import { PhraseBook } from './phrases.ts';
import { situationGrounds } from './situation-grounds.ts';
import { traceGrounds } from './trace-grounds.ts';

/** A text as the rules read it. */
export interface Reading {
  readonly source: string;
  /** Folded, hyphens, bars and the like as blanks: as long as the folded text. */
  readonly text: string;
  readonly words: readonly SpeltWord[];
  readonly folded: Folded;
  /** What stood there before it was folded. */
  readonly written: (start: number, end: number) => string;
}

export function readText(source: string): Reading {
  const folded = foldWithOffsets(source);
  const text = folded.text.replace(/[-_·•~*"“”«»–—\t]/g, ' ');
  const written = (start: number, end: number): string => {
    const slice = folded.source(start, end);
    return source.slice(slice.start, slice.end);
  };
  return { source, text, words: speltWords(folded.text), folded, written };
}

export interface Finding {
  readonly ground: Pick<Ground, 'code' | 'why' | 'instead'>;
  readonly start: number;
  readonly end: number;
}

interface Known {
  readonly ground: Ground;
  readonly clue: Clue;
}

const grounds = [...personGrounds, ...situationGrounds, ...traceGrounds, ...foreignGrounds];
const book = new PhraseBook<Known>();
const shapes: (Known & { readonly shape: RegExp })[] = [];
for (const ground of grounds) {
  for (const clue of ground.clues) {
    if (clue.words) book.add({ ground, clue }, clue.words);
    // Any run of blanks is one blank of the shape.
    if (clue.shape)
      shapes.push({
        ground,
        clue,
        shape: new RegExp(clue.shape.source.replace(/(?<!\[[^\]]*) (?![?*+{])/g, ' +'), 'g'),
      });
  }
}

/** What the tables of grounds find in a text of this kind, in the order of the text. */
export function lookThrough(reading: Reading, kind: TextKind): Finding[] {
  const { text, words, written } = reading;
  const counts = ({ clue }: Known, start: number, end: number): boolean => {
    if (clue.in && !clue.in.includes(kind)) return false;
    const before = text.slice(sentenceStart(text, start), start).replace(/ +/g, ' ');
    const after = text.slice(end, sentenceEnd(text, end)).replace(/ +/g, ' ');
    return !clue.unless?.some(
      (context) => (context.before?.test(before) ?? true) && (context.after?.test(after) ?? true),
    );
  };
  const byWords = book.find(words, written).map(({ of, start, end }) => ({ known: of, start, end }));
  const byShape = shapes.flatMap((known) =>
    [...text.matchAll(known.shape)].map(({ 0: match, index }) => ({
      known,
      start: index,
      end: index + match.length,
    })),
  );
  return [...byWords, ...byShape]
    .filter(({ known, start, end }) => counts(known, start, end))
    .map(({ known, start, end }) => ({ ground: known.ground, start, end }))
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

const stops = /[.!?;\n]/;

function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !stops.test(text[start - 1] ?? '')) start--;
  return start;
}

function sentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !stops.test(text[end] ?? '')) end++;
  return end;
}
