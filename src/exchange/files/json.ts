import { checkRows, type TableLimits } from './limits.ts';

export type JsonRow =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly wrong: string };

/** Whether a file is JSON, or one JSON object a line, rather than a table: by how it begins, byte order mark or not. */
export const isJson = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*[[{]/.test(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );

/** The lines of a document of some kind, or nothing where it is another. */
export type LinesOf = (document: unknown) => readonly unknown[] | undefined;

/**
 * The objects of a text: one a line (JSONL), or a single list, on its own or under one name (« resultats »); then `line` is
 * the place in the list.
 * @param lines finds a list that lies deeper
 */
export function jsonRows(text: string, limits: TableLimits, lines: LinesOf = () => undefined): JsonRow[] {
  const document = parsed(text);
  const list = lines(document) ?? listOf(document);
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

export function jsonRow(line: number, value: unknown): JsonRow {
  if (!isObject(value)) return { line, wrong: 'Cette ligne n’est pas un objet JSON.' };
  if (isTooDeep(value))
    return { line, wrong: 'Cette ligne est faite de trop d’objets les uns dans les autres.' };
  const spoilt = Object.entries(value).find(([, field]) => JSON.stringify(field)?.includes('\uFFFD'));
  if (spoilt) return { line, wrong: lostCharacters('champ', spoilt[0]) };
  return { line, value };
}

/** A letter that another tool could not read is gone for good: the row would be about something else. */
export const lostCharacters = (what: 'champ' | 'colonne', name: string): string =>
  `${what} « ${name} » : des caractères ont été perdus (\uFFFD) avant l’import : réenregistrez le fichier en UTF-8.`;

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** No format that is read has a tenth of it; what walks a row may then call itself. */
const DEEPEST = 60;

function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
