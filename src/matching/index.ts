/** Pure ranking: what is ranked, the score of a person for a need, the search for the best, the record of a score. */
export type { Answer } from './answers.ts';
export { asksSkills } from './asked-skills.ts';
export { type Balance, type BalancedList, balance, balancing } from './balance/balance.ts';
export {
  type BalancedNeed,
  type BalancedPerson,
  type BalanceRules,
  balanceRules,
} from './balance/problem.ts';
export { weightOf } from './balance/weight.ts';
export { type IndexArrays, IndexBuilder } from './build.ts';
export { measureCorpus } from './corpus.ts';
export { PeopleIndex, type Ranked } from './people-index.ts';
export { Pool, type Relaxation } from './pool.ts';
export { OnePerson, type Weighing, weighAll } from './rank.ts';
export type { NothingLeft, RankableNeed, RankableProfile } from './rankable.ts';
export {
  type Basis,
  basisOf,
  type Facts,
  groupOf,
  recompute,
  type ScoreRecord,
  valuesOf,
} from './record.ts';
export { type Shapes, shapes } from './shapes.ts';
export { StandingList } from './standing.ts';
export {
  isRelated,
  type Opening,
  openings,
  type Step,
  stepsToward,
  take,
  workedKinds,
} from './steps.ts';
export {
  type Criterion,
  criteria,
  type Exclusion,
  type Group,
  type GroupCounts,
  groups,
  type Policy,
  possibleGroups,
  possibleIn,
  type Weighed,
  type World,
} from './types.ts';
export { Vocabulary } from './vocabulary.ts';
