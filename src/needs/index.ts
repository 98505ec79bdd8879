export { closeNeed, editNeed, fillNeed, openNeed } from './edit-need.ts';
export {
  createEmployer,
  createEmployerInput,
  employerExists,
  employerNames,
  listEmployers,
  listEmployersQuery,
  readEmployer,
} from './employers.ts';
export { closeReasons, needKinds } from './model.ts';
export { closeNeedInput, editNeedInput, postNeedInput } from './need-input.ts';
export { type NeedState, needStates, needTransitions } from './need-states.ts';
export { postNeed } from './post-need.ts';
export type { RankableNeed } from './rankable-need.ts';
export {
  findNeed,
  listNeeds,
  listNeedsQuery,
  readNeed,
  readOpenNeeds,
  readRankableNeed,
} from './read-needs.ts';
export { isSiret } from './siret.ts';
