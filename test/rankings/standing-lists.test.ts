import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRankableNeed } from '../../src/needs/index.ts';
import { IndexKeeper } from '../../src/rankings/index.ts';
import { manyPeople } from '../faults/people.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { entriesOf } from '../support/listed.ts';
import { type Part, startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

// Lists follow what people change, each alone; whatever happens meanwhile they are those of a full ranking.

const zones = ['13215', '13201', '13001', '13005'];
const trades = ['N1101', 'N1103', 'K2204', 'G1602'];

let world: World;
let needs: string[];
const started: Part[] = [];
beforeAll(async () => {
  world = await startWorld({ workers: false });
  await manyPeople(300, (i) =>
    aProfile({
      zone: zones[i % 4],
      wishes: [trades[i % 3]],
      experience: [{ occupation: trades[(i >> 2) % 4], months: i % 40 }],
      travel: { modes: ['transit', 'car'], maxMinutes: 20 + (i % 7) * 10 },
      licences: i % 5 === 0 ? { 'permis-b': false } : {},
    }),
  );
  const officer = await world.sign('officer');
  needs = [];
  for (let i = 0; i < 12; i++) {
    const { body } = await officer.post(
      '/needs',
      aNeed({
        zone: zones[i % 4],
        minutesPerWeek: 1200 + i * 60,
        ...(i % 3 === 0 ? { licences: ['permis-b'] } : {}),
        ...(i % 4 === 1 ? { conditions: ['night'] } : {}),
      }),
    );
    needs.push(body.id);
  }
});
afterAll(async () => {
  await Promise.all(started.map((part) => part.kill()));
  await world.stop();
});

const outbox = () => mongoose.connection.collection('outbox');
const rankings = () => mongoose.connection.collection<any>('rankings');
const quiet = () =>
  until(
    () => outbox().countDocuments(),
    (count) => count === 0,
    120_000,
  );

/** Holds every stored list against a ranking of everybody, read from the database by somebody else. */
async function expectFullRankings() {
  const keeper = new IndexKeeper();
  try {
    const people = await keeper.live.current();
    for (const id of needs) {
      const need = (await readRankableNeed(id))!;
      const { considered, basis, entries } = people.weigh(need, { perGroup: 100 });
      const { people: listed, packed, ...stored } = await rankings().findOne({ _id: id });
      expect(
        { ...stored, entries: entriesOf({ people: listed, packed }), index: null, rankedAt: null },
        id,
      ).toEqual({
        _id: id,
        status: 'done',
        revision: need.revision,
        policy: people.policy.version,
        index: null,
        considered,
        groups: people.countGroups(need),
        basis,
        entries,
        rankedAt: null,
      });
    }
  } finally {
    await keeper.close();
  }
}

/** People change in every way that the service knows, one after the other. */
async function change(from: number, to: number) {
  const counsellor = await world.sign('counsellor');
  const people = await mongoose.connection
    .collection<any>('participants')
    .find({ state: 'active' })
    .sort({ _id: 1 })
    .skip(from)
    .limit(to - from)
    .toArray();
  for (const [i, { _id, revision }] of people.entries()) {
    const profiles = [
      { wishes: [trades[(i + 1) % 4]], minutesPerWeek: { min: 600, max: 2400 } },
      { excludedConditions: ['night'] },
      { licences: { 'permis-b': i % 2 === 0 } },
      { travel: { modes: ['walk'], maxMinutes: 15 } },
      { availableFrom: '2031-01-01' },
    ];
    const answer =
      i % 11 === 10
        ? await counsellor.post(`/participants/${_id}/leave`, { kind: 'move' })
        : await counsellor.patch(`/participants/${_id}`, { revision, profile: profiles[i % 5] });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  }
  const { status } = await counsellor.post(
    '/participants',
    aPerson({ profile: aProfile({ zone: zones[0] }) }),
  );
  expect(status).toBe(201);
}

const workers = async () => {
  const part = await startPart(world, 'workers');
  started.push(part);
  return part;
};

test('lists that followed many changes are those of a full ranking, and who has left is in none', async () => {
  world.startWorkers();
  await quiet();
  await change(0, 100);
  await quiet();
  await expectFullRankings();
  const before = await rankings().find().sort({ _id: 1 }).toArray();
  // The same asked again stores nothing.
  const people = await mongoose.connection.collection<any>('participants').find().limit(20).toArray();
  await outbox().insertMany(
    people.map(({ _id, revision }) => ({
      queue: 'lists',
      name: 'rank-participant',
      payload: { participantId: _id, revision },
      state: 'waiting',
      priority: 1,
      key: `rank-participant/${_id}`,
      at: new Date(0),
    })),
  );
  await quiet();
  expect(await rankings().find().sort({ _id: 1 }).toArray()).toEqual(before);
  await world.stopWorkers();
}, 300_000);

test('after a kill in the middle, and with Redis wiped, the lists are the same', async () => {
  const first = await workers();
  await change(100, 130);
  // Some stored, some not: whatever was under way dies with the process.
  await until(
    () => outbox().countDocuments({ queue: 'lists' }),
    (left) => left < 25,
    60_000,
  );
  await change(130, 150);
  await first.kill();
  const keys = await world.redis.keys(`${world.config.QUEUE_PREFIX}:*`);
  if (keys.length > 0) await world.redis.unlink(keys);
  await change(150, 170);
  await workers();
  await quiet();
  await expectFullRankings();
}, 300_000);

test('two processes keep the same lists: neither puts an older one over a newer one', async () => {
  await workers();
  const officer = await world.sign('officer');
  await Promise.all([
    change(170, 230),
    (async () => {
      for (const [i, id] of needs.slice(0, 6).entries()) {
        const { body } = await officer.get(`/needs/${id}`);
        const { status } = await officer.patch(`/needs/${id}`, {
          revision: body.revision,
          minutesPerWeek: 900 + i * 60,
        });
        expect(status).toBe(200);
      }
    })(),
  ]);
  await quiet();
  await expectFullRankings();
}, 300_000);
