import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { extend, takeLease } from '../../src/audit/chain-rows.ts';
import type { HeadDoc } from '../../src/audit/head.ts';
import { chainRows, record, releaseChain, verifyAudit } from '../../src/audit/index.ts';
import { startSequencer } from '../../workers/audit.ts';
import { until } from '../support/until.ts';
import { anAct, chainAll, empty, heads, openDatabase, recordMany, rows } from './support.ts';

let database: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(empty);

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});
const sequencer = () => {
  const one = startSequencer({ intervalMs: 5 });
  running.push(one);
  return one;
};

const chained = (count: number) =>
  until(
    () => rows().countDocuments({ seq: { $exists: true } }),
    (n) => n === count,
  );
const leaseEnds = (at: Date) => heads().updateOne({}, { $set: { until: at } });
const past = new Date(0);

/** One chain, without a gap, of exactly these many rows. */
async function expectWhole(count: number): Promise<void> {
  const seqs = (await rows().find({}).sort({ seq: 1 }).toArray()).map(({ seq }) => seq);
  expect(seqs).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  expect(await verifyAudit()).toMatchObject({
    rows: count,
    unchained: 0,
    head: { seq: count },
    problems: [],
  });
}

test('rows are chained in the order of their ids, beyond one batch', async () => {
  await recordMany(1100);
  expect(await chainRows('a')).toBe(true);
  await chainAll('a');
  const ids = (await rows().find({}).sort({ seq: 1 }).toArray()).map(({ _id }) => _id);
  expect(ids).toEqual([...ids].sort());
  await expectWhole(1100);
});

test('two sequencers at once make one chain without a gap', async () => {
  sequencer();
  sequencer();
  for (let i = 0; i < 10; i++) await Promise.all(Array.from({ length: 30 }, () => record(anAct())));
  await chained(300);
  await expectWhole(300);
});

test('two sequencers whose lease is taken from them again and again make one chain without a gap', async () => {
  await recordMany(1);
  await chainAll();
  let stop = false;
  const thief = (async () => {
    while (!stop) await leaseEnds(past);
  })();
  const work = async (holder: string) => {
    while (await rows().findOne({ waiting: true })) await chainRows(holder).catch(() => {});
  };
  const writes = (async () => {
    for (let i = 0; i < 40; i++) await Promise.all(Array.from({ length: 5 }, () => record(anAct())));
  })();
  await writes;
  await Promise.all([work('a'), work('b'), work('c')]);
  stop = true;
  await thief;
  await expectWhole(201);
});

test('while one holds the lease another does nothing, and takes over when it runs out', async () => {
  await recordMany(2);
  await chainAll('dead');
  await recordMany(2);
  expect(await chainRows('heir')).toBe(false);
  expect(await rows().countDocuments({ waiting: true })).toBe(2);
  sequencer();
  await leaseEnds(past);
  await chained(4);
  await expectWhole(4);
});

test('one that is stopped hands over at once', async () => {
  await recordMany(1);
  await chainAll('first');
  await releaseChain('first');
  await recordMany(1);
  await chainRows('second');
  await expectWhole(2);
});

test('one that lost its lease in the middle of a batch changes nothing', async () => {
  await recordMany(5);
  await chainAll('slow');
  await recordMany(5);
  const before = await rows().find({}).sort({ _id: 1 }).toArray();
  const head = await takeLease('slow');
  await leaseEnds(past);
  expect(await takeLease('quick')).toMatchObject({ holder: 'quick', seq: 5 });
  await expect(extend(head as HeadDoc)).rejects.toThrow('another sequencer has taken over');
  expect(await rows().find({}).sort({ _id: 1 }).toArray()).toEqual(before);
  expect(await heads().findOne({})).toMatchObject({ seq: 5, holder: 'quick' });
  await chainAll('quick');
  await expectWhole(10);
});

test('a crash in the middle of a batch leaves it undone, and the next sequencer chains it whole', async () => {
  await recordMany(3);
  await chainAll('crashing');
  await recordMany(7);
  const waiting = await rows().find({ waiting: true }).sort({ _id: 1 }).toArray();

  // What a process leaves that died before it committed: a transaction that nobody ends.
  const client = await mongoose.mongo.MongoClient.connect(database.uri);
  const session = client.startSession();
  session.startTransaction();
  const raw = client.db().collection<any>('audit');
  await raw.updateOne({ _id: waiting[0]._id }, { $set: { seq: 4 }, $unset: { waiting: 1 } }, { session });
  await raw.updateOne({ _id: waiting[1]._id }, { $set: { seq: 5 }, $unset: { waiting: 1 } }, { session });
  await client.close();

  sequencer();
  await leaseEnds(past);
  await chained(10);
  await expectWhole(10);
});

test('a chain whose head was forged or taken away is not continued', async () => {
  await recordMany(3);
  await chainAll();
  const head = await heads().findOne({});
  await recordMany(1);

  await heads().updateOne({}, { $set: { seq: 2 } });
  await expect(chainRows('test')).rejects.toThrow('forged');
  await heads().deleteMany({});
  await expect(chainRows('test')).rejects.toThrow('lost its head');
  expect(await rows().countDocuments({ waiting: true })).toBe(1);

  await heads().insertOne(head);
  await chainAll();
  await expectWhole(4);
});
