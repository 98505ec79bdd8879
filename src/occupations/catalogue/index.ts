import { z } from 'zod';
import { codesCell, readDataFile, wordsCell } from '../../platform/index.ts';
import type { Licence, LicenceCode, Occupation, OccupationCode, Skill, SkillCode } from '../types.ts';
import { dataFolder, filled, romeCode, romeCodes, skillCode, unknownIn } from './cells.ts';

const occupationRow = z.object({
  code: romeCode,
  name: filled,
  law: codesCell,
  evidence: codesCell,
  neighbours: romeCodes,
  skills: codesCell,
  names: wordsCell,
});
const skillRow = z.object({
  code: skillCode,
  /** Know-how has one, knowledge none. */
  macro: z.string().transform((code) => code || null),
  name: filled,
});
const licenceRow = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/, 'minuscules, chiffres et tirets'),
  kind: z.enum(['law', 'evidence'], 'law ou evidence'),
  name: filled,
  source: filled,
  includes: codesCell,
  aliases: wordsCell,
});

export interface BuiltInTables {
  readonly occupations: readonly Occupation[];
  readonly skills: readonly Skill[];
  readonly licences: readonly Licence[];
}

/**
 * The built-in tables. Codes, official names, skills and neighbours are facts of ROME 4.0, version 60.
 * @throws DataFileError where a line is wrong, or names a skill or a licence that the other files do not have
 */
export function readTables(folder: URL = dataFolder): BuiltInTables {
  const skills = readDataFile(new URL('skills.tsv', folder), skillRow, { key: 'code' });
  const licences = readDataFile(new URL('licences.tsv', folder), licenceRow, { key: 'code' });
  const [knownSkills, knownLicences] = [byCode(skills), byCode(licences)];
  const occupations = readDataFile(new URL('occupations.tsv', folder), occupationRow, {
    key: 'code',
    check: (row) =>
      unknownIn('skills', row.skills, knownSkills) ??
      unknownIn('law', row.law, knownLicences) ??
      unknownIn('evidence', row.evidence, knownLicences),
  });
  return { occupations, skills, licences };
}

export const { occupations, skills, licences } = readTables();

function byCode<Item extends { readonly code: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.code, item]));
}

export const occupationByCode: ReadonlyMap<OccupationCode, Occupation> = byCode(occupations);
export const skillByCode: ReadonlyMap<SkillCode, Skill> = byCode(skills);
export const licenceByCode: ReadonlyMap<LicenceCode, Licence> = byCode(licences);
