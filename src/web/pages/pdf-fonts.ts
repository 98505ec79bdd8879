import anyAscii from 'any-ascii';
import { type Font, openSync } from 'fontkit';
import { fontFile } from '../kit/assets.ts';

/** The house's own font first, then one that has the other letters of Europe and those of Vietnam. */
const families = [
  ['atkinson-hyperlegible-next', ['latin', 'latin-ext']],
  ['noto-sans', ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext']],
] as const;

export interface PdfFont {
  /** As a PDF of ours registers it. */
  readonly name: string;
  readonly file: (weight: 400 | 700) => string;
}

interface Face extends PdfFont {
  readonly has: (text: string) => boolean;
}

const faceOf = (family: string, script: string): Face => {
  const file = (weight: 400 | 700) => fontFile(family, script, weight);
  const font = openSync(file(400)) as Font;
  const known = new Set(font.characterSet);
  return {
    name: `${family} ${script}`,
    file,
    has: (text) => [...text].every((letter) => known.has(letter.codePointAt(0) ?? 0)),
  };
};

let opened: readonly (readonly Face[])[] | undefined;

/** Read once, when the first PDF is written: each file has the letters of one script. */
function faces(): readonly (readonly Face[])[] {
  opened ??= families.map(([family, scripts]) => scripts.map((script) => faceOf(family, script)));
  return opened;
}

export const pdfFonts = (): readonly PdfFont[] => faces().flat();

export interface Run {
  readonly font: string;
  readonly text: string;
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });
const lettersOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Signs that leave no mark of their own. */
const unseen = /[\p{Cc}\p{Cf}]|\p{Default_Ignorable_Code_Point}/gu;
const blanks = /[\s\p{Zs}]+/u;

/**
 * A text in pieces, each in a font that has all its letters. A word stays in one family where it can; what no font has is
 * written in Latin letters, « 王 » as « Wang », rather than as an empty box.
 */
export function runsOf(text: string): Run[] {
  const words = text.normalize('NFC').split(new RegExp(`(${blanks.source})`, 'u'));
  const runs: Run[] = [];
  for (const piece of words.flatMap(runsOfWord)) {
    const last = runs.at(-1);
    if (last?.font === piece.font) runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}

function runsOfWord(word: string): Run[] {
  if (word === '') return [];
  const [first] = faces();
  if (blanks.test(word)) {
    const blank = first?.[0]?.has(word) ? word : word.includes('\n') ? '\n' : ' ';
    return [{ font: first?.[0]?.name ?? '', text: blank }];
  }
  for (const family of faces()) {
    const runs = lettersOf(word).map((letter) => inOne(letter, family));
    if (runs.every((run) => run !== undefined)) return runs;
  }
  return lettersOf(word).flatMap((letter) => inOne(letter, faces().flat()) ?? spelt(letter));
}

function inOne(letter: string, family: readonly Face[]): Run | undefined {
  const face = family.find(({ has }) => has(letter));
  return face && { font: face.name, text: letter };
}

/** In Latin letters, then without its marks. */
function spelt(letter: string): Run[] {
  const shown = letter.replace(unseen, '');
  return lettersOf(anyAscii(shown)).flatMap((one) => inOne(one, faces().flat()) ?? []);
}
