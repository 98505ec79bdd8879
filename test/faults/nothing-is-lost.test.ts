import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importParticipants } from '../../src/participants/index.ts';
import { newReference } from '../../src/platform/index.ts';
import { aNeed, aProfile } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

const built = join(import.meta.dirname, '../../dist/workers/main.js');

let world: World;
const started: ChildProcess[] = [];
beforeEach(async () => {
  world = await startWorld({ workers: false });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(kill));
  await world.stop();
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** Workers as they run for real: a process of their own, that can be killed without warning. */
function spawnWorkers(): ChildProcess {
  if (!existsSync(built))
    throw new Error('dist/workers/main.js is missing: run `npm test`, which builds it.');
  const { config } = world;
  const child = spawn(process.execPath, [built], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      MONGODB_URI: config.MONGODB_URI,
      REDIS_URL: config.REDIS_URL,
      QUEUE_PREFIX: config.QUEUE_PREFIX,
      FIELD_KEYS: `test:${config.FIELD_KEYS[0]?.secret.toString('base64')}`,
      INDEX_KEY: config.INDEX_KEY.toString('base64'),
      LOG_LEVEL: 'silent',
    },
  });
  started.push(child);
  return child;
}

const people = (count: number) =>
  importParticipants(
    Array.from({ length: count }, () => ({
      reference: newReference('P', 8),
      structureId: 'plie-centre',
      state: 'active' as const,
      wantsProposals: true,
      enteredOn: '2025-01-01',
      identity: { firstName: 'Awa', lastName: 'Diallo' },
      profile: aProfile() as never,
      experienceText: 'Préparation de commandes et conduite de chariots.',
    })),
  );

async function post(count: number): Promise<string[]> {
  const officer = await world.sign('officer');
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push((await officer.post('/needs', aNeed())).body.id);
  return ids;
}

const ranked = () => mongoose.connection.collection('rankings').countDocuments({ status: 'done' });
const left = () => mongoose.connection.collection('outbox').countDocuments();

test('wiping Redis while 200 needs wait loses none', async () => {
  await people(20);
  const ids = await post(200);
  world.startWorkers();
  await until(ranked, (count) => count > 10);
  const keys = await world.redis.keys(`${world.config.QUEUE_PREFIX}*`);
  expect(keys.length).toBeGreaterThan(0);
  await world.redis.del(keys);
  await until(ranked, (count) => count === ids.length, 60_000);
  await until(left, (count) => count === 0, 60_000);
}, 120_000);

test('killing the workers in the middle of a job loses none', async () => {
  await people(4000);
  const ids = await post(30);
  const first = spawnWorkers();
  await until(ranked, (count) => count >= 2, 60_000);
  await kill(first);
  const before = await ranked();
  expect(before).toBeLessThan(ids.length);
  expect(await left()).toBeGreaterThan(0);
  spawnWorkers();
  await until(ranked, (count) => count === ids.length, 90_000);
  await until(left, (count) => count === 0, 90_000);
}, 180_000);

test('workers asked to stop finish what they began and leave the rest', async () => {
  await people(2000);
  const ids = await post(20);
  const child = spawnWorkers();
  await until(ranked, (count) => count >= 1, 60_000);
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await gone).toBe(0);
  const done = await ranked();
  const waiting = await mongoose.connection.collection('outbox').countDocuments({ name: 'rank-need' });
  expect(waiting + done).toBe(ids.length);
}, 120_000);
