import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { full, prove } from '../support/faults-report.ts';
import { aNeed } from '../support/fixtures.ts';
import { type Part, startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

// Whoever reaches the door from outside, without an account or with one, does not stop the house for others.

const clients = full ? 200 : 40;
const metricsToken = 'who-reads-how-much-memory';
/** Of memory that stays once they have gone, in MB: a heap grows before it is collected. */
const allowedMb = 250;

let world: World;
let api: Part;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  // As it is by default: the parts of tests are let to ask more.
  const limit = { SIGNED_OUT_PER_MINUTE: '1200' };
  api = await startPart(world, 'api', { METRICS_TOKEN: metricsToken, ...limit });
}, 120_000);
afterAll(async () => {
  await api.kill();
  await world.stop();
});

async function memoryMb(): Promise<number> {
  const headers = { authorization: `Bearer ${metricsToken}` };
  const metrics = await (await fetch(`${api.url}/metrics`, { headers })).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]) / 2 ** 20;
}

const request = (line: string, headers: Record<string, string | number>, body = '') =>
  [
    `${line} HTTP/1.1`,
    'Host: localhost',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
const json = { 'Content-Type': 'application/json' };
const post = (body: string, length = body.length) =>
  request('POST /api/v1/session', { ...json, 'Content-Length': length }, body);

const keys = (bytes: number) => {
  let text = '{"k":1';
  for (let i = 0; text.length < bytes; i++) text += `,"${i}":1`;
  return `${text}}`;
};

const thousand = JSON.stringify(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`k${i}`, 1])));

/** What each of them does with its connection, whose answers it reads or not. */
const kinds: readonly (readonly [
  string,
  { reads: boolean },
  (socket: Socket, token: string, needId: string) => void,
])[] = [
  ['bodies of four megabytes', { reads: true }, (socket) => socket.write(post(keys(4_000_000)))],
  ['objects of as many keys as may be sent', { reads: true }, (socket) => socket.write(post(keys(16_000)))],
  [
    'answers that nobody reads',
    { reads: false },
    (socket) => socket.write(request('GET /api/v1/openapi.json', {}).repeat(50)),
  ],
  [
    'sign-ins of a thousand keys, one behind the other',
    { reads: true },
    (socket) => socket.write(post(thousand).repeat(20)),
  ],
  ['refusals that nobody reads', { reads: false }, (socket) => socket.write(post(keys(16_000)).repeat(10))],
  [
    'bodies that never end',
    { reads: true },
    (socket) => {
      socket.write(post('{"email": "', 10_000));
      const drip = setInterval(() => socket.write('x'), 200);
      socket.once('close', () => clearInterval(drip));
    },
  ],
  [
    'heads that never end',
    { reads: true },
    (socket) => socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-A: '),
  ],
  [
    'pages that are followed and not read',
    { reads: false },
    (socket, token, needId) =>
      socket.write(request(`GET /besoins/${needId}/suivi`, { Cookie: `session=${token}` })),
  ],
];

test(`${clients} hostile clients of each of ${kinds.length} kinds: others are answered all along, and memory comes back`, async () => {
  const officer = await world.sign('officer');
  const { body: need } = await officer.post('/needs', aNeed());
  const { port } = new URL(api.url);
  // Measured warm: the first requests of a process compile what the next ones run.
  for (let i = 0; i < 200; i++) await fetch(`${api.url}/api/v1/openapi.json`).then((said) => said.text());
  const before = await memoryMb();
  let peak = before;
  let unanswered = 0;
  for (const [, { reads }, act] of kinds) {
    const sockets = Array.from({ length: clients }, () => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => {});
      if (reads) socket.resume();
      else socket.pause();
      socket.once('connect', () => act(socket, officer.token ?? '', need.id));
      return socket;
    });
    for (let i = 0; i < 10; i++) {
      const health = await fetch(`${api.url}/healthz`, { signal: AbortSignal.timeout(20_000) }).catch(
        () => undefined,
      );
      await health?.text();
      if (health?.status !== 200) unanswered += 1;
      peak = Math.max(peak, await memoryMb());
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    for (const socket of sockets) socket.destroy();
  }
  // With them gone, the work of others goes on as before.
  expect((await officer.get(`/needs/${need.id}`)).status).toBe(200);
  prove({ name: '11 hostile crowd: health checks unanswered', value: unanswered, unit: 'answers', bar: 0 });
  prove({
    name: '11 hostile crowd: memory at its highest, above before',
    value: Math.round(peak - before),
    unit: 'MB',
    bar: allowedMb,
  });
}, 600_000);

test('slow heads, slow bodies and unread streams are cut by the house itself', async () => {
  const officer = await world.sign('officer');
  const { port } = new URL(api.url);
  const held = kinds
    .filter(([name]) => /never end/.test(name))
    .map(([, , act]) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => {}).resume();
      socket.once('connect', () => act(socket, officer.token ?? '', ''));
      return socket;
    });
  await until(
    async () => held.map(({ destroyed, readableEnded }) => destroyed || readableEnded),
    (closed) => closed.every(Boolean),
    90_000,
  );
}, 120_000);
