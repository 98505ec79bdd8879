import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoEmail } from '../../scripts/demo/accounts.ts';
import { loadDemo } from '../../scripts/demo/load-demo.ts';
import { clientOf } from '../support/client.ts';
import { aNeed } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ empty: true, workers: false });
});
afterAll(() => world.stop());

test('a need that is posted just after the demonstration was loaded is ranked and suggested before the demonstration’s', async () => {
  await loadDemo({ seed: 'essai', people: 60, needs: 30, employers: 8, password, log: () => {} });
  const { body: session } = await world.anonymous.post('/session', { email: demoEmail('officer'), password });
  const { body: need } = await clientOf(world.url, session.token).post('/needs', aNeed());
  world.startWorkers();
  await until(
    () => mongoose.connection.collection('outbox').countDocuments(),
    (left) => left === 0,
  );
  const ranked = await mongoose.connection
    .collection<{ _id: string; rankedAt: Date }>('rankings')
    .find({ status: 'done' })
    .sort({ rankedAt: 1 })
    .toArray();
  expect(ranked).toHaveLength(31);
  // Not after the first of those that were asked for before it, but for the one that may have been under way.
  expect(ranked.findIndex(({ _id }) => _id === need.id)).toBeLessThanOrEqual(1);
});
