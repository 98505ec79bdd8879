import { readFile, stat } from 'node:fs/promises';
import {
  checkBytes,
  decode,
  defaultLimits,
  isJson,
  jsonRows,
  readTable,
  TableError,
} from '../../src/exchange/index.ts';
import { type NeedColumn, needColumns } from './columns.ts';

/** One row of a file: its line, and what it holds or what is wrong with it. */
export type Row =
  | {
      readonly line: number;
      /** By the names of its fields (JSON), or by those of our columns (a table). */
      readonly value: Readonly<Record<string, unknown>>;
      /** Of a table: how the file names its columns. */
      readonly columns?: Readonly<Partial<Record<NeedColumn, string>>>;
      readonly note?: string;
    }
  | { readonly line: number; readonly wrong: string };

export interface NeedsFile {
  readonly rows: readonly Row[];
  /** Of a table: the line of its header, and what of it is not used. */
  readonly header?: { readonly line: number; readonly unused: string };
}

/**
 * A file of needs: a table (CSV, XLSX), whatever its name, or JSON objects (a list, or one a line).
 * @throws TableError where it is none of them
 */
export async function openNeedsFile(file: string): Promise<NeedsFile> {
  const found = await stat(file);
  if (!found.isFile()) throw new TableError('unreadable', `${file} n’est pas un fichier.`);
  checkBytes(found.size, defaultLimits);
  const bytes = await readFile(file);
  if (/\.jsonl$/i.test(file) || isJson(bytes)) return { rows: jsonRows(decode(bytes).text, defaultLimits) };
  const { rows, columns, unused, otherSheets, headerLine } = await readTable<NeedColumn>(bytes, {
    columns: needColumns,
  });
  const said = [
    unused.length > 0 && `non utilisées : ${unused.map((name) => `« ${name} »`).join(', ')}`,
    otherSheets.length > 0 && `feuilles non lues : ${otherSheets.map((name) => `« ${name} »`).join(', ')}`,
  ].filter(Boolean);
  return {
    rows: rows.map((row) =>
      'wrong' in row
        ? row
        : { line: row.line, value: row.cells, columns, ...(row.note ? { note: row.note } : {}) },
    ),
    header: { line: headerLine, unused: said.join(' ; ') },
  };
}
