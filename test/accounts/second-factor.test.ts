import mongoose from 'mongoose';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recoveryCodesAreHashed } from '../../src/migrations/2026-11-26-recovery-codes-are-hashed.ts';
import { setClock } from '../../src/platform/index.ts';
import { clientOf } from '../support/client.ts';
import { startPart } from '../support/parts.ts';
import { password, startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false, rules: { SECOND_FACTOR_ROLES: ['manager'] } });
});
afterAll(() => world.stop());

/** The code of an application, `steps` half-minutes from now. */
const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });

/** Somebody with an application. `at` sets the clock that many half-minutes ahead, for the next code to be a new one. */
async function enrolled(email: string) {
  const opened = await world.open({ email, role: 'officer' });
  const client = await opened.signIn();
  const begin = await client.post('/account/second-factor', { password });
  expect(begin.body.address).toMatch(/^otpauth:\/\/totp\/Passerelle/);
  const { secret, setup } = begin.body;
  // Kept: half a minute later another is its code.
  const served = codeOf(secret);
  const confirmed = await client.post('/account/second-factor/confirm', { setup, code: served });
  expect(confirmed.status).toBe(200);
  const codes = confirmed.body.recoveryCodes as string[];
  return { id: opened.id, email, client, secret, served, codes };
}

const challengeOf = async (email: string): Promise<string> => {
  const { status, problem } = await world.anonymous.post('/session', { email, password });
  expect([status, problem.code]).toEqual([401, 'second-factor-required']);
  return problem.challenge;
};
const answer = (challenge: string, code: string) =>
  world.anonymous.post('/session/second-factor', { challenge, code });

test('with an application, the password opens nothing without its code', async () => {
  const { email, secret } = await enrolled('ondine@essai.example');
  const challenge = await challengeOf(email);
  expect((await clientOf(world.url, challenge).get('/session')).status).toBe(401);
  expect(await answer(challenge, '000000')).toMatchObject({ status: 401, body: { code: 'wrong-code' } });
  const { status, body } = await answer(challenge, codeOf(secret, 1));
  expect(status).toBe(201);
  expect((await clientOf(world.url, body.token).get('/session')).body.role).toBe('officer');
});

test('a code is taken once, even twice at the same time; that of the confirmation has served too', async () => {
  const { email, secret, served } = await enrolled('rejeu@essai.example');
  const challenge = await challengeOf(email);
  expect((await answer(challenge, served)).status).toBe(401);
  const code = codeOf(secret, 1);
  const both = await Promise.all([answer(challenge, code), answer(challenge, code), answer(challenge, code)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 401, 401]);
});

test('an application in place is not replaced by another without its code', async () => {
  const { client } = await enrolled('remplace@essai.example');
  const refused = await client.post('/account/second-factor', { password });
  expect(refused).toMatchObject({ status: 409, body: { code: 'second-factor-set' } });
});

test('a recovery code serves once and is counted down', async () => {
  const { email, codes, client } = await enrolled('secours@essai.example');
  expect(new Set(codes).size).toBe(10);
  const [code = ''] = codes;
  expect((await answer(await challengeOf(email), code.toLowerCase())).status).toBe(201);
  expect((await answer(await challengeOf(email), code)).status).toBe(401);
  expect((await client.get('/account')).body.secondFactor).toEqual({
    set: true,
    needed: false,
    recoveryCodesLeft: 9,
  });
});

