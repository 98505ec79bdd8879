import { expect, test } from 'vitest';
import {
  demoNeeds,
  demoPolicy,
  demoProfiles,
  demoWorld,
  measuringKeys,
} from '../../scripts/bench/material.ts';
import { groupOf, PeopleIndex, recompute, type ScoreRecord } from '../../src/matching/index.ts';
import { useKeys } from '../../src/platform/index.ts';
import { rank } from '../support/ranked.ts';

const seed = 'registre';
useKeys(measuringKeys);
const world = demoWorld();

test('every score and group of a ranking is found again from its record alone, to the last digit', async () => {
  const people = demoProfiles({ seed, profiles: 600 });
  const policy = await demoPolicy(people);
  const index = PeopleIndex.build(people, policy, world);
  let records = 0;
  for (const need of demoNeeds({ seed, needs: 40 })) {
    const ranked = rank(index, need, { perGroup: 20 }, world);
    const kept = JSON.parse(JSON.stringify(ranked)) as typeof ranked;
    for (const { facts, score, group, contributions } of kept.entries) {
      const record: ScoreRecord = { basis: kept.basis, facts };
      expect(recompute(record)).toBe(score);
      expect(groupOf(record)).toBe(group);
      expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      records += 1;
    }
  }
  expect(records).toBeGreaterThan(1000);
});

test('a record whose weights or facts are altered no longer gives its score', async () => {
  const people = demoProfiles({ seed, profiles: 50 });
  const index = PeopleIndex.build(people, await demoPolicy(people), world);
  const [need] = demoNeeds({ seed, needs: 1 });
  if (!need) throw new Error('no need');
  const { basis, entries } = rank(index, need, { inAll: 1 }, world);
  const [best] = entries;
  if (!best) throw new Error('nobody');
  const lighter = { ...basis, weights: { ...basis.weights, occupation: basis.weights.occupation - 1 } };
  expect(recompute({ basis: lighter, facts: best.facts })).not.toBe(best.score);
  const without = { ...best.facts, wish: null, practice: null };
  expect(recompute({ basis, facts: without })).not.toBe(best.score);
});
