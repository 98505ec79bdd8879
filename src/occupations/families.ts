import { z } from 'zod';
import { readDataFile } from '../platform/index.ts';
import type { Catalogue } from './open-catalogue.ts';
import type { OccupationCode, SkillCode } from './types.ts';

const data = new URL('data/', import.meta.url);
const name = z.string().min(1, 'manque');

/** @throws DataFileError */
export const readDomains = (folder = data) =>
  readDataFile(
    new URL('domains.tsv', folder),
    z.object({ code: z.string().regex(/^[A-N]\d\d$/, 'un domaine de ROME'), name }),
    { key: 'code' },
  );

/** @throws DataFileError */
export const readMacroSkills = (folder = data) =>
  readDataFile(
    new URL('macro-skills.tsv', folder),
    z.object({ code: z.string().regex(/^\d{6}$/, 'six chiffres'), name }),
    { key: 'code' },
  );

const namesOf = (rows: readonly { readonly code: string; readonly name: string }[]) =>
  new Map(rows.map((row) => [row.code, row.name]));
const domainNames = namesOf(readDomains());
const macroNames = namesOf(readMacroSkills());

/** The professional domain of an occupation: "N11" of "N1101". */
export const domainOf = (code: OccupationCode): string => code.slice(0, 3);

/** « Magasinage, manutention des charges et déménagement »; `undefined` of a code that is no domain. */
export const domainName = (domain: string): string | undefined => domainNames.get(domain);

/** Domains of the catalogue's occupations, in the order of their codes. */
export const domainsOf = ({ occupations }: Catalogue): string[] =>
  [...new Set(occupations.map(({ code }) => domainOf(code)))]
    .filter((domain) => domainNames.has(domain))
    .toSorted();

export const macroSkillName = (code: SkillCode, catalogue: Catalogue): string =>
  macroNames.get(code) ?? catalogue.skill(code)?.name ?? code;

const asked = new WeakMap<Catalogue, Map<string, readonly SkillCode[]>>();

/**
 * The families of skills (macro-skills) that a domain's occupations ask for, the most asked first: known of the catalogue
 * alone, whoever is accompanied.
 */
export function skillFamiliesOf(domain: string, catalogue: Catalogue, most: number): readonly SkillCode[] {
  const known = asked.get(catalogue) ?? new Map<string, readonly SkillCode[]>();
  asked.set(catalogue, known);
  const found = known.get(domain) ?? familiesOf(domain, catalogue);
  known.set(domain, found);
  return found.slice(0, most);
}

function familiesOf(domain: string, catalogue: Catalogue): SkillCode[] {
  const times = new Map<SkillCode, number>();
  for (const { code, skills } of catalogue.occupations) {
    if (domainOf(code) !== domain) continue;
    const macros = new Set(skills.flatMap((skill) => catalogue.skill(skill)?.macro ?? []));
    for (const macro of macros) times.set(macro, (times.get(macro) ?? 0) + 1);
  }
  return [...times]
    .toSorted(([one, n], [other, m]) => m - n || one.localeCompare(other))
    .map(([macro]) => macro);
}
