import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checksAreDeadlines } from '../../src/migrations/2026-11-30-checks-are-deadlines.ts';
import { addMonths, today } from '../../src/platform/index.ts';
import { aContract } from '../placements/rows.ts';
import { aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const rows = () => mongoose.connection.collection('deadlines');
/** What waits, as it is owed. */
async function owed() {
  const open = await rows().find({ state: 'open', kind: 'placement-check' }).toArray();
  return open
    .map(({ _id: _, remindOn: _1, toldOn: _2, createdAt: _3, ...rest }) => rest)
    .sort((one, other) => (`${one.about.id}${one.part}` < `${other.about.id}${other.part}` ? -1 : 1));
}

test('checks that wait become the deadlines that they are now, once', async () => {
  const counsellor = await world.sign('counsellor');
  const { body: first } = await counsellor.get('/employers');
  const employerId = first.data[0]!.id;
  for (const months of [-2, -7, 0]) {
    const { body: person } = await counsellor.post('/participants', aPerson());
    const start = addMonths(today(), months);
    const made = await counsellor.post('/placements', aContract(person.id, employerId, { start }));
    expect(made.status, JSON.stringify(made.body)).toBe(201);
  }
  const before = await owed();
  expect(before).toHaveLength(9);
  await rows().deleteMany({});
  const db = mongoose.connection.db as mongoose.mongo.Db;
  expect(await checksAreDeadlines.waiting(db)).toBe(3);
  while ((await checksAreDeadlines.step(db)) > 0);
  expect(await owed()).toEqual(before);
  expect(await checksAreDeadlines.waiting(db)).toBe(0);
});
