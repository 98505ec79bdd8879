import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languagesWereNeverAsked } from '../../src/migrations/2026-11-30-languages-were-never-asked.ts';
import { csrfToken } from '../../src/web/pages/session-cookie.ts';
import { castOf } from '../shortlists/cast.ts';
import type { Client } from '../support/client.ts';
import { aPerson, aProfile } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

// What is read of a person's own words is a proposal: only a gesture of who accompanies them writes it.

let world: World;
let counsellor: Client;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  counsellor = await castOf(world).counsellor();
});
afterAll(() => world.stop());

const words =
  '3 ans agent d’entretien, autolaveuse, pas de permis. Dispo de suite, cherche CDI, pas le week-end. J’ai fait de la prison.';

const blank = aProfile({
  wishes: [],
  experience: [],
  licences: {},
  skills: null,
  contracts: null,
  availableFrom: null,
  excludedConditions: [],
});

async function aStory() {
  const person = aPerson({ email: undefined, phone: undefined, experienceText: words, profile: blank });
  return (await counsellor.post('/participants', person)).body;
}
const recordOf = async (id: string) => (await counsellor.get(`/participants/${id}`)).body;

const send = ({ token = '' }: Client, path: string, fields: Record<string, string>) =>
  fetch(world.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `session=${token}` },
    body: new URLSearchParams({ ...fields, _csrf: csrfToken(token) }),
  });

test('the API reads a story into proposals, and keeps nothing of it', async () => {
  const everything = async () => {
    const collections = (await mongoose.connection.db?.collections()) ?? [];
    return JSON.stringify(await Promise.all(collections.map((one) => one.find().toArray())));
  };
  const before = await everything();
  const { status, body } = await counsellor.post('/experience-readings', { text: words });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    experience: [{ months: 36 }],
    licences: [{ code: 'permis-b', held: false }],
    contracts: { kinds: ['cdi'] },
    excludedConditions: [{ code: 'weekend' }],
    sensitive: [{ kind: 'justice', quote: 'prison' }],
  });
  expect(await everything()).toBe(before);
  const long = await counsellor.post('/experience-readings', { text: 'a'.repeat(10_001) });
  expect([long.status, long.problem.errors[0]!.field]).toEqual([422, 'text']);
});

test('nothing of a story is in the record before it is accepted; one gesture accepts one thing', async () => {
  const person = await aStory();
  expect((await recordOf(person.id)).profile).toMatchObject(blank);
  const accept = (proposal: string, fields: Record<string, string>, revision: number) =>
    send(counsellor, `/participants/${person.id}/propositions/${proposal}`, {
      revision: String(revision),
      ...fields,
    });
  const work = { kind: 'experience', code: 'K2205', months: '3 ans' };
  expect((await accept('experience-K2205', work, person.revision)).status).toBe(303);
  const first = await recordOf(person.id);
  expect(first.profile).toMatchObject({ ...blank, experience: [{ occupation: 'K2205', months: 36 }] });

  const stale = await accept(
    'licence-permis-b',
    { kind: 'licence', code: 'permis-b', held: 'no' },
    person.revision,
  );
  expect(stale.status).toBe(409);
  expect((await recordOf(person.id)).profile.licences).toEqual({});

  let { revision } = first;
  for (const [kind, fields] of [
    ['licence', { code: 'permis-b', held: 'no' }],
    ['contracts', { 'contracts[]': 'cdi' }],
    ['condition', { code: 'weekend' }],
    ['hours', { 'hours.min': '24h', 'hours.max': '30' }],
    ['start', { day: '2027-01-04' }],
    ['zone', { code: '13117' }],
  ] as const) {
    expect((await accept(kind, { kind, ...fields }, revision)).status, kind).toBe(303);
    ({ revision } = await recordOf(person.id));
  }
  expect((await recordOf(person.id)).profile).toMatchObject({
    licences: { 'permis-b': false },
    contracts: ['cdi'],
    excludedConditions: ['weekend'],
    minutesPerWeek: { min: 24 * 60, max: 30 * 60 },
    availableFrom: '2027-01-04',
    zone: '13117',
  });

  for (const [kind, fields] of [
    ['wish', { code: 'X9999' }],
    ['condition', { code: 'prison' }],
    ['licence', { code: 'casier', held: 'yes' }],
    ['justice', { code: 'prison' }],
  ] as const)
    expect((await accept(kind, { kind, ...fields }, revision)).status, kind).toBe(422);
  expect((await recordOf(person.id)).revision).toBe(revision);
});

test('the page shows proposals with what they were read from, and points out what is sensitive', async () => {
  const person = await aStory();
  const page = await fetch(`${world.url}/participants/${person.id}/experience`, {
    headers: { cookie: `session=${counsellor.token}` },
  });
  const html = (await page.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  for (const words of [
    'Métier exercé',
    'N’a pas : Permis B',
    'Accepte : CDI',
    'Refuse : travail le week-end',
  ])
    expect(html).toContain(words);
  expect(html).toMatch(/« prison » touche à la justice/);
});

test('a counsellor of another structure accepts nothing', async () => {
  const person = await aStory();
  const stranger = await world.sign('counsellor', 1);
  const work = { revision: String(person.revision), kind: 'experience', code: 'K2205', months: '36' };
  const refused = await send(stranger, `/participants/${person.id}/propositions/experience-K2205`, work);
  expect(refused.status).toBe(404);
  expect((await recordOf(person.id)).profile.experience).toEqual([]);
});

test('the record offers a row for every wish, and keeps those beyond three when it is saved', async () => {
  const wishes = ['K2205', 'N1101', 'F1703', 'G1803'];
  const { body: person } = await counsellor.post(
    '/participants',
    aPerson({ email: undefined, phone: undefined, profile: aProfile({ wishes }) }),
  );
  const page = await fetch(`${world.url}/participants/${person.id}/projet?modifier=projet`, {
    headers: { cookie: `session=${counsellor.token}` },
  });
  expect([...(await page.text()).matchAll(/name="wish\.(\d)"/g)].map(([, i]) => i)).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
  ]);
});

test('a title that the record does not list is chosen among the others', async () => {
  const person = await aStory();
  const fields = {
    revision: String(person.revision),
    'licence.permis-b': 'no',
    'other.code': 'ssiap-1',
    'other.held': 'yes',
  };
  expect((await send(counsellor, `/participants/${person.id}/titres`, fields)).status).toBe(303);
  expect((await recordOf(person.id)).profile.licences).toEqual({ 'permis-b': false, 'ssiap-1': true });
});

test('a record of before languages says that nobody has asked, and keeps those that were told', async () => {
  const [old, told] = [await aStory(), await aStory()];
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const people = db.collection<{ _id: string }>('participants');
  await people.updateOne({ _id: old.id }, { $unset: { 'profile.languages': '' } });
  const languages = [{ code: 'es', level: 'B1' }];
  await people.updateOne({ _id: told.id }, { $set: { 'profile.languages': languages } });
  expect(await languagesWereNeverAsked.waiting(db)).toBe(1);
  expect(await languagesWereNeverAsked.step(db)).toBe(1);
  expect(await languagesWereNeverAsked.waiting(db)).toBe(0);
  expect((await recordOf(old.id)).profile.languages).toBeNull();
  expect((await recordOf(told.id)).profile.languages).toEqual(languages);
});
