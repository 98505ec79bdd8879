import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noticeKinds, notify, tellDigests } from '../../src/messages/index.ts';
import { setClock } from '../../src/platform/index.ts';
import { collection } from '../person-rights/marked.ts';
import { inDays } from '../support/days.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

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

let people = 0;
async function aCounsellor() {
  const email = `referente-${people++}@essai.example`;
  const { id, signIn } = await world.open({ email, role: 'counsellor', structureId: 'plie-centre' });
  return { id, email, client: await signIn() };
}

let things = 0;
const tell = (userId: string, kind: string) =>
  notify(
    { userId },
    { kind, text: 'Pour « Cariste », P-12345.', about: { kind: 'match', id: `m${things++}` } },
  );

const at = async (day: number, hour: string, work: () => Promise<unknown>) => {
  const back = setClock(() => new Date(`${inDaysAtStart(day)}T${hour}:00Z`));
  try {
    await work();
  } finally {
    back();
  }
};
const days = Array.from({ length: 10 }, (_, i) => inDays(i));
const inDaysAtStart = (day: number): string => days[day] ?? '';

const settled = () =>
  until(
    () => collection('messages').countDocuments({ state: 'waiting' }),
    (count) => count === 0,
  );
const received = (email: string) =>
  mailbox.received
    .filter(({ to }) => to.includes(email))
    .map((mail) => ({ ...mail, text: mail.text.replaceAll('\r\n', '\n') }));

describe('the message of the day', () => {
  test('is one for an account and a day, whatever how many workers look, and groups what waits by sentences that name nobody', async () => {
    const { id, email } = await aCounsellor();
    await tell(id, 'review-due');
    await tell(id, 'review-due');
    await tell(id, 'call-me');
    await at(1, '03:30', tellDigests);
    expect(await collection('messages').countDocuments({ 'about.userId': id })).toBe(0);
    await at(1, '09:30', () => Promise.all(Array.from({ length: 8 }, tellDigests)));
    await tell(id, 'call-me');
    await at(1, '15:00', () => Promise.all([tellDigests(), tellDigests()]));
    await settled();
    const [mail, ...others] = received(email);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain('3 choses vous attendent');
    expect(mail?.text).toContain(
      `- Un avis est attendu de vous (2 fois) :\n  ${site}/messages?sujet=review-due`,
    );
    expect(mail?.text).toContain(`- Une personne demande à être appelée :\n  ${site}/messages?sujet=call-me`);
    expect(mail?.text).not.toMatch(/Cariste|P-12345/);

    await at(2, '09:30', tellDigests);
    await settled();
    expect(received(email).map(({ subject }) => subject)).toMatchObject([
      expect.any(String),
      expect.stringContaining('1 chose vous attend'),
    ]);
    await at(3, '09:30', tellDigests);
    expect(await collection('messages').countDocuments({ 'about.userId': id, state: 'waiting' })).toBe(0);
  });

  test('says nothing that was read meanwhile, nor to whoever may not sign in any more', async () => {
    const [one, gone] = [await aCounsellor(), await aCounsellor()];
    for (const { id } of [one, gone]) await tell(id, 'review-due');
    const { body } = await one.client.get('/notices?kind=review-due');
    expect(body.data).toHaveLength(1);
    await one.client.post(`/notices/${body.data[0]!.id}/read`, {});
    await (await world.sign('admin')).patch(`/users/${gone.id}`, { active: false });
    await at(1, '09:30', tellDigests);
    await settled();
    expect([...received(one.email), ...received(gone.email)]).toEqual([]);
  });
});

describe('what an account likes', () => {
  test('is respected: here only, at once, or once a day, by kind and for the rest', async () => {
    const { id, email, client } = await aCounsellor();
    const kinds = { 'review-due': 'now', 'call-me': 'notice', 'match-changed': 'daily' } as const;
    const { status, body } = await client.patch('/message-preferences', { rest: 'notice', kinds });
    expect(status).toBe(200);
    const told = Object.fromEntries(body.kinds.map(({ kind, telling }) => [kind, telling]));
    expect(told).toMatchObject({ ...kinds, hired: 'notice' });
    for (const kind of ['review-due', 'call-me', 'match-changed', 'hired']) await tell(id, kind);
    await until(
      async () => received(email).length,
      (count) => count === 1,
    );
    expect(received(email)[0]?.text).toContain('sujet=review-due');
    expect(received(email)[0]?.text).not.toMatch(/call-me|match-changed|hired/);
    await at(1, '09:30', tellDigests);
    await settled();
    expect(received(email)).toHaveLength(2);
    expect(received(email)[1]?.text).toContain('sujet=match-changed');
    expect(received(email)[1]?.text).not.toMatch(/call-me|review-due|hired/);
    // In the service all of it is told.
    expect((await client.get('/notices')).body.data).toHaveLength(4);

    const back = await client.patch('/message-preferences', { rest: null, kinds: { 'call-me': null } });
    expect(back.body.rest).toBeNull();
    expect(back.body.kinds.find(({ kind }) => kind === 'call-me')).toMatchObject({
      chosen: null,
      telling: 'daily',
    });
  });

  test('no more by e-mail takes back what was to go the next morning', async () => {
    const { id, email, client } = await aCounsellor();
    await tell(id, 'review-due');
    await client.patch('/message-preferences', { rest: 'notice' });
    await at(1, '09:30', tellDigests);
    await settled();
    expect(received(email)).toEqual([]);
  });

  test('is of what their role is told, and of what may be chosen', async () => {
    const employer = await world.sign('employer');
    for (const kind of ['review-due', 'account-opened', 'nothing-such']) {
      const { status, problem } = await employer.patch('/message-preferences', { kinds: { [kind]: 'now' } });
      expect([status, problem.errors]).toMatchObject([422, [{ field: `kinds.${kind}`, code: 'unknown' }]]);
    }
    const { body } = await employer.get('/message-preferences');
    const codes = noticeKinds().filter(({ roles }) => roles.includes('employer'));
    expect(body.kinds.map(({ kind }) => kind)).toEqual(codes.map(({ code }) => code));
  });
});

test('a kind that no room declares is told to nobody', async () => {
  const { id } = await aCounsellor();
  await expect(tell(id, 'nothing-such')).rejects.toThrow(/no room declares the notice nothing-such/);
  expect(await collection('notices').countDocuments({ userId: id })).toBe(0);
});
