/** What a score is made of, in French: one place for the API, the pages, the PDF files and the messages. */
export { type Account, accountFor } from './account.ts';
export { sayLimit, sayPool, sayStep } from './changes.ts';
export type { Contribution, Entry, Names } from './entry.ts';
export { explain } from './explain.ts';
export { reasonsForThePerson } from './for-the-person.ts';
export { criterionSources, criterionWords, groupExplained, groupNames, groupTitles } from './groups.ts';
export { gapsOfLaw, questionsOfLaw, type Verified } from './law.ts';
export { describeWeights, groupDefinitions, hardLimits, neverUsed } from './policy.ts';
export { notProposedNow, sayRank, sayWhyUnranked, shownOnceRetained } from './standing.ts';
export { duration, modeNames } from './words.ts';
