import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { password, startWorld, type World } from '../support/world.ts';

/** Behind one proxy, which speaks HTTPS and says so. */
const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' };

const metricsToken = 'le-jeton-de-qui-mesure';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false, env: { TRUSTED_PROXIES: '1', METRICS_TOKEN: metricsToken } });
  await world.sign('officer');
});
afterAll(() => world.stop());

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${world.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields),
  });
const signIn = (more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  post('/connexion', { email: 'officer0@essai.example', password, ...more }, headers);

describe.each([
  ['a page', '/connexion', 200],
  ['a page that asks to sign in', '/messages', 303],
  ['a page that does not exist', '/nulle-part', 404],
  ['the page of a one-time link', '/accord/inconnu', 404],
  ['the API', '/api/v1/openapi.json', 200],
  ['a refusal of the API', '/api/v1/needs', 401],
  ['a style', '/static/passerelle.css', 200],
  ['a picture', '/static/icon.svg', 200],
])('%s', (_, path, status) => {
  test('tells browsers what it may not be used for', async () => {
    const { status: got, headers } = await fetch(`${world.url}${path}`, {
      redirect: 'manual',
      headers: { accept: 'text/html', origin: 'https://ailleurs.example' },
    });
    expect(got).toBe(status);
    const policy = headers.get('content-security-policy')?.split(';') ?? [];
    for (const rule of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy.join()).not.toMatch(/unsafe|\*|https?:/);
    expect(
      Number(/max-age=(\d+); includeSubDomains/.exec(headers.get('strict-transport-security') ?? '')?.[1]),
    ).toBeGreaterThanOrEqual(31_536_000);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('content-type') ?? 'none; charset=utf-8').toMatch(/; charset=utf-8$/i);
    // What is the same for all who ask may be kept, and is asked about each time.
    const kept = path.endsWith('/openapi.json') ? 'no-cache' : 'no-store';
    if (!path.startsWith('/static/')) expect(headers.get('cache-control')).toBe(kept);
  });
});

test('behind HTTPS a cookie is bound to this host, and no script reads it', async () => {
  const [cookie = ''] = (await signIn({}, https)).headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-session=/);
  for (const wanted of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
    expect(cookie.split('; ')).toContain(wanted);
  expect(cookie).not.toMatch(/domain/i);
});

test('signing in again ends the session that the browser had', async () => {
  const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const opens = async (cookie: string) =>
    (await fetch(`${world.url}/messages`, { redirect: 'manual', headers: { cookie } })).status === 200;
  const first = cookieOf(await signIn());
  expect(await opens(first)).toBe(true);
  const second = cookieOf(await signIn({}, { cookie: first }));
  expect(second).not.toBe(first);
  expect([await opens(first), await opens(second)]).toEqual([false, true]);
});

test('a password is checked exactly as it was typed, blanks at its ends too', async () => {
  const email = 'blancs@essai.example';
  const chosen = ' trois phares et un canot ';
  await world.open({ email, role: 'officer', password: chosen });
  expect((await signIn({ email, password: chosen })).status).toBe(303);
  expect((await signIn({ email, password: chosen.trim() })).status).toBe(401);
});

test('metrics are for the bearer of their token only', async () => {
  const ask = async (headers: Record<string, string>) => {
    const answer = await fetch(`${world.url}/metrics`, { headers });
    return [answer.status, (await answer.text()).includes('http_request_duration_seconds')];
  };
  const { token } = await world.sign('officer');
  for (const shown of ['', 'Bearer ', `Bearer ${metricsToken}x`, `Bearer ${token}`, metricsToken])
    expect(await ask({ authorization: shown, 'x-forwarded-for': '127.0.0.1' })).toEqual([401, false]);
  expect(await ask({ authorization: `Bearer ${metricsToken}` })).toEqual([200, true]);
});

test('TRACE says nothing of what it was sent', async () => {
  const { port } = new URL(world.url);
  const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    request({ port, method: 'TRACE', path: '/', headers: { cookie: 'session=marque' } }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode, body }), reject);
    })
      .on('error', reject)
      .end();
  });
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('marque');
});

test('a message whose end could be read in two ways is refused, and what follows it is not read', async () => {
  const { port } = new URL(world.url);
  const socket = connect(Number(port));
  socket.end(
    [
      'POST /api/v1/session HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Content-Length: 4',
      'Transfer-Encoding: chunked',
      '',
      '0',
      '',
      'GET /healthz HTTP/1.1',
      'Host: localhost',
      '',
      '',
    ].join('\r\n'),
  );
  const answered = await text(socket);
  expect(answered).toMatch(/^HTTP\/1\.1 400 /);
  expect(answered.match(/HTTP\/1\.1 /g)).toHaveLength(1);
});
