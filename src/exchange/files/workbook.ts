import { strFromU8, unzipSync, zipSync } from 'fflate';
import { checkColumns, checkRows, type TableLimits } from './limits.ts';
import { TableError } from './table-error.ts';

/** A sheet of a workbook, each row by its place: `rows[0]` is line 1. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const unreadable = (why: string) =>
  new TableError('unreadable', `${why} : enregistrez le tableau en XLSX ou en CSV.`);

/** What begins a zip, and what begins a file of Excel before 2007 or one with a password. */
const starts = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte);
export const isZip = (bytes: Uint8Array): boolean => starts(bytes, 0x50, 0x4b, 0x03, 0x04);

/** @throws TableError where the file is of a kind that other software reads */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw unreadable('Ce classeur est d’un ancien format (XLS) ou protégé par un mot de passe');
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw unreadable('Ce fichier est un PDF');
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    throw unreadable('Ce fichier est un texte mis en forme (RTF)');
}

/**
 * The sheets of an XLSX workbook, cells as they would be typed: days as « 2027-01-04 », numbers with a point.
 * @throws TableError where it is no such workbook, or one made to fill the memory
 */
export async function readSheets(bytes: Uint8Array, limits: TableLimits): Promise<Sheet[]> {
  const parts = unpack(bytes, limits);
  if (!parts['xl/workbook.xml']) {
    throw unreadable(
      parts['content.xml']
        ? 'Ce classeur est au format ODS'
        : 'Ce fichier compressé n’est pas un classeur XLSX',
    );
  }
  for (const [name, part] of Object.entries(parts))
    if (!/sharedStrings\.xml$/i.test(name)) checkSize(strFromU8(part), limits);
  try {
    // The sizes that a made-up zip declares are believed by who unpacks it next: it is packed again with the true ones.
    const honest = zipSync(parts, { level: 0 });
    // When a first workbook comes: it takes a tenth of a second of the start.
    const { default: readWorkbook } = await import('read-excel-file/universal');
    const sheets = await readWorkbook(new Blob([honest as Uint8Array<ArrayBuffer>]));
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row, i) => {
        // Many cells may share one long text: it is counted before it is copied for each.
        if (row.reduce((sum: number, cell) => sum + lengthOf(cell), 0) > limits.rowLength)
          throw new TableError(
            'too-large',
            `Ce classeur a une ligne de plus de ${limits.rowLength} caractères (la ligne ${i + 1}).`,
          );
        return row.map((cell) => textOf(cell));
      }),
    }));
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw unreadable('Ce classeur ne se lit pas');
  }
}

function unpack(bytes: Uint8Array, limits: TableLimits): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.xml(?:\.rels)?$/.test(name)) return false;
        // The size that an entry declares is also the most that is unpacked of it.
        total += originalSize;
        if (total > limits.unpackedBytes)
          throw new TableError('too-large', 'Ce classeur est trop gros une fois décompressé.');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw unreadable('Ce classeur ne se lit pas');
  }
}

/** A cell far below and far to the right makes a whole sheet of blanks: it is looked for before any is made. */
function checkSize(xml: string, limits: TableLimits): void {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', row = ''] of xml.matchAll(
    /\br\s*=\s*["']([A-Z]{0,8})(\d{1,10})["'](?![^<>]*\/>)/g,
  )) {
    rows = Math.max(rows, letters === '' ? 0 : Number(row));
    columns = Math.max(columns, columnNumber(letters));
  }
  // The last row that a sheet can have is often written, empty.
  for (const [, row = ''] of xml.matchAll(/<(?:\w+:)?row\b[^>]*\br\s*=\s*["'](\d+)["']/g))
    if (Number(row) > LAST_ROW) rows = Number(row);
  checkRows(rows, limits);
  checkColumns(columns, limits);
  if (rows * columns > limits.cells) throw new TableError('too-large', 'Ce classeur a trop de cellules.');
}

const LAST_ROW = 1_048_576;

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Excel's day zero: a cell that holds an hour alone is on it. */
const NO_DAY = '1899-12-3';

const lengthOf = (cell: unknown): number => (typeof cell === 'string' ? cell.length : 0);

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const [day = '', time = ''] = new Date(Math.round(cell.getTime() / 1000) * 1000)
      .toISOString()
      .split(/[T.]/);
    if (day.startsWith(NO_DAY)) return time.slice(0, 5);
    return time === '00:00:00' ? day : `${day}T${time}`;
  }
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  // Fifteen digits are all that a cell holds: beyond them 12.1 is 12.100000000000001.
  if (typeof cell === 'number') return numberText(Number(cell.toPrecision(15)));
  return String(cell).replace(/\r\n?/g, '\n');
}

const numberText = (value: number) => (Number.isInteger(value) ? BigInt(value).toString() : String(value));
