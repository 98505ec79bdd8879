export { ageBandOf, ageBands } from './age-bands.ts';
export { caseloadQuery, caseloadTable, listCaseload } from './caseload.ts';
export {
  type Attribute,
  depths,
  type Fairness,
  fourFifths,
  type GroupFairness,
  type Interval,
  isAdverse,
  measureFairness,
  ndkl,
} from './fairness.ts';
export { rankedLists, type ScoredList, withPenalty } from './lists.ts';
export { measureOpenNeeds } from './measure-open-needs.ts';
export { readFairness } from './read-fairness.ts';
export { caseloadRead, fairnessRead } from './rights.ts';
