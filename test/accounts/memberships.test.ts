import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endMembershipsOfEnded } from '../../src/accounts/give-membership.ts';
import { notify } from '../../src/messages/index.ts';
import { migrations } from '../../src/migrations/index.ts';
import { addDays, migrate, setClock, setHouseRules, today } from '../../src/platform/index.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

// One person, several memberships: they act in one at a time, and see nothing of the others meanwhile.

let world: World;
let admin: Client;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  admin = await world.sign('admin');
});
afterAll(() => world.stop());

let count = 0;
async function aCounsellor(structureId = 'plie-centre') {
  count += 1;
  return world.open({
    email: `double${count}@essai.example`,
    role: 'counsellor',
    structureId,
    name: 'Zoé Double',
  });
}
const give = (id: string, place: object) => admin.post(`/users/${id}/memberships`, place);
const own = async (client: Client) => (await client.get('/session/memberships')).body.data;
const switchTo = async (client: Client, role: string) => {
  const found = (await own(client)).find((one: { role: string }) => one.role === role);
  return client.patch('/session', { membership: found?.id });
};

describe('acting in one membership at a time', () => {
  test('a counsellor of two structures sees the people of the one where they act', async () => {
    const person = await aCounsellor('plie-centre');
    expect((await give(person.id, { role: 'counsellor', structureId: 'plie-aix' })).status).toBe(201);
    const client = await person.signIn();
    const here = (await client.post('/participants', aPerson())).body;
    expect((await client.get(`/participants/${here.id}`)).status).toBe(200);
    const [centre, aix] = await own(client);
    expect([centre?.acting, aix?.acting]).toEqual([true, false]);
    expect(aix).toMatchObject({
      role: 'counsellor',
      structureId: 'plie-aix',
      organisation: 'PLIE du Pays d’Aix',
    });

    const switched = await client.patch('/session', { membership: aix?.id });
    expect(switched).toMatchObject({ status: 200, body: { structureId: 'plie-aix' } });
    expect((await client.get(`/participants/${here.id}`)).status).toBe(404);
    expect((await client.get('/participants')).body.data).toEqual([]);
    expect((await client.get('/session')).body).toMatchObject({ structureId: 'plie-aix' });

    const { body: audit } = await admin.get('/audit?limit=50');
    const row = audit.data.find(({ action }: { action: string }) => action === 'membership.switch');
    expect(row).toMatchObject({ actor: { id: person.id, structureId: 'plie-aix' } });
    // The next session goes on where the last one was.
    const again = await person.signIn();
    expect((await again.get('/session')).body).toMatchObject({ structureId: 'plie-aix' });
  });

  test('neither somebody else’s membership nor one that is over is taken', async () => {
    const [one, other] = [await aCounsellor(), await aCounsellor()];
    const [foreign] = await own(await other.signIn());
    const client = await one.signIn();
    for (const membership of [foreign?.id, 'unknown', '__proto__'])
      expect(await client.patch('/session', { membership })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'membership', code: 'unknown' }] },
      });
  });

  test('what was told in one organisation waits until one acts there', async () => {
    const person = await aCounsellor('plie-centre');
    await give(person.id, { role: 'officer' });
    const client = await person.signIn();
    const about = { kind: 'participant' as const, id: 'somebody' };
    const counsellorOf = { counsellorId: person.id, structureId: 'plie-centre' };
    await notify({ counsellorOf }, { kind: 'call-me', text: 'Pour la structure.', about });
    await notify(
      { userId: person.id },
      { kind: 'call-me', text: 'Pour soi.', about: { ...about, id: 'self' } },
    );
    const texts = async () =>
      (await client.get('/notices')).body.data.map(({ text }: { text: string }) => text);
    expect(await texts()).toEqual(['Pour soi.', 'Pour la structure.']);
    const { body } = await client.get('/notices');
    await switchTo(client, 'officer');
    expect(await texts()).toEqual(['Pour soi.']);
    expect((await client.post(`/notices/${body.data[1]?.id}/read`)).status).toBe(404);
  });

  test('what was asked with a key as one role is not told again as another', async () => {
    const person = await aCounsellor('plie-centre');
    await give(person.id, { role: 'officer' });
    const client = await person.signIn();
    const key = { 'idempotency-key': 'deux-roles-0001' };
    const first = await client.post('/participants', aPerson(), key);
    expect(first.status).toBe(201);
    await switchTo(client, 'officer');
    const replayed = await client.post('/participants', aPerson(), key);
    expect(replayed.status).toBe(403);
    expect(JSON.stringify(replayed.body)).not.toContain(first.body.reference);
  });
});

