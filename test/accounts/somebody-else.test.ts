import mongoose from 'mongoose';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { roles } from '../../src/access/index.ts';
import { accountOwn } from '../../src/accounts/index.ts';
import { passwordsOfOthersGo } from '../../src/migrations/2026-11-29-passwords-of-others-go.ts';
import { setClock } from '../../src/platform/index.ts';
import { forms } from '../../src/web/pages/index.ts';
import { csrfToken } from '../../src/web/pages/session-cookie.ts';
import { routes } from '../../src/web/routes/index.ts';
import { linkIn, type Mailbox, startMailbox } from '../support/mailbox.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

// Nobody becomes somebody else: an account is opened, and opened again, only from its owner's own mailbox.

let mailbox: Mailbox;
let world: World;
beforeAll(async () => {
  mailbox = await startMailbox();
  const from = {
    MAIL_FROM: 'Passerelle <robot@essai.example>',
    PUBLIC_URL: 'https://passerelle.essai.example',
  };
  world = await startWorld({ env: { SMTP_URL: mailbox.url, ...from } });
});
afterAll(async () => {
  await world.stop();
  await mailbox.stop();
});

const chosen = 'sept phares sur la jetée';
const users = () => mongoose.connection.collection<{ _id: string; [field: string]: any }>('users');
const tokenIn = async (email: string, about: string): Promise<string> =>
  linkIn(await mailbox.newest(email, about))
    .split('/')
    .at(-1) ?? '';
const signInStatus = async (email: string, with_: string): Promise<number> =>
  (await world.anonymous.post('/session', { email, password: with_ })).status;

/** Who opens whose accounts. */
const openers = () =>
  [
    ['officer', { role: 'employer', employerId: world.employers[0]?.id }],
    ['manager', { role: 'counsellor', structureId: 'plie-centre' }],
    ['admin', { role: 'officer' }],
  ] as const;

describe('nobody chooses the password of another', () => {
  test.each([0, 1, 2])('neither by the API, at opening or later, nor by a page (%i)', async (i) => {
    const [opener, place] = openers()[i] as ReturnType<typeof openers>[number];
    const client = await world.sign(opener);
    const email = `ouvert-${i}@essai.example`;
    const refused = { status: 422, body: { code: 'invalid' } };
    const account = { email, name: 'Lou Roux', ...place };
    for (const name of ['password', 'newPassword', 'passwordHash'])
      expect(await client.post('/users', { ...account, [name]: chosen })).toMatchObject(refused);
    expect(await users().countDocuments({ email })).toBe(0);

    const { body: opened } = await client.post('/users', account);
    expect(opened.signIn.password).toBe(false);
    for (const name of ['password', 'newPassword', 'passwordHash'])
      expect(await client.patch(`/users/${opened.id}`, { [name]: chosen })).toMatchObject(refused);
    for (const path of ['/comptes/nouveau', `/comptes/${opened.id}`, `/comptes/${opened.id}/inviter`]) {
      const fields = { name: 'Lou', email: `page-${i}@essai.example`, password: chosen, newPassword: chosen };
      await fetch(world.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: `session=${client.token}` },
        body: new URLSearchParams({ ...fields, _csrf: csrfToken(client.token ?? '') }),
      });
    }
    expect(await users().countDocuments({ email: /^(page|ouvert)-/, passwordHash: { $exists: true } })).toBe(
      0,
    );
    expect(await signInStatus(email, chosen)).toBe(401);
  });

  test('a password is taken where its owner types it, and by no other route or form', () => {
    const takes = (schema: z.ZodType | undefined) =>
      schema !== undefined &&
      /"\w*password\w*":/i.test(
        JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })),
      );
    const found = [
      ...routes
        .filter(({ body }) => takes(body))
        .map(({ method, path, right }) => [`${method} ${path}`, right]),
      ...forms.filter(({ input }) => takes(input)).map(({ path, right }) => [path, right]),
    ];
    const own: unknown[] = ['public', accountOwn];
    expect(found.filter(([, right]) => !own.includes(right))).toEqual([]);
    expect(found.length).toBeGreaterThan(6);
    expect(accountOwn.roles).toEqual(roles);
  });
});

