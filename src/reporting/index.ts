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
export { breakdownsOfHouse, figuresOfHouse } from './figures-model.ts';
export { figuresQuery, figuresTable } from './figures-table.ts';
export { rankedLists, type ScoredList, withPenalty } from './lists.ts';
export { askForFigures, makeFigures } from './make-figures.ts';
export { makeTension } from './make-tension.ts';
export { measureOpenNeeds } from './measure-open-needs.ts';
export { openDataDescriptor, openDataFile } from './open-data.ts';
export {
  endedQuarters,
  type PeriodKey,
  periodAsked,
  rollingPeriods,
} from './periods.ts';
export { readFairness } from './read-fairness.ts';
export { listFigure, readFigure, readFigures } from './read-figures.ts';
export { readTension } from './read-tension.ts';
export { caseloadRead, fairnessRead, figuresRead, figuresRefresh, tensionRead } from './rights.ts';
export { readTrainingWeeks } from './training-weeks.ts';
