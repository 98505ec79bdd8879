import type { Licence, LicenceCode, Occupation, OccupationCode, Skill, SkillCode } from '../types.ts';

/** What a table writes of an occupation: lists as one text each, names by commas, codes by spaces. */
interface OccupationRow {
  names: string;
  skills: string;
  law?: string;
  evidence?: string;
  neighbours: string;
}

const codes = (text = ''): string[] => text.split(/\s+/).filter(Boolean);
const phrases = (text: string): string[] => text.trim().split(/\s*,\s*/);

/** One row of an occupation table. */
export function occupation(code: OccupationCode, name: string, row: OccupationRow): Occupation {
  return {
    code,
    name,
    names: phrases(row.names).map((phrase) => phrase.replace(/\s+/g, ' ')),
    skills: codes(row.skills),
    law: codes(row.law),
    evidence: codes(row.evidence),
    neighbours: codes(row.neighbours),
  };
}

/** One row of the licence table; `includes` are the licences whose rights this one carries too. */
export function licence(
  code: LicenceCode,
  kind: Licence['kind'],
  name: string,
  source: string,
  aliases: string,
  includes = '',
): Licence {
  return { code, name, kind, source, aliases: phrases(aliases), includes: codes(includes) };
}

/** Skills written one a line: `code macro name`, with `-` where ROME gives no macro-skill. */
export function skillLines(text: string): Skill[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [code, macro, ...name] = line.trim().split(' ') as [SkillCode, string, ...string[]];
      return { code, name: name.join(' '), macro: macro === '-' ? null : macro };
    });
}
