import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { importParticipants } from '../../src/participants/index.ts';
import { setClock, setHouseRules } from '../../src/platform/index.ts';
import { sweep } from '../../workers/sweeps.ts';
import { startWorld, type World } from '../support/world.ts';
import { peopleOf } from './territory.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  await importParticipants(peopleOf(300));
});
afterAll(() => world.stop());

const backs: (() => void)[] = [];
afterEach(async () => {
  for (const back of backs.splice(0)) back();
  await mongoose.connection.collection('talent_tables').deleteMany({});
});
const on = (day: string) => backs.push(setClock(() => new Date(`${day}T09:00:00Z`)));
const rules = (given: Parameters<typeof setHouseRules>[0]) => backs.push(setHouseRules(given));
const tables = async () =>
  (await mongoose.connection.collection('talent_tables').find().sort({ _id: 1 }).toArray()).map(({ _id }) =>
    String(_id),
  );

test('nothing is published before the month that the house has chosen, then once each six months, whoever sweeps', async () => {
  on('2027-01-31');
  await sweep(world.config);
  rules({ TALENT_SINCE: '2027-02' });
  await sweep(world.config);
  expect(await tables()).toEqual([]);
  expect((await world.anonymous.get('/talents')).body).toEqual({ status: 'none' });

  for (const day of ['2027-02-01', '2027-02-15', '2027-07-31', '2027-08-01', '2028-01-31', '2028-02-29']) {
    on(day);
    await Promise.all([sweep(world.config), sweep(world.config)]);
  }
  expect(await tables()).toEqual(['2027-02', '2027-08', '2028-02']);
});

test('settings that change within the year take back nothing of what was told', async () => {
  rules({ TALENT_SINCE: '2027-01' });
  for (const day of ['2027-01-05', '2027-07-05', '2028-01-05']) {
    on(day);
    await sweep(world.config);
  }
  rules({ TALENT_MONTHS: 1 });
  on('2028-02-05');
  await sweep(world.config);
  // Those of July and January are still shown in the twelve months that end in May; a third of the year's ε is left.
  for (const month of ['03', '04', '05', '06', '07', '08']) {
    on(`2028-${month}-05`);
    await sweep(world.config);
  }
  const told = await mongoose.connection.collection('talent_tables').find().sort({ _id: 1 }).toArray();
  expect(told.length).toBeGreaterThan(3);
  for (let first = 0; first < 20; first++) {
    const months = Array.from({ length: 12 }, (_, i) => {
      const month = first + i;
      return `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    });
    const shown = new Set(months.map((month) => told.findLast(({ _id }) => String(_id) <= month)));
    const spent = [...shown].reduce((sum, table) => sum + (table?.epsilon ?? 0), 0);
    expect(spent, `twelve months from ${months[0]}`).toBeLessThanOrEqual(1 + 1e-9);
  }
});

test('everybody reads it without signing in: by domain, territory and one axis, and by no finer part', async () => {
  on('2027-01-05');
  rules({ TALENT_SINCE: '2027-01', TALENT_EPSILON: 10 });
  await sweep(world.config);
  const { body } = await world.anonymous.get('/talents?domain=N11&territory=marseille-provence&by=licence');
  expect(body).toMatchObject({
    status: 'published',
    month: '2027-01',
    countedOn: '2027-01-05',
    smallCount: 11,
  });
  if (body.status !== 'published') throw new Error('nothing is published');
  expect(body.people.people).toBeGreaterThan(100);
  expect(body.axis?.values.find(({ code }) => code === 'permis-b')?.people).toBeGreaterThan(100);
  expect(body.territories.map(({ code }) => code)).toContain('pays-d-aix');
  const finer = await world.anonymous.get('/talents?by=licence&by=hours');
  expect(finer.status).toBe(422);
  expect((await world.anonymous.get('/talents?domain=Z99')).problem).toMatchObject({
    status: 422,
    errors: [{ field: 'domain', code: 'unknown' }],
  });
  expect((await world.anonymous.get('/talents?structure=plie-aix')).status).toBe(422);
});

test('who objects to being ranked, has left or wants no proposals is not counted', async () => {
  rules({ TALENT_SINCE: '2027-01', TALENT_EPSILON: 10 });
  on('2027-01-05');
  await mongoose.connection
    .collection('participants')
    .updateMany({}, { $set: { objection: { on: '2027-01-01' } } });
  await sweep(world.config);
  await mongoose.connection.collection('participants').updateMany({}, { $unset: { objection: '' } });
  const { body } = await world.anonymous.get('/talents?domain=N11');
  if (body.status !== 'published') throw new Error('nothing is published');
  // Noise alone: far from the people whom the other tables count there.
  expect(body.people.people ?? 0).toBeLessThan(40);
});
