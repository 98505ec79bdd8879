import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerTo } from '../support/typed-paths.ts';
import { startWorld, type World } from '../support/world.ts';
import { importBothSexes, measure, postNeeds } from './measured.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  await importBothSexes();
});
afterAll(() => world.stop());

const read = async (role: 'manager' | 'admin', side: 0 | 1 = 0) =>
  (await (await world.sign(role, side)).get('/fairness')).body;
const groupsOf = (body: AnswerTo<'get', '/fairness'>, attribute: string) =>
  body.data.find((one) => one.attribute === attribute)!.groups;

test('nothing is told from fewer than ten open needs', async () => {
  await postNeeds(world, 9);
  await measure(world.config);
  expect(await read('admin')).toMatchObject({ status: 'pending', measuredAt: null, data: [] });
});

test('what is told of real rankings: everybody’s to an administrator, their own people’s to a manager', async () => {
  await postNeeds(world, 1);
  await measure(world.config);
  const whole = await read('admin');
  expect(whole).toMatchObject({ status: 'done', needs: 10, policy: 1, structureId: null });
  expect(whole.data.map(({ attribute }) => attribute)).toEqual(['sexe', 'âge', 'structure']);
  const [women, men] = groupsOf(whole, 'sexe');
  expect([women?.people, men?.people]).toEqual([60, 60]);
  // Of the first fifty all are men: they alone have done the job.
  expect(men?.rates).toEqual({ 10: 10 / 60, 50: 50 / 60 });
  expect(women?.rates).toEqual({ 10: 0, 50: 0 });
  expect(women?.impact[10]?.value).toBe(0);
  expect(groupsOf(whole, 'structure').map(({ people }) => people)).toEqual([65, 65]);

  const own = await read('manager', 1);
  expect(own).toMatchObject({ status: 'done', structureId: 'plie-aix' });
  expect(groupsOf(own, 'sexe').map(({ people }) => people)).toEqual([30, 30]);
  expect(groupsOf(own, 'structure').map(({ group }) => group)).toEqual([
    'votre structure',
    'les autres structures',
  ]);
});

test('groups of few people are told neither in a structure nor by a difference', async () => {
  const groups = groupsOf(await read('manager'), 'âge');
  expect(groups.map(({ people }) => people)).toEqual([null, null, null, null]);
  const text = JSON.stringify(await read('manager'));
  expect(text).not.toMatch(/P-|Camille|1970/);
});

test('it is measured once a day, and again once the needs have moved by a fifth', async () => {
  const reports = mongoose.connection.collection('fairness');
  const measuredAt = async () => (await reports.findOne())?.measuredAt.getTime();
  const before = await measuredAt();
  await postNeeds(world, 1);
  await measure(world.config);
  expect(await measuredAt()).toBe(before);
  await postNeeds(world, 2);
  await measure(world.config);
  expect(await measuredAt()).toBeGreaterThan(before ?? 0);
  expect(await reports.countDocuments()).toBe(1);
});

test('sex is kept encrypted, comes back to the structure, and can be taken away', async () => {
  const counsellor = await world.sign('counsellor');
  const person = { firstName: 'Awa', lastName: 'Ba', sex: 'f' };
  const { body } = await counsellor.post('/participants', person);
  expect(body.sex).toBe('f');
  const stored = await mongoose.connection.collection<any>('participants').findOne({ _id: body.id });
  expect(stored.identity.sex).not.toBe('f');
  const changed = await counsellor.patch(`/participants/${body.id}`, { revision: 1, sex: null });
  expect(changed.body).not.toHaveProperty('sex');
  expect((await counsellor.post('/participants', { ...person, sex: 'x' })).status).toBe(422);
});
