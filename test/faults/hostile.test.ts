import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Role, roles } from '../../src/access/index.ts';
import type { Client } from '../support/client.ts';
import { full, prove } from '../support/faults-report.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';
import { type Hostile, hostileRequests } from './hostile/requests.ts';

const wanted = full ? 10_000 : 600;
const seed = Number(process.env.SEED || Date.now() % 1_000_000);

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

/** Words of the people of the other structure, which nobody of this side may ever be answered. */
const marks = ['Zoltanmarque', 'Quasimarque', 'marque-secrete@essai.example'];

async function aSide(side: 0 | 1): Promise<string[]> {
  const officer = await world.sign('officer');
  const counsellor = await world.sign('counsellor', side);
  await world.sign('employer', side);
  const person = side === 1 ? { firstName: marks[0], lastName: marks[1], email: marks[2] } : {};
  const { siret } = world.employers[side] ?? {};
  const { body: need } = await officer.post('/needs', aNeed({ employer: { siret, name: 'E' }, posts: 9 }));
  const { body: participant } = await counsellor.post('/participants', aPerson(person));
  const { body: match } = await counsellor.post(`/needs/${need.id}/matches`, {
    participantId: participant.id,
    because: 'Pour l’essai.',
  });
  await counsellor.post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'suits' });
  await counsellor.post(`/matches/${match.id}/agreement`, { given: true, how: 'telephone' });
  const { body: list } = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
  const { body: sent } = await officer.post(`/shortlists/${list.id}/send`);
  return [need.id, participant.id, match.id, sent.id, sent.candidates[0]!.id];
}

const stack = /\n\s+at |node_modules|\.(ts|js):\d+|Mongo\w*Error|ZodError|TypeError|RangeError|BSON/;

test(`${wanted} hostile requests, over every route, as every role`, async () => {
  const ids = [...(await aSide(0)), ...(await aSide(1))];
  // A session that is ended would shelter what follows.
  const generators = [...hostileRequests(ids)].filter(
    ([route]) => !/^delete \/api\/v1\/sessions?$/.test(route),
  );
  const clients = new Map<Role | 'anonymous', Client>([['anonymous', world.anonymous]]);
  for (const role of roles) clients.set(role, await world.sign(role));

  const asked = generators.flatMap(([route, generator]) =>
    fc
      .sample(generator, { numRuns: Math.ceil(wanted / generators.length), seed })
      .map((request) => ({ route, request })),
  );
  const counts = { sent: 0, errors: 0, traces: 0, widened: 0 };
  const found: string[] = [];
  const who = [...clients];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < asked.length; i = next++) {
      const { route, request } = asked[i] as (typeof asked)[number];
      const [role, client] = who[i % who.length] as (typeof who)[number];
      const { status, text } = await send(client, request);
      counts.sent += 1;
      const say = (what: string) =>
        found.push(
          `${what}: ${role} ${route} ${status}\n${request.path.slice(0, 200)} ${JSON.stringify(request.headers).slice(0, 100)} ${request.body?.toString('latin1').slice(0, 400)}\n→ ${text.slice(0, 400)}`,
        );
      if (status >= 500) {
        counts.errors += 1;
        say('error');
      }
      if (stack.test(text)) {
        counts.traces += 1;
        say('trace');
      }
      // The other structure's person: an officer knows those on a list that was sent.
      const may = role === 'officer' || (role === 'admin' && route.includes('/users'));
      if (!may && marks.some((mark) => text.includes(mark))) {
        counts.widened += 1;
        say('widened');
      }
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  expect(found.slice(0, 5).join('\n\n'), `SEED=${seed}`).toBe('');
  prove({
    name: '6 hostile requests sent',
    value: counts.sent,
    unit: 'requests',
    bar: wanted,
    atLeast: true,
  });
  prove({ name: '6 hostile requests: 5xx', value: counts.errors, unit: 'answers', bar: 0 });
  prove({ name: '6 hostile requests: stack traces', value: counts.traces, unit: 'answers', bar: 0 });
  prove({ name: '6 hostile requests: widened results', value: counts.widened, unit: 'answers', bar: 0 });
}, 900_000);

async function send({ token }: Client, { method, path, headers, body }: Hostile) {
  const response = await fetch(`${world.url}/api/v1${path}`, {
    method: method.toUpperCase(),
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: new Uint8Array(body) } : {}),
  }).catch((error: unknown) => {
    // Refused by the client itself, or by the server before the whole body was read.
    const code = (error as { cause?: { code?: string } }).cause?.code ?? '';
    if (['EPIPE', 'ECONNRESET', 'UND_ERR_SOCKET'].includes(code)) return new Response('', { status: 413 });
    throw error;
  });
  return { status: response.status, text: await response.text() };
}
