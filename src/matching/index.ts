export { duration } from './explain.ts';
export { type Ranked, rankOne, rankPeople } from './rank.ts';
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
