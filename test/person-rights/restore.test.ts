import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectMongo } from '../../src/platform/index.ts';
import { prove } from '../support/faults-report.ts';
import { environmentOf, runScript } from '../support/script.ts';
import { until } from '../support/until.ts';
import { databaseUri, startWorld, type World } from '../support/world.ts';
import { aMarkedPerson, collection } from './marked.ts';
import { tracesOf } from './traces.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await startWorld();
  folder = mkdtempSync(join(tmpdir(), 'passerelle-restore-'));
});
afterAll(async () => {
  await mongoose.connection.getClient().db(restoredName()).dropDatabase();
  rmSync(folder, { recursive: true });
  await world.stop();
});

const restoredName = () => `${mongoose.connection.name}_restored`;
const idle = () =>
  until(
    () => collection('outbox').countDocuments(),
    (count) => count === 0,
  );

test('yesterday’s backup brings nobody back who was erased since, before anybody can read it', async () => {
  const marked = await aMarkedPerson(world, 'zzgranite');
  const kept = await aMarkedPerson(world, 'zzschiste', { person: { phone: '06 39 98 55 44' } });
  await idle();
  const backup = join(folder, 'yesterday.age');
  const here = environmentOf(world.config);
  expect((await runScript('backup', [backup], here)).code).toBe(0);

  const manager = await world.sign('manager');
  await manager.post(`/participants/${marked.person.id}/erasure`, { because: 'request' });
  const ledger = world.config.ERASURE_LEDGER;
  await until(async () => existsSync(ledger), Boolean);
  await idle();

  const uri = databaseUri(world.config.MONGODB_URI, restoredName());
  const restore = () => runScript('restore', [backup], { ...here, MONGODB_URI: uri });
  renameSync(ledger, `${ledger}.away`);
  const refused = await restore();
  expect([refused.code, refused.said]).toEqual([
    2,
    expect.stringMatching(/registre des effacements .* n’existe pas/),
  ]);
  const db = mongoose.connection.getClient().db(restoredName());
  expect(await db.listCollections().toArray()).toEqual([]);
  renameSync(`${ledger}.away`, ledger);

  const done = await restore();
  expect(done.said).toMatch(/Effacements rejoués : 1,/);
  expect(done.code).toBe(0);
  expect(await db.collection('participants').countDocuments()).toBe(1);

  await world.stopWorkers();
  await mongoose.disconnect();
  await connectMongo(uri);
  try {
    world.startWorkers();
    await idle();
    const traces = ({ marks, ids }: typeof marked) =>
      tracesOf(marks, ids, world.redis, world.config.QUEUE_PREFIX);
    const { found } = await traces(marked);
    prove({ name: '7 restored after an erasure: traces', value: found.length, unit: 'places', bar: 0 });
    expect(found).toEqual([]);
    expect((await traces(kept)).found.join('\n')).toMatch(/participants.*matches|matches.*participants/s);
    expect(await collection('tombstones').findOne({})).toMatchObject({
      _id: marked.person.id,
      because: 'request',
    });
    expect(await collection('stays').countDocuments()).toBe(1);
    await world.stopWorkers();
  } finally {
    await mongoose.disconnect();
    await connectMongo(world.config.MONGODB_URI);
  }
});
