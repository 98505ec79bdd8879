import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from 'bullmq';
import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { saveTravelMatrix } from '../../src/territory/index.ts';
import { manyPeople } from '../faults/people.ts';
import { aNeed, aProfile } from '../support/fixtures.ts';
import { entriesOf } from '../support/listed.ts';
import { type Part, startPart } from '../support/parts.ts';
import { until, untilMoment } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

const zones = ['13215', '13201', '13001', '13005'];

let world: World;
let queue: Queue;
const started: Part[] = [];
beforeAll(async () => {
  world = await startWorld({ workers: false });
  queue = new Queue('rankings', { connection: world.redis, prefix: world.config.QUEUE_PREFIX });
  await manyPeople(400, (i) =>
    aProfile({
      zone: zones[i % zones.length],
      wishes: [i % 3 === 0 ? 'N1103' : 'N1101'],
      experience: [{ occupation: 'N1101', months: i % 40 }],
      travel: { modes: ['transit', 'car'], maxMinutes: 30 + (i % 7) * 10 },
      minutesPerWeek: { min: 1000 + i, max: 2100 },
    }),
  );
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((part) => part.kill()));
});
afterAll(async () => {
  await queue.close();
  await world.stop();
});

async function workersOf(threads: number, env: Record<string, string> = {}): Promise<Part> {
  const part = await startPart(world, 'workers', { RANKING_THREADS: String(threads), ...env });
  started.push(part);
  return part;
}

async function postNeeds(): Promise<string[]> {
  const officer = await world.sign('officer');
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      officer.post('/needs', aNeed({ zone: zones[i % zones.length], minutesPerWeek: 1200 + i * 30 })),
    ),
  );
  return answers.map(({ body }) => body.id);
}

/** Waits until so many threads, as Redis knows them, take from the queue. */
const takers = (count: number) =>
  until(
    () => queue.getWorkersCount(),
    (found) => found === count,
  );

const rankings = () => mongoose.connection.collection<any>('rankings');
const quiet = () =>
  until(
    () => mongoose.connection.collection('outbox').countDocuments(),
    (count) => count === 0,
    60_000,
  );

/** What each need’s ranking says, whichever need it is. */
const said = (ids: readonly string[]) =>
  Promise.all(
    ids.map(async (id) => {
      const ranking = await rankings().findOne({ _id: id });
      return { considered: ranking.considered, groups: ranking.groups, entries: entriesOf(ranking) };
    }),
  );

test('the threads of a worker process rank side by side, follow every change, and find what one alone finds', async () => {
  const three = await workersOf(3);
  await takers(3);
  const posted = postNeeds();
  await untilMoment(
    () => queue.getActiveCount(),
    (active) => active > 1,
  );
  await posted;
  await quiet();

  // People change, and so do the trips: every thread must hear of both.
  const counsellor = await world.sign('counsellor');
  const people = await mongoose.connection.collection<any>('participants').find().limit(60).toArray();
  for (const { _id } of people) {
    const profile = { wishes: ['N1101'], minutesPerWeek: { min: 600, max: 2400 } };
    const { status } = await counsellor.patch(`/participants/${_id}`, { revision: 1, profile });
    expect(status).toBe(200);
  }
  await saveTravelMatrix([{ mode: 'car', from: '13001', to: '13215', minutes: 7 }], 'essai');
  const later = await postNeeds();
  await quiet();
  expect(await queue.getFailedCount()).toBe(0);
  const trips = (await said(later)).flatMap(({ entries }) =>
    entries.map(({ facts }) => facts.commute.minutes),
  );
  expect(trips).toContain(7);

  const { code } = await three.stop();
  expect(code).toBe(0);
  expect(await queue.getActiveCount()).toBe(0);
  await takers(0);

  await workersOf(1);
  await takers(1);
  const alone = await postNeeds();
  await quiet();
  expect(await said(later)).toEqual(await said(alone));
});

test('a thread that fails ends its process, which says so by its exit code', async () => {
  const flag = join(tmpdir(), `${world.config.QUEUE_PREFIX}-lost`);
  const fails = `
    import { existsSync } from 'node:fs';
    import { isMainThread } from 'node:worker_threads';
    const look = () => { if (existsSync(${JSON.stringify(flag)})) throw new Error('lost'); };
    if (!isMainThread) setInterval(look, 100).unref();`;
  const { child } = await workersOf(2, {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fails)}`,
  });
  const code = new Promise((resolve) => child.once('exit', resolve));
  writeFileSync(flag, '');
  expect(await code).toBe(1);
  rmSync(flag);
}, 60_000);
