import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gateway, startGateway } from '../support/gateway.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { inSigning } from './rows.ts';

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
      SMS_TOKEN: 'jeton',
    },
  });
});
afterAll(async () => {
  await world.stop();
  await Promise.all([mailbox.stop(), gateway.stop()]);
});

const stored = (name: string) => mongoose.connection.collection<any>(name);
const sent = (count: number) =>
  until(
    () => stored('messages').countDocuments({ kind: 'signing-link', state: 'sent' }),
    (n) => n === count,
  );

describe('the link of a party', () => {
  test('leaves for the address or the number that was said, without its code, which is kept sealed', async () => {
    const { counsellor, id } = await inSigning(world);
    const ask = async (role: string, to: string) =>
      (await counsellor.post(`/immersions/${id}/links`, { role, use: 'sign', to } as never)).body;
    const byMail = await ask('host', ' tutrice@accueil.example ');
    await sent(1);
    const byText = await ask('person', '06 39 98 12 34');
    await sent(2);
    expect([byMail.sent, byText.sent]).toEqual(['mail', 'text']);
    const mail = mailbox.received.at(-1);
    expect(JSON.stringify(mail)).toContain('tutrice@accueil.example');
    expect(mail?.text.replaceAll('\n', '')).toContain(`https://passerelle.essai.example${byMail.path}`);
    expect(mail?.text).not.toContain(byMail.code);
    const text = JSON.stringify(gateway.taken.at(-1));
    expect(text).toContain('+33639981234');
    expect(text).toContain(byText.path);
    expect(text).not.toContain(byText.code);
    const kept = JSON.stringify([
      await stored('immersionlinks').find().toArray(),
      await stored('messages').find().toArray(),
      await stored('outbox').find().toArray(),
      await stored('audit').find({ action: 'immersion.link' }).toArray(),
    ]);
    expect(kept).not.toMatch(/accueil\.example|639981234/);
    expect(kept).not.toContain(byMail.path);
    // The page behind it asks for the code that was told otherwise.
    const page = await fetch(`${world.url}${byMail.path}`, {
      method: 'POST',
      body: new URLSearchParams({ code: byMail.code }),
    });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('je signe')]);
  });

  test('is told, and goes nowhere, where nobody said where', async () => {
    const { counsellor, id } = await inSigning(world);
    const { body } = await counsellor.post(`/immersions/${id}/links`, { role: 'host', use: 'sign' });
    expect(body).toMatchObject({ sent: null, path: expect.stringMatching(/^\/signature\//) });
    expect(await stored('messages').countDocuments({ kind: 'signing-link', thingId: id })).toBe(0);
  });

  test.each(['tutrice@', 'pas une adresse', '12'])(
    'is refused where %s is neither, and the one before lives',
    async (to) => {
      const { counsellor, id } = await inSigning(world);
      const at = `/immersions/${id}/links` as const;
      const { body: before } = await counsellor.post(at, { role: 'host', use: 'sign' });
      const { status, problem } = await counsellor.post(at, { role: 'host', use: 'sign', to });
      expect([status, problem.errors[0].field]).toEqual([422, 'to']);
      expect((await fetch(`${world.url}${before.path}`)).status).toBe(200);
    },
  );
});
