import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkIn, type Mailbox, startMailbox } from '../support/mailbox.ts';
import { environmentOf, runScript } from '../support/script.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

let world: World;
let mailbox: Mailbox;
let settings: Record<string, string>;
beforeAll(async () => {
  mailbox = await startMailbox();
  const mail = {
    PUBLIC_URL: 'https://passerelle.essai.example',
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Passerelle <robot@essai.example>',
  };
  world = await startWorld({ empty: true, env: mail });
  settings = { ...environmentOf(world.config), ...mail };
});
afterAll(async () => {
  await world.stop();
  await mailbox.stop();
});

const open = (args: string[], env = settings) => runScript('open-admin', args, env);
const email = 'premiere@essai.example';
const users = () => mongoose.connection.collection('users').countDocuments();

test('a new installation has no account; the first is invited, may be again, and is the only one opened so', async () => {
  expect(await users()).toBe(0);
  expect((await open([email])).code).toBe(2);
  const silent = await open([email, 'Ada Roux'], environmentOf(world.config));
  expect([silent.code, silent.said]).toEqual([2, expect.stringContaining('SMTP_URL')]);
  expect(await users()).toBe(0);

  expect((await open([email, 'Ada Roux'])).code).toBe(0);
  await mailbox.newest(email, 'compte est ouvert');
  expect((await open([email, 'Ada Roux'])).code).toBe(0);
  await until(
    async () => mailbox.received.length,
    (count) => count === 2,
  );
  const token = linkIn(await mailbox.newest(email, 'compte est ouvert'))
    .split('/')
    .at(-1);
  expect((await world.anonymous.post('/password', { token, password })).status).toBe(204);
  const { body } = await world.anonymous.post('/session', { email, password });
  expect(body.user.role).toBe('admin');

  for (const other of [email, 'autre@essai.example']) {
    const again = await open([other, 'Ada Roux']);
    expect([again.code, again.said]).toEqual([2, expect.stringContaining('administre déjà')]);
  }
  expect(await users()).toBe(1);
});
