import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csrfToken } from '../../src/web/pages/session-cookie.ts';
import { castOf } from '../shortlists/cast.ts';
import type { Client } from '../support/client.ts';
import { startWorld, type World } from '../support/world.ts';

// A page's form that is sent twice leads to its page, which shows what may be seen there by then.

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

/** Sends a form, goes where it leads with the cookies that came, and reads what the page says. */
async function send({ token = '' }: Client, path: string, fields: Record<string, string>, once: string) {
  const session = `session=${token}`;
  const sent = await fetch(world.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: session },
    body: new URLSearchParams({ ...fields, _csrf: csrfToken(token), _once: once }),
  });
  const to = sent.headers.get('location') ?? '';
  const left = sent.headers.getSetCookie().map((one) => one.split(';')[0]);
  const shown = await fetch(world.url + to, { headers: { cookie: [session, ...left].join('; ') } });
  return { status: sent.status, to, shown: shown.status, text: await shown.text() };
}

test('a secret link is said once, and the form sent again says that it is not told again', async () => {
  const { match } = await castOf(world).aRetained();
  const counsellor = await world.sign('counsellor');
  const path = `/avis/${match.id}/lien`;
  const first = await send(counsellor, path, {}, 'lien');
  const [, secret = ''] = /\/accord\/([\w-]+)/.exec(first.text) ?? [];
  const [, code = ''] = /(?:>|value=")(\d{6})(?:<|")/.exec(first.text) ?? [];
  expect([first.status, secret.length > 20, code.length]).toEqual([303, true, 6]);
  const again = await send(counsellor, path, {}, 'lien');
  expect([again.status, again.to]).toEqual([303, first.to]);
  expect(again.text).toContain('ne l’est qu’une fois');
  for (const one of [secret, code]) expect(again.text).not.toContain(one);
  expect(await mongoose.connection.collection('agreementlinks').countDocuments()).toBe(1);
});

test('a token of a program is shown once', async () => {
  const admin = await world.sign('admin');
  const fields = { name: 'Essai', 'rights[]': 'need.read', days: '30' };
  const first = await send(admin, '/compte/jetons', fields, 'jeton');
  const [token = ''] = /psr_[\w-]+/.exec(first.text) ?? [];
  expect(token.length).toBeGreaterThan(30);
  const again = await send(admin, '/compte/jetons', fields, 'jeton');
  expect(again.text).not.toContain('psr_');
  expect(await mongoose.connection.collection('apitokens').countDocuments()).toBe(1);
});

test('a company that sends its reply again after a withdrawal finds the card closed', async () => {
  const { shortlist, candidateId, match } = await castOf(world).aSent();
  const employer = await world.sign('employer');
  const path = `/preselections/${shortlist.id}/reponses/${candidateId}`;
  const first = await send(employer, path, { answer: 'meet' }, 'reponse');
  expect(first.text).toContain('Benali');
  const counsellor = await world.sign('counsellor');
  await counsellor.post(`/matches/${match.id}/agreement`, { given: false, how: 'telephone' });
  const again = await send(employer, path, { answer: 'meet' }, 'reponse');
  expect([again.status, again.shown]).toEqual([303, 200]);
  expect(again.text).toContain('C’était déjà fait');
  expect(again.text).not.toMatch(/Samira|Benali/);
});

test('what is kept of a form is the address that it leads to, and neither what it said nor what it took', async () => {
  const manager = await world.sign('manager');
  const fields = { email: 'clea.roux@essai.example', name: 'Cléa Roux' };
  const first = await send(manager, '/comptes/nouveau', fields, 'compte');
  expect(first.text).toContain('Cléa Roux reçoit une invitation');
  const kept = await mongoose.connection.collection('idempotency').find().toArray();
  expect(kept.length).toBe(4);
  for (const { kept: held } of kept) {
    expect(held.to).toMatch(/^\/[\w/?=-]+$/);
    expect(Object.keys(held).filter((name) => name !== 'to' && name !== 'secret')).toEqual([]);
  }
  expect(JSON.stringify(kept)).not.toMatch(/Cléa|Roux|essai\.example|psr_|\/accord\//);
});
