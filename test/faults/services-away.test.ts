import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, clientOf } from '../support/client.ts';
import { aNeed } from '../support/fixtures.ts';
import { type OwnServices, startOwnServices } from '../support/own-services.ts';
import { type Part, startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let services: OwnServices;
let world: World;
let api: Part;
let workers: Part;
let officer: Client;
beforeAll(async () => {
  services = await startOwnServices();
  world = await startWorld({ workers: false, env: services.env });
  [api, workers] = await Promise.all([startPart(world, 'api'), startPart(world, 'workers')]);
  officer = clientOf(api.url, (await world.sign('officer')).token);
}, 120_000);
afterAll(async () => {
  await Promise.all([api.kill(), workers.kill()]);
  await world.stop();
  await services.stop();
});

const post = async (): Promise<string> => {
  const { status, body } = await officer.post('/needs', aNeed());
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
};
const ranked = (id: string) =>
  until(
    async () => (await officer.get(`/needs/${id}/ranking`)).body,
    (ranking) => ranking.status === 'done',
    60_000,
  );
const readiness = async () => (await fetch(`${api.url}/readyz`)).json();

/** Eleven wrong passwords, one after the other. */
async function wrongPasswords(email: string): Promise<number[]> {
  const said: number[] = [];
  for (let i = 0; i < 11; i++) {
    said.push((await clientOf(api.url).post('/session', { email, password: 'mauvais mot' })).status);
  }
  return said;
}

test.each([
  ['frozen', () => services.redis.freeze(), () => services.redis.thaw()],
  ['dead', () => services.redis.kill(), () => services.redis.start()],
] as const)(
  'while Redis is %s the API works, sign-ins stay limited, and what waited is done afterwards',
  async (how, breakIt, mend) => {
    await breakIt();
    expect(await readiness()).toMatchObject({ status: 'ready', redis: false });
    const id = await post();
    expect((await officer.get(`/needs/${id}`)).status).toBe(200);
    expect(await wrongPasswords(`${how}@essai.example`)).toEqual([...Array(10).fill(401), 429]);
    await mend();
    await ranked(id);
  },
  120_000,
);

test.each([
  ['dead', () => services.mongods[0]?.kill(), () => services.mongods[0]?.start()],
  ['frozen', () => services.mongods[0]?.freeze(), () => services.mongods[0]?.thaw()],
] as const)(
  'while MongoDB is %s what needs it says so, the rest goes on, and nothing has to be started again',
  async (_how, breakIt, mend) => {
    const ids = await Promise.all(Array.from({ length: 10 }, post));
    await breakIt();
    const [read, write, page, ready] = await Promise.all([
      officer.get('/needs'),
      officer.post('/needs', aNeed()),
      fetch(`${api.url}/besoins`, {
        headers: { accept: 'text/html', cookie: `session=${officer.token}` },
      }),
      fetch(`${api.url}/readyz`),
    ]);
    for (const { status, problem, headers } of [read, write]) {
      expect({ status, code: problem.code }).toEqual({ status: 503, code: 'unavailable' });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Le service ne répond pas pour le moment');
    expect(ready.status).toBe(503);
    for (const path of ['/healthz', '/aide', '/static/passerelle.css', '/api/v1/openapi.json']) {
      expect([path, (await fetch(api.url + path)).status]).toEqual([path, 200]);
    }
    await mend();
    await until(
      () => officer.get('/needs'),
      ({ status }) => status === 200,
      60_000,
    );
    await ranked(await post());
    for (const id of ids) await ranked(id);
    expect(await mongoose.connection.collection('outbox').countDocuments({ state: 'failed' })).toBe(0);
    expect([api.child.exitCode, workers.child.exitCode]).toEqual([null, null]);
  },
  180_000,
);
