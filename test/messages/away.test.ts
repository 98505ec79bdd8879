import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendMessage } from '../../src/messages/index.ts';
import { collection } from '../person-rights/marked.ts';
import { castOf } from '../shortlists/cast.ts';
import { type Gateway, startGateway } from '../support/gateway.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

// A mail server or a gateway that is away, refuses, and comes back.

let mailbox: Mailbox;
let gateway: Gateway;
let world: World;
beforeAll(async () => {
  [mailbox, gateway] = await Promise.all([startMailbox(), startGateway()]);
  world = await startWorld({
    env: {
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Passerelle <robot@essai.example>',
      PUBLIC_URL: 'https://passerelle.essai.example',
      SMS_URL: gateway.url,
      SMS_TOKEN: 'jeton-de-la-passerelle-de-textos',
      SMS_SENDER: 'Passerelle',
    },
  });
});
afterAll(async () => {
  await world.stop();
  await Promise.all([mailbox.stop(), gateway.stop()]);
});

const messages = () => collection('messages');

async function aLink() {
  const cast = castOf(world);
  const { match, participant } = await cast.aRetained();
  const counsellor = await cast.counsellor();
  const at = `/matches/${match.id}/link` as const;
  const { body: link } = await counsellor.post(at);
  const send = (way: 'mail' | 'text') => counsellor.post(`${at}/messages`, { path: link.path, way });
  const read = async () => (await counsellor.get(`${at}/messages`)).body;
  return { match, participant, link, send, read };
}

test('a mail server that is away is waited for: all are told later, each once', async () => {
  const admin = await world.sign('admin');
  const { port } = mailbox;
  await mailbox.stop();
  const emails = Array.from({ length: 5 }, (_, i) => `absente-${i}@essai.example`);
  for (const email of emails)
    expect((await admin.post('/users', { email, name: 'Ines Vidal', role: 'officer' })).status).toBe(201);
  await until(
    () => messages().countDocuments({ kind: 'invitation', state: 'waiting', tries: { $gt: 0 } }),
    (count) => count === emails.length,
  );
  const { body: away } = await admin.get('/outgoing-messages?state=waiting');
  expect(away.data).toHaveLength(emails.length);
  expect(away.data[0]).toMatchObject({
    reason: 'away',
    label: 'Invitation à ouvrir un compte',
    mayRetry: false,
  });

  mailbox = await startMailbox(port);
  await until(
    () => messages().countDocuments({ kind: 'invitation', state: 'sent' }),
    (count) => count === emails.length,
  );
  expect(mailbox.received.flatMap(({ to }) => to).toSorted()).toEqual(emails);
  expect(new Set(mailbox.received.map(({ messageId }) => messageId)).size).toBe(emails.length);
});

test('a process that died between sending and saying so sends the same message again, under the same Message-ID', async () => {
  const admin = await world.sign('admin');
  await admin.post('/users', { email: 'deux-fois@essai.example', name: 'Ines Vidal', role: 'officer' });
  const first = await mailbox.newest('deux-fois@essai.example');
  const _id = /<(.*)@/.exec(first.messageId)?.[1];
  const message = await until(
    () => messages().findOne({ _id }),
    (one) => one.state === 'sent',
  );
  const about = { userId: (await collection('users').findOne({ email: 'deux-fois@essai.example' }))._id };
  await messages().replaceOne({ _id }, { ...message, state: 'waiting', about });
  await sendMessage(String(_id));
  const ids = mailbox.received
    .filter(({ to }) => to.includes('deux-fois@essai.example'))
    .map(({ messageId }) => messageId);
  expect(ids).toEqual([first.messageId, first.messageId]);
});

test('a gateway that answers 500, then yes, is given the message once; the code is not in it', async () => {
  gateway.answers.push(500);
  const { link, send, read } = await aLink();
  expect((await send('text')).status).toBe(201);
  await until(read, ({ data }) => data[0]?.state === 'sent');
  expect(gateway.asked).toHaveLength(2);
  expect(gateway.taken).toHaveLength(1);
  const [one, again] = gateway.asked;
  expect(again).toEqual(one);
  expect(one).toMatchObject({
    to: '+33639981234',
    from: 'Passerelle',
    token: 'Bearer jeton-de-la-passerelle-de-textos',
    key: one?.id,
  });
  expect(one?.text).toContain(`https://passerelle.essai.example${link.path} `);
  expect(one?.text).not.toContain(link.code);
  // Letters of GSM 03.38 alone: others would halve what one text message holds.
  expect(one?.text).toMatch(/^[\w\s:/.,'éèàù-]+$/);
});

test('what is refused for good is shown to the administrator and to the counsellor, and is tried again', async () => {
  gateway.answers.push(422);
  const { send, read } = await aLink();
  await send('text');
  const failed = await until(read, ({ data }) => data[0]?.state === 'failed');
  expect(failed.data[0]).toMatchObject({ channel: 'text', reason: 'refused' });
  const admin = await world.sign('admin');
  const id = failed.data[0]!.id;
  const { body: shown } = await until(
    () => admin.get('/outgoing-messages?state=failed'),
    ({ body }) => body.data.length === 1,
  );
  expect(shown.data[0]).toMatchObject({ id, to: 'participant', userId: null, answer: 422, mayRetry: true });
  expect(JSON.stringify(shown)).not.toMatch(/0639|6398|samira|benali|P-/i);
  await until(
    () => collection('outbox').countDocuments({ state: 'failed' }),
    (count) => count === 1,
  );
  const asked = gateway.asked.length;
  expect((await admin.post(`/outgoing-messages/${id}/retry`)).status).toBe(204);
  expect((await admin.post(`/outgoing-messages/${id}/retry`)).status).toBe(404);
  await until(read, ({ data }) => data[0]?.state === 'sent');
  expect(gateway.asked).toHaveLength(asked + 1);
});

test('a link that was replaced is not sent, nor one to whoever has no such address, and a way that is not set is not offered', async () => {
  const cast = castOf(world);
  const { match } = await cast.aRetained({ person: { phone: undefined } });
  const counsellor = await cast.counsellor();
  const at = `/matches/${match.id}/link` as const;
  const { body: old } = await counsellor.post(at);
  const { body: link } = await counsellor.post(at);
  const refused = await counsellor.post(`${at}/messages`, { path: old.path, way: 'mail' });
  expect([refused.status, refused.problem.errors]).toMatchObject([422, [{ code: 'link-expired' }]]);
  const lacking = await counsellor.post(`${at}/messages`, { path: link.path, way: 'text' });
  expect([lacking.status, lacking.problem.errors]).toMatchObject([
    422,
    [{ field: 'way', code: 'no-address' }],
  ]);
  expect((await counsellor.get(`${at}/messages`)).body).toEqual({ ways: ['mail'], data: [] });
  expect((await counsellor.post(`${at}/messages`, { path: link.path, way: 'mail' })).status).toBe(201);
  const mail = await mailbox.newest('samira.benali@essai.example', 'une question');
  expect(mail.text).toContain(link.path);
  expect(mail.text).not.toContain(link.code);
});
