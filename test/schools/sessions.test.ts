import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '../../src/access/index.ts';
import { createStructure } from '../../src/organisations/index.ts';
import { addDays, addMonths } from '../../src/platform/index.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aPerson, aProfile } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';
import { aSession } from './rows.ts';

let world: World;
let trainer: Client;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  await createStructure(system, { id: 'ecole', kind: 'e2c', name: 'École d’essai' });
  trainer = await (
    await world.open({ email: 'formatrice@essai.example', role: 'counsellor', structureId: 'ecole' })
  ).signIn();
});
afterAll(() => world.stop());

const born = (years: number) => `${Number(inDays(0).slice(0, 4)) - years}-01-15`;
const aYoung = async (birthDate: string = born(20)): Promise<string> =>
  (await trainer.post('/participants', aPerson({ birthDate, profile: aProfile({ skills: null }) }))).body.id;
const move = (id: string, action: string, participantId: string, more: object = {}) =>
  trainer.post(`/school-sessions/${id}/moves`, { action, participantId, ...more } as never);
const apply = (id: string, participantId: string) =>
  move(id, 'apply', participantId, { withoutDiploma: true });
const codes = ({ problem }: { problem: any }) =>
  problem.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);

test('a session fills up, keeps a waiting list, and calls who waits first', async () => {
  const { body } = await trainer.post('/school-sessions', aSession({ places: 1 }));
  const people = [await aYoung(), await aYoung(), await aYoung()];
  for (const id of people) await apply(body.id, id);
  for (const id of people) await move(body.id, 'admit', id);
  const states = async () =>
    (await trainer.get(`/school-sessions/${body.id}`)).body.pupils.map(({ state }) => state);
  expect(await states()).toEqual(['admitted', 'waiting', 'waiting']);
  await move(body.id, 'decline', people[0] ?? '');
  expect(await states()).toEqual(['declined', 'admitted', 'waiting']);
  const { body: read } = await trainer.get(`/school-sessions/${body.id}`);
  expect(read).toMatchObject({ free: 0, waiting: 1 });
});

test('whoever entered has skills validated, which their profile has from then on, and is followed after their exit', async () => {
  const { body } = await trainer.post('/school-sessions', aSession());
  const id = await aYoung();
  await apply(body.id, id);
  await move(body.id, 'admit', id);
  const skill = (await trainer.get('/occupations/N1101')).body.skills[0]?.code ?? '';
  expect((await move(body.id, 'validate', id, { skill, level: 3 })).problem.code).toBe('illegal-state');
  await move(body.id, 'enter', id);
  const { body: validated } = await move(body.id, 'validate', id, { skill, level: 3 });
  expect(validated.pupils[0]?.skills).toEqual([{ code: skill, level: 3, on: inDays(0) }]);
  const profile = async () => (await trainer.get(`/participants/${id}`)).body.profile.skills;
  expect(await profile()).toEqual([{ code: skill, level: 3 }]);
  await move(body.id, 'validate', id, { skill, level: 2 });
  expect(await profile()).toEqual([{ code: skill, level: 3 }]);

  await move(body.id, 'leave', id, { kind: 'apprenticeship' });
  const owed = async () =>
    (
      await mongoose.connection
        .collection<any>('deadlines')
        .find({ participantId: id, kind: 'school-follow', state: 'open' })
        .toArray()
    ).map(({ dueOn }) => dueOn);
  expect((await owed()).toSorted()).toEqual([addMonths(inDays(0), 3), addMonths(inDays(0), 6)]);
  await move(body.id, 'follow', id, { months: 3, kind: 'job' });
  expect(await owed()).toEqual([addMonths(inDays(0), 6)]);
  const { body: file } = await trainer.get(`/participants/${id}/file`);
  expect(file.schoolSessions).toMatchObject([{ state: 'left', exit: { kind: 'apprenticeship' } }]);
});

test('from 16 and under 26 on the first day, to the day; out of school without diploma', async () => {
  const startsOn = inDays(0);
  const { body } = await trainer.post('/school-sessions', aSession({ startsOn, places: 100 }));
  // A birthday of 29 February falls on 1 March of a common year: a day that has no such year is moved by one.
  const turning = (years: number, days = 0) => {
    const day = addDays(startsOn, days);
    return `${Number(day.slice(0, 4)) - years}${day.slice(4).replace('-02-29', '-02-28')}`;
  };
  expect((await apply(body.id, await aYoung(turning(16)))).status).toBe(200);
  expect(codes(await apply(body.id, await aYoung(turning(16, 2))))).toEqual(['participantId too-young']);
  expect((await apply(body.id, await aYoung(turning(26, 2)))).status).toBe(200);
  expect(codes(await apply(body.id, await aYoung(turning(26))))).toEqual(['participantId too-old']);
  expect(codes(await move(body.id, 'apply', await aYoung()))).toEqual(['withoutDiploma not-said']);
});

test('only a school opens sessions, and nobody else reads them', async () => {
  const plie = await world.sign('counsellor');
  expect((await plie.post('/school-sessions', aSession())).problem.code).toBe('not-a-school');
  const { body } = await trainer.post('/school-sessions', aSession());
  expect((await plie.get(`/school-sessions/${body.id}`)).status).toBe(404);
  const { body: theirs } = await plie.post('/participants', aPerson({ birthDate: born(20) }));
  expect((await apply(body.id, theirs.id)).status).toBe(404);
});
