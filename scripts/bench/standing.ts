import { isDeepStrictEqual } from 'node:util';
import { PeopleIndex, type RankableProfile, StandingList } from '../../src/matching/index.ts';
import { demoNeeds, demoPolicy, demoProfiles, demoWorld } from './material.ts';

/** Numbers that look drawn by lot, the same for the same seed. */
export function lots(seed: string): (below: number) => number {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.floor(((state >>> 8) / 2 ** 24) * below);
  };
}

/**
 * Somebody who comes, leaves, becomes another or tells one thing more: one change after the other.
 * @param others of whom they take what they become
 */
export function* randomChanges(
  seed: string,
  people: readonly RankableProfile[],
  others: readonly RankableProfile[],
): Generator<{ readonly id: string; readonly profile: RankableProfile | null }> {
  const draw = lots(seed);
  const current = new Map<string, RankableProfile | null>(people.map((person) => [person.id, person]));
  const newcomers = Math.ceil(people.length / 10);
  for (let revision = 2; ; revision++) {
    const who = draw(people.length + newcomers);
    const id = people[who]?.id ?? `newcomer-${who}`;
    const before = current.get(id);
    const other = others[draw(others.length)] as RankableProfile;
    const { wishes, experience, skills, availableFrom, minutesPerWeek, travel, licences } = other;
    const parts = [
      { skills },
      { availableFrom },
      { minutesPerWeek },
      { travel },
      { licences },
      { wishes, experience },
    ];
    const what = draw(10);
    const profile =
      what === 0
        ? null
        : before && what < 9
          ? { ...before, revision, ...parts[draw(parts.length)] }
          : { ...other, id, revision };
    current.set(id, profile);
    yield { id, profile };
  }
}

export interface StandingOptions {
  readonly seed: string;
  readonly people: number;
  readonly needs: number;
  readonly changes: number;
  readonly shown: number;
}

/** Lists that follow random changes, each held against a full ranking of everybody in an index made afresh. */
export async function standing({ seed, people: count, needs: wanted, changes, shown }: StandingOptions) {
  const world = demoWorld();
  const people = demoProfiles({ seed, profiles: count });
  const others = demoProfiles({ seed: `${seed}-autres`, profiles: count });
  const needs = demoNeeds({ seed, needs: wanted });
  const policy = await demoPolicy(people);
  let index = PeopleIndex.build(people, policy, world);
  const lists = needs.map((need) => new StandingList(need, index, shown));
  const draw = lots(`${seed}-tours`);
  const unequal: string[] = [];
  let [checks, followed, ms, renewals] = [0, 0, 0, 0];
  const random = randomChanges(seed, people, others);

  const check = () => {
    const fresh = PeopleIndex.build(index.profiles(), policy, world);
    for (const list of lists) {
      checks += 1;
      const { considered, entries } = fresh.weigh(list.need, { perGroup: shown });
      const counts = fresh.countGroups(list.need);
      const isEqual =
        isDeepStrictEqual(list.entries(), entries) &&
        isDeepStrictEqual(list.counts, counts) &&
        index.considered === considered;
      if (!isEqual) unequal.push(`${seed} ${list.need.id} after ${followed}`);
    }
  };
  const timed = (work: () => void) => {
    const begin = performance.now();
    work();
    ms += performance.now() - begin;
  };
  for (let turn = 1; followed < changes; turn++) {
    const burst = Math.min(1 + draw(Math.ceil(changes / 10)), changes - followed);
    timed(() => {
      for (let i = 0; i < burst; i++) {
        const next = random.next().value as { id: string; profile: RankableProfile | null };
        index.update(next.id, next.profile);
      }
      // Some lists lag behind others, and some follow the index before.
      for (const list of lists) if (draw(4) > 0) list.catchUp(index);
    });
    followed += burst;
    if (draw(2) > 0) {
      renewals += 1;
      const next = PeopleIndex.build(index.profiles(), policy, world);
      index.successor = next;
      index = next;
    }
    if (turn % 5 > 0 && followed < changes) continue;
    timed(() => {
      for (const list of lists) list.catchUp(index);
    });
    check();
  }
  const fills = lists.reduce((sum, list) => sum + list.fills, 0);
  return { lists: lists.length, checks, unequal, fills, followed, renewals, ms };
}
