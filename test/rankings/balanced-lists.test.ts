import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, today } from '../../src/platform/index.ts';
import { balanceLists } from '../../src/rankings/index.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
const people: { id: string; reference: string }[] = [];
let far: { id: string; reference: string };
let needs: { id: string }[] = [];

const officer = () => world.sign('officer');
const counsellor = () => world.sign('counsellor');
const collection = (name: string) => mongoose.connection.collection<any>(name);
const list = async (id: string) => (await (await officer()).get(`/needs/${id}/list`)).body;
const pageOf = async (client: { token?: string | undefined }, path: string) =>
  (await fetch(`${world.url}${path}`, { headers: { cookie: `session=${client.token ?? ''}` } })).text();

beforeAll(async () => {
  world = await startWorld();
  const author = await counsellor();
  for (let i = 0; i < 13; i++) people.push((await author.post('/participants', aPerson())).body);
  const elsewhere = aProfile({ wishes: ['K1304'], experience: [] });
  far = (await author.post('/participants', aPerson({ profile: elsewhere }))).body;
  const client = await officer();
  needs = [(await client.post('/needs', aNeed())).body, (await client.post('/needs', aNeed())).body];
  for (const { id } of needs)
    await until(
      () => client.get(`/needs/${id}/ranking`),
      ({ body }) => body.status === 'done' && (body.possible ?? 0) >= 13,
    );
});
afterAll(() => world.stop());

test('before the first batch a need has no list; after it, its list, with whom it has in the stead of whom and why', async () => {
  const [one, other] = needs as [{ id: string }, { id: string }];
  expect(await list(one.id)).toMatchObject({ order: null, data: [], territory: null });
  expect(await pageOf(await officer(), `/besoins/${one.id}/liste`)).toContain('pas encore faite');
  await balanceLists();
  const lists = [await list(one.id), await list(other.id)];
  const listed = lists.flatMap(({ data }) => data.map(({ participant }) => participant.id));
  expect(listed.length).toBe(20);
  expect(new Set(listed)).toEqual(new Set(people.map(({ id }) => id)));
  for (const { order, kept, least, data, left } of lists) {
    expect(order).toBe('balanced');
    expect(kept ?? 0).toBeGreaterThanOrEqual(least);
    expect(left.length).toBe(data.filter(({ entered }) => entered !== null).length);
  }
  const moved = lists.flatMap(({ data }) => data.filter(({ entered }) => entered === 'in-no-list'));
  expect(moved.length).toBe(3);
  expect(lists[0]?.territory).toMatchObject({ needs: 2, people: 13, peoplePlain: null });

  const [entered] = moved;
  const at = lists[0]?.data.includes(entered as never) ? one : other;
  const page = await pageOf(await officer(), `/besoins/${at.id}/liste`);
  expect(page).toContain(entered?.participant.reference);
  expect(page).toContain('ne serait dans aucune liste');
  expect(page).toContain('Ont laissé leur place');
  expect(await pageOf(await officer(), `/besoins/${one.id}`)).toContain(`/besoins/${one.id}/liste`);
});

test('the same again changes nothing; suggestions take those of the list first', async () => {
  const stored = async () => await collection('balancedlists').find().sort({ _id: 1 }).toArray();
  const before = await stored();
  await balanceLists();
  expect(await stored()).toEqual(before);
  await collection('listbalances').deleteMany({});
  await balanceLists();
  expect((await stored()).map(({ people: ids }) => ids)).toEqual(before.map(({ people: ids }) => ids));
});

test('an officer returns a list to plain order with a reason, which is recorded and holds for the batches to come', async () => {
  const [one] = needs as [{ id: string }];
  const client = await officer();
  const refused = await client.post(`/needs/${one.id}/list`, { order: 'plain' });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ errors: [{ field: 'because' }] });
  const { status, body } = await client.post(`/needs/${one.id}/list`, { order: 'plain', because: 'urgent' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ order: 'plain', plain: { because: 'urgent' } });
  const rows = await collection('audit').find({ action: 'need.list-plain' }).toArray();
  expect(rows).toMatchObject([{ target: { id: one.id }, because: 'urgent' }]);
  expect(await pageOf(client, `/besoins/${one.id}/liste`)).toContain('le besoin presse');

  await collection('listbalances').deleteMany({});
  await balanceLists();
  const after = await list(one.id);
  expect(after).toMatchObject({ order: 'plain', left: [] });
  expect(after.data.every(({ entered }) => entered === null)).toBe(true);
  await client.post(`/needs/${one.id}/list`, { order: 'balanced' });
  expect(await list(one.id)).toMatchObject({ order: 'balanced', plain: null });
});

test('of a need with a social clause the list is told to nobody, and no list to a structure', async () => {
  const client = await officer();
  const { body: clause } = await client.post('/needs', aNeed({ socialClause: true }));
  await balanceLists();
  expect(await collection('balancedlists').countDocuments({ _id: clause.id })).toBe(1);
  expect(await list(clause.id)).toMatchObject({ order: null, retainedOnly: true, data: [], left: [] });
  const page = await pageOf(client, `/besoins/${clause.id}/liste`);
  for (const { reference } of people) expect(page).not.toContain(reference);
  expect((await (await counsellor()).get(`/needs/${clause.id}/list`)).status).toBe(403);
});

test('who is in no list for thirty days is told to their structure alone, with a note of what is missing', async () => {
  // As if they had been looked at for 31 days: a session would not last so long.
  const firstOn = addDays(today(), -31);
  await collection('listchances').updateOne({ _id: far.id }, { $set: { firstOn } });
  await collection('listbalances').deleteMany({});
  await balanceLists();
  const { body } = await (await counsellor()).get('/people-without-list');
  expect(body).toMatchObject({ waited: 30, people: 1, noted: 1 });
  expect(body.data).toMatchObject([
    { participant: { reference: far.reference }, days: 31, lastOn: null, possible: 0 },
  ]);
  const page = await pageOf(await counsellor(), '/participants/sans-liste');
  expect(page).toContain(far.reference);
  expect(page).toContain('Aucun besoin ouvert ne lui convient.');
  const { body: others } = await (await world.sign('manager', 1)).get('/people-without-list');
  expect(others).toMatchObject({ people: 0, noted: 0, data: [] });
  expect((await collection('listchances').findOne({ _id: far.id })).firstOn).toBe(firstOn);
});
