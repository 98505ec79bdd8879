import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from '../../src/migrations/index.ts';
import { manyPeople } from '../faults/people.ts';
import { aNeed } from '../support/fixtures.ts';
import { entriesOf } from '../support/listed.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await manyPeople(30);
});
afterAll(() => world.stop());

test('lists of before are packed, each once, whatever cuts it short; those stored meanwhile stay', async () => {
  const officer = await world.sign('officer');
  for (let i = 0; i < 3; i++) await officer.post('/needs', aNeed({ minutesPerWeek: 1200 + 60 * i }));
  await until(
    () => mongoose.connection.collection('outbox').countDocuments(),
    (left) => left === 0,
  );
  await world.stopWorkers();
  const rankings = mongoose.connection.collection<any>('rankings');
  const now = await rankings.find().sort({ _id: 1 }).toArray();
  expect(now).toHaveLength(3);
  for (const ranking of now.slice(1))
    await rankings.updateOne(
      { _id: ranking._id },
      { $set: { entries: entriesOf(ranking) }, $unset: { people: '', packed: '' } },
    );
  await rankings.createIndex({ 'entries.id': 1 });

  const migration = migrations.find(({ id }) => id.endsWith('lists-are-packed'))!;
  const db = mongoose.connection.db as mongoose.mongo.Db;
  expect(await migration.waiting(db)).toBe(2);
  expect(await migration.step(db)).toBe(2);
  expect(await migration.step(db)).toBe(0);
  expect(await migration.waiting(db)).toBe(0);
  expect(await rankings.find().sort({ _id: 1 }).toArray()).toEqual(now);
  expect(await rankings.indexExists('entries.id_1')).toBe(false);
});
