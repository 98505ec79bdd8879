import http from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

const mine = 6;
let world: World;
beforeAll(async () => {
  const rules = { SIGNED_OUT_PER_MINUTE: mine };
  world = await startWorld({ workers: false, rules, env: { TRUSTED_PROXIES: '1' } });
  // What is counted before Redis is reached is counted apart.
  const ready = async () => (await fetch(`${world.url}/readyz`)).json();
  await until(ready, ({ redis }) => redis === true);
});
afterAll(() => world.stop());

const ask = (path: string, from: string, more: RequestInit = {}) =>
  fetch(`${world.url}${path}`, {
    redirect: 'manual',
    ...more,
    headers: { 'x-forwarded-for': from, ...more.headers },
  });

test('one address waits after so many requests of any kind, before what it sends is read, and no other does', async () => {
  const body = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{ no JSON' };
  const first = [
    await ask('/api/v1/openapi.json', '192.0.2.1'),
    await ask('/classement', '192.0.2.1'),
    await ask('/api/v1/needs', '192.0.2.1', { headers: { authorization: `Bearer ${'x'.repeat(40)}` } }),
    await ask('/nulle-part', '192.0.2.1', { headers: { cookie: 'session=inconnue' } }),
    await ask('/api/v1/session', '192.0.2.1', body),
    await ask('/accord/inconnu', '192.0.2.1'),
  ];
  expect(first.map(({ status }) => status)).toEqual([200, 200, 401, 404, 400, 404]);
  const refused = await ask('/api/v1/session', '192.0.2.1', body);
  expect([refused.status, refused.headers.get('content-type')]).toEqual([
    429,
    'application/problem+json; charset=utf-8',
  ]);
  expect(await refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  const page = await ask('/connexion', '192.0.2.1', { headers: { accept: 'text/html' } });
  expect([page.status, await page.text()]).toEqual([429, expect.stringContaining('Trop de demandes')]);
  expect((await ask('/classement', '192.0.2.2')).status).toBe(200);
});

test('health checks are not counted, nor whoever has signed in there', async () => {
  for (let i = 0; i < 3 * mine; i++) expect((await ask('/healthz', '192.0.2.3')).status).toBe(200);
  const officer = await world.sign('officer');
  const headers = { authorization: `Bearer ${officer.token}` };
  for (let i = 0; i < 3 * mine; i++)
    expect((await ask('/api/v1/needs', '192.0.2.3', { headers })).status).toBe(200);
  expect((await ask('/classement', '192.0.2.3')).status).toBe(200);
});

/** From an address of its own each time. `fetch` would ask for a copy that is not kept. */
let asked = 0;
const get = async (path: string, headers: http.OutgoingHttpHeaders = {}) => {
  const from = { 'x-forwarded-for': `198.51.100.${++asked}` };
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) =>
    http.get(world.url + path, { headers: { ...from, ...headers } }, resolve).once('error', reject),
  );
  return { status: answer.statusCode, etag: answer.headers.etag, body: await text(answer) };
};

test.each(['/classement', '/api/v1/openapi.json'])(
  '%s is made once: whoever has it is told so, and nothing is sent again',
  async (path) => {
    const first = await get(path);
    expect(first).toMatchObject({ status: 200, etag: expect.stringMatching(/^"[\w-]{27}"$/) });
    expect(await get(path, { 'if-none-match': first.etag })).toEqual({
      status: 304,
      etag: first.etag,
      body: '',
    });
    expect(await get(path, { 'if-none-match': '"another"' })).toEqual(first);
  },
);

test('the page of the ranking follows its weights, and who has signed in', async () => {
  const admin = await world.sign('admin');
  const read = async (headers: Record<string, string> = {}) => (await get('/classement', headers)).body;
  const before = await read();
  expect(await read({ cookie: `session=${admin.token}` })).not.toBe(before);
  const { body } = await admin.get('/policy');
  const weights = { occupation: 30, skills: 35, experience: 5, commute: 15, conditions: 15 };
  const reason = 'Pour l’essai de la page publique.';
  const changed = await admin.post('/policy', { weights, version: body.version, reason });
  expect(changed.status, JSON.stringify(changed.body)).toBeLessThan(300);
  expect(await read()).not.toBe(before);
});
