import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remind } from '../../src/deadlines/index.ts';
import { whatIsOwedIsWritten } from '../../src/migrations/2026-11-30-what-is-owed-is-written.ts';
import { migrate, setClock } from '../../src/platform/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { inDays } from '../support/days.ts';
import { aNeed } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const rows = () => mongoose.connection.collection('deadlines');
const notices = () => mongoose.connection.collection('notices').countDocuments();

const keyOf = ({ kind, about, part }: any): string => `${kind} ${about.id} ${part}`;

/** What is open, as it is owed; an agreement had no day before. */
async function owed(): Promise<Record<string, any>[]> {
  const open = await rows().find<Record<string, any>>({ state: 'open' }).toArray();
  return open
    .map(({ _id: _, remindOn: _1, toldOn: _2, createdAt: _3, dueOn, ...rest }) => ({
      ...rest,
      dueOn: rest.kind === 'agreement' ? null : dueOn,
    }))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

test('what waits becomes deadlines, also where it is cut in the middle; what was told before is not told again', async () => {
  const cast = castOf(world);
  const officer = await cast.officer();
  await cast.aSuggestion();
  await cast.aRetained();
  await cast.anAgreed();
  await cast.aSent();
  const met = await cast.aMeeting();
  const meeting = { at: `${inDays(4)}T09:30:00+01:00`, place: 'À l’accueil' };
  expect((await (await cast.employer()).post(`${met.path}/meeting`, { meeting })).status).toBe(200);
  await officer.post('/needs', aNeed({ open: false }));
  const { body: over } = await officer.post('/needs', aNeed());
  await officer.post(`/needs/${over.id}/close`, { reason: 'cancelled' });
  const later = new Date(`${inDays(25)}T08:00:00Z`);
  const back = setClock(() => later);
  await remind();
  const before = await owed();
  expect(new Set(before.map(({ kind }: any) => kind))).toEqual(
    new Set(['need-end', 'review', 'agreement', 'reply', 'outcome']),
  );
  const told = await notices();
  expect(told).toBeGreaterThan(0);

  await rows().deleteMany({});
  await mongoose.connection.collection('matches').createIndex({ state: 1, dueOn: 1 });
  let left = 3;
  const cut = new Proxy(mongoose.connection.db as mongoose.mongo.Db, {
    get: (db, name) =>
      name === 'collection'
        ? (of: string) => {
            if (of === 'deadlines' && left-- === 0) throw new Error('killed');
            return db.collection(of);
          }
        : Reflect.get(db, name),
  });
  await expect(whatIsOwedIsWritten.step(cut).then(() => whatIsOwedIsWritten.step(cut))).rejects.toThrow(
    'killed',
  );
  expect(await rows().countDocuments()).toBe(3);
  const done: number[] = [];
  await migrate([whatIsOwedIsWritten], {}, ({ documents }) => done.push(documents));
  expect(await owed()).toEqual(before);
  expect(await whatIsOwedIsWritten.waiting(mongoose.connection.db as mongoose.mongo.Db)).toBe(0);
  expect(Object.keys(await mongoose.connection.collection('matches').indexInformation())).not.toContain(
    'state_1_dueOn_1',
  );
  await remind();
  back();
  expect(await notices()).toBe(told);
});
