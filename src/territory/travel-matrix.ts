import { CsvError, parse } from 'csv-parse/sync';
import { MAX_MINUTES, type TravelMode, type TravelRow, travelModes } from './travel.ts';
import { isLivedIn, zone } from './zones.ts';

const columns = ['mode', 'from', 'to', 'minutes'] as const;
type Column = (typeof columns)[number];

/** One thing wrong in a file of travel times. */
export interface TravelMatrixError {
  /** Line of the file, the header being 1; `null` when the whole file is concerned. */
  readonly line: number | null;
  readonly column: Column | null;
  readonly code:
    | 'malformed-csv'
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

interface Line {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function readLines(csvText: string): Line[] {
  return parse(csvText, {
    bom: true,
    delimiter: [',', ';'],
    info: true,
    max_record_size: 1000,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as Line[];
}

/**
 * Reads a real matrix of travel times: CSV with the header `mode,from,to,minutes`, in any order, other columns ignored.
 * All or nothing: with one bad row there are no rows, and at most a hundred errors are told.
 */
export function parseTravelMatrix(csvText: string): TravelMatrixReading {
  let lines: Line[];
  try {
    lines = readLines(csvText);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    const detail = 'Le fichier n’est pas un CSV lisible : guillemet mal fermé ou ligne trop longue.';
    return { errors: [{ line, column: null, code: 'malformed-csv', detail }] };
  }
  const [header, ...body] = lines;
  const places = columns.map((column) => header?.record.indexOf(column) ?? -1);
  const missing = columns.filter((_, i) => places[i] === -1);
  if (missing.length > 0) {
    return {
      errors: missing.map((column) => ({
        line: 1,
        column,
        code: 'missing-column',
        detail: `La colonne « ${column} » manque : l’en-tête attendu est « ${columns.join(',')} ».`,
      })),
    };
  }
  return readRows(body, places);
}

function readRows(body: readonly Line[], places: readonly number[]): TravelMatrixReading {
  const rows: TravelRow[] = [];
  const errors: TravelMatrixError[] = [];
  const firstLineOf = new Map<string, number>();
  for (const { record, info } of body) {
    if (errors.length >= MAX_ERRORS) break;
    const [mode = '', from = '', to = '', minutes = ''] = places.map((place) => record[place] ?? '');
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
    errors.push(...wrong.map((each) => ({ line: info.lines, ...each })));
    if (wrong.length > 0) continue;
    firstLineOf.set(key, info.lines);
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
