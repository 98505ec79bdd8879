import { z } from 'zod';
import { readDataFile, wordsCell } from '../platform/index.ts';
import { wordsOf } from './place-tokens.ts';

/** A department or a region: never a place where somebody works. */
export interface WholeArea {
  readonly kind: 'department' | 'region';
  /** "13", "2A"; of a region, its INSEE code. */
  readonly code: string;
  readonly name: string;
}

const row = z.object({
  kind: z.enum(['department', 'region'], 'department ou region'),
  code: z.string().regex(/^(?:\d{2,3}|2[AB])$/, 'un numéro de département, ou le code INSEE d’une région'),
  name: z.string().min(1, 'manque'),
  otherNames: wordsCell,
});

/** @throws DataFileError where a line is wrong */
export const readAreas = (file = new URL('data/areas.tsv', import.meta.url)) => readDataFile(file, row);

const areas = readAreas().map(({ otherNames, ...area }): { area: WholeArea; names: readonly string[] } => ({
  area,
  names: [area.name, ...otherNames],
}));
const byCode = new Map(
  areas.filter(({ area }) => area.kind === 'department').map(({ area }) => [area.code, area]),
);

/** The department of that number: "13", "2A". */
export const department = (code: string): WholeArea | undefined => byCode.get(code.toUpperCase());

const byName = new Map(
  areas
    // « Paris » is read as the town.
    .filter(({ area }) => area.name !== 'Paris')
    .flatMap(({ area, names }) => names.map((name) => [wordsOf(name).join(' '), area] as const)),
);
const longest = Math.max(...[...byName.keys()].map((name) => name.split(' ').length));

/** The longest name of an area that begins at a word, and how many words it has. */
export function areaNamed(words: readonly string[]): { area: WholeArea; length: number } | null {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const area = byName.get(words.slice(0, length).join(' '));
    if (area) return { area, length };
  }
  return null;
}
