import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoEmail } from '../../scripts/demo/accounts.ts';
import { demoSize, loadDemo } from '../../scripts/demo/load-demo.ts';
import { houseRules } from '../../src/platform/index.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

// The demonstration at a tenth of its size: as many people and needs to a counsellor as in the whole.
let world: World;
beforeAll(async () => {
  world = await startWorld({ empty: true, workers: false });
  const part = (whole: number) => Math.round(whole / 10);
  const { people, needs, employers } = demoSize;
  await loadDemo({
    seed: demoSize.seed,
    people: part(people),
    needs: part(needs),
    employers: part(employers),
    password,
    log: () => {},
  });
  world.startWorkers();
  await until(
    () => mongoose.connection.collection('outbox').countDocuments(),
    (left) => left === 0,
    240_000,
  );
}, 300_000);
afterAll(() => world.stop());

test('does not begin with everybody full: whoever posts a need has people proposed', async () => {
  const users = mongoose.connection.collection<{ _id: string }>('users');
  const counsellors = await users.find({ 'memberships.role': 'counsellor' }).toArray();
  const loads = await mongoose.connection
    .collection('matches')
    .aggregate<{ _id: string; open: number }>([
      { $match: { state: 'suggested' } },
      { $group: { _id: '$counsellorId', open: { $sum: 1 } } },
    ])
    .toArray();
  const open = loads.reduce((sum, one) => sum + one.open, 0);
  const full = loads.filter((one) => one.open >= houseRules().SUGGESTIONS_PER_COUNSELLOR).length;
  expect(open).toBeGreaterThan(0);
  expect(full).toBeLessThan(counsellors.length / 3);
  const needs = await mongoose.connection
    .collection('needs')
    .countDocuments({ state: { $in: ['open', 'shortlisted'] } });
  const served = await mongoose.connection.collection('matches').distinct('needId');
  expect(served).toHaveLength(needs);
  const demo = await users.findOne({ email: demoEmail('counsellor') });
  expect(loads.find(({ _id }) => _id === demo?._id)?.open ?? 0).toBeLessThan(
    houseRules().SUGGESTIONS_PER_COUNSELLOR,
  );
});
