import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { full, prove } from '../support/faults-report.ts';
import { aNeed, aProfile } from '../support/fixtures.ts';
import { type Part, startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { manyPeople } from './people.ts';

const { visitors, seconds, people, needs } = full
  ? { visitors: 200, seconds: 60, people: 23_000, needs: 150 }
  : { visitors: 20, seconds: 5, people: 300, needs: 5 };
/** What somebody takes to read what they were shown, on average. */
const thinkMs = 2000;
const metricsToken = 'who-reads-how-much-memory';
const bar = 1000;

let world: World;
let api: Part;
let workers: Part;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  [api, workers] = await Promise.all([
    startPart(world, 'api', { METRICS_TOKEN: metricsToken }),
    startPart(world, 'workers'),
  ]);
}, 120_000);
afterAll(async () => {
  await Promise.all([api.kill(), workers.kill()]);
  await world.stop();
});

/** What the API has taken so far: memory in MB, time of a processor in ms. */
async function takenByApi() {
  const metrics = await (
    await fetch(`${api.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })
  ).text();
  const of = (name: string) => Number(new RegExp(`^process_${name} (\\S+)`, 'm').exec(metrics)?.[1]);
  return { memory: of('resident_memory_bytes') / 2 ** 20, cpu: of('cpu_seconds_total') * 1000 };
}

type Role = 'officer' | 'counsellor';

/** Everybody has an account and a session of their own, as they would: nothing that is kept by account is shared. */
async function signIn(i: number): Promise<{ role: Role; token: string }> {
  const role = i % 2 ? 'officer' : 'counsellor';
  const email = `visite-${i}@essai.example`;
  const where = role === 'counsellor' ? { structureId: 'plie-centre' } : {};
  const { signIn: open } = await world.open({ email, name: `Visite ${i}`, role, ...where });
  return { role, token: (await open()).token ?? '' };
}

test(`${visitors} officers and counsellors for ${seconds} s at ${people} people: no error`, async () => {
  const everybody: Awaited<ReturnType<typeof signIn>>[] = [];
  for (let i = 0; i < visitors; i++) everybody.push(await signIn(i));
  const officers = everybody
    .filter(({ role }) => role === 'officer')
    .map(({ token }) => clientOf(world.url, token));
  const codes = ['N1101', 'N1103', 'N4101', 'K2204', 'G1602'];
  await manyPeople(people, (i) =>
    aProfile({ wishes: [codes[i % codes.length]], travel: { modes: ['car'], maxMinutes: 20 + (i % 60) } }),
  );
  const posted: string[] = [];
  for (let i = 0; i < needs; i++) {
    const officer = officers[i % officers.length]!;
    const answer = await officer.post('/needs', aNeed({ occupations: [codes[i % codes.length]] }));
    posted.push(answer.body.id);
  }
  await until(
    () => mongoose.connection.collection('rankings').countDocuments({ status: 'done' }),
    (count) => count === needs,
    300_000,
  );
  const participants = await mongoose.connection
    .collection<{ _id: string }>('participants')
    .find()
    .limit(200)
    .toArray();
  const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
  const need = () => any(posted);
  const person = () => any(participants)._id;
  const routes: Record<Role, readonly (readonly [string, string, () => string])[]> = {
    officer: [
      ['GET', '/api/v1/needs', () => '/api/v1/needs'],
      ['GET', '/api/v1/needs/:id', () => `/api/v1/needs/${need()}`],
      ['GET', '/api/v1/needs/:id/ranking', () => `/api/v1/needs/${need()}/ranking`],
      ['GET', '/api/v1/board', () => '/api/v1/board?mine=false'],
      ['GET', '/besoins/:id', () => `/besoins/${need()}`],
      ['POST', '/api/v1/needs', () => '/api/v1/needs'],
    ],
    counsellor: [
      ['GET', '/api/v1/participants', () => '/api/v1/participants'],
      ['GET', '/api/v1/participants/:id', () => `/api/v1/participants/${person()}`],
      ['GET', '/api/v1/participants/:id/ranking', () => `/api/v1/participants/${person()}/ranking`],
      ['GET', '/api/v1/matches', () => '/api/v1/matches'],
      ['GET', '/participants', () => '/participants'],
    ],
  };
  const times = new Map<string, number[]>();
  const errors: string[] = [];
  let end = Number.POSITIVE_INFINITY;
  const visit = async ({ role, token }: (typeof everybody)[number]) => {
    await pause(Math.random() * thinkMs);
    while (performance.now() < end) {
      const [method, name, address] = any(routes[role]);
      const began = performance.now();
      const answer = await fetch(api.url + address(), {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          cookie: `session=${token}`,
          'content-type': 'application/json',
        },
        ...(method === 'POST' ? { body: JSON.stringify(aNeed({ open: false })) } : {}),
      });
      await answer.arrayBuffer();
      const label = `${method} ${name}`;
      times.set(label, [...(times.get(label) ?? []), performance.now() - began]);
      if (!answer.ok) errors.push(`${label} ${answer.status}`);
      await pause(thinkMs * (0.5 + Math.random()));
    }
  };
  const [before, ownBefore] = [await takenByApi(), process.cpuUsage()];
  const began = performance.now();
  const going = everybody.map(visit);
  // Memory is read once everything has been called, and again at the end.
  await pause((seconds * 1000) / 3);
  const { memory } = await takenByApi();
  end = performance.now() + (seconds * 2000) / 3;
  await Promise.all(going);
  const after = await takenByApi();
  const growth = after.memory / memory - 1;
  const own = process.cpuUsage(ownBefore);
  const ownShare = (own.user + own.system) / 1000 / (performance.now() - began);
  const requests = [...times.values()].flat().length;

  expect(errors.slice(0, 5)).toEqual([]);
  prove({
    name: '8 requests',
    value: requests,
    unit: 'requests',
    bar: visitors,
    atLeast: true,
  });
  prove({ name: '8 errors', value: errors.length, unit: 'answers', bar: 0 });
  prove({ name: '8 memory of the API, growth', value: Math.round(growth * 100), unit: '%', bar: 25 });
  if (!full) return;
  const cpu = Math.round((after.cpu - before.cpu) / requests);
  prove({ name: '8 processor of the API, a request', value: cpu, unit: 'ms', bar: 15 });
  // Where they were short of it themselves, the times would be theirs.
  prove({ name: '8 processor of the visitors', value: Math.round(ownShare * 100), unit: '%', bar: 50 });
  for (const [label, all] of times) {
    const sorted = all.toSorted((one, other) => one - other);
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
    prove({ name: `8 p95 ${label}`, value: Math.round(p95), unit: 'ms', bar });
  }
}, 900_000);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
