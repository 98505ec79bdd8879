import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction, jobKind, leaveJob, Outbox } from '../../src/platform/index.ts';
import { startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

/** Somebody who opens transactions on these servers under the name of an installation's database. */
function client(uri: string) {
  const { MongoClient } = mongoose.mongo;
  const database = new MongoClient(uri).db().databaseName;
  return MongoClient.connect(uri, { appName: `passerelle/${database}` });
}

const nothingJob = jobKind({
  queue: 'nobody',
  name: 'nothing',
  label: 'Un essai',
  payload: z.strictObject({ n: z.int() }),
});

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

test('what a process that died wrote in a transaction may be written again within seconds', async () => {
  await inTransaction(() => leaveJob(nothingJob, { n: 0 }));
  // A client of which nothing more is heard, as after SIGKILL: it neither commits nor aborts.
  const dead = await client(world.config.MONGODB_URI);
  const session = dead.startSession();
  session.startTransaction();
  const outbox = dead.db().collection('outbox');
  await outbox.updateOne({ queue: 'nobody' }, { $set: { 'payload.n': 1 } }, { session });

  // Another installation on the same servers, whose transaction is slow.
  const uri = new URL(world.config.MONGODB_URI);
  uri.pathname += '_beside';
  const beside = await client(uri.href);
  const theirs = beside.startSession();
  theirs.startTransaction();
  await beside.db().collection<{ _id: string }>('things').insertOne({ _id: 'slow' }, { session: theirs });

  const workers = await startPart(world, 'workers');
  try {
    await until(
      () =>
        Outbox.updateOne({ queue: 'nobody' }, { $set: { 'payload.n': 2 } }, { maxTimeMS: 500 }).then(
          () => true,
          () => false,
        ),
      (written) => written,
      40_000,
    );
    await expect(session.commitTransaction()).rejects.toThrow();
    expect(await Outbox.findOne({ queue: 'nobody' }).lean()).toMatchObject({ payload: { n: 2 } });
    await theirs.commitTransaction();
    expect(await beside.db().collection('things').countDocuments()).toBe(1);
  } finally {
    await workers.kill();
    await dead.close();
    await beside.db().dropDatabase();
    await beside.close();
  }
}, 90_000);

test('a world is cleared away in seconds though a process of it was killed in the middle of a transaction', async () => {
  await world.stop();
  world = await startWorld({ workers: false });
  const dead = await client(world.config.MONGODB_URI);
  const session = dead.startSession();
  session.startTransaction();
  await dead.db().collection<{ _id: string }>('structures').insertOne({ _id: 'dead' }, { session });
  const name = mongoose.connection.name;
  await world.stop();
  const { databases } = await dead.db('admin').admin().listDatabases({ nameOnly: true });
  expect(databases.map((one) => one.name)).not.toContain(name);
  await dead.close();
  world = await startWorld({ workers: false });
}, 40_000);
