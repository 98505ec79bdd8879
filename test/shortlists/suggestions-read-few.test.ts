import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyPeople } from '../faults/people.ts';
import { aNeed } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ rules: { SUGGESTIONS_PER_POST: 5 } });
  await manyPeople(90);
});
afterAll(async () => {
  mongoose.set('debug', false);
  await world.stop();
});

test('suggestions read little more than the people whom they propose', async () => {
  const officer = await world.sign('officer');
  const read: number[] = [];
  mongoose.set('debug', (collection: string, method: string, filter: any) => {
    if (collection === 'participants' && method === 'find') read.push(filter?._id?.$in?.length ?? 0);
  });
  await officer.post('/needs', aNeed({ posts: 1 }));
  const matches = () => mongoose.connection.collection('matches').countDocuments();
  await until(matches, (count) => count === 5);
  await until(
    () => mongoose.connection.collection('outbox').countDocuments(),
    (left) => left === 0,
  );
  mongoose.set('debug', false);
  expect(read.length).toBeGreaterThan(0);
  expect(Math.max(...read)).toBeLessThanOrEqual(8);
  const [ranking] = await mongoose.connection.collection<any>('rankings').find().toArray();
  expect(ranking.considered).toBe(90);
});
