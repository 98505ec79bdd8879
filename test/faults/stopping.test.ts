import { Queue } from 'bullmq';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { prove } from '../support/faults-report.ts';
import { aNeed } from '../support/fixtures.ts';
import { startPart } from '../support/parts.ts';
import { untilMoment } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

test('an API asked to stop says so, answers what it took, and drops nothing', async () => {
  const officer = await world.sign('officer');
  const api = await startPart(world, 'api', { STOP_NOTICE_SECONDS: '2' });
  const client = clientOf(api.url, officer.token);
  const { body: need } = await client.post('/needs', aNeed());
  const stream = await fetch(`${api.url}/besoins/${need.id}/suivi`, {
    headers: { cookie: `session=${officer.token}` },
  });

  // As behind a load balancer, which sends requests for as long as the API says that it is ready.
  let ready = true;
  let acknowledged = 1;
  let dropped = 0;
  const load = Array.from({ length: 12 }, async () => {
    while (ready && dropped === 0) {
      const answer = await client.post('/needs', aNeed({ open: false })).catch(() => undefined);
      if (answer?.status === 201) acknowledged += 1;
      else dropped += 1;
    }
  });
  await untilMoment(
    async () => acknowledged,
    (count) => count > 50,
  );
  const stopped = api.stop();
  const readiness = await untilMoment(
    () => fetch(`${api.url}/readyz`),
    ({ status }) => status === 503,
  );
  ready = false;
  expect(await readiness.json()).toEqual({ status: 'stopping' });
  await Promise.all(load);
  const { code, ms } = await stopped;
  expect(code).toBe(0);
  const stored = await mongoose.connection.collection('needs').countDocuments();
  prove({ name: '5 SIGTERM under load: requests dropped', value: dropped, unit: 'requests', bar: 0 });
  expect(stored).toBe(acknowledged);
  prove({ name: '5 SIGTERM: the API is gone after', value: Math.round(ms), unit: 'ms', bar: 30_000 });
  await stream.text(); // a page left open was ended, in good order
}, 90_000);

test('workers asked to stop leave no job half taken', async () => {
  const workers = await startPart(world, 'workers');
  await untilMoment(
    () => mongoose.connection.collection('rankings').countDocuments({ status: 'done' }),
    (count) => count > 0,
  );
  const { code, ms } = await workers.stop();
  expect(code).toBe(0);
  prove({ name: '5 SIGTERM: workers are gone after', value: Math.round(ms), unit: 'ms', bar: 30_000 });
  const queue = new Queue('rankings', { connection: world.redis, prefix: world.config.QUEUE_PREFIX });
  prove({ name: '5 SIGTERM: jobs stalled', value: await queue.getActiveCount(), unit: 'jobs', bar: 0 });
  await queue.close();
}, 90_000);
