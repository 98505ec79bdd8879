import { Queue } from 'bullmq';
import mongoose from 'mongoose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { full, prove } from '../support/faults-report.ts';
import { aNeed } from '../support/fixtures.ts';
import { type Part, startPart } from '../support/parts.ts';
import { until, untilMoment } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { manyPeople } from './people.ts';

let world: World;
const started: Part[] = [];
beforeEach(async () => {
  world = await startWorld({ workers: false });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((part) => part.kill()));
  await world.stop();
});

async function spawnWorkers(): Promise<Part> {
  const workers = await startPart(world, 'workers');
  started.push(workers);
  return workers;
}

async function post(count: number): Promise<string[]> {
  const officer = await world.sign('officer');
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push((await officer.post('/needs', aNeed())).body.id);
  return ids;
}

const ranked = () => mongoose.connection.collection('rankings').countDocuments({ status: 'done' });
const left = () => mongoose.connection.collection('outbox').countDocuments();

const jobs = full ? 1000 : 150;

test(`wiping Redis while ${jobs} jobs wait loses none`, async () => {
  await manyPeople(20);
  const ids = await post(jobs);
  // Held back, that all of them may be lost: the wipe takes this away too.
  const queue = new Queue('rankings', { connection: world.redis, prefix: world.config.QUEUE_PREFIX });
  await queue.pause();
  await spawnWorkers();
  await until(
    () => queue.getWaitingCount(),
    (count) => count === jobs,
    300_000,
  );
  await queue.close();
  const wiped = performance.now();
  await world.redis.del(await world.redis.keys(`${world.config.QUEUE_PREFIX}*`));
  await until(ranked, (count) => count === ids.length, 300_000);
  await until(left, (count) => count === 0, 300_000);
  const ms = Math.round(performance.now() - wiped);
  prove({
    name: '3 jobs lost with Redis, done',
    value: await ranked(),
    unit: 'jobs',
    bar: jobs,
    atLeast: true,
  });
  prove({ name: '3 from wiped to done', value: ms, unit: 'ms', bar: 300_000 });
}, 1_800_000);

test('a job that Redis keeps in none of its lists is put back', async () => {
  await manyPeople(5);
  const ids = await post(20);
  world.startWorkers();
  await untilMoment(ranked, (count) => count > 2);
  const keys = await world.redis.keys(`${world.config.QUEUE_PREFIX}*`);
  const lists = keys.filter((key) => !key.includes(':row-'));
  expect(lists.length).toBeGreaterThan(0);
  await world.redis.del(lists);
  await until(ranked, (count) => count === ids.length, 120_000);
}, 240_000);

test('killing the workers in the middle of a job loses none', async () => {
  await manyPeople(4000);
  const ids = await post(30);
  const first = await spawnWorkers();
  await untilMoment(ranked, (count) => count >= 2, 60_000);
  await first.kill();
  const before = await ranked();
  expect(before).toBeLessThan(ids.length);
  expect(await left()).toBeGreaterThan(0);
  await spawnWorkers();
  await until(ranked, (count) => count === ids.length, 90_000);
  await until(left, (count) => count === 0, 90_000);
}, 180_000);

test('workers asked to stop finish what they began and leave the rest', async () => {
  await manyPeople(2000);
  const ids = await post(20);
  const workers = await spawnWorkers();
  await untilMoment(ranked, (count) => count >= 1, 60_000);
  expect((await workers.stop()).code).toBe(0);
  const done = await ranked();
  const waiting = await mongoose.connection.collection('outbox').countDocuments({ name: 'rank-need' });
  expect(waiting + done).toBe(ids.length);
}, 240_000);
