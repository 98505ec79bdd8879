import { z } from 'zod';
import { readDataFile, wordsCell } from '../../platform/index.ts';
import { dataFolder, filled, romeCode, romeCodes } from '../catalogue/cells.ts';
import type { OccupationCode } from '../types.ts';

const ownRow = z.object({ code: romeCode, names: wordsCell });
const sharedRow = z.object({ name: filled, codes: romeCodes });

/**
 * What people call occupations: for the fiches of an official release, whose appellations are long and seldom those of an
 * advertisement. The names that several share come last.
 * @throws DataFileError where a line is wrong
 */
export function readEverydayNames(folder: URL = dataFolder): ReadonlyMap<OccupationCode, readonly string[]> {
  const own = readDataFile(new URL('everyday-names.tsv', folder), ownRow, { key: 'code' });
  const names = new Map(own.map((row) => [row.code, row.names]));
  for (const { name, codes } of readDataFile(new URL('shared-names.tsv', folder), sharedRow, { key: 'name' }))
    for (const code of codes) names.set(code, [...(names.get(code) ?? []), name]);
  return names;
}

let names: ReturnType<typeof readEverydayNames> | undefined;

/** Of one occupation; read when a linker is first opened, not at start. */
export function everydayNames(code: OccupationCode): readonly string[] {
  names ??= readEverydayNames();
  return names.get(code) ?? [];
}
