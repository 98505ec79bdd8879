import { type CsvRecord, csvRecords, recordAt, separators } from './csv.ts';
import { decode, type Encoding } from './decode.ts';
import { type ColumnNames, HEADER_WITHIN, type Header, headerOf, isHeader } from './header.ts';
import { lostCharacters } from './json.ts';
import { checkBytes, checkColumns, checkRows, defaultLimits, type TableLimits } from './limits.ts';
import { TableError } from './table-error.ts';
import { isZip, readSheets, refuseOtherKinds } from './workbook.ts';

/** A row of a table: its line in the file, and its cells by the key of their column, without the empty ones. */
export type TableRow<Key extends string = string> =
  | {
      readonly line: number;
      readonly cells: Readonly<Partial<Record<Key, string>>>;
      /** What a person should know of how it was read, in French. */
      readonly note?: string;
    }
  | { readonly line: number; readonly wrong: string };

export interface Table<Key extends string = string> {
  /** Line of the header. */
  readonly headerLine: number;
  /** The columns that are used: their name in the file, by key. */
  readonly columns: Readonly<Partial<Record<Key, string>>>;
  /** Every column that has a name, as it is used. */
  readonly header: readonly { readonly name: string; readonly key: Key | null }[];
  /** Columns that hold something and are not used, as the file names them. */
  readonly unused: readonly string[];
  /** Other sheets of the workbook, which are not read. */
  readonly otherSheets: readonly string[];
  /** Absent for a workbook. */
  readonly encoding?: Encoding;
  readonly rows: readonly TableRow<Key>[];
}

export interface TableOptions<Key extends string> {
  readonly columns: ColumnNames<Key>;
  readonly limits?: Partial<TableLimits>;
  /**
   * By `plainName` of the column in the file, the key that a person said it is; '' where it is left out. Given, a file
   * whose columns are all unknown is read by its first row with several cells, for them to be chosen.
   */
  readonly chosen?: Readonly<Record<string, string>>;
}

/**
 * Reads a CSV file or an XLSX workbook, whatever tool wrote it: encoding, separator and header are found, « sep=; » and
 * titles above the header skipped. A row that is wrong stops nothing.
 * @throws TableError where there is no table to read
 */
export async function readTable<Key extends string>(
  bytes: Uint8Array,
  options: TableOptions<Key>,
): Promise<Table<Key>> {
  const limits = { ...defaultLimits, ...options.limits };
  checkBytes(bytes.length, limits);
  refuseOtherKinds(bytes);
  if (!isZip(bytes)) return readCsv(bytes, options);
  const sheets = await readSheets(bytes, limits);
  const found = sheets.map(({ name, rows }) => {
    const records = rows.map((cells, at): CsvRecord => ({ line: at + 1, cells }));
    return { name, records, header: firstHeader(records, options) };
  });
  // Of several sheets, the one that looks most like what is asked.
  const [best] = found.toSorted((a, b) => knownIn(b.header?.header) - knownIn(a.header?.header));
  if (!best?.header) throw noHeader(options.columns);
  const { header, line } = best.header;
  return {
    ...tableOf<Key>(header, line, best.records.slice(line), limits),
    otherSheets: sheets.map(({ name }) => name).filter((name) => name !== best.name),
  };
}

/** As `readTable`, of a CSV file alone. */
export function readCsv<Key extends string>(bytes: Uint8Array, options: TableOptions<Key>): Table<Key> {
  const limits = { ...defaultLimits, ...options.limits };
  checkBytes(bytes.length, limits);
  const { text, encoding } = decode(bytes);
  const lines = text.split('\n');
  checkRows(lines.length, { ...limits, rows: limits.rows * 20 });
  const said = /^"?sep=(.)"?;*$/i.exec(lines[0] ?? '')?.[1];
  const from = said === undefined ? 0 : 1;
  const tries = (said === undefined ? separators : [said]).map((separator) => ({
    separator,
    ...csvHeader(lines, from, separator, options, limits),
  }));
  const [best] = tries.toSorted((a, b) => knownIn(b.header) - knownIn(a.header));
  if (!best?.header) throw noHeader(options.columns);
  const { separator, header, line, next } = best;
  checkColumns(header.names.length, limits);
  const records = csvRecords(lines, next, separator, header.names.length, limits);
  return { ...tableOf<Key>(header, line, records, limits), otherSheets: [], encoding };
}

