import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/access/index.ts';
import { setClock } from '../../src/platform/index.ts';
import { type Client, clientOf } from '../support/client.ts';
import { password, startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

let count = 0;
/** An account of its own for a test, and a way to sign in to it again. */
async function anAccount(role: Role = 'officer', more: object = {}) {
  const admin = await world.sign('admin');
  const email = `compte${++count}@essai.example`;
  return { ...(await world.open({ email, role, ...more })), admin };
}

const alive = async (client: Client) => (await client.get('/session')).status === 200;
const later = async <T>(minutes: number, act: () => Promise<T>): Promise<T> => {
  const back = setClock(() => new Date(Date.now() + minutes * 60_000));
  try {
    return await act();
  } finally {
    back();
  }
};

describe('a session', () => {
  test('ends when nobody uses it for two hours, lives on while it is used, and ends after twelve', async () => {
    const { signIn } = await anAccount();
    const [left, used] = [await signIn(), await signIn()];
    for (let hours = 1; hours < 12; hours++) expect(await later(hours * 60, () => alive(used))).toBe(true);
    expect(await later(121, () => alive(left))).toBe(false);
    expect(await later(12 * 60 + 1, () => alive(used))).toBe(false);
  });

  test('is listed with its device, without anything that opens it, and is ended from another', async () => {
    const { signIn } = await anAccount();
    const [here, there] = [await signIn(), await signIn()];
    const { body } = await here.get('/sessions');
    expect(body.data).toHaveLength(2);
    expect(body.data.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain(here.token);
    const other = body.data.find(({ current }: { current: boolean }) => !current);
    const stranger = await (await anAccount()).signIn();
    expect((await stranger.delete(`/sessions/${other!.id}`)).status).toBe(404);
    expect((await here.delete(`/sessions/${other!.id}`)).status).toBe(204);
    expect([await alive(here), await alive(there)]).toEqual([true, false]);
  });

  test('of another ends with a changed password; the one that changed it goes on', async () => {
    const { signIn, email } = await anAccount();
    const [here, there] = [await signIn(), await signIn()];
    const newPassword = 'neuf tulipes au marché';
    const wrong = await here.patch('/account/password', { password: 'pas celui-ci du tout', newPassword });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'wrong-password' } });
    expect((await here.patch('/account/password', { password, newPassword })).status).toBe(204);
    expect([await alive(here), await alive(there)]).toEqual([true, false]);
    expect((await world.anonymous.post('/session', { email, password })).status).toBe(401);
  });

  test.each([
    ['a closed account', { active: false }],
    ['another role', { role: 'admin' }],
    ['another structure', { role: 'counsellor', structureId: 'plie-aix' }],
  ])('ends at once everywhere with %s', async (_, change) => {
    const { id, signIn, admin } = await anAccount();
    const sessions = [await signIn(), await signIn()];
    expect((await admin.patch(`/users/${id}`, change)).status).toBe(200);
    for (const session of sessions) expect(await alive(session)).toBe(false);
  });

  test('ends where an administrator signs somebody out, who may sign in again; it is recorded', async () => {
    const { id, signIn, admin } = await anAccount();
    const sessions = [await signIn(), await signIn()];
    expect((await (await world.sign('manager')).delete(`/users/${id}/sessions`)).status).toBe(404);
    expect((await admin.delete(`/users/${id}/sessions`)).status).toBe(204);
    for (const session of sessions) expect(await alive(session)).toBe(false);
    expect(await alive(await signIn())).toBe(true);
    const told = { action: 'account.sign-out', 'target.id': id };
    expect(await mongoose.connection.collection('audit').countDocuments(told)).toBe(1);
  });

  test('cannot try passwords without end', async () => {
    const { signIn } = await anAccount();
    const here = await signIn();
    const change = { password: 'pas celui-ci du tout', newPassword: 'neuf tulipes au marché' };
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await here.patch('/account/password', change)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });
});

