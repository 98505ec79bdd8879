import { licences, occupations, skills } from './catalogue/index.ts';
import { type Catalogue, openCatalogue } from './open-catalogue.ts';
import { proofs } from './proofs.ts';

/** The built-in tables, with what the law asks to be verified of a person. */
export const builtIn: Catalogue = openCatalogue({
  version: 'builtin',
  occupations,
  skills,
  licences: [...licences, ...proofs],
});

let current = builtIn;

/** The catalogue in force in this process. */
export const currentCatalogue = (): Catalogue => current;

/** From now on this process reads and checks with another catalogue. */
export function useCatalogue(catalogue: Catalogue): void {
  current = catalogue;
}

export const isOccupation = (code: string): boolean => current.occupation(code) !== undefined;
export const isSkill = (code: string): boolean => current.skill(code) !== undefined;
export const isLicence = (code: string): boolean => current.licence(code) !== undefined;
