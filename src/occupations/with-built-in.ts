import { licences, occupationByCode } from './catalogue/index.ts';
import type { CatalogueOccupation, CatalogueTables } from './open-catalogue.ts';
import { proofs } from './proofs.ts';
import type { SkillCode } from './types.ts';

/**
 * A release with what the built-in tables know more of the same fiches, by their code: what the law demands, what is
 * evidence, everyday names, and which skills come first.
 */
export function withBuiltIn({
  version,
  occupations,
  skills,
  retired,
}: Pick<CatalogueTables, 'version' | 'occupations' | 'skills' | 'retired'>): CatalogueTables {
  const known = new Set(skills.map(({ code }) => code));
  return {
    version,
    occupations: occupations.map((occupation) => merged(occupation, known)),
    skills,
    licences: [...licences, ...proofs],
    ...(retired ? { retired } : {}),
  };
}

function merged(occupation: CatalogueOccupation, known: ReadonlySet<SkillCode>): CatalogueOccupation {
  const ours = occupationByCode.get(occupation.code);
  if (!ours) return occupation;
  return {
    ...occupation,
    names: [...new Set([...occupation.names, ...ours.names])],
    skills: [...new Set([...ours.skills.filter((code) => known.has(code)), ...occupation.skills])],
    law: ours.law,
    evidence: ours.evidence,
  };
}
