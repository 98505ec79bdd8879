import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
const bar = 1000;

let world: World;
let api: Part;
let workers: Part;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  [api, workers] = await Promise.all([startPart(world, 'api'), startPart(world, 'workers')]);
}, 120_000);
afterAll(async () => {
  await Promise.all([api.kill(), workers.kill()]);
  await world.stop();
});

async function residentMb(): Promise<number> {
  const metrics = await (await fetch(`${api.url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]) / 2 ** 20;
}

test(`${visitors} officers and counsellors for ${seconds} s at ${people} people: no error`, async () => {
  const [officer, counsellor] = [await world.sign('officer'), await world.sign('counsellor')];
  const codes = ['N1101', 'N1103', 'N4101', 'K2204', 'G1602'];
  await manyPeople(people, (i) =>
    aProfile({ wishes: [codes[i % codes.length]], travel: { modes: ['car'], maxMinutes: 20 + (i % 60) } }),
  );
  const posted: string[] = [];
  for (let i = 0; i < needs; i++) {
    const { body } = await officer.post('/needs', aNeed({ occupations: [codes[i % codes.length]] }));
    posted.push(body.id);
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
  const routes: Record<string, readonly (readonly [string, string, () => string])[]> = {
    officer: [
      ['GET', '/api/v1/needs', () => '/api/v1/needs'],
      ['GET', '/api/v1/needs/:id', () => `/api/v1/needs/${need()}`],
      ['GET', '/api/v1/needs/:id/ranking', () => `/api/v1/needs/${need()}/ranking`],
      ['GET', '/api/v1/board', () => '/api/v1/board'],
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
  const visit = async (role: 'officer' | 'counsellor') => {
    const token = (role === 'officer' ? officer : counsellor).token ?? '';
    await pause(Math.random() * thinkMs);
    while (performance.now() < end) {
      const [method, name, address] = any(routes[role] ?? []);
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
  const going = Array.from({ length: visitors }, (_, i) => visit(i % 2 ? 'officer' : 'counsellor'));
  // Memory is read once everything has been called, and again at the end.
  await pause((seconds * 1000) / 3);
  const memory = await residentMb();
  end = performance.now() + (seconds * 2000) / 3;
  await Promise.all(going);
  const growth = (await residentMb()) / memory - 1;

  expect(errors.slice(0, 5)).toEqual([]);
  prove({
    name: '8 requests',
    value: [...times.values()].flat().length,
    unit: 'requests',
    bar: visitors,
    atLeast: true,
  });
  prove({ name: '8 errors', value: errors.length, unit: 'answers', bar: 0 });
  prove({ name: '8 memory of the API, growth', value: Math.round(growth * 100), unit: '%', bar: 25 });
  if (!full) return;
  for (const [label, all] of times) {
    const sorted = all.toSorted((one, other) => one - other);
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
    prove({ name: `8 p95 ${label}`, value: Math.round(p95), unit: 'ms', bar });
  }
}, 900_000);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