test('an invitation goes to the mailbox of its owner and is in no answer; it serves once, the newest alone, seven days', async () => {
  const manager = await world.sign('manager');
  const email = 'iris@essai.example';
  const opened = await manager.post('/users', { email, name: 'Iris', role: 'counsellor' });
  const first = await tokenIn(email, 'compte est ouvert');
  const count = mailbox.received.length;
  const asked = await manager.post(`/users/${opened.body.id}/invitation`);
  await until(
    async () => mailbox.received.length,
    (now) => now > count,
  );
  const second = await tokenIn(email, 'compte est ouvert');
  for (const answer of [opened, asked, await manager.get(`/users/${opened.body.id}`)])
    expect(JSON.stringify(answer.body ?? '')).not.toMatch(new RegExp(`${first}|${second}|mot-de-passe`));
  expect(mailbox.received.filter(({ text }) => text.includes(second)).flatMap(({ to }) => to)).toEqual([
    email,
  ]);

  const choose = (token: string) => world.anonymous.post('/password', { token, password: chosen });
  expect((await choose(first)).status).toBe(410);
  const back = setClock(() => new Date(Date.now() + 7 * 86_400_000 + 60_000));
  expect((await choose(second)).status).toBe(410);
  back();
  expect((await choose(second)).status).toBe(204);
  expect((await choose(second)).status).toBe(410);
  expect(await signInStatus(email, chosen)).toBe(201);
});

describe('an address', () => {
  test('of an account changes for nobody: who opens accounts cannot lead another’s to their own mailbox', async () => {
    const admin = await world.sign('admin');
    const { id, email } = await world.open({
      email: 'sandrine@essai.example',
      role: 'employer',
      employerId: world.employers[0]?.id,
    });
    for (const opener of ['officer', 'admin'] as const) {
      const client = await world.sign(opener);
      const patched = await client.patch(`/users/${id}`, { email: 'officer0@essai.example' });
      expect(patched.status).toBe(422);
    }
    expect((await admin.patch('/account', { email: 'autre@essai.example' })).status).toBe(422);
    expect((await users().findOne({ _id: id }))?.email).toBe(email);
  });

  test('of a company’s contact, changed by an officer, opens nothing', async () => {
    const officer = await world.sign('officer');
    const company = world.employers[1];
    await world.open({ email: 'contact@essai.example', role: 'employer', employerId: company?.id });
    const contacts = [{ name: 'Contact', email: 'a.moi@ailleurs.example' }];
    const edit = { revision: company?.revision, contacts };
    expect((await officer.patch(`/employers/${company?.id}`, edit)).status).toBe(200);
    const dropped = () => mongoose.connection.collection('messages').countDocuments({ state: 'dropped' });
    const before = await dropped();
    for (const path of ['/connexion/lien', '/mot-de-passe-oublie'])
      await fetch(world.url + path, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ email: 'a.moi@ailleurs.example' }),
      });
    await until(dropped, (now) => now === before + 2);
    expect(mailbox.received.filter(({ to }) => to.includes('a.moi@ailleurs.example'))).toEqual([]);
  });

  test('that is one’s own mailbox under another name is refused for an account of another', async () => {
    const officer = await world.sign('officer');
    const account = { name: 'Moi', role: 'employer', employerId: world.employers[0]?.id };
    for (const email of ['officer0+entreprise@essai.example', 'OFFICER0+x@Essai.example']) {
      const { status, problem } = await officer.post('/users', { ...account, email });
      expect([status, problem.errors]).toMatchObject([422, [{ field: 'email', code: 'own-address' }]]);
    }
  });
});

