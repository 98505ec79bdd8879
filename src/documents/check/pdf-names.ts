/** What stands in one object of a PDF. */
export interface PdfNames {
  readonly names: ReadonlySet<string>;
  /** Where reading ended. */
  readonly end: number;
  /** Where the data of its stream begin, where it has one. */
  readonly stream?: number;
}

/** Blanks, a comment, a name, a word, or a sign by itself (ISO 32000-1, 7.2). Strings are read apart: they nest. */
const token =
  /[\0\t\n\f\r ]+|%[^\r\n]*|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|([^\0\t\n\f\r ()<>[\]{}/%]+)|[)<>[\]{}]|\(/y;

/** A name may be written with its letters as numbers: `/J#53` is `/JS`. */
const plain = (name: string): string =>
  name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * The names of one object, from its first byte to `endobj`, to the next object, or to the data of its stream. Strings and
 * comments hold none.
 * @param text one character a byte
 * @param toTheEnd all of the text: that of a stream of objects
 */
export function namesFrom(text: string, from: number, toTheEnd = false): PdfNames {
  const names = new Set<string>();
  let end = from;
  while (end < text.length) {
    token.lastIndex = end;
    const found = token.exec(text);
    if (!found) break;
    const [all, name, word] = found;
    end = all === '(' ? afterString(text, end) : end + all.length;
    if (name !== undefined) names.add(plain(name));
    if (word === undefined || toTheEnd) continue;
    if (word === 'stream') return { names, end, stream: end + (text.startsWith('\r\n', end) ? 2 : 1) };
    if (word === 'endobj' || word === 'obj' || word === 'startxref') break;
  }
  return { names, end };
}

const inString = /[()\\]/g;

/** Parentheses in pairs belong to the string, and a backslash hides the next letter. */
function afterString(text: string, from: number): number {
  let depth = 0;
  inString.lastIndex = from;
  for (let found = inString.exec(text); found; found = inString.exec(text)) {
    if (found[0] === '\\') inString.lastIndex += 1;
    else depth += found[0] === '(' ? 1 : -1;
    if (depth === 0) return inString.lastIndex;
  }
  return text.length;
}
