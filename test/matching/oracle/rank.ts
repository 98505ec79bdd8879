import { explain } from './explain.ts';
import { type Facts, scorePair } from './score.ts';
import {
  criteria,
  type Entry,
  type Exclusion,
  type Group,
  type Policy,
  type RankableNeed,
  type RankableProfile,
  type World,
} from './types.ts';

export interface Ranked {
  readonly considered: number;
  readonly eligible: number;
  /** How many of each group there are, listed or not. */
  readonly counts: Readonly<Record<Group, number>>;
  /** The first of all, whatever their group. */
  readonly first: readonly Entry[];
  /** Best first; people of equal score by id, so that the order never depends on the input's. */
  readonly entries: readonly Entry[];
}

const isExclusion = (result: Exclusion | Facts): result is Exclusion => 'limit' in result;

/**
 * One person for one need, explained; or the limit that keeps them out.
 * `putForward` goes over the person's own limits, never over the law's.
 */
export function rankOne(
  need: RankableNeed,
  profile: RankableProfile,
  policy: Policy,
  world: World,
  options: { readonly putForward?: boolean } = {},
): Entry | Exclusion {
  const result = scorePair(need, profile, policy, world, options);
  return isExclusion(result) ? result : explain(profile.id, result, profile.skills === null, policy, world);
}

/**
 * Everyone for one need.
 * @param perGroup how many people of each group are kept, so that none hides the others; who is far is counted only
 */
export function rankPeople(
  need: RankableNeed,
  profiles: Iterable<RankableProfile>,
  policy: Policy,
  world: World,
  perGroup: number,
): Ranked {
  const found: { profile: RankableProfile; facts: Facts; score: number }[] = [];
  let considered = 0;
  for (const profile of profiles) {
    considered += 1;
    const facts = scorePair(need, profile, policy, world);
    if (!isExclusion(facts)) found.push({ profile, facts, score: totalOf(facts, policy) });
  }
  found.sort((one, other) => other.score - one.score || (one.profile.id < other.profile.id ? -1 : 1));

  const counts = { ready: 0, confirm: 0, gap: 0, far: 0 };
  const first: Entry[] = [];
  const entries: Entry[] = [];
  for (const { profile, facts } of found) {
    const entry = explain(profile.id, facts, profile.skills === null, policy, world);
    counts[entry.group] += 1;
    if (first.length < perGroup) first.push(entry);
    if (entry.group !== 'far' && counts[entry.group] <= perGroup) entries.push(entry);
  }
  return { considered, eligible: found.length, counts, first, entries };
}

const totalOf = (facts: Facts, policy: Policy): number =>
  criteria.reduce((sum, criterion) => sum + facts.value[criterion] * policy.weights[criterion], 0);

/** The best of all groups together. */
export function best(
  need: RankableNeed,
  profiles: Iterable<RankableProfile>,
  policy: Policy,
  world: World,
  count: number,
): Entry[] {
  const found: { profile: RankableProfile; facts: Facts; score: number }[] = [];
  for (const profile of profiles) {
    const facts = scorePair(need, profile, policy, world);
    if (!isExclusion(facts)) found.push({ profile, facts, score: totalOf(facts, policy) });
  }
  found.sort((one, other) => other.score - one.score || (one.profile.id < other.profile.id ? -1 : 1));
  return found
    .slice(0, count)
    .map(({ profile, facts }) => explain(profile.id, facts, profile.skills === null, policy, world));
}
