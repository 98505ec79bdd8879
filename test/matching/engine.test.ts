import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  demoNeeds,
  demoPolicy,
  demoProfiles,
  demoWorld,
  measuringKeys,
} from '../../scripts/bench/material.ts';
import type { Entry } from '../../src/explanations/index.ts';
import { PeopleIndex, type Policy, type RankableProfile } from '../../src/matching/index.ts';
import { useKeys } from '../../src/platform/index.ts';
import { rank } from '../support/ranked.ts';
import * as oracle from './oracle/index.ts';

const seed = 'moteur';
useKeys(measuringKeys);
const world = demoWorld();
const needs = demoNeeds({ seed, needs: 500 });
let people: RankableProfile[];
let policy: Policy;
let index: PeopleIndex;
beforeAll(async () => {
  people = demoProfiles({ seed, profiles: 500 });
  policy = await demoPolicy(people);
  index = PeopleIndex.build(people, policy, world);
});

const seen = ({ id, score, group, contributions }: Entry | oracle.Entry) => ({
  id,
  score,
  group,
  points: contributions.map(({ points }) => points),
});
const listOf = ({
  considered,
  eligible,
  entries,
}: {
  considered: number;
  eligible: number;
  entries: readonly (Entry | oracle.Entry)[];
}) => ({
  considered,
  eligible,
  list: entries.map(seen),
});

describe('the engine, on the demonstration', () => {
  test('gives the same people as the oracle for 500 needs, with the same score to the last digit, and breaks no limit', () => {
    expect(new Set(needs.map(({ skillsFrom }) => skillsFrom))).toEqual(new Set(['need', 'occupation']));
    const byId = new Map(people.map((person) => [person.id, person]));
    let common = 0;
    let wanted = 0;
    for (const need of needs) {
      const there = oracle.rankPeople(need, people, policy, world, 100);
      expect(listOf(rank(index, need, { perGroup: 100 }, world)), need.id).toEqual(listOf(there));
      expect(index.countGroups(need), need.id).toEqual(there.counts);

      const best = there.first.slice(0, 50);
      const { hits } = index.find(need, { inAll: 50 });
      const floor = best.at(-1)?.score ?? 0;
      wanted += best.length;
      common += hits.filter(({ score }) => score >= floor).length;
      for (const { id, score } of hits) {
        const alone = oracle.rankOne(need, byId.get(id) as RankableProfile, policy, world);
        expect(alone).toMatchObject({ id, score });
      }
    }
    expect(common / wanted).toBeGreaterThanOrEqual(0.999);
  }, 120_000);

  test('after 10,000 random changes the lists are those of an index built afresh', () => {
    const changing = PeopleIndex.build(people, policy, world);
    const current = new Map(people.map((person) => [person.id, person]));
    const others = demoProfiles({ seed: 'autres', profiles: 1500 });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ who: fc.nat(people.length + 499), as: fc.nat(others.length - 1), leaves: fc.nat(9) }),
          {
            minLength: 10_000,
            maxLength: 10_000,
          },
        ),
        (changes) => {
          for (const { who, as, leaves } of changes) {
            const id = people[who]?.id ?? `arrivé-${who}`.replace('é', 'e');
            const profile = leaves === 0 ? null : { ...(others[as] as RankableProfile), id };
            changing.update(id, profile);
            if (profile) current.set(id, profile);
            else current.delete(id);
          }
        },
      ),
      { numRuns: 1, seed: 7 },
    );
    const fresh = PeopleIndex.build(current.values(), policy, world);
    const rebuilt = PeopleIndex.build(changing.profiles(), policy, world);
    for (const need of needs.slice(0, 60)) {
      const list = listOf(rank(fresh, need, { perGroup: 100 }, world));
      expect(listOf(rank(changing, need, { perGroup: 100 }, world)), need.id).toEqual(list);
      expect(listOf(rank(rebuilt, need, { perGroup: 100 }, world)), need.id).toEqual(list);
      expect(changing.countGroups(need), need.id).toEqual(fresh.countGroups(need));
    }
  }, 120_000);

  test('a profile comes back from the index as it went in', () => {
    const sorted = (profile: RankableProfile | undefined) =>
      profile && {
        ...profile,
        words: { ...profile.words },
        contracts: profile.contracts?.toSorted(),
        excludedConditions: profile.excludedConditions.toSorted(),
      };
    for (const person of people) expect(sorted(index.profile(person.id))).toEqual(sorted(person));
    expect(index.profile('nobody')).toBe(undefined);
  });
});
