import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anEntry } from '../journal/rows.ts';
import { aProposal } from '../pathways/rows.ts';
import { castOf } from '../shortlists/cast.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aPerson, aProfile } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let counsellor: Client;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  counsellor = await world.sign('counsellor');
});
afterAll(() => world.stop());

const contact = { email: undefined, phone: undefined };
const someone = async (profile: object = {}) =>
  (await counsellor.post('/participants', aPerson({ ...contact, profile: aProfile(profile) }))).body.id;
const found = async (query: string, client = counsellor) =>
  (await client.get(`/caseload?${query}`)).body.data.map(({ id }: { id: string }) => id);

test('people are found by trade, commune, licence, step, silence and by who accompanies them', async () => {
  const mason = await someone({
    wishes: ['F1703'],
    experience: [],
    zone: '13005',
    licences: { 'ssiap-1': true },
  });
  const driver = await someone({ wishes: ['N1101'], experience: [], zone: '13047', licences: {} });
  expect(await found('occupation=F1703')).toEqual([mason]);
  expect(await found('zone=13047')).toContain(driver);
  expect(await found('zone=13047')).not.toContain(mason);
  expect(await found('licence=ssiap-1')).toEqual([mason]);
  expect((await counsellor.get('/caseload?licence=$where')).status).toBe(422);

  // Heard of a month ago: silent for twenty days, and not for forty.
  await counsellor.post(`/participants/${mason}/journal`, anEntry({ on: inDays(-30) }));
  expect(await found('silentFor=20')).toContain(mason);
  expect(await found('silentFor=40')).not.toContain(mason);
  expect(await found('silentFor=40')).toContain(driver);

  const { body: stay } = await counsellor.post(`/participants/${driver}/pathways`, aProposal());
  await counsellor.post(`/pathways/${stay.id}/moves`, { action: 'admit' });
  await counsellor.post(`/pathways/${stay.id}/steps`, {
    kind: 'training',
    objective: 'Lire un plan',
    from: inDays(0),
  });
  expect(await found('step=training')).toEqual([driver]);
  expect(await found('mine=true')).toEqual(expect.arrayContaining([mason, driver]));
  expect(await found('mine=true', await world.sign('manager'))).toEqual([]);
  const { body } = await counsellor.get(`/caseload?step=training`);
  expect(body.data).toMatchObject([{ step: 'training', lastExchange: null, lastProposedOn: null }]);
});

test('who was proposed for nothing for thirty days is found; a private note tells nothing', async () => {
  const cast = castOf(world);
  const { match } = await cast.aSuggestion();
  const person = match.participant.id;
  expect(await found('notProposedFor=30')).not.toContain(person);
  await mongoose.connection
    .collection<{ _id: string }>('matches')
    .updateOne({ _id: match.id }, { $set: { createdAt: new Date(`${inDays(-40)}T12:00:00Z`) } });
  expect(await found('notProposedFor=30')).toContain(person);

  const quiet = await someone();
  await counsellor.post(`/participants/${quiet}/journal`, anEntry({ private: true }));
  expect(await found('silentFor=1')).toContain(quiet);
  const { body } = await counsellor.get('/caseload?limit=200');
  expect(body.data.find(({ id }: { id: string }) => id === quiet)).toMatchObject({ lastExchange: null });
});
