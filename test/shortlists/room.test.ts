import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

// A counsellor may have one suggestion open at once: the second of their people waits.
let world: World;
let officer: Client;
let counsellor: Client;
let manager: Client;
let counsellorId: string;
beforeAll(async () => {
  world = await startWorld({ rules: { SUGGESTIONS_PER_COUNSELLOR: 1 } });
  [officer, counsellor, manager] = await Promise.all([
    world.sign('officer'),
    world.sign('counsellor'),
    world.sign('manager'),
  ]);
  counsellorId = (await counsellor.get('/session')).body.id;
});
afterAll(() => world.stop());
/** Nobody is left from the test before: a need lists all who suit it. */
const alone = async () => {
  for (const name of ['matches', 'participants', 'deadlines'])
    await mongoose.connection.collection(name).deleteMany({});
  await mongoose.connection.collection('needs').updateMany({}, { $set: { state: 'closed' } });
  await manager.patch(`/users/${counsellorId}`, { suggestions: null });
};
beforeEach(alone);

const waitingOf = async (needId: string, client = counsellor) =>
  (await client.get(`/needs/${needId}/waiting`)).body;
const proposedFor = async (needId: string) => (await manager.get(`/matches?needId=${needId}`)).body.data;
const noticesOf = async (client: Client, kind: string) =>
  (await client.get('/notices')).body.data.filter((notice: { kind: string }) => notice.kind === kind);

/** Two people of one counsellor, and a need that wants them both. */
async function aFullCounsellor(need = {}) {
  const people: string[] = [];
  for (const firstName of ['Samira', 'Karim'])
    people.push((await counsellor.post('/participants', aPerson({ firstName, email: undefined }))).body.id);
  const { body } = await officer.post('/needs', aNeed(need));
  await until(
    () => proposedFor(body.id),
    (matches) => matches.length === 1,
  );
  await until(
    () => waitingOf(body.id),
    ({ waiting }) => waiting === true,
  );
  return { needId: body.id as string, people };
}

test('who waits is counted for their structure; an officer reads whom to ask, and not whether anybody waits', async () => {
  const { needId, people } = await aFullCounsellor();
  const structures = [{ id: 'plie-centre', name: 'PLIE Marseille Provence Centre' }];
  expect(await waitingOf(needId)).toEqual({ waiting: true, people: 1, structures, askedOn: null });
  const seen = await waitingOf(needId, officer);
  expect(seen).toEqual({ waiting: null, people: null, structures, askedOn: null });
  for (const id of people) expect(JSON.stringify(seen)).not.toContain(id);
  const stranger = await world.sign('counsellor', 1);
  expect(await waitingOf(needId, stranger)).toEqual({
    waiting: false,
    people: 0,
    structures: [],
    askedOn: null,
  });
});

test('whoever waits is proposed when a review makes room', async () => {
  const { needId } = await aFullCounsellor();
  const [first] = await proposedFor(needId);
  await counsellor.post(`/matches/${first?.id}/review`, { decision: 'retain', reason: 'suits' });
  await until(
    () => proposedFor(needId),
    (matches) => matches.length === 2,
  );
  expect(await waitingOf(needId)).toMatchObject({ waiting: false, people: 0 });
});

test('the officer asks the managers, who are told once a day however often', async () => {
  const { needId } = await aFullCounsellor({ title: 'Demande de place' });
  const before = (await noticesOf(manager, 'room-asked')).length;
  const asked = await Promise.all([0, 1].map(() => officer.post(`/needs/${needId}/room-requests`)));
  expect(asked.map(({ status }) => status)).toEqual([200, 200]);
  expect((await officer.post(`/needs/${needId}/room-requests`)).body.askedOn).toMatch(/^\d{4}-/);
  const told = await noticesOf(manager, 'room-asked');
  expect(told).toHaveLength(before + 1);
  expect(told[0]!.text).toMatch(/« Demande de place »/);
  expect(await noticesOf(await world.sign('manager', 1), 'room-asked')).toEqual([]);
  const rows = await mongoose.connection
    .collection('audit')
    .countDocuments({ action: 'need.ask-room', 'target.id': needId });
  expect(rows).toBe(1);
});

test('where nobody waits the answer is the same, and no manager is told', async () => {
  const before = (await noticesOf(manager, 'room-asked')).length;
  const { body: need } = await officer.post('/needs', aNeed({ title: 'Personne' }));
  const { status, body } = await officer.post(`/needs/${need.id}/room-requests`);
  expect([status, body.waiting]).toEqual([200, null]);
  expect(body.askedOn).toMatch(/^\d{4}-/);
  expect(await noticesOf(manager, 'room-asked')).toHaveLength(before);
});

