import { checkRows, type TableLimits } from './limits.ts';

export type JsonRow =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly wrong: string };

/** Whether a file is JSON, or one JSON object a line, rather than a table: by how it begins, byte order mark or not. */
export const isJson = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*[[{]/.test(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );

/**
 * The objects of a text: one a line (JSONL), or a single list, on its own or under one name (« resultats »); then `line` is
 * the place in the list.
 */
export function jsonRows(text: string, limits: TableLimits): JsonRow[] {
  const list = listOf(parsed(text));
  const rows = list
    ? list.map((value, at) => jsonRow(at + 1, value))
    : text.split('\n').flatMap((line, at) => {
        if (line.trim() === '') return [];
        if (line.length <= limits.rowLength) return [jsonRow(at + 1, parsed(line))];
        return [{ line: at + 1, wrong: `Cette ligne dépasse ${limits.rowLength} caractères.` }];
      });
  checkRows(rows.length, limits);
  return rows;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer of an API wraps its list (« resultats ») beside counts and filters; what has texts of its own is one row. */
function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  const fields = Object.values(value);
  if (Array.isArray(value.resultats)) return value.resultats;
  const lists = fields.filter((field) => Array.isArray(field) && field.every(isObject)) as unknown[][];
  const [longest] = lists.toSorted((a, b) => b.length - a.length);
  return longest && fields.every((field) => typeof field !== 'string') ? longest : [value];
}

function jsonRow(line: number, value: unknown): JsonRow {
  if (!isObject(value)) return { line, wrong: 'Cette ligne n’est pas un objet JSON.' };
  const spoilt = Object.entries(value).find(([, field]) => JSON.stringify(field)?.includes('\uFFFD'));
  if (spoilt) return { line, wrong: lostCharacters('champ', spoilt[0]) };
  return { line, value };
}

/** A letter that another tool could not read is gone for good: the row would be about something else. */
export const lostCharacters = (what: 'champ' | 'colonne', name: string): string =>
  `${what} « ${name} » : des caractères ont été perdus (\uFFFD) avant l’import : réenregistrez le fichier en UTF-8.`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
