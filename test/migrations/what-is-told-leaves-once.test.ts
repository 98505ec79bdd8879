import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellDigests } from '../../src/messages/index.ts';
import { whatIsToldLeavesOnce } from '../../src/migrations/2026-11-30-what-is-told-leaves-once.ts';
import { migrations } from '../../src/migrations/index.ts';
import { type Migrated, migrate, setClock } from '../../src/platform/index.ts';
import { collection } from '../person-rights/marked.ts';
import { inDays } from '../support/days.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let mailbox: Mailbox;
let world: World;
beforeAll(async () => {
  mailbox = await startMailbox();
  world = await startWorld({
    workers: false,
    env: {
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'robot@essai.example',
      PUBLIC_URL: 'https://passerelle.essai.example',
    },
  });
});
afterAll(async () => {
  await world.stop();
  await mailbox.stop();
});

test('messages, choices and what was not told yet go on as they were, even cut short', async () => {
  const of = { role: 'counsellor', structureId: 'plie-centre' } as const;
  const open = (name: string) => world.open({ email: `${name}@essai.example`, ...of });
  const [always, daily, never] = [await open('toujours'), await open('parjour'), await open('jamais')];
  const day = (count: number) => new Date(`${inDays(count)}T08:00:00Z`);
  const notice = (userId: string, name: string, at: Date, more = {}) =>
    collection('notices').insertOne({
      _id: `${name}-${userId}`,
      userId,
      kind: 'review-due',
      text: name,
      about: { kind: 'match', id: name },
      key: `review-due/${name}/`,
      at,
      ...more,
    });
  const choices = [
    [always, { mail: 'immediate', mailedAt: day(-1) }],
    [daily, { mailedAt: day(-1) }],
    [never, { mail: 'never' }],
  ] as const;
  for (const [{ id }, set] of choices) {
    await collection('users').updateOne({ _id: id }, { $set: set });
    await notice(id, 'told', day(-2));
    await notice(id, 'new', day(0));
    await notice(id, 'read', day(0), { readAt: day(0) });
  }
  const mail = (_id: string, kind: string, state: string, about: object) => ({
    _id,
    kind,
    state,
    about,
    at: day(-1),
    ...(state === 'waiting' ? {} : { doneAt: day(-1) }),
  });
  await collection('mails').insertMany([
    mail('m1', 'account-changed', 'waiting', { userId: daily.id, what: 'password' }),
    mail('m2', 'notices', 'waiting', { userId: daily.id, since: 'x', until: 'y' }),
    mail('m3', 'invitation', 'sent', {}),
    mail('m4', 'invitation', 'failed', { userId: never.id }),
  ]);
  // One with the workers of before, one given up.
  await collection('outbox').insertMany([
    {
      queue: 'mail',
      name: 'send',
      payload: { mailId: 'm1' },
      state: 'queued',
      queuedAt: day(-1),
      at: day(-1),
    },
    { queue: 'mail', name: 'send', payload: { mailId: 'm4' }, state: 'failed', at: day(-1) },
  ] as never[]);
  // As cut short after one message.
  await collection('messages').insertOne({
    ...mail('m3', 'invitation', 'sent', {}),
    channel: 'mail',
    tries: 0,
  });

  const done: Migrated[] = [];
  await migrate(migrations, {}, (one) => done.push(one));
  expect(done.find(({ id }) => id === whatIsToldLeavesOnce.id)?.documents).toBeGreaterThan(0);
  expect(await collection('mails').countDocuments()).toBe(0);
  expect(
    await collection('users').countDocuments({ $or: [{ mail: /./ }, { mailedAt: { $exists: true } }] }),
  ).toBe(0);
  const messages = await collection('messages').find().sort({ _id: 1 }).toArray();
  expect(messages.map(({ _id, state, about }) => [_id, state, Object.keys(about)])).toEqual([
    ['m1', 'waiting', ['userId', 'what']],
    ['m2', 'dropped', []],
    ['m3', 'sent', []],
    ['m4', 'failed', ['userId']],
  ]);
  const preferences = await collection('messagepreferences').find().toArray();
  expect(Object.fromEntries(preferences.map(({ _id, rest }) => [_id, rest]))).toEqual({
    [always.id]: 'now',
    [never.id]: 'notice',
  });

  world.startWorkers();
  await mailbox.newest('parjour@essai.example', 'a changé');
  const morning = new Date(`${inDays(1)}T09:30:00Z`);
  const back = setClock(() => morning);
  await tellDigests().finally(back);
  await until(
    () => collection('messages').countDocuments({ state: 'waiting' }),
    (count) => count === 0,
  );
  const told = mailbox.received.filter(({ subject }) => subject.includes('attend'));
  expect(told.flatMap(({ to }) => to).toSorted()).toEqual([
    'parjour@essai.example',
    'toujours@essai.example',
  ]);
  for (const { subject } of told) expect(subject).toContain('1 chose vous attend');
});
