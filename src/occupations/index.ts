/** Occupations, skills and licences; the reading of advertisements and of people's own words. */
export {
  builtIn,
  currentCatalogue,
  isLicence,
  isOccupation,
  isSkill,
} from './current-catalogue.ts';
export { domainName, domainOf, domainsOf, macroSkillName, skillFamiliesOf } from './families.ts';
export {
  type LanguageCode,
  type LanguageLevel,
  languageCodes,
  languageLevels,
  languageNames,
} from './languages.ts';
export { type Bridge, openAligner, openBridge } from './linking/aligner.ts';
export { linkQuery } from './linking/link-query.ts';
export { namesOf } from './linking/linker.ts';
export { type Suggestion, suggestOccupations } from './linking/suggest.ts';
export { HIGH_CONFIDENCE, SURE } from './linking/weights.ts';
export { belowMinimumWords, minimumAbove } from './minimum-wage.ts';
export {
  type Catalogue,
  type CatalogueOccupation,
  openCatalogue,
} from './open-catalogue.ts';
export { dangerousWorkAge, isProof, rightToWork, socialClause } from './proofs.ts';
export { type Agreement, compareSkills } from './reading/compare-skills.ts';
export { holdsContact } from './reading/contacts.ts';
export { readCell } from './reading/read-cell.ts';
export { readExperienceText } from './reading/read-experience-text.ts';
export { neutralText, readNeedText, shownText } from './reading/read-need-text.ts';
export { displayTitle } from './reading/title-case.ts';
export type * from './reading-types.ts';
export { readQuestionFields } from './reading-types.ts';
export { readingTry, referenceRead } from './rights.ts';
export type { ReleaseCounts } from './rome/build-release.ts';
export { readRelease, readRomeRelease } from './rome/read-release.ts';
export { RomeReleaseError } from './rome/tables.ts';
export { followCatalogue, refreshCatalogue } from './stored/follow-catalogue.ts';
export { importCatalogue } from './stored/import-catalogue.ts';
export type { Retired } from './stored/retired.ts';
export type { Licence, LicenceCode, Occupation, OccupationCode, SkillCode } from './types.ts';
export { usualSkills } from './usual-skills.ts';
export * from './work-terms.ts';
