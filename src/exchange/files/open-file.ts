import type { FileLine } from '../../access/index.ts';
import { decode } from './decode.ts';
import type { ColumnNames } from './header.ts';
import { isJson, jsonRows, type LinesOf } from './json.ts';
import { checkBytes, defaultLimits } from './limits.ts';
import { isPage, pageRows } from './page.ts';
import { readTable } from './read-table.ts';

/** One line of a file: what it holds or what is wrong with it. */
export type FileRow = FileLine | { readonly line: number; readonly wrong: string };

export interface OpenFile {
  readonly rows: readonly FileRow[];
  /** Of a table: the line of its header, its columns as they are used, and what is not used, in French. */
  readonly header?: {
    readonly line: number;
    readonly columns: readonly FileColumn[];
    readonly unused: string;
  };
}

export interface FileColumn {
  /** As the file names it. */
  readonly name: string;
  /** Of the column that it is read as; null where it is left out. */
  readonly key: string | null;
}

const quoted = (names: readonly string[]) => names.map((name) => `« ${name} »`).join(', ');

/**
 * A file of an import: a table (CSV, XLSX), whatever its name, JSON objects (a list, or one a line), or a saved page
 * that holds some.
 * @param chosen which column a person said that one of the file is: see `TableOptions`
 * @throws TableError where it is none of them
 */
export async function openFile(
  bytes: Uint8Array,
  { columns, chosen, name = '', lines }: OpenOptions,
): Promise<OpenFile> {
  checkBytes(bytes.length, defaultLimits);
  if (/\.jsonl$/i.test(name) || isJson(bytes))
    return { rows: jsonRows(decode(bytes).text, defaultLimits, lines) };
  if (lines && isPage(bytes)) return { rows: pageRows(decode(bytes).text, defaultLimits, lines) };
  const table = await readTable(bytes, { columns, ...(chosen ? { chosen } : {}) });
  const { rows, unused, otherSheets, headerLine, header } = table;
  const said = [
    unused.length > 0 && `non utilisées : ${quoted(unused)}`,
    otherSheets.length > 0 && `feuilles non lues : ${quoted(otherSheets)}`,
  ].filter(Boolean);
  return {
    rows: rows.map((row) =>
      'wrong' in row
        ? row
        : {
            line: row.line,
            value: row.cells,
            columns: table.columns,
            ...(row.note ? { note: row.note } : {}),
          },
    ),
    header: { line: headerLine, columns: header, unused: said.join(' ; ') },
  };
}

export interface OpenOptions {
  readonly columns: ColumnNames;
  readonly chosen?: Readonly<Record<string, string>>;
  readonly name?: string;
  /** Of a kind that says so: see `Importable.lines`. */
  readonly lines?: LinesOf | undefined;
}