interface FoundHeader {
  readonly header?: Header;
  readonly line: number;
  /** Index of the line after it. */
  readonly next: number;
}

function csvHeader(
  lines: readonly string[],
  from: number,
  separator: string,
  { columns, chosen }: TableOptions<string>,
  limits: TableLimits,
): FoundHeader {
  let seen = 0;
  let first: FoundHeader | undefined;
  for (let at = from; at < lines.length && seen < HEADER_WITHIN; at++) {
    if (lines[at]?.trim() === '') continue;
    const { record, next } = recordAt(lines, at, separator, limits);
    const header = headerOf(record.cells, columns, chosen);
    if (isHeader(header, seen === 0)) return { header, line: at + 1, next };
    if (chosen && mayBeHeader(header)) first ??= { header, line: at + 1, next };
    seen++;
  }
  return first ?? { line: 0, next: 0 };
}

/** Of headers, those with known columns first; of others, the one with the most. */
const knownIn = (header: Header | undefined): number =>
  header ? header.known || Math.min(header.names.length, 500) / 1000 : 0;

/** Several names, each of letters: its columns may be chosen by a person. */
const mayBeHeader = ({ names }: Header): boolean =>
  names.length > 1 &&
  names.every((name) => name === '' || /\p{L}/u.test(name)) &&
  names.filter(Boolean).length > 1;

function firstHeader(records: readonly CsvRecord[], { columns, chosen }: TableOptions<string>) {
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  let first: { header: Header; line: number } | undefined;
  for (const [at, { cells, line }] of filled.slice(0, HEADER_WITHIN).entries()) {
    const header = headerOf(cells, columns, chosen);
    if (isHeader(header, at === 0)) return { header, line };
    if (chosen && mayBeHeader(header)) first ??= { header, line };
  }
  return first;
}

function noHeader(columns: ColumnNames): TableError {
  const names = Object.entries(columns)
    .slice(0, 8)
    .map(([key, [name]]) => `« ${name ?? key} »`);
  return new TableError(
    'no-header',
    `Aucune ligne de titres n’est reconnue parmi les ${HEADER_WITHIN} premières : les colonnes attendues sont ${names.join(', ')}…`,
  );
}

function tableOf<Key extends string>(
  header: Header,
  headerLine: number,
  records: readonly CsvRecord[],
  limits: TableLimits,
): Omit<Table<Key>, 'otherSheets'> {
  const filled = records.filter(({ cells, wrong }) => wrong || cells.some((cell) => cell.trim() !== ''));
  checkRows(filled.length, limits);
  const columns = Object.fromEntries(
    header.keys.flatMap((key, place) => (key ? [[key, header.names[place]]] : [])),
  ) as Partial<Record<Key, string>>;
  const unused = header.names.filter(
    (name, place) =>
      name !== '' &&
      header.keys[place] === undefined &&
      filled.some(({ cells }) => (cells[place] ?? '').trim() !== ''),
  );
  const named = header.names.flatMap((name, place) =>
    name === '' ? [] : [{ name, key: (header.keys[place] ?? null) as Key | null }],
  );
  return {
    headerLine,
    columns,
    header: named,
    unused,
    rows: filled.map((record) => rowOf<Key>(record, header)),
  };
}

function rowOf<Key extends string>({ line, cells, wrong, note }: CsvRecord, header: Header): TableRow<Key> {
  if (wrong) return { line, wrong };
  const row: Partial<Record<string, string>> = {};
  for (const [place, key] of header.keys.entries()) {
    const cell = plainCell(cells[place] ?? '');
    if (!key || cell === '') continue;
    if (cell.includes('\uFFFD'))
      return { line, wrong: lostCharacters('colonne', header.names[place] ?? key) };
    row[key] = cell;
  }
  return { line, cells: row as Partial<Record<Key, string>>, ...(note ? { note } : {}) };
}

/** « ="0123" » and « '0123 » are how people and tools keep Excel from reading a number. */
const plainCell = (cell: string) =>
  cell
    .trim()
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=[\d+=@＝＋－＠-])/, '')
    .trim();
