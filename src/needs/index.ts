export { titleForCompany } from './company-texts.ts';
export { termsToRank } from './complete-terms.ts';
export { needsThatName } from './count-codes.ts';
export { closeNeed, editNeed, fillNeed, moveNeed, openNeed, renewNeed } from './edit-need.ts';
export { needChanged, needEnded, needSaved } from './events.ts';
export { openingsOf } from './figures.ts';
export { needsImport } from './file/import-needs.ts';
export { closeReasons, type NeedDoc, type NeedTerms, needKinds } from './model.ts';
export { closeNeedInput, editNeedInput, postNeedInput } from './need-input.ts';
export { liveNeedStates, type NeedState, needStateNames, needStates } from './need-states.ts';
export { warningsOf } from './need-warnings.ts';
export { needsTable } from './needs-table.ts';
export { type OpenNeed, readOpenNeeds } from './open-needs.ts';
export { postNeed, rankableOfInput } from './post-need.ts';
export { rankAllAgain } from './rank-again.ts';
export {
  companiesThatSought,
  companyTitles,
  findNeed,
  followedNeeds,
  isNeedOf,
  listNeeds,
  listNeedsQuery,
  liveNeedIds,
  liveNeedRevisions,
  type NeedFacts,
  needFacts,
  needFactsOfOne,
  needPlaces,
  needTitles,
  openNeedsAsCompaniesRead,
  readNeed,
  readNeedToEdit,
  readRankableNeed,
  type SoughtBefore,
} from './read-needs.ts';
export { repeatNeed } from './repeat-need.ts';
export { needManage, needRead } from './rights.ts';
