import { expect, test } from 'vitest';
import { measuringKeys } from '../../scripts/bench/material.ts';
import { standing } from '../../scripts/bench/standing.ts';
import { useKeys } from '../../src/platform/index.ts';

// Reduced here: `npm run bench -- --only standing` does the same at full size, over five seeds.

useKeys(measuringKeys);

test.each(['un', 'deux', 'trois', 'quatre', 'cinq'])(
  'after random changes every standing list is a full ranking of everybody, to the last digit and in order: seed %s',
  async (seed) => {
    // Few are shown, so that lists run short, overflow and are cut.
    const told = await standing({ seed, people: 500, needs: 40, changes: 2000, shown: 8 });
    expect(told.checks).toBeGreaterThan(150);
    expect(told.unequal).toEqual([]);
    expect(told.fills).toBeGreaterThan(told.lists);
    expect(told.followed).toBeGreaterThan(told.fills);
  },
);

test('a list keeps more people than are shown: with few changes it is never ranked again', async () => {
  const told = await standing({ seed: 'calme', people: 500, needs: 40, changes: 100, shown: 20 });
  expect(told.unequal).toEqual([]);
  expect(told.fills).toBe(told.lists);
});
