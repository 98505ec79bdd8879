import type { Catalogue } from '../open-catalogue.ts';
import type { SkillCode } from '../types.ts';

/** How many are on both sides, and on each. Precision is `both / read`, recall is `both / listed`. */
export interface Agreement {
  readonly both: number;
  readonly read: number;
  readonly listed: number;
}

/**
 * The skills read in an advertisement beside those that its author listed; codes that the catalogue does not know are left
 * out. `macro`: by macro-skill, where two skills of one are the same thing.
 */
export function compareSkills(
  read: readonly SkillCode[],
  listed: readonly SkillCode[],
  catalogue: Pick<Catalogue, 'skill'>,
): { readonly exact: Agreement; readonly macro: Agreement } {
  const known = (codes: readonly SkillCode[]) => codes.flatMap((code) => catalogue.skill(code) ?? []);
  const [ours, theirs] = [known(read), known(listed)];
  return {
    exact: agreement(
      ours.map(({ code }) => code),
      theirs.map(({ code }) => code),
    ),
    macro: agreement(
      ours.map(({ code, macro }) => macro ?? code),
      theirs.map(({ code, macro }) => macro ?? code),
    ),
  };
}

function agreement(read: readonly string[], listed: readonly string[]): Agreement {
  const [ours, theirs] = [new Set(read), new Set(listed)];
  return {
    both: [...ours].filter((code) => theirs.has(code)).length,
    read: ours.size,
    listed: theirs.size,
  };
}
