import { readTable, type Table, TableError, type TableRow } from '../exchange/index.ts';
import { MAX_MINUTES, type TravelMode, type TravelRow, travelModes } from './travel.ts';
import { isLivedIn, zone } from './zones.ts';

const columns = ['mode', 'from', 'to', 'minutes'] as const;
type Column = (typeof columns)[number];

/** One thing wrong in a file of travel times. */
export interface TravelMatrixError {
  /** Line of the file, the header being 1; `null` when the whole file is concerned. */
  readonly line: number | null;
  readonly column: Column | null;
  readonly code: /** The file is no table that can be read. */
    | 'malformed-file'
    /** A quotation mark out of place, or cells too many or too few. */
    | 'malformed-row'
    | 'missing-column'
    | 'no-row'
    | 'unknown-mode'
    | 'unknown-zone'
    | 'bad-minutes'
    | 'duplicate';
  /** One French sentence. */
  readonly detail: string;
}

export type TravelMatrixReading =
  | { readonly rows: readonly TravelRow[] }
  | { readonly errors: readonly TravelMatrixError[] };

/** More cannot be read at a glance, and a file of the wrong kind is wrong on every line. */
const MAX_ERRORS = 100;

/** The names that the columns may have besides their own. */
const names: Readonly<Record<Column, readonly string[]>> = {
  mode: ['Mode', 'Moyen', 'Moyen de transport'],
  from: ['Origine', 'Départ', 'De'],
  to: ['Destination', 'Arrivée', 'Vers'],
  minutes: ['Minutes', 'Durée', 'Temps'],
};

/**
 * Reads a real matrix of travel times: CSV or XLSX with the header `mode,from,to,minutes`, in any order, other columns
 * ignored. All or nothing: with one bad row there are no rows, and at most a hundred errors are told.
 */
export async function parseTravelMatrix(file: Uint8Array): Promise<TravelMatrixReading> {
  let table: Table<Column>;
  try {
    table = await readTable(file, { columns: names, limits });
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    if (error.code === 'no-header') return { errors: columns.map((column) => missing(column, 1)) };
    return { errors: [{ line: null, column: null, code: 'malformed-file', detail: error.message }] };
  }
  const absent = columns.filter((column) => table.columns[column] === undefined);
  if (absent.length > 0) return { errors: absent.map((column) => missing(column, table.headerLine)) };
  return readRows(table.rows);
}

/** Modes times pairs of zones are fewer. */
const limits = { rows: 100_000, rowLength: 1000 };

const missing = (column: Column, line: number): TravelMatrixError => ({
  line,
  column,
  code: 'missing-column',
  detail: `La colonne « ${column} » manque : l’en-tête attendu est « ${columns.join(',')} ».`,
});

function readRows(table: readonly TableRow<Column>[]): TravelMatrixReading {
  const rows: TravelRow[] = [];
  const errors: TravelMatrixError[] = [];
  const firstLineOf = new Map<string, number>();
  for (const row of table) {
    if (errors.length >= MAX_ERRORS) break;
    const { line } = row;
    if ('wrong' in row) {
      errors.push({ line, column: null, code: 'malformed-row', detail: row.wrong });
      continue;
    }
    const { mode = '', from = '', to = '', minutes = '' } = row.cells;
    const wrong = wrongValues({ mode, from, to, minutes });
    const key = `${mode} ${from} ${to}`;
    const first = firstLineOf.get(key);
    if (wrong.length === 0 && first !== undefined) {
      wrong.push({
        column: null,
        code: 'duplicate',
        detail: `Ce trajet est déjà donné à la ligne ${first}.`,
      });
    }
    errors.push(...wrong.map((each) => ({ line, ...each })));
    if (wrong.length > 0) continue;
    firstLineOf.set(key, line);
    rows.push({ mode: mode as TravelMode, from, to, minutes: Number(minutes) });
  }
  if (errors.length > 0) return { errors: errors.slice(0, MAX_ERRORS) };
  if (rows.length > 0) return { rows };
  return {
    errors: [{ line: null, column: null, code: 'no-row', detail: 'Le fichier ne contient aucun trajet.' }],
  };
}

function wrongValues(row: Record<Column, string>): Omit<TravelMatrixError, 'line'>[] {
  const wrong: Omit<TravelMatrixError, 'line'>[] = [];
  if (!travelModes.some((mode) => mode === row.mode)) {
    const detail = `Le mode ${quoted(row.mode)} est inconnu : ${travelModes.join(', ')} sont les modes possibles.`;
    wrong.push({ column: 'mode', code: 'unknown-mode', detail });
  }
  for (const column of ['from', 'to'] as const) {
    if (isLivedIn(row[column])) continue;
    const detail = zone(row[column])
      ? `${row[column]} est Marseille entière : indiquez le code INSEE d’un arrondissement (13201 à 13216).`
      : `${quoted(row[column])} n’est pas le code INSEE d’une zone de la Métropole.`;
    wrong.push({ column, code: 'unknown-zone', detail });
  }
  if (!/^\d{1,3}$/.test(row.minutes) || Number(row.minutes) > MAX_MINUTES) {
    const detail = `La durée ${quoted(row.minutes)} n’est pas un nombre entier de minutes entre 0 et ${MAX_MINUTES}.`;
    wrong.push({ column: 'minutes', code: 'bad-minutes', detail });
  }
  return wrong;
}

function quoted(text: string): string {
  return `« ${text.length > 30 ? `${text.slice(0, 30)}…` : text} »`;
}
