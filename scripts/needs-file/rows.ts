import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** One line of a file: its number, and what it holds or what is wrong with it. */
export type Row =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly wrong: string };

/** Longest line, in characters: a need is far shorter, and a file without line ends must not fill the memory. */
const maxLength = 200_000;

/** Reads a file one line at a time: CSV where its name ends so, otherwise JSONL (one JSON object a line). */
export async function* rowsOf(file: string): AsyncGenerator<Row> {
  if (file.toLowerCase().endsWith('.csv')) yield* csvRows(file);
  else for await (const { line, text } of linesOf(file)) yield* jsonRow(line, text);
}

function* jsonRow(line: number, text: string | null): Generator<Row> {
  if (text === null) yield { line, wrong: `Cette ligne dépasse ${maxLength} caractères.` };
  else if (text.trim() !== '') {
    const value = parsed(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    yield isObject
      ? { line, value: value as Record<string, unknown> }
      : { line, wrong: 'Cette ligne n’est pas un objet JSON.' };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `text` is null where the line is too long; it is then read over without being kept. */
async function* linesOf(file: string): AsyncGenerator<{ line: number; text: string | null }> {
  let line = 1;
  let kept = '';
  let tooLong = false;
  const take = (part: string) => {
    tooLong ||= kept.length + part.length > maxLength;
    kept = tooLong ? '' : kept + part;
  };
  for await (const chunk of createReadStream(file, 'utf8')) {
    const parts = String(chunk).split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      take(part);
      yield { line, text: tooLong ? null : withoutMark(kept, line) };
      line += 1;
      kept = '';
      tooLong = false;
    }
    take(last);
  }
  if (tooLong || kept !== '') yield { line, text: tooLong ? null : withoutMark(kept, line) };
}

/** Some editors begin a file with a byte order mark. */
const withoutMark = (text: string, line: number) => (line === 1 ? text.replace(/^\uFEFF/, '') : text);

/** Columns are named by the first line; commas, semicolons or tabs between them. */
async function* csvRows(file: string): AsyncGenerator<Row> {
  const parser = createReadStream(file).pipe(
    parse({
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim()),
      delimiter: await delimiterOf(file),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: maxLength,
    }),
  );
  for await (const { record, info } of parser as AsyncIterable<{
    record: Record<string, string>;
    info: { lines: number; error?: { code: string } };
  }>) {
    const line = info.lines;
    const filled = Object.entries(record).filter(([, cell]) => cell !== '');
    if (info.error) yield { line, wrong: 'Cette ligne n’a pas autant de cellules que la première.' };
    else if (filled.length > 0) yield { line, value: Object.fromEntries(filled) };
  }
}

async function delimiterOf(file: string): Promise<string> {
  for await (const { text } of linesOf(file)) {
    const header = text ?? '';
    const count = (mark: string) => header.split(mark).length;
    return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ',';
  }
  return ',';
}
