import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendMessage, tellDigests } from '../../src/messages/index.ts';
import { setClock } from '../../src/platform/index.ts';
import { clientOf } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { linkIn, type Mailbox, startMailbox } from '../support/mailbox.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

const site = 'https://passerelle.essai.example';
let mailbox: Mailbox;
let world: World;
beforeAll(async () => {
  mailbox = await startMailbox();
  world = await startWorld({
    env: { SMTP_URL: mailbox.url, MAIL_FROM: 'Passerelle <robot@essai.example>', PUBLIC_URL: site },
  });
});
afterAll(async () => {
  await world.stop();
  await mailbox.stop();
});

const mails = () => mongoose.connection.collection<{ _id: string; state: string }>('messages');

test('an account opened without a password invites its owner, who chooses one by the link, once', async () => {
  const admin = await world.sign('admin');
  const email = 'invitee@essai.example';
  const { status, body } = await admin.post('/users', { email, name: 'Ines Vidal', role: 'officer' });
  expect(status).toBe(201);
  expect(body.signIn.password).toBe(false);
  expect((await world.anonymous.post('/session', { email, password })).status).toBe(401);

  const mail = await mailbox.newest(email, 'compte est ouvert');
  expect(mail.text).toContain(site);
  const token = linkIn(mail).split('/').at(-1);
  expect((await world.anonymous.post('/password', { token, password })).status).toBe(204);
  expect((await world.anonymous.post('/session', { email, password })).status).toBe(201);
  const again = await world.anonymous.post('/password', { token, password: `${password} encore` });
  expect(again).toMatchObject({ status: 410, body: { code: 'link-expired' } });
});

test('a message sent twice by the queue leaves once, and its Message-ID is its own', async () => {
  const sent = await mails().findOne({ state: 'sent' });
  const before = mailbox.received.length;
  await sendMessage(String(sent?._id));
  expect(mailbox.received).toHaveLength(before);
  const ids = mailbox.received.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('no job and no record of a message says to whom or what', async () => {
  await world.sign('counsellor');
  await world.anonymous.post('/password-resets', { email: 'counsellor0@essai.example' });
  await mailbox.newest('counsellor0@essai.example', 'mot de passe');
  const kept = JSON.stringify([
    await mails().find().toArray(),
    await mongoose.connection.collection('outbox').find().toArray(),
  ]);
  expect(kept).not.toContain('essai.example');
  expect(kept).not.toContain('Bonjour');
});

test('a server that is away for a moment is waited for; a refusal for good is seen', async () => {
  const admin = await world.sign('admin');
  mailbox.state.refusal = { code: 451, text: 'later' };
  await admin.post('/users', { email: 'plus.tard@essai.example', name: 'Paul', role: 'officer' });
  await until(
    () => mails().countDocuments({ state: 'waiting' }),
    (count) => count === 1,
  );
  delete mailbox.state.refusal;
  await mailbox.newest('plus.tard@essai.example');

  mailbox.state.refusal = { code: 550, text: 'no such user jamais@essai.example' };
  await admin.post('/users', { email: 'jamais@essai.example', name: 'Zoe', role: 'officer' });
  await until(
    () => mails().countDocuments({ state: 'failed' }),
    (count) => count === 1,
  );
  const failed = () =>
    mongoose.connection.collection('outbox').findOne({ queue: 'messages', state: 'failed' });
  await until(failed, Boolean);
  delete mailbox.state.refusal;
});

test('notices are told by e-mail once a day, by references only, to those who did not say never', async () => {
  const counsellor = await world.sign('counsellor');
  const officer = await world.sign('officer');
  const { body: person } = await counsellor.post('/participants', aPerson());
  const { body: need } = await officer.post('/needs', aNeed());
  await counsellor.post(`/needs/${need.id}/matches`, { participantId: person.id, because: 'Essai.' });
  await officer.post(`/needs/${need.id}/close`, { reason: 'other' });
  await until(
    () => counsellor.get('/notices'),
    ({ body }) => body.data.length > 0,
  );
  expect((await officer.patch('/message-preferences', { rest: 'notice' })).status).toBe(200);

  const morning = new Date(`${inDays(1)}T09:30:00Z`);
  const back = setClock(() => morning);
  try {
    await tellDigests();
    await tellDigests();
  } finally {
    back();
  }
  const mail = await mailbox.newest('counsellor0@essai.example', 'attend');
  expect(mail.text).toContain(`${site}/messages/reglages`);
  expect(mail.text).not.toMatch(/Benali|Samira/);
  const told = mailbox.received.filter(
    ({ to, subject }) => to.includes('counsellor0@essai.example') && subject.includes('attend'),
  );
  expect(told).toHaveLength(1);
  expect(await mails().countDocuments({ kind: 'notices' })).toBe(1);
});

test('a new password ends the sessions, and its owner is told', async () => {
  const before = await world.sign('employer', 1);
  const email = 'employer1@essai.example';
  await world.anonymous.post('/password-resets', { email });
  const token = linkIn(await mailbox.newest(email, 'nouveau mot de passe'))
    .split('/')
    .at(-1);
  const chosen = 'six bateaux sous la pluie';
  expect((await world.anonymous.post('/password', { token, password: chosen })).status).toBe(204);
  expect((await before.get('/session')).status).toBe(401);
  await mailbox.newest(email, 'compte a changé');
  const { body } = await world.anonymous.post('/session', { email, password: chosen });
  expect((await clientOf(world.url, body.token).get('/session')).status).toBe(200);
});

test('asking for a new password answers and writes the same for an address that nobody has', async () => {
  const known = await world.anonymous.post('/password-resets', { email: 'officer0@essai.example' });
  const unknown = await world.anonymous.post('/password-resets', { email: 'personne@ailleurs.example' });
  expect([known.status, known.body]).toEqual([204, undefined]);
  expect([unknown.status, unknown.body]).toEqual([204, undefined]);
  await mailbox.newest('officer0@essai.example', 'mot de passe');
  await until(
    () => mails().countDocuments({ kind: 'password-reset', state: 'dropped' }),
    (count) => count === 1,
  );
  expect(mailbox.received.filter(({ to }) => to.includes('personne@ailleurs.example'))).toEqual([]);
});

test('too many requests for one address are slowed, whether it has an account or not', async () => {
  const email = 'insistant@ailleurs.example';
  const answers = [];
  for (let i = 0; i < 6; i++)
    answers.push((await world.anonymous.post('/password-resets', { email })).status);
  expect(answers).toEqual([204, 204, 204, 204, 204, 429]);
});
