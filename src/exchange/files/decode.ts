import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { TableError } from './table-error.ts';

/** Of one byte a letter, the likeliest first: Windows (which holds Latin-1), old Macs, and DOS or old accounting software. */
const narrow = {
  // Not by TextDecoder: that of Node 20 reads Latin-1 under this name, without € nor ’.
  'windows-1252': (bytes: Uint8Array) => iconv.decode(bytes, 'win1252'),
  macintosh: (bytes: Uint8Array) => new TextDecoder('macintosh').decode(bytes),
  cp850: (bytes: Uint8Array) => iconv.decode(bytes, 'cp850'),
} as const;
type Narrow = keyof typeof narrow;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | Narrow;

export interface Decoded {
  /** Without byte order mark; every line ends with "\n". */
  readonly text: string;
  /** Of the lines that are not UTF-8, where there are some. */
  readonly encoding: Encoding;
}

/**
 * The text of a file as Excel, LibreOffice and editors save it: UTF-8 or UTF-16, with a mark or without; else what
 * the place of its accents tells. Files are also made by gluing others: a line that is UTF-8 is read so,
 * whatever the others are.
 * @throws TableError where the letters of the file are those of no encoding that we know
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) return { text: clean(new TextDecoder(wide).decode(bytes)), encoding: wide };
  const utf8 = new TextDecoder('utf-8');
  if (isUtf8(bytes)) return { text: clean(utf8.decode(bytes)), encoding: 'utf-8' };
  const lines = linesOf(bytes);
  const encoding = narrowEncoding(lines.filter((line) => !isUtf8(line)));
  const text = lines.map((line) => (isUtf8(line) ? utf8.decode(line) : narrow[encoding](line))).join('\n');
  return { text: clean(text), encoding };
}

function clean(text: string): string {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '');
  return encodedTwice.test(plain) ? plain.split('\n').map(decodedOnce).join('\n') : plain;
}

/** « PrÃ©parateur », « lâ€™usine »: a tool took UTF-8 for Windows-1252 and saved what it saw. */
const encodedTwice = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[™œ“”¦\u009d]/;

function decodedOnce(line: string): string {
  if (!encodedTwice.test(line)) return line;
  const bytes = iconv.encode(line, 'win1252');
  const isWhole = iconv.decode(bytes, 'win1252') === line && isUtf8(bytes);
  return isWhole ? new TextDecoder().decode(bytes) : line;
}

const SAMPLE = 4096;

/** By its mark, or by the zeros that every other byte of a French text is. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const even = sample.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const odd = sample.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  const { length } = sample;
  const half = length / 2;
  if (length < 4 || Math.max(even, odd) < half * 0.6 || Math.min(even, odd) > half * 0.1) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, at));
    start = at + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

/** The one in which letters beyond ASCII stand where French puts them. */
function narrowEncoding(lines: readonly Uint8Array[]): Narrow {
  const tries = (Object.keys(narrow) as Narrow[]).map((encoding) => ({
    encoding,
    share: plausibility(lines.map(narrow[encoding]).join('\n')),
  }));
  const [best] = tries.toSorted((a, b) => b.share - a.share);
  if (best && best.share >= LEAST_PLAUSIBLE) return best.encoding;
  throw new TableError(
    'unknown-encoding',
    'Les accents de ce fichier ne se lisent ni en UTF-8, ni en Windows-1252 : enregistrez-le en « CSV UTF-8 » ou en XLSX.',
  );
}

/** Of the marks and letters beyond ASCII, the share that must stand where French puts them. */
const LEAST_PLAUSIBLE = 0.7;

const letter = /\p{L}/u;
/** Letters of the languages of Western Europe; the others of these encodings are signs of the wrong one. */
const european = /[À-ÖØ-öø-ÿŒœŸ]/;
/** What French texts hold besides: quotes, dashes, currency, degrees. */
const marks = /[€’‘“”«»–—…•°²³½¼¾·§©®™×\u00a0\u202f]/;

/** Share of the characters beyond ASCII that stand where a French text has them, in [0, 1]. */
function plausibility(text: string): number {
  let good = 0;
  let all = 0;
  for (const { 0: character, index } of text.matchAll(/[^\0-\x7f]/g)) {
    all++;
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    if (european.test(character)) good += isInCase(character, before, after) ? 1 : 0;
    else if (character === '’') good++;
    else if (marks.test(character)) good += letter.test(before) && letter.test(after) ? 0 : 1;
  }
  return all === 0 ? 1 : good / all;
}

const isUpper = (character: string) => /\p{Lu}/u.test(character);
const isLower = (character: string) => /\p{Ll}/u.test(character);

/** No capital follows a small letter, and no small letter stands between capitals. */
const isInCase = (character: string, before: string, after: string) =>
  isUpper(character) ? !isLower(before) : !(isUpper(before) && isUpper(after));
