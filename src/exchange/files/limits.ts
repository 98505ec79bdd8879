import { TableError } from './table-error.ts';

/** What a file may ask of the memory; what is larger is refused before it is read. */
export interface TableLimits {
  /** Of the file as it is given. */
  readonly bytes: number;
  /** Of all the parts of a workbook together, unpacked. */
  readonly unpackedBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Of a workbook: rows times columns. */
  readonly cells: number;
  /** Characters of one row. */
  readonly rowLength: number;
}

export const defaultLimits: TableLimits = {
  bytes: 50_000_000,
  unpackedBytes: 100_000_000,
  rows: 200_000,
  columns: 500,
  cells: 5_000_000,
  rowLength: 200_000,
};

const inFrench = (value: number) => value.toLocaleString('fr-FR');

/** @throws TableError where the file is larger than it may be */
export function checkBytes(bytes: number, limits: TableLimits): void {
  if (bytes <= limits.bytes) return;
  throw new TableError(
    'too-large',
    `Ce fichier est trop gros : ${inFrench(Math.round(limits.bytes / 1_000_000))} Mo au plus.`,
  );
}

/** @throws TableError where there are more rows than there may be */
export function checkRows(rows: number, limits: TableLimits): void {
  if (rows <= limits.rows) return;
  throw new TableError('too-large', `Ce fichier a plus de ${inFrench(limits.rows)} lignes.`);
}

/** @throws TableError where there are more columns than there may be */
export function checkColumns(columns: number, limits: TableLimits): void {
  if (columns <= limits.columns) return;
  throw new TableError('too-large', `Ce fichier a plus de ${inFrench(limits.columns)} colonnes.`);
}
