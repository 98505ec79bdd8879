import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { demoNeeds, demoPolicy, demoProfiles, demoWorld } from '../../scripts/bench/material.ts';
import { PeopleIndex } from '../../src/matching/index.ts';
import { IndexKeeper } from '../../src/rankings/index.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

const dist = join(import.meta.dirname, '../../dist');

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
const started: ChildProcess[] = [];
afterEach(async () => {
  await world.stopWorkers();
  for (const child of started.splice(0)) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
});
afterAll(() => world.stop());

const counsellor = () => world.sign('counsellor');
const post = async (): Promise<string> =>
  (await (await world.sign('officer')).post('/needs', aNeed())).body.id;
const rankings = () => mongoose.connection.collection<any>('rankings');
const rankingOf = (id: string, ready: (ranking: any) => boolean = Boolean, deadlineMs = 40_000) =>
  until(() => rankings().findOne({ _id: id }), ready, deadlineMs);

test('a job waits until the index holds the revision that it must have seen', async () => {
  const client = await counsellor();
  const { body: person } = await client.post('/participants', aPerson());
  const keeper = new IndexKeeper();
  try {
    expect(await keeper.live.holding(person.id, 1)).toMatchObject({ revision: 1 });
    let held = false;
    const waiting = keeper.live.holding(person.id, 2).finally(() => {
      held = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(held).toBe(false);
    const profile = aProfile({ experience: [] });
    await client.patch(`/participants/${person.id}`, { revision: 1, profile });
    expect(await waiting).toMatchObject({ revision: 2, profile: { experience: [] } });
    expect((await keeper.live.current()).profile(person.id)?.experience).toEqual([]);
  } finally {
    await keeper.close();
  }
});

test('where the history that the index follows ends, everybody is read again', async () => {
  world.startWorkers();
  await (await counsellor()).post('/participants', aPerson());
  await rankingOf(await post(), (ranking) => ranking?.considered > 0);
  // What a restored backup does: the stream is told that what it followed is no more, and its token leads nowhere.
  const participants = mongoose.connection.collection<any>('participants');
  const everybody = await participants.find().toArray();
  await participants.drop();
  await participants.insertMany(everybody.map((doc, i) => ({ ...doc, _id: `restored-${i}` })));
  await until(
    async () => rankingOf(await post(), (ranking) => ranking?.status === 'done'),
    ({ people }) => people.length > 0 && people.every((id: string) => id.startsWith('restored-')),
    30_000,
  );
  await (await counsellor()).post('/participants', aPerson());
  await rankingOf(await post(), (ranking) => ranking?.considered === everybody.length + 1);
}, 90_000);

test('the threads of one process share one index, and find the same people', async () => {
  const people = demoProfiles({ seed: 'fils', profiles: 400 });
  const needs = demoNeeds({ seed: 'fils', needs: 10 });
  const policy = await demoPolicy(people);
  const index = PeopleIndex.build(people, policy, demoWorld());
  const { arrays } = index;
  for (const part of Object.values(arrays).flat())
    if (ArrayBuffer.isView(part)) expect(part.buffer).toBeInstanceOf(SharedArrayBuffer);
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    (async () => {
      const { PeopleIndex } = await import(${JSON.stringify(`${dist}/src/matching/index.js`)});
      const { demoWorld } = await import(${JSON.stringify(`${dist}/scripts/bench/material.js`)});
      const { arrays, policy, needs } = workerData;
      const index = new PeopleIndex(arrays, policy, demoWorld());
      parentPort.postMessage(needs.map((need) => index.find(need, { inAll: 50 }).hits));
    })();`;
  const lists = await Promise.all(
    [1, 2].map(async () => {
      const thread = new Worker(code, { eval: true, workerData: { arrays, policy, needs } });
      const found = await new Promise((resolve, reject) => {
        thread.once('message', resolve);
        thread.once('error', reject);
      });
      await thread.terminate();
      return found;
    }),
  );
  const here = needs.map((need) => index.find(need, { inAll: 50 }).hits);
  expect(here.flat().length).toBeGreaterThan(100);
  expect(lists).toEqual([here, here]);
});

test('two worker processes take from one queue: either goes on while the other stands still', async () => {
  const [one, other] = [spawnWorkers(), spawnWorkers()];
  const quiet = () =>
    until(
      () => mongoose.connection.collection('outbox').countDocuments(),
      (count) => count === 0,
      60_000,
    );
  await Promise.all([await post(), await post()].map((id) => rankingOf(id)));
  await quiet();
  for (const still of [one, other]) {
    still.kill('SIGSTOP');
    const ids = [await post(), await post(), await post()];
    await Promise.all(ids.map((id) => rankingOf(id)));
    await quiet();
    still.kill('SIGCONT');
  }
}, 120_000);

function spawnWorkers(): ChildProcess {
  const { config } = world;
  const child = spawn(process.execPath, [join(dist, 'workers/main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      MONGODB_URI: config.MONGODB_URI,
      REDIS_URL: config.REDIS_URL,
      QUEUE_PREFIX: config.QUEUE_PREFIX,
      FIELD_KEYS: `test:${config.FIELD_KEYS[0]?.secret.toString('base64')}`,
      INDEX_KEY: config.INDEX_KEY.toString('base64'),
      ERASURE_LEDGER: config.ERASURE_LEDGER,
      LOG_LEVEL: 'silent',
    },
  });
  started.push(child);
  return child;
}
