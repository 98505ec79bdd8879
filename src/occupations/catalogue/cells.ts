import { z } from 'zod';
import { codesCell } from '../../platform/index.ts';

/** Where the tables of the room are: README.md there says how they are written. */
export const dataFolder = new URL('../data/', import.meta.url);

export const romeCode = z.string().regex(/^[A-N]\d{4}$/, 'un code ROME, comme N1101');
export const romeCodes = codesCell.refine(
  (codes) => codes.every((code) => romeCode.safeParse(code).success),
  'des codes ROME, comme N1101',
);
export const skillCode = z.string().regex(/^\d{6}$/, 'un code OGR de six chiffres');
export const filled = z.string().min(1, 'manque');

/** What is wrong with a cell that names something of another file. */
export function unknownIn(
  column: string,
  codes: readonly string[],
  known: { has(code: string): boolean },
): string | undefined {
  const unknown = codes.find((code) => !known.has(code));
  return unknown === undefined ? undefined : `colonne ${column}, code inconnu « ${unknown} »`;
}
