export { type IndexArrays, IndexBuilder } from './build.ts';
export { measureCorpus } from './corpus.ts';
export { duration } from './explain.ts';
export { PeopleIndex, type Ranked } from './people-index.ts';
export { OnePerson, rankOne } from './rank.ts';
export {
  type Contribution,
  type Criterion,
  criteria,
  type Entry,
  type Exclusion,
  type Gap,
  type Group,
  groups,
  type Policy,
  type Question,
  type RankableNeed,
  type RankableProfile,
  type World,
} from './types.ts';
export { Vocabulary } from './vocabulary.ts';