describe('a password', () => {
  test.each([
    ['onze caract', 'too-short'],
    ['azertyuiop123', 'common-password'],
    ['motdepasse2026', 'common-password'],
    ['123456789012', 'common-password'],
    ['aaaaaaaaaaaaaaaa', 'common-password'],
    ['soleilsoleilsoleil', 'common-password'],
    ['les colin de toulon', 'personal-password'],
    ['Passerelle Aix Marseille', 'personal-password'],
  ])('« %s » is refused: %s', async (chosen, code) => {
    const client = await (await anAccount()).signIn();
    const { status, problem } = await client.patch('/account/password', { password, newPassword: chosen });
    expect(status).toBe(422);
    expect(problem.errors).toMatchObject([{ field: 'newPassword', code }]);
  });

  test.each([
    'cheval agrafe batterie juste',
    'kcx3-9mpq-a7tz',
    'Ça ira mieux demain matin !',
    '誰も知らない長い秘密の合言葉',
  ])('« %s » is taken: long, uncommon, with any sign', async (chosen) => {
    const { email, signIn } = await anAccount();
    const change = { password, newPassword: chosen };
    expect((await (await signIn()).patch('/account/password', change)).status).toBe(204);
    expect((await world.anonymous.post('/session', { email, password: chosen })).status).toBe(201);
  });
});

describe('accounts of others', () => {
  test('a manager opens and closes counsellors of the own structure, and nothing else', async () => {
    const manager = await world.sign('manager');
    const open = (more: object) =>
      manager.post('/users', {
        email: `m${++count}@essai.example`,
        name: 'Iris',
        role: 'counsellor',
        ...more,
      });
    const opened = await open({});
    expect(opened.body).toMatchObject({ role: 'counsellor', structureId: 'plie-centre', active: true });
    expect((await open({ structureId: 'plie-aix' })).problem.errors[0]!.code).toBe('out-of-reach');
    for (const role of ['manager', 'admin', 'officer']) {
      expect((await open({ role })).problem.errors[0]!.code).toBe('out-of-reach');
    }
    const path = `/users/${opened.body.id}` as const;
    expect((await manager.patch(path, { active: false })).body.active).toBe(false);
    expect((await manager.patch(path, { role: 'manager' })).status).toBe(403);
    const { body } = await manager.get('/users?limit=200');
    for (const user of body.data)
      expect(user).toMatchObject({ role: 'counsellor', structureId: 'plie-centre' });
  });

  test('an officer opens those of companies', async () => {
    const officer = await world.sign('officer');
    const employerId = world.employers[0]?.id;
    const open = (more: object) =>
      officer.post('/users', { email: `e${++count}@essai.example`, name: 'Iris', employerId, ...more });
    expect((await open({ role: 'employer' })).status).toBe(201);
    expect((await open({ role: 'admin' })).status).toBe(422);
    const { body } = await officer.get('/users?limit=200');
    for (const user of body.data) expect(user.role).toBe('employer');
  });

  test('nobody takes away their own rights', async () => {
    const admin = await world.sign('admin');
    const { body: me } = await admin.get('/session');
    for (const change of [{ active: false }, { role: 'officer' }]) {
      expect((await admin.patch(`/users/${me.id}`, change)).problem.code).toBe('own-account');
    }
  });

  test('are found by the beginning of a name or an address, whatever is typed', async () => {
    const { admin } = await anAccount();
    const emails = async (q: string) =>
      (await admin.get(`/users?q=${encodeURIComponent(q)}`)).body.data.map(
        ({ email }: { email: string }) => email,
      );
    expect(await emails('coli')).toContain(`compte${count}@essai.example`);
    expect(await emails('.*')).toEqual([]);
    expect(await emails('(((')).toEqual([]);
  });
});

test('a program’s token ends when it is revoked or expires, shows its last use, and is kept as a hash', async () => {
  const admin = await world.sign('admin');
  const make = async (days = 30) =>
    (await admin.post('/tokens', { name: 'Tableau de bord', rights: ['need.read'], days })).body;
  const [revoked, short] = [await make(), await make(1)];
  const program = clientOf(world.url, revoked.token);
  expect((await program.get('/needs')).status).toBe(200);
  expect((await program.post('/needs', {})).status).toBe(403);
  const listed = async () =>
    (await admin.get('/tokens')).body.data as { id: string; usedAt: string | null }[];
  expect((await listed()).find(({ id }) => id === revoked.id)?.usedAt).not.toBeNull();
  expect((await listed()).find(({ id }) => id === short.id)?.usedAt).toBeNull();
  expect((await admin.delete(`/tokens/${revoked.id}`)).status).toBe(204);
  expect((await program.get('/needs')).status).toBe(401);
  const expired = clientOf(world.url, short.token);
  expect(await later(25 * 60, async () => (await expired.get('/needs')).status)).toBe(401);
  const kept = JSON.stringify(await mongoose.connection.collection('apitokens').find().toArray());
  expect(kept).not.toContain(revoked.token);
});
