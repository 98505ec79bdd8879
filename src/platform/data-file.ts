import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/**
 * Tables that people of the trade edit, in a text editor or a spreadsheet: UTF-8, cells parted by tabs, the first line
 * names the columns, lines that begin with `#` are for the reader. No cell holds a quotation mark around it, nor a line end.
 */

/** A line that cannot be understood. The message is French and names file, line and column: it is for who edited it. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';

  constructor(file: URL, line: number, problem: string) {
    super(`${fileURLToPath(file)}, ligne ${line} : ${problem}`);
  }
}

/** A cell of codes parted by blanks. */
export const codesCell = z.string().transform((text) => text.split(' ').filter(Boolean));

/** A cell of words or phrases parted by « | ». */
export const wordsCell = z
  .string()
  .transform((text) => (text === '' ? [] : text.split('|').map((one) => one.trim())))
  .refine((words) => words.every(Boolean), 'rien entre deux « | »');

/** A cell that holds a number, with a point. */
export const numberCell = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/, 'un nombre, avec un point')
  .transform(Number);

interface Checks<Row> {
  /** The column whose value no two rows have. */
  readonly key?: keyof Row & string;
  /** What is wrong with a row that its cells alone do not tell, in French. */
  readonly check?: (row: Row) => string | undefined;
}

/**
 * Every row of a data file, in its order. The schema's keys are the columns, each given as the text of its cell.
 * @throws DataFileError at the first line that is wrong
 */
export function readDataFile<Shape extends z.ZodRawShape>(
  file: URL,
  schema: z.ZodObject<Shape>,
  { key, check }: Checks<z.output<z.ZodObject<Shape>>> = {},
): readonly z.output<z.ZodObject<Shape>>[] {
  const columns = Object.keys(schema.shape);
  const rows: z.output<z.ZodObject<Shape>>[] = [];
  const lineOf = new Map<unknown, number>();
  let isHeader = true;
  const lines = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const refuse = (problem: string) => new DataFileError(file, at + 1, problem);
    const cells = line.split('\t').map((cell) => cell.trim());
    if (isHeader) {
      if (cells.join('\t') !== columns.join('\t'))
        throw refuse(`colonnes « ${cells.join(', ')} » au lieu de « ${columns.join(', ')} »`);
      isHeader = false;
      continue;
    }
    if (cells.length > columns.length)
      throw refuse(`${cells.length} cellules pour ${columns.length} colonnes`);
    const read = schema.safeParse(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])));
    if (!read.success) {
      const [issue] = read.error.issues;
      const column = String(issue?.path[0]);
      throw refuse(`colonne ${column}, « ${cells[columns.indexOf(column)] ?? ''} » : ${issue?.message}`);
    }
    const row = read.data;
    if (key !== undefined) {
      const earlier = lineOf.get(row[key]);
      if (earlier !== undefined) throw refuse(`${key} « ${row[key]} » est déjà à la ligne ${earlier}`);
      lineOf.set(row[key], at + 1);
    }
    const problem = check?.(row);
    if (problem !== undefined) throw refuse(problem);
    rows.push(row);
  }
  return rows;
}