test('five wrong codes end the guessing for a quarter of an hour, whatever the idempotency key', async () => {
  const { email, secret } = await enrolled('devine@essai.example');
  const statuses = [];
  for (let i = 0; i < 6; i++) {
    const challenge = await challengeOf(email);
    const body = { challenge, code: `00000${i}` };
    const sent = await world.anonymous.post('/session/second-factor', body, { 'idempotency-key': `k${i}` });
    statuses.push(sent.status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  const held = await answer(await challengeOf(email), codeOf(secret, 1));
  expect(held.status).toBe(429);
  expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(60);
  const back = setClock(() => new Date(Date.now() + 16 * 60_000));
  try {
    expect((await answer(await challengeOf(email), codeOf(secret, 32))).status).toBe(201);
  } finally {
    back();
  }
});

test('a challenge lasts ten minutes, and ends with the password it came from', async () => {
  const { email, secret, client } = await enrolled('tard@essai.example');
  const old = await challengeOf(email);
  const back = setClock(() => new Date(Date.now() + 11 * 60_000));
  try {
    expect(await answer(old, codeOf(secret, 22))).toMatchObject({
      status: 401,
      body: { code: 'challenge-expired' },
    });
  } finally {
    back();
  }
  const newPassword = 'huit lampes dans le port';
  const without = await client.patch('/account/password', { password, newPassword });
  expect(without).toMatchObject({ status: 401, body: { code: 'wrong-code' } });
  const change = { password, newPassword, code: codeOf(secret, 1) };
  expect((await client.patch('/account/password', change)).status).toBe(204);
  expect((await answer(old, codeOf(secret, 1))).problem.code).toBe('challenge-expired');
  expect((await answer(`${old}x`, codeOf(secret, 1))).problem.code).toBe('challenge-expired');
});

test('what changes the second factor takes password and code, and ends the other sessions', async () => {
  const { email, secret, codes, client } = await enrolled('ailleurs@essai.example');
  const elsewhere = async (code: string) =>
    clientOf(world.url, (await answer(await challengeOf(email), code)).body.token);
  const opens = async (one: ReturnType<typeof clientOf>) => (await one.get('/session')).status === 200;

  const other = await elsewhere(codeOf(secret, 1));
  const [first = '', second = '', third = ''] = codes;
  expect((await client.post('/account/recovery-codes', { code: first })).status).toBe(422);
  const wrong = await client.post('/account/recovery-codes', { password: 'pas celui-ci', code: first });
  expect(wrong).toMatchObject({ status: 422, body: { code: 'wrong-password' } });
  expect(await opens(other)).toBe(true);
  const renewed = await client.post('/account/recovery-codes', { password, code: first });
  expect(renewed.status).toBe(200);
  expect([await opens(client), await opens(other)]).toEqual([true, false]);
  for (const gone of [second, third]) expect((await answer(await challengeOf(email), gone)).status).toBe(401);

  const [kept = '', last = ''] = renewed.body.recoveryCodes as string[];
  const there = await elsewhere(kept);
  expect((await client.post('/account/second-factor/remove', { password, code: last })).status).toBe(204);
  expect([await opens(client), await opens(there)]).toEqual([true, false]);
});

test('a role that needs a second factor sets it up while signing in, and cannot take it away', async () => {
  const email = 'responsable@essai.example';
  await world.open({ email, role: 'manager', structureId: 'plie-aix' });
  const first = await world.anonymous.post('/session', { email, password });
  expect([first.status, first.problem.code]).toEqual([401, 'second-factor-enrolment-required']);
  const bare = await answer(first.problem.challenge, '123456');
  expect(bare.problem.code).toBe('challenge-expired');

  const begun = await world.anonymous.post('/session/second-factor/enrolment', {
    challenge: first.problem.challenge,
  });
  const { secret, challenge } = begun.body;
  expect((await answer(challenge, '000000')).status).toBe(401);
  const { status, body } = await answer(challenge, codeOf(secret));
  expect(status).toBe(201);
  expect(body.recoveryCodes).toHaveLength(10);
  const manager = clientOf(world.url, body.token);
  const removal = await manager.post('/account/second-factor/remove', {
    password,
    code: body.recoveryCodes![0],
  });
  expect(removal).toMatchObject({ status: 409, body: { code: 'second-factor-needed' } });
});

test('an administrator resets a lost second factor: it is recorded, and the sessions end', async () => {
  const { id, email, client } = await enrolled('perdu@essai.example');
  const officer = await world.sign('officer');
  expect((await officer.post(`/users/${id}/second-factor/reset`)).status).toBe(404);
  const admin = await world.sign('admin');
  expect((await admin.post(`/users/${id}/second-factor/reset`)).status).toBe(204);
  expect((await client.get('/session')).status).toBe(401);
  // The way back in is a link to their own mailbox: somebody-else.test.ts.
  expect((await world.anonymous.post('/session', { email, password })).status).toBe(401);
  const row = await mongoose.connection
    .collection('audit')
    .findOne({ action: 'second-factor.reset', 'target.id': id });
  expect(row).not.toBeNull();
});

test('neither secrets nor recovery codes can be read in the database', async () => {
  const { secret, codes } = await enrolled('repos@essai.example');
  const kept = JSON.stringify(await mongoose.connection.collection('users').find().toArray());
  for (const one of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))]) {
    expect(kept).not.toContain(one);
  }
  expect(kept.match(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/g)?.length).toBeGreaterThan(10);
});

test('recovery codes kept in the form of before 27 November 2026 end, and nobody else loses theirs', async () => {
  const [old, other] = [await enrolled('avant@essai.example'), await enrolled('apres@essai.example')];
  const users = mongoose.connection.collection<{ _id: string }>('users');
  const prints = ['kO3vJ0Zk4bq0Gk0f9b1c', 'Zb1cJ0Zk4bq0Gk0f9kO3'];
  await users.updateOne({ _id: old.id }, { $set: { recoveryCodes: prints } });
  const db = mongoose.connection.db as mongoose.mongo.Db;
  expect(await recoveryCodesAreHashed.waiting(db)).toBe(1);
  expect(await recoveryCodesAreHashed.step(db)).toBe(1);
  expect(await recoveryCodesAreHashed.waiting(db)).toBe(0);
  const left = async ({ client }: typeof old) =>
    (await client.get('/account')).body.secondFactor.recoveryCodesLeft;
  expect([await left(old), await left(other)]).toEqual([0, 10]);
});

test('unless told otherwise, all staff need one to sign in, and companies do not', async () => {
  const staff = ['officer', 'counsellor', 'manager', 'admin'] as const;
  for (const role of [...staff, 'employer'] as const) await world.sign(role);
  const api = await startPart(world, 'api', { SECOND_FACTOR_ROLES: undefined });
  try {
    const anonymous = clientOf(api.url);
    const outcome = async (role: string) => {
      const email = `${role}0@essai.example`;
      const answer = await anonymous.post('/session', { email, password });
      return answer.status === 201 ? '201' : `${answer.status} ${answer.problem.code}`;
    };
    expect(await Promise.all(staff.map(outcome))).toEqual(
      staff.map(() => '401 second-factor-enrolment-required'),
    );
    expect(await outcome('employer')).toBe('201');
  } finally {
    await api.kill();
  }
});
