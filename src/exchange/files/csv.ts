import { parse } from 'csv-parse/sync';
import type { TableLimits } from './limits.ts';

/** A row of cells, and the line of the file on which it begins; `wrong`: it cannot be told into cells. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly wrong?: string;
  /** What a person should know of how it was read. */
  readonly note?: string;
}

/** Cells of a row that stand on several lines are not looked for further than this. */
const MOST_LINES = 200;

export const separators = [';', ',', '\t', '|'] as const;

const options = (delimiter: string, limits: TableLimits) => ({
  delimiter,
  max_record_size: limits.rowLength,
  record_delimiter: '\n',
  trim: true,
  skip_empty_lines: true,
});

/**
 * The rows below the header, each with as many cells as it. A file that is well-formed as a whole is read as a whole;
 * otherwise line by line, so that a quotation mark out of place costs nothing but its own line.
 * @param from index of the first line to read
 */
export function csvRecords(
  lines: readonly string[],
  from: number,
  separator: string,
  width: number,
  limits: TableLimits,
): CsvRecord[] {
  return (
    wellFormed(lines, from, separator, width, limits) ?? [
      ...lineByLine(lines, from, separator, width, limits),
    ]
  );
}

function wellFormed(
  lines: readonly string[],
  from: number,
  separator: string,
  width: number,
  limits: TableLimits,
): CsvRecord[] | undefined {
  const records: CsvRecord[] = [];
  try {
    parse(lines.slice(from).join('\n'), {
      ...options(separator, limits),
      relax_column_count: true,
      on_record: (cells: string[], { lines: ends }) => {
        if (cells.length !== width) throw new Error('ragged');
        const inner = cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
        const line = from + ends - inner;
        if (inner > 0 && looksLikeRows(lines.slice(line - 1, line + inner), separator, width))
          throw new Error('rows inside a cell');
        records.push({ line, cells });
        return null;
      },
    });
    return records;
  } catch {
    return undefined;
  }
}

function* lineByLine(
  lines: readonly string[],
  from: number,
  separator: string,
  width: number,
  limits: TableLimits,
): Generator<CsvRecord> {
  for (let at = from; at < lines.length; ) {
    if (lines[at]?.trim() === '') {
      at++;
      continue;
    }
    const { record, next } = recordAt(lines, at, separator, limits, width);
    yield checked(record, width);
    at = next;
  }
}

function checked(record: CsvRecord, width: number): CsvRecord {
  const { line, cells, note } = record;
  if (record.wrong) return record;
  if (cells.length === width) return record;
  const extra = cells.slice(width);
  if (cells.length > width && extra.every((cell) => cell.trim() === '')) return { ...record, cells };
  if (note)
    return { line, cells: [], wrong: 'Guillemet mal placé : les cellules de cette ligne ne se lisent pas.' };
  const wrong = `Cette ligne a ${cells.length} cellule${cells.length > 1 ? 's' : ''} pour ${width} colonnes : un séparateur manque ou est en trop.`;
  return { line, cells: [], wrong };
}

/**
 * The row that begins on a line, quotation marks being taken for what most likely was meant: around a cell, else as they
 * stand.
 * @param width cells of the header, where it is known
 */
export function recordAt(
  lines: readonly string[],
  at: number,
  separator: string,
  limits: TableLimits,
  width?: number,
): { record: CsvRecord; next: number } {
  const text = lines[at] ?? '';
  const line = at + 1;
  const alone = (cells: readonly string[], note?: string) => ({
    record: { line, cells, ...(note ? { note } : {}) },
    next: at + 1,
  });
  if (text.length > limits.rowLength)
    return {
      record: { line, cells: [], wrong: `Cette ligne dépasse ${limits.rowLength} caractères.` },
      next: at + 1,
    };
  if (!text.includes('"')) return alone(text.split(separator));

  const fits = (cells?: readonly string[]) =>
    cells && (width === undefined || cells.length === width) ? cells : undefined;
  const isEven = text.split('"').length % 2 === 1;
  const proper = isEven ? cellsOf(text, separator, limits, false) : undefined;
  if (proper) return alone(proper);
  const enclosed = fits(enclosedCells(text, separator));
  if (enclosed) return alone(enclosed, loneQuote);
  const relaxed = fits(cellsOf(text, separator, limits, true));
  if (relaxed) return alone(relaxed, loneQuote);
  const several = onSeveralLines(lines, at, separator, limits);
  const cells = several && fits(several.cells);
  if (several && cells && !looksLikeRows(several.lines, separator, width ?? 0))
    return { record: { line, cells }, next: several.next };
  return alone(text.split(separator), loneQuote);
}

/** « "Écran 27" plat";"Aix; centre" »: every cell stands in quotation marks, and one holds another. */
function enclosedCells(text: string, separator: string): string[] | undefined {
  const line = text.trim();
  if (line.length < 2 || !line.startsWith('"') || !line.endsWith('"')) return undefined;
  return line
    .slice(1, -1)
    .split(`"${separator}"`)
    .map((cell) => cell.replaceAll('""', '"'));
}

const loneQuote = 'guillemet isolé, gardé tel quel';

function cellsOf(
  text: string,
  separator: string,
  limits: TableLimits,
  relaxed: boolean,
): string[] | undefined {
  try {
    const [cells, ...others] = parse(text, {
      ...options(separator, limits),
      relax_quotes: relaxed,
      relax_column_count: true,
    }) as unknown as string[][];
    return others.length === 0 ? cells : undefined;
  } catch {
    return undefined;
  }
}

/** A row ends on the first line by which its quotation marks are even in number. */
function onSeveralLines(lines: readonly string[], at: number, separator: string, limits: TableLimits) {
  let marks = 0;
  let length = 0;
  for (let next = at; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const text = lines[next] ?? '';
    marks += text.split('"').length - 1;
    length += text.length + 1;
    if (length > limits.rowLength) return undefined;
    if (next === at || marks % 2 === 1) continue;
    const taken = lines.slice(at, next + 1);
    const cells = cellsOf(taken.join('\n'), separator, limits, false);
    return cells && { cells, lines: taken, next: next + 1 };
  }
  return undefined;
}

/** Two lone quotation marks, rows apart, enclose whole rows: they are no cell, even where they make a well-formed one. */
const looksLikeRows = (lines: readonly string[], separator: string, width: number) =>
  width >= 3 && lines.every((text) => text.split(separator).length === width);