test('whoever is in the place already is told of each account opened there, its opener apart', async () => {
  const place = { role: 'employer', employerId: world.employers[1]?.id } as const;
  const there = await world.open({ email: 'deja-la@essai.example', ...place });
  const officer = await world.sign('officer');
  const account = { email: 'complice@essai.example', name: 'Complice Inconnu', ...place };
  expect((await officer.post('/users', account)).status).toBe(201);
  // The message names nobody: who it is, is said to whoever signs in.
  const { text } = await mailbox.newest('deja-la@essai.example', 'attend');
  expect(text).toContain('Un compte vient d’être ouvert là où vous avez le vôtre');
  expect(text).not.toMatch(/complice/i);
  const { body: told } = await (await there.signIn()).get('/notices?kind=account-opened');
  expect(told.data[0]?.text).toContain('Complice Inconnu (complice@essai.example)');
  expect(
    mailbox.received.filter(
      ({ subject, to }) => /attend/.test(subject) && to.includes('officer0@essai.example'),
    ),
  ).toEqual([]);
  const manager = await world.sign('manager');
  await manager.post('/users', { email: 'nouvelle@essai.example', name: 'Nouvelle', role: 'counsellor' });
  await mailbox.newest('nouvelle@essai.example', 'compte est ouvert');
  expect(
    mailbox.received.filter(
      ({ subject, to }) => /attend/.test(subject) && to.includes('manager0@essai.example'),
    ),
  ).toEqual([]);
});

describe('a second factor that is reset', () => {
  async function enrolled(email: string) {
    const account = await world.open({ email, role: 'counsellor', structureId: 'plie-centre' });
    const client = await account.signIn();
    const { body } = await client.post('/account/second-factor', { password });
    const code = generateSync({ secret: body.secret, epoch: Math.floor(Date.now() / 1000) });
    expect((await client.post('/account/second-factor/confirm', { setup: body.setup, code })).status).toBe(
      200,
    );
    return { ...account, client };
  }

  test('leaves no way in but from the mailbox of its owner: the password of before opens nothing', async () => {
    const { id, email, client } = await enrolled('perdu@essai.example');
    const manager = await world.sign('manager');
    const reset = await manager.post(`/users/${id}/second-factor/reset`);
    expect([reset.status, reset.body]).toEqual([204, undefined]);
    expect((await client.get('/session')).status).toBe(401);
    // Whoever has seen it typed, or chose it once, learns nothing by it.
    expect(await signInStatus(email, password)).toBe(401);
    const token = await tokenIn(email, 'deuxième étape');
    expect((await world.anonymous.post('/password', { token, password: chosen })).status).toBe(204);
    expect(await signInStatus(email, chosen)).toBe(201);
  });

  test('is not one’s own: a session left open is no way round the code', async () => {
    const admin = await world.sign('admin');
    const { body: own } = await admin.get('/session');
    const refused = await admin.post(`/users/${own.id}/second-factor/reset`);
    expect([refused.status, refused.problem.code]).toEqual([409, 'own-account']);
    expect((await admin.get('/session')).status).toBe(200);
  });
});

test('passwords that somebody else had chosen, before, open nothing any more; those of their owners do', async () => {
  const db = mongoose.connection.db as mongoose.mongo.Db;
  const audit = db.collection('audit');
  const manager = (await (await world.sign('manager')).get('/session')).body.id;
  const opened = async (email: string, by: string, ...since: string[]) => {
    const account = await world.open({ email, role: 'counsellor', structureId: 'plie-centre' });
    await audit.deleteMany({ 'target.id': account.id });
    const row = (action: string, actor: string) => ({
      _id: new mongoose.Types.ObjectId().toHexString() as never,
      at: new Date(),
      action,
      actor: { id: actor, role: 'manager' },
      target: { kind: 'user', id: account.id },
      seal: 's',
    });
    await audit.insertMany([row('account.open', by), ...since.map((action) => row(action, account.id))]);
    return { ...account, client: await account.signIn() };
  };
  const theirs = await opened('choisi-par-autrui@essai.example', manager);
  const own = await opened('choisi@essai.example', manager, 'password.choose');
  const changed = await opened('change@essai.example', manager, 'password.change');
  const demo = await opened('demo@essai.example', 'system');
  expect(await passwordsOfOthersGo.waiting(db)).toBe(1);
  expect(await passwordsOfOthersGo.step(db)).toBe(1);
  expect([await passwordsOfOthersGo.waiting(db), await passwordsOfOthersGo.step(db)]).toEqual([0, 0]);
  expect((await theirs.client.get('/session')).status).toBe(401);
  expect(await signInStatus(theirs.email, password)).toBe(401);
  for (const { client, email } of [own, changed, demo]) {
    expect((await client.get('/session')).status).toBe(200);
    expect(await signInStatus(email, password)).toBe(201);
  }
});
