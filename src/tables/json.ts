import { checkRows, type TableLimits } from './limits.ts';

export type JsonRow =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly wrong: string };

/** Whether a text is JSON, or one JSON object a line, rather than a table. */
export const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

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

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const [only, ...others] = Object.values(value).filter(Array.isArray);
  const isWrapped = only?.every((item) => typeof item === 'object' && item !== null);
  return others.length === 0 && isWrapped && Object.keys(value).length <= 3 ? only : undefined;
}

function jsonRow(line: number, value: unknown): JsonRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, wrong: 'Cette ligne n’est pas un objet JSON.' };
  const spoilt = Object.entries(value).find(([, field]) => JSON.stringify(field)?.includes('\uFFFD'));
  if (spoilt) return { line, wrong: lostCharacters('champ', spoilt[0]) };
  return { line, value: value as Record<string, unknown> };
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