describe('giving and ending', () => {
  test('ends the sessions, and asks for the second factor that the role demands', async () => {
    const back = setHouseRules({ SECOND_FACTOR_ROLES: ['admin'] });
    try {
      const person = await aCounsellor();
      const client = await person.signIn();
      await give(person.id, { role: 'admin' });
      expect((await client.get('/session')).status).toBe(401);
      const refused = await world.anonymous.post('/session', { email: person.email, password: password });
      expect(refused).toMatchObject({ status: 401, body: { code: 'second-factor-enrolment-required' } });
    } finally {
      back();
    }
  });

  test('the same twice, a place that does not fit and one’s own are refused', async () => {
    const person = await aCounsellor();
    expect(await give(person.id, { role: 'counsellor', structureId: 'plie-centre' })).toMatchObject({
      status: 409,
      body: { code: 'member-already' },
    });
    expect(await give(person.id, { role: 'counsellor' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'structureId' }] },
    });
    const wrong = { role: 'officer', since: inDays(3), until: inDays(2) };
    expect(await give(person.id, wrong)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'until' }] },
    });
    const { body: me } = await admin.get('/session');
    expect(await give(me.id, { role: 'officer' })).toMatchObject({
      status: 409,
      body: { code: 'own-account' },
    });
  });

  test('is over at once where it is ended, and after its last day by itself', async () => {
    const person = await aCounsellor();
    await give(person.id, { role: 'officer', until: inDays(2) });
    const client = await person.signIn();
    await switchTo(client, 'officer');
    expect((await client.get('/board')).status).toBe(200);
    const after = new Date(`${inDays(4)}T10:00:00Z`);
    const back = setClock(() => after);
    try {
      const later = await person.signIn();
      expect((await later.get('/session')).body.role).toBe('counsellor');
      expect(await own(later)).toHaveLength(1);
    } finally {
      back();
    }
    const { body: user } = await admin.get(`/users/${person.id}`);
    const officer = user.memberships.find(({ role }: { role: string }) => role === 'officer');
    expect((await admin.delete(`/users/${person.id}/memberships/${officer?.id}`)).status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
    const next = await person.signIn();
    expect((await next.get('/session')).body.role).toBe('counsellor');
    const [last] = await own(next);
    expect(await admin.delete(`/users/${person.id}/memberships/${last?.id}`)).toMatchObject({
      status: 409,
      body: { code: 'last-membership' },
    });
  });

  test('holds when the clock is put back, and what was ended stays over', async () => {
    const person = await aCounsellor();
    await give(person.id, { role: 'officer' });
    await give(person.id, { role: 'admin', since: inDays(2) });
    const { body: user } = await admin.get(`/users/${person.id}`);
    const officer = user.memberships.find(({ role }) => role === 'officer');
    await admin.delete(`/users/${person.id}/memberships/${officer?.id}`);
    const back = setClock(() => new Date(Date.now() - 400 * 86_400_000));
    try {
      const client = await person.signIn();
      expect((await own(client)).map(({ role }) => role)).toEqual(['counsellor']);
      expect((await client.get('/participants')).status).toBe(200);
    } finally {
      back();
    }
  });

  test('a manager sees and ends the membership of their own structure, and closes nothing beyond', async () => {
    const person = await aCounsellor('plie-centre');
    await give(person.id, { role: 'counsellor', structureId: 'plie-aix' });
    const manager = await world.sign('manager');
    const { body: seen } = await manager.get(`/users/${person.id}`);
    expect(seen.memberships).toMatchObject([{ role: 'counsellor', structureId: 'plie-centre' }]);
    expect(JSON.stringify(seen)).not.toContain('plie-aix');
    expect(await manager.patch(`/users/${person.id}`, { active: false })).toMatchObject({
      status: 409,
      body: { code: 'acts-elsewhere' },
    });
    expect((await manager.post(`/users/${person.id}/memberships`, { role: 'officer' })).status).toBe(403);
    const ended = await manager.delete(`/users/${person.id}/memberships/${seen.memberships[0]?.id}`);
    expect(ended.status).toBe(204);
    expect((await manager.get(`/users/${person.id}`)).status).toBe(404);
    const client = await person.signIn();
    expect((await client.get('/session')).body).toMatchObject({ structureId: 'plie-aix' });
  });

  test('those of an organisation that has ended are over, by a sweep that may run twice', async () => {
    await admin.post('/structures', { id: 'e2c-finie', kind: 'e2c', name: 'École finie' });
    const person = await aCounsellor('e2c-finie');
    const client = await person.signIn();
    const { body: found } = await admin.get('/organisations?q=finie');
    const id = found.data[0]?.id;
    await admin.patch(`/organisations/${id}/capacities/e2c-finie`, { until: addDays(today(), -1) });
    await endMembershipsOfEnded();
    await endMembershipsOfEnded();
    expect((await client.get('/session')).status).toBe(401);
    const refused = await world.anonymous.post('/session', { email: person.email, password: password });
    expect(refused).toMatchObject({ status: 409, body: { code: 'no-membership' } });
    expect((await admin.get(`/users/${person.id}`)).body).toMatchObject({
      role: 'counsellor',
      memberships: [{ current: false }],
    });
  });
});

test('accounts of one role become members, though the migration runs twice', async () => {
  const db = mongoose.connection.db as mongoose.mongo.Db;
  const users = db.collection<{ _id: string; [field: string]: any }>('users');
  const person = await aCounsellor();
  const before = await users.findOne({ _id: person.id });
  const { memberships: _, acting: __, ...rest } = before as { [field: string]: unknown };
  await users.replaceOne({ _id: person.id }, { ...rest, role: 'counsellor', structureId: 'plie-aix' });
  const migration = migrations.find(({ id }) => id.endsWith('people-have-memberships'));
  if (!migration) throw new Error('no such migration');
  expect(await migration.waiting(db)).toBe(1);
  await migrate([migration], {}, () => {});
  expect([await migration.waiting(db), await migration.step(db)]).toEqual([0, 0]);
  const after = await users.findOne({ _id: person.id });
  expect(after?.memberships).toMatchObject([
    { role: 'counsellor', of: 'plie-aix', since: before?.createdAt },
  ]);
  expect(after).not.toHaveProperty('role');
  const client = await person.signIn();
  expect((await client.get('/session')).body).toMatchObject({ role: 'counsellor', structureId: 'plie-aix' });
});
