import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  demoNeeds,
  demoPolicy,
  demoProfiles,
  demoWorld,
  measuringKeys,
} from '../../scripts/bench/material.ts';
import { accountFor } from '../../src/explanations/index.ts';
import { PeopleIndex } from '../../src/matching/index.ts';
import { useKeys } from '../../src/platform/index.ts';
import { rank } from '../support/ranked.ts';

const seed = 'registre';
const nameOf = (word: string) => word;
useKeys(measuringKeys);

test('each account names data, sources and parameters, and whoever does its sum finds the points', async () => {
  const world = demoWorld();
  const people = demoProfiles({ seed, profiles: 300 });
  const index = PeopleIndex.build(people, await demoPolicy(people), world);
  const seen = new Set<string>();
  for (const need of demoNeeds({ seed, needs: 15 })) {
    const { basis, entries } = rank(index, need, { perGroup: 8 }, world);
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
