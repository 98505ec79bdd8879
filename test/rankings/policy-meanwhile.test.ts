import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { currentPolicy, freezePolicy } from '../../src/rankings/policy.ts';
import { aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

// What the house measures by itself never stands in the way of an administrator, nor of itself.

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());
beforeEach(async () => {
  await mongoose.connection.collection('policies').deleteMany({});
  await mongoose.connection.collection('participants').deleteMany({});
});

const weights = { occupation: 35, skills: 30, experience: 5, commute: 15, conditions: 15 };
const others = { occupation: 5, skills: 5, experience: 5, commute: 80, conditions: 5 };
const reason = 'Le trajet décide de la durée des emplois.';
const policy = async () => (await world.anonymous.get('/policy')).body;
const versions = () =>
  mongoose.connection.collection<{ _id: number; by: string }>('policies').find().sort({ _id: 1 }).toArray();
const somebodyComes = async () =>
  expect((await (await world.sign('counsellor')).post('/participants', aPerson())).status).toBe(201);

test('a change stands though the statistics were measured again since its author looked, and takes them up', async () => {
  expect(await policy()).toMatchObject({ version: 1, corpus: { profiles: 0 } });
  await somebodyComes();
  expect(await policy()).toMatchObject({ version: 2, corpus: { profiles: 1 } });
  const admin = await world.sign('admin');
  const { status, body } = await admin.post('/policy', { version: 1, weights: others, reason });
  expect([status, body.version]).toEqual([201, 3]);
  expect(body.corpus.profiles).toBe(1);
  expect((await versions()).map(({ by }) => by)).toEqual([
    'system',
    'system',
    expect.not.stringMatching(/^system$/),
  ]);
  const late = await admin.post('/policy', { version: 2, weights, reason });
  expect([late.status, late.problem.code, late.body.version]).toEqual([409, 'stale', 3]);
});

test('a version that does not exist yet is refused', async () => {
  await policy();
  const admin = await world.sign('admin');
  expect((await admin.post('/policy', { version: 2, weights: others, reason })).status).toBe(409);
});

test('whatever is measured at the same time', async () => {
  await policy();
  await somebodyComes();
  const admin = await world.sign('admin');
  for (const [i, wanted] of [others, weights, others, weights].entries()) {
    const seen = (await versions()).at(-1)?._id ?? 0;
    const [change] = await Promise.all([
      admin.post('/policy', { version: seen, weights: wanted, reason }),
      ...Array.from({ length: 4 }, (_, one) => freezePolicy(seen + (one % 2))),
    ]);
    expect([i, change.status]).toEqual([i, 201]);
    expect((await policy()).criteria[0]!.points).toBe(wanted.occupation);
  }
});

test('of several that find no version, one makes the first, however late the others are', async () => {
  await somebodyComes();
  const first = await currentPolicy();
  expect(first).toMatchObject({ version: 1, corpus: { profiles: 1 } });
  expect(await freezePolicy(0)).toEqual(first);
  expect((await versions()).map(({ _id }) => _id)).toEqual([1]);
});
