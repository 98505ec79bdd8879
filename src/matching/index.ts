export { type Account, accountFor } from './account.ts';
export { type IndexArrays, IndexBuilder } from './build.ts';
export { measureCorpus } from './corpus.ts';
export { duration, explain, modeNames } from './explain.ts';
export { PeopleIndex, type Ranked } from './people-index.ts';
export { Pool, type Relaxation } from './pool.ts';
export { OnePerson, rankOne, type Weighing, weighAll } from './rank.ts';
export { type Basis, basisOf, type Facts, groupOf, recompute, type ScoreRecord } from './record.ts';
export { type Shapes, shapes } from './shapes.ts';
export { isRelated, type Opening, openings, type Step, stepsToward, suits, take } from './steps.ts';
export {
  type Contribution,
  type Criterion,
  criteria,
  type Entry,
  type Exclusion,
  type Gap,
  type Group,
  type GroupCounts,
  groups,
  type Policy,
  possibleGroups,
  possibleIn,
  type Question,
  type RankableNeed,
  type RankableProfile,
  type Reasons,
  type Weighed,
  type World,
} from './types.ts';
export { Vocabulary } from './vocabulary.ts';
