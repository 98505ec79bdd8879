import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF of ours, as somebody who copies them gets them: every page's glyphs through their font's own table
 * of characters. Enough of PDF for what `pdfkit` writes.
 */
export function pdfText(file: Buffer): string {
  const streams = [...objectsOf(file)];
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  const tables = streams.filter(({ text }) => text.includes('beginbfchar') || text.includes('beginbfrange'));
  const body = file.toString('latin1');
  for (const [, font, table] of body.matchAll(
    /(\d+) 0 obj\s*<<(?:(?!endobj)[\s\S])*?\/ToUnicode (\d+) 0 R/g,
  )) {
    const found = tables.find(({ id }) => id === table);
    if (font && found) fonts.set(font, charactersOf(found.text));
  }
  const names = new Map([...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id]));
  const pages = streams.filter(({ text }) => /\bTj\b|\bTJ\b/.test(text));
  return pages.map(({ text }) => textOf(text, (name) => fonts.get(names.get(name) ?? ''))).join('\n');
}

const codesIn = (shown: string): string[] =>
  [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);

/** The glyphs that a PDF of ours shows, four hexadecimal digits each: `0000` is the font's box for what it lacks. */
export const pdfGlyphs = (file: Buffer): string[] =>
  [...objectsOf(file)]
    .filter(({ text }) => /\bTj\b|\bTJ\b/.test(text))
    .flatMap(({ text }) =>
      [...text.matchAll(/\[[^\]]*\] TJ|<\w+> Tj/g)].flatMap(([shown]) => codesIn(shown)),
    );

function* objectsOf(file: Buffer) {
  const body = file.toString('latin1');
  for (const { 0: head, 1: id, index } of body.matchAll(
    /(\d+) 0 obj\s*<<(?:(?!endobj)[\s\S])*?>>\s*stream\r?\n/g,
  )) {
    const start = index + head.length;
    const bytes = file.subarray(start, body.indexOf('endstream', start));
    if (!head.includes('FlateDecode')) yield { id, text: bytes.toString('latin1') };
    else {
      try {
        yield { id, text: inflateSync(bytes).toString('latin1') };
      } catch {} // a font or a picture that holds the word "endstream"
    }
  }
}

const letters = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** From the code of a glyph, four hexadecimal digits, to what it stands for. */
function charactersOf(table: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, rows = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', list = ''] of rows.matchAll(/<(\w+)>\s*<\w+>\s*\[([^\]]*)\]/g)) {
      for (const [i, [, hex = '']] of [...list.matchAll(/<(\w+)>/g)].entries()) {
        found.set((Number.parseInt(from, 16) + i).toString(16).padStart(4, '0'), letters(hex));
      }
    }
  }
  return found;
}

function textOf(page: string, fontOf: (name: string) => ReadonlyMap<string, string> | undefined): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [whole, name] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[[^\]]*\] TJ|<\w+> Tj/g)) {
    if (name) font = fontOf(name);
    else {
      const codes = codesIn(whole);
      text += `${codes.map((code) => font?.get(code.toLowerCase()) ?? '').join('')} `;
    }
  }
  return text;
}
