import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startCalendar } from '../../workers/calendar.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
const started: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  world = await startWorld({ workers: false, empty: true });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.stop()));
  const keys = await world.redis.keys(`${world.config.QUEUE_PREFIX}*`);
  if (keys.length > 0) await world.redis.del(keys);
});
afterAll(() => world.stop());

const everyMs = 300;

/** A process of workers among several: who ticked, how often, and how many at once at most. */
function ticking(count: number, work: () => Promise<unknown> = async () => {}) {
  const seen = { ticks: 0, now: 0, most: 0, by: new Set<number>() };
  for (let process = 0; process < count; process++)
    started.push(
      startCalendar({
        redis: world.redis,
        prefix: world.config.QUEUE_PREFIX,
        everyMs,
        checkMs: 100,
        async turn() {
          seen.now += 1;
          seen.most = Math.max(seen.most, seen.now);
          await work();
          seen.ticks += 1;
          seen.by.add(process);
          seen.now -= 1;
        },
      }),
    );
  return seen;
}

test('two processes of workers have one tick between them', async () => {
  const begun = Date.now();
  const seen = ticking(2);
  await until(
    async () => seen.ticks,
    (ticks) => ticks >= 6,
  );
  expect(seen.ticks).toBeLessThanOrEqual(Math.ceil((Date.now() - begun) / everyMs) + 1);
});

test('a tick that takes longer than the time between two is alone all the same', async () => {
  const seen = ticking(3, () => sleep(4 * everyMs));
  await until(
    async () => seen.ticks,
    (ticks) => ticks >= 3,
  );
  expect(seen.most).toBe(1);
});

test('Redis is wiped, also in the middle of a tick: ticks go on, one at a time', async () => {
  let wipe = true;
  const seen = ticking(2, async () => {
    if (!wipe) return;
    wipe = false;
    await world.redis.del(await world.redis.keys(`${world.config.QUEUE_PREFIX}*`));
    await sleep(5 * everyMs);
  });
  await until(
    async () => seen.ticks,
    (ticks) => ticks >= 3,
  );
  for (const more of [3, 6]) {
    await world.redis.del(await world.redis.keys(`${world.config.QUEUE_PREFIX}*`));
    await until(
      async () => seen.ticks,
      (ticks) => ticks >= 3 + more,
    );
  }
  expect(seen.most).toBe(1);
});

test('a clock that was put back by a year does not stop the calendar for a year', async () => {
  const queue = new Queue('calendar', { connection: world.redis, prefix: world.config.QUEUE_PREFIX });
  const year = 365 * 86_400_000;
  await queue.upsertJobScheduler('tick', { every: everyMs, startDate: Date.now() + year }, {});
  await queue.close();
  const seen = ticking(1);
  await until(
    async () => seen.ticks,
    (ticks) => ticks >= 2,
  );
});

test('a process that stops leaves the ticks to the others', async () => {
  const seen = ticking(2);
  await until(
    async () => seen.ticks,
    (ticks) => ticks >= 2,
  );
  await started.shift()?.stop();
  const before = seen.ticks;
  await until(
    async () => seen.ticks,
    (ticks) => ticks >= before + 3,
  );
});
