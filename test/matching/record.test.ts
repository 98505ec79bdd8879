import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  demoNeeds,
  demoPolicy,
  demoProfiles,
  demoWorld,
  measuringKeys,
} from '../../scripts/bench/material.ts';
import { accountFor, groupOf, PeopleIndex, recompute, type ScoreRecord } from '../../src/matching/index.ts';
import { useKeys } from '../../src/platform/index.ts';

const seed = 'registre';
const nameOf = (word: string) => word;
useKeys(measuringKeys);

test('every score and group of a ranking is found again from its record alone, to the last digit', async () => {
  const people = demoProfiles({ seed, profiles: 600 });
  const policy = await demoPolicy(people);
  const index = PeopleIndex.build(people, policy, demoWorld());
  let records = 0;
  for (const need of demoNeeds({ seed, needs: 40 })) {
    const ranked = index.rank(need, { perGroup: 20 });
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
  const index = PeopleIndex.build(people, await demoPolicy(people), demoWorld());
  const [need] = demoNeeds({ seed, needs: 1 });
  if (!need) throw new Error('no need');
  const { basis, entries } = index.rank(need, { inAll: 1 });
  const [best] = entries;
  if (!best) throw new Error('nobody');
  const lighter = { ...basis, weights: { ...basis.weights, occupation: basis.weights.occupation - 1 } };
  expect(recompute({ basis: lighter, facts: best.facts })).not.toBe(best.score);
  const without = { ...best.facts, wish: null, practice: null };
  expect(recompute({ basis, facts: without })).not.toBe(best.score);
});

test('each account names data, sources and parameters, and whoever does its sum finds the points', async () => {
  const world = demoWorld();
  const people = demoProfiles({ seed, profiles: 300 });
  const index = PeopleIndex.build(people, await demoPolicy(people), world);
  const seen = new Set<string>();
  for (const need of demoNeeds({ seed, needs: 15 })) {
    const { basis, entries } = index.rank(need, { perGroup: 8 });
    for (const { facts, contributions } of entries) {
      const account = accountFor({ basis, facts }, world, nameOf);
      expect(account.map(({ criterion }) => criterion)).toEqual(
        contributions.map(({ criterion }) => criterion),
      );
      account.forEach(({ criterion, contribution, data, parameters, operations }, i) => {
        const { points, max } = contributions[i] as (typeof contributions)[number];
        const [sum = '', result = ''] = operations.split(' = ');
        const number = (text: string): number =>
          runInNewContext(text.replace(/,/g, '.').replace(/×/g, '*').replace(/÷/g, '/').replace(/−/g, '-'));
        expect(Math.abs(number(result) - points)).toBeLessThan(1e-4);
        expect(Math.abs(number(sum) - points), operations).toBeLessThan(0.02);
        expect(contribution).toContain(String(max).replace('.', ','));
        expect(parameters[0]?.value).toBe(basis.weights[criterion]);
        for (const { what, value, source } of data)
          for (const said of [what, value, source]) expect(said).not.toBe('');
        if (points > 0 && points < max) seen.add(criterion);
      });
    }
  }
  expect(seen.size).toBe(5);
});
