import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { full, prove } from '../support/faults-report.ts';
import { aNeed } from '../support/fixtures.ts';
import { type Part, startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

const writes = full ? 10_000 : 150;
const kills = full ? 50 : 4;

let world: World;
const parts: { api?: Part; workers?: Part } = {};
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(async () => {
  await Promise.all([parts.api?.stop(), parts.workers?.stop()]);
  await world.stop();
});

test(`${writes} writes while the API and the workers are killed ${kills} times: each once`, async () => {
  const { token } = await world.sign('officer');
  const start = async (name: 'api' | 'workers') => {
    parts[name] = await startPart(world, name);
  };
  await Promise.all([start('api'), start('workers')]);

  const acknowledged = new Map<string, string>();
  let next = 0;
  let killed = 0;
  // At least all the writes, and until the last kill.
  const writer = async () => {
    while (next < writes || killed < kills) {
      const title = `Cariste ${next++}`;
      for (;;) {
        const answer = await clientOf(parts.api?.url ?? '', token)
          .post('/needs', aNeed({ title }), { 'idempotency-key': title })
          .catch(() => undefined);
        if (answer?.status === 201) {
          acknowledged.set(title, answer.body.id);
          break;
        }
        // Cut off, or killed: asked again with the same key, as a careful program does.
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  const killer = async () => {
    for (; killed < kills; killed++) {
      await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 1500));
      const name = killed % 2 === 0 ? 'api' : 'workers';
      await parts[name]?.kill();
      await start(name);
    }
  };
  await Promise.all([killer(), ...Array.from({ length: 8 }, writer)]);

  const outbox = mongoose.connection.collection('outbox');
  await until(
    () => outbox.countDocuments({ state: { $ne: 'failed' } }),
    (left) => left === 0,
    full ? 1_800_000 : 120_000,
  );
  const needs = await mongoose.connection
    .collection<{ _id: string; title: string }>('needs')
    .find()
    .toArray();
  const ranked = await mongoose.connection
    .collection<{ _id: string }>('rankings')
    .distinct('_id', { status: 'done' });
  const stored = new Set(needs.map(({ _id }) => _id));
  const done = new Set(ranked);
  const missing = [...acknowledged.values()].filter((id) => !stored.has(id) || !done.has(id)).length;
  expect(acknowledged.size).toBeGreaterThanOrEqual(writes);
  prove({
    name: '1 writes acknowledged',
    value: acknowledged.size,
    unit: 'writes',
    bar: writes,
    atLeast: true,
  });
  prove({ name: '1 kills of API and workers', value: killed, unit: 'kills', bar: kills, atLeast: true });
  prove({ name: '1 acknowledged and missing, or not ranked', value: missing, unit: 'writes', bar: 0 });
  prove({ name: '1 done twice', value: needs.length - acknowledged.size, unit: 'writes', bar: 0 });
  prove({ name: '1 jobs failed', value: await outbox.countDocuments(), unit: 'jobs', bar: 0 });
}, 3_600_000);
