import mongoose from 'mongoose';
import { expect, test } from 'vitest';
import {
  demoNeeds,
  demoPolicy,
  demoProfiles,
  demoWorld,
  measuringKeys,
} from '../../scripts/bench/material.ts';
import { PeopleIndex, recompute } from '../../src/matching/index.ts';
import { useKeys } from '../../src/platform/index.ts';
import { packEntries, unpackEntries } from '../../src/rankings/pack-entries.ts';

useKeys(measuringKeys);

test('a packed list gives back every fact, and every score to the last digit, in a quarter of the room', async () => {
  const people = demoProfiles({ seed: 'serre', profiles: 1500 });
  const needs = demoNeeds({ seed: 'serre', needs: 40 });
  const index = PeopleIndex.build(people, await demoPolicy(people), demoWorld());
  let [plain, packed] = [0, 0];
  for (const need of needs) {
    const { entries, basis } = index.weigh(need, { perGroup: 100 });
    const ids = entries.map(({ id }) => id);
    const bytes = packEntries(entries);
    const back = unpackEntries(ids, bytes);
    expect(back).toEqual(entries);
    for (const { score, facts } of back) expect(recompute({ basis, facts })).toBe(score);
    plain += mongoose.mongo.BSON.calculateObjectSize({ entries });
    packed += mongoose.mongo.BSON.calculateObjectSize({ ids, bytes });
  }
  expect(plain / packed).toBeGreaterThanOrEqual(4);
  expect(unpackEntries([], packEntries([]))).toEqual([]);
});