describe('a manager', () => {
  test('raises the limit of a counsellor: whoever waited is proposed, and the audit says so', async () => {
    const { needId } = await aFullCounsellor();
    for (const suggestions of [0, 201, 1.5])
      expect(await manager.patch(`/users/${counsellorId}`, { suggestions })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'suggestions' }] },
      });
    const { body } = await manager.patch(`/users/${counsellorId}`, { suggestions: 2 });
    expect(body.suggestions).toBe(2);
    await until(
      () => proposedFor(needId),
      (matches) => matches.length === 2,
    );
    expect((await waitingOf(needId)).waiting).toBe(false);
    const row = await mongoose.connection
      .collection('audit')
      .findOne({ action: 'account.edit', 'target.id': counsellorId }, { sort: { _id: -1 } });
    expect(row).toMatchObject({ actor: { role: 'manager' }, fields: ['suggestions'] });
    const { body: activity } = await manager.get('/activity');
    expect(activity.counsellors.find(({ id }: { id: string }) => id === counsellorId)).toMatchObject({
      toReview: 2,
      limit: 2,
    });
    expect((await counsellor.get('/session')).status).toBe(200); // nobody is signed out for it
  });

  test('hands people over: what waits for a review goes along, and there is room', async () => {
    const { needId, people } = await aFullCounsellor();
    const account = {
      email: `collegue-${Date.now()}@essai.example`,
      name: 'Awa Traoré',
      role: 'counsellor' as const,
    };
    const colleague = await world.open({ ...account, structureId: 'plie-centre' });
    const [first] = (await manager.get(`/matches?needId=${needId}`)).body.data;
    const handed = first!.participant.id;
    const { status, body } = await manager.post(`/users/${counsellorId}/handover`, {
      to: colleague.id,
      participantIds: [handed],
    });
    expect({ status, ids: body.data.map(({ id }: { id: string }) => id) }).toEqual({
      status: 200,
      ids: people.filter((id) => id !== handed),
    });
    const now = await until(
      () => proposedFor(needId),
      (matches) => matches.length === 2,
    );
    expect(now.find(({ id }) => id === first!.id)?.counsellorId).toBe(colleague.id);
    expect(now.find(({ id }) => id !== first!.id)?.counsellorId).toBe(counsellorId);
    expect(await noticesOf(await colleague.signIn(), 'handed-over')).toHaveLength(1);
    const row = await mongoose.connection
      .collection('audit')
      .findOne({ action: 'participant.edit', participantId: handed });
    expect(row).toMatchObject({ actor: { role: 'manager' }, fields: ['counsellorId'] });
  });

  test('does it for nobody else’s people, to nobody else’s counsellors', async () => {
    const { people } = await aFullCounsellor();
    const path = `/users/${counsellorId}/handover`;
    const stranger = (await (await world.sign('counsellor', 1)).get('/session')).body.id;
    expect(await manager.post(path, { to: stranger, participantIds: people })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'to' }] },
    });
    const { body: theirs } = await (await world.sign('counsellor', 1)).post('/participants', aPerson());
    const to = (await manager.get('/session')).body.id;
    expect(await manager.post(path, { to, participantIds: [people[0], theirs.id] })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'participantIds.1' }] },
    });
    expect((await manager.get(`/users/${counsellorId}/people`)).body.data).toHaveLength(2);
    expect((await counsellor.post(path, { to, participantIds: people })).status).toBe(403);
    expect((await (await world.sign('manager', 1)).post(path, { to, participantIds: people })).status).toBe(
      404,
    );
  });
});

// A suggestion fills its counsellor's hands: neither for this need nor for another may that be told.
test('what the law wants of somebody changes nothing of what an officer is told, here or of another need', async () => {
  const told: unknown[][] = [];
  for (const allowed of [true, false]) {
    await alone();
    await counsellor.post(
      '/participants',
      aPerson({
        profile: { ...aPerson().profile, licences: { 'permis-b': true, 'right-to-work': allowed } },
      }),
    );
    const licences = [{ code: 'permis-b', required: true }];
    const { body: first } = await officer.post('/needs', aNeed({ title: 'Le même', licences }));
    await until(
      async () => (await officer.get(`/needs/${first.id}/ranking`)).body.status,
      (status) => status === 'done',
    );
    await until(
      async () => (await proposedFor(first.id)).length,
      (many) => many === (allowed ? 1 : 0),
    );
    await counsellor.post(
      '/participants',
      aPerson({ profile: { ...aPerson().profile, licences: { 'permis-b': false, 'right-to-work': true } } }),
    );
    const { body: second } = await officer.post('/needs', aNeed({ title: 'Un autre', licences: [] }));
    await until(
      async () => (await officer.get(`/needs/${second.id}/ranking`)).body.data?.length ?? 0,
      (many) => many === 2,
    );
    for (const { id } of [first, second])
      told.push([
        allowed,
        await waitingOf(id, officer),
        (await officer.post(`/needs/${id}/room-requests`)).body,
      ]);
  }
  const of = (allowed: boolean) => told.filter(([one]) => one === allowed).map(([, ...seen]) => seen);
  expect(of(true)).toEqual(of(false));
});
