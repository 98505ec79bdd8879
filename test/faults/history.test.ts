import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { connectRedis, jobKind, leaveJob, log, startRelay } from '../../src/platform/index.ts';
import { IndexKeeper, type IndexNews } from '../../src/rankings/index.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { entriesOf } from '../support/listed.ts';
import { type OwnServices, startOwnServices } from '../support/own-services.ts';
import { startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let services: OwnServices;
let world: World;
beforeAll(async () => {
  services = await startOwnServices({ oplogMb: 1, checkpointSeconds: 1, failPoints: true });
  world = await startWorld({ workers: false, env: services.env });
}, 90_000);
afterAll(async () => {
  await world.stop();
  await services.stop();
}, 180_000);

const lostJob = jobKind({
  queue: 'lost',
  name: 'nothing',
  label: 'Un essai',
  payload: z.strictObject({ n: z.int() }),
});

const people = () => mongoose.connection.collection<any>('participants');
const newPerson = async (): Promise<string> =>
  (await (await world.sign('counsellor')).post('/participants', aPerson())).body.id;

test('after a cut longer than the driver waits, the index goes on from the change it knew last', async () => {
  const id = await newPerson();
  const keeper = new IndexKeeper();
  const news: IndexNews['kind'][] = [];
  keeper.share(({ kind }) => news.push(kind));
  try {
    await keeper.live.holding(id, 1);
    await services.mongods[0]?.kill();
    await sleep(7000);
    await services.mongods[0]?.start();
    const answered = () =>
      people()
        .updateOne({ _id: id }, { $inc: { revision: 1 } })
        .then(
          () => true,
          () => false,
        );
    await until(answered, Boolean, 60_000);
    await until(
      () => keeper.live.holding(id, 2).catch(() => undefined),
      (known) => known?.revision === 2,
      60_000,
    );
    expect(news).toEqual(['index', 'change']);
  } finally {
    await keeper.close();
  }
}, 150_000);

/** MongoDB answers the next reading of a collection's changes as it does where its history has wrapped. */
const loseHistoryOf = (name: string) =>
  mongoose.connection.db?.admin().command({
    configureFailPoint: 'failCommand',
    mode: { times: 1 },
    data: {
      failCommands: ['getMore'],
      errorCode: 286,
      namespace: `${mongoose.connection.name}.${name}`,
    },
  });

test('an index whose place in the history is lost reads everybody again, and goes on from there', async () => {
  const id = await newPerson();
  const keeper = new IndexKeeper();
  const news: string[] = [];
  keeper.share((one) => news.push(one.kind === 'index' ? `index ${one.reread}` : one.kind));
  const rename = () => people().updateOne({ _id: id }, { $inc: { revision: 1 } });
  try {
    await keeper.live.holding(id, 1);
    await loseHistoryOf('participants');
    await until(
      async () => news.filter((one) => one === 'index true').length,
      (count) => count === 2,
      60_000,
    );
    const before = news.length;
    await rename();
    expect(await keeper.live.holding(id, 2)).toMatchObject({ revision: 2 });
    expect([...new Set(news.slice(before))]).toEqual(['change']);
  } finally {
    await keeper.close();
  }
}, 90_000);

test('a relay whose place in the history is lost hears of new rows again', async () => {
  const warned = vi.spyOn(log, 'warn');
  const redis = connectRedis(world.config.REDIS_URL);
  const prefix = `${world.config.QUEUE_PREFIX}-relay`;
  const queue = new Queue('lost', { connection: redis, prefix });
  // It looks by itself once an hour: only the change stream can tell it of a row.
  const relay = startRelay({
    queues: new Map([['lost', queue]]),
    pollMs: 3_600_000,
    patienceMs: 500,
    onGivenUp: async () => {},
  });
  const lost = () =>
    warned.mock.calls.filter(([, message]) => String(message).includes('change stream lost')).length;
  const leave = async () => {
    await leaveJob(lostJob, { n: 1 });
    return (await queue.getJobCounts('waiting')).waiting ?? 0;
  };
  try {
    await until(leave, (count) => count > 0);
    await loseHistoryOf('outbox');
    await until(
      async () => lost(),
      (count) => count > 0,
      30_000,
    );
    const before = (await queue.getJobCounts('waiting')).waiting ?? 0;
    await until(leave, (count) => count > before);
    expect(lost()).toBe(1);
  } finally {
    warned.mockRestore();
    await relay.stop();
    await queue.obliterate({ force: true });
    await queue.close();
    redis.disconnect();
  }
}, 90_000);

test('where the oplog has wrapped past what the index knew last, everybody is read again', async () => {
  const leaving = await newPerson();
  const changing = await newPerson();
  const workers = await startPart(world, 'workers');
  try {
    const { body: need } = await (await world.sign('officer')).post('/needs', aNeed());
    const ranked = (ready: (ids: string[]) => boolean) =>
      until(
        () => mongoose.connection.collection<any>('rankings').findOne({ _id: need.id }),
        (ranking) => ranking?.status === 'done' && ready(ranking.people),
        90_000,
      );
    await ranked((ids) => ids.includes(leaving) && ids.includes(changing));

    workers.child.kill('SIGSTOP');
    const counsellor = await world.sign('counsellor');
    const [first, come] = [await newPerson(), await newPerson()];
    await counsellor.post(`/participants/${leaving}/leave`, { kind: 'move' });
    await counsellor.patch(`/participants/${changing}`, {
      revision: 1,
      profile: aProfile({ experience: [] }),
    });
    await wrapOplog();
    workers.child.kill('SIGCONT');

    const ranking = await ranked(
      (ids) => [first, come, changing].every((id) => ids.includes(id)) && !ids.includes(leaving),
    );
    expect(entriesOf(ranking).find(({ id }) => id === changing)?.facts.practice).toBeNull();
  } finally {
    await workers.kill();
  }
}, 240_000);

/** Writes until MongoDB itself says that what has happened so far is no longer in its history. */
async function wrapOplog(): Promise<void> {
  const stream = people().watch();
  await stream.tryNext();
  const token = stream.resumeToken;
  await stream.close();
  const noise = mongoose.connection.collection('noise');
  const lost = async () => {
    await noise.insertMany(Array.from({ length: 20 }, () => ({ text: 'x'.repeat(100_000) })));
    const resumed = people().watch([], { resumeAfter: token });
    return resumed
      .tryNext()
      .then(
        () => 0,
        ({ code }) => code,
      )
      .finally(() => resumed.close());
  };
  expect(await until(lost, (code) => code !== 0, 90_000)).toBe(286);
}
