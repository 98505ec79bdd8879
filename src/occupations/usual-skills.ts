import { currentCatalogue } from './current-catalogue.ts';
import type { OccupationCode, SkillCode } from './types.ts';

/** Of each occupation: what is at the core of a trade comes first in the catalogue. */
const MOST = 8;

/** What anybody who does these occupations usually knows to do: shown apart, never taken for what a need asks. */
export const usualSkills = (occupations: readonly OccupationCode[]): SkillCode[] => [
  ...new Set(occupations.flatMap((code) => currentCatalogue().occupation(code)?.skills.slice(0, MOST) ?? [])),
];
