import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IndexKeeper, type IndexNews } from '../../src/rankings/index.ts';
import { full } from '../support/faults-report.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { type OwnServices, startOwnServices } from '../support/own-services.ts';
import { startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let services: OwnServices;
let world: World;
beforeAll(async () => {
  services = await startOwnServices({ oplogMb: 1 });
  world = await startWorld({ workers: false, env: services.env });
}, 90_000);
afterAll(async () => {
  await world.stop();
  await services.stop();
}, 180_000);

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

// Writing MongoDB's history full takes it a minute.
test.runIf(full)(
  'where the oplog has wrapped past what the index knew last, everybody is read again',
  async () => {
    const leaving = await newPerson();
    const changing = await newPerson();
    const workers = await startPart(world, 'workers');
    try {
      const { body: need } = await (await world.sign('officer')).post('/needs', aNeed());
      const ranked = (ready: (ids: string[]) => boolean) =>
        until(
          () => mongoose.connection.collection<any>('rankings').findOne({ _id: need.id }),
          (ranking) => ranking?.status === 'done' && ready(ranking.entries.map(({ id }: any) => id)),
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

      const { entries } = await ranked(
        (ids) => [first, come, changing].every((id) => ids.includes(id)) && !ids.includes(leaving),
      );
      expect(entries.find(({ id }: any) => id === changing).facts.practice).toBeNull();
    } finally {
      await workers.kill();
    }
  },
  240_000,
);

/** Writes until MongoDB itself says that what has happened so far is no longer in its history. */
async function wrapOplog(): Promise<void> {
  const stream = people().watch();
  await stream.tryNext();
  const token = stream.resumeToken;
  await stream.close();
  const noise = mongoose.connection.collection('noise');
  const lost = async () => {
    await noise.insertMany(Array.from({ length: 20 }, () => ({ text: 'x'.repeat(100_000) })));
    // History that a crash would want back is kept: until the next checkpoint.
    await mongoose.connection.db?.admin().command({ fsync: 1 });
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
