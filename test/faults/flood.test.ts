import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aNeed } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { manyPeople } from './people.ts';

const people = 80;
const needs = 12;

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const outbox = () => mongoose.connection.collection('outbox');

test('a flood of profile changes does not hold back a need that is posted, and ends with every ranking true', async () => {
  const [officer, counsellor] = [await world.sign('officer'), await world.sign('counsellor')];
  await manyPeople(people);
  for (let i = 0; i < needs; i++) await officer.post('/needs', aNeed({ licences: ['permis-b'] }));
  world.startWorkers();
  await until(
    () => outbox().countDocuments(),
    (left) => left === 0,
    60_000,
  );
  await world.stopWorkers();

  const all = mongoose.connection.collection<{ _id: string }>('participants');
  const change = async (revision: number, permit: boolean) => {
    for await (const { _id } of all.find().project<{ _id: string }>({ _id: 1 })) {
      const { status, body } = await counsellor.patch(`/participants/${_id}`, {
        revision,
        profile: { licences: { 'right-to-work': true, 'permis-b': permit } },
      });
      expect(status, JSON.stringify(body)).toBe(200);
    }
  };
  await change(1, true);
  await change(2, false);
  // Changed twice, asked for once.
  expect(await outbox().countDocuments({ name: 'rank-participant' })).toBe(people);
  const { body: posted } = await officer.post('/needs', aNeed({ licences: ['permis-b'] }));

  let most = 0;
  world.startWorkers();
  const left = async () => {
    const counts = await Promise.all(
      ['rank-participant', 'rank-need'].map((name) => outbox().countDocuments({ name })),
    );
    most = Math.max(most, counts[1] ?? 0);
    return counts;
  };
  await until(
    () => officer.get(`/needs/${posted.id}/ranking`),
    ({ body }) => body.status === 'done',
    60_000,
  );
  // What was posted last was done first.
  expect((await left())[0]).toBeGreaterThan(people / 2);
  await until(left, (counts) => counts.every((count) => count === 0), 120_000);
  // For each need, one that waits, and the few that are in Redis: not one for each change.
  expect(most).toBeLessThanOrEqual(needs + 1 + 25);

  const rankings = await mongoose.connection.collection('rankings').find().toArray();
  expect(rankings).toHaveLength(needs + 1);
  const nobody = { ready: 0, confirm: 0, gap: 0, far: 0 };
  expect(rankings.map(({ groups }) => groups)).toEqual(rankings.map(() => nobody));
}, 240_000);
