import { type Entry, explain, type Names } from '../../src/explanations/index.ts';
import {
  basisOf,
  type Exclusion,
  OnePerson,
  type PeopleIndex,
  type Policy,
  type RankableNeed,
  type RankableProfile,
  type World,
} from '../../src/matching/index.ts';

/** Everyone for one need, the best with their reasons. */
export function rank(
  index: PeopleIndex,
  need: RankableNeed,
  options: Parameters<PeopleIndex['weigh']>[1],
  names: Names,
) {
  const { entries, ...ranked } = index.weigh(need, options);
  return { ...ranked, entries: entries.map((entry) => explain(entry, ranked.basis, names)) };
}

/** One person for one need, with the reasons; or the first limit that keeps them out. */
export function rankOne(
  need: RankableNeed,
  profile: RankableProfile,
  policy: Policy,
  world: World & Names,
): Entry | Exclusion {
  const { limits, ...weighed } = new OnePerson(profile, policy, world).weigh(need);
  return limits[0] ?? explain(weighed, basisOf(need, policy), world);
}
