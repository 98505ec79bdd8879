import mongoose from 'mongoose';
import { afterAll, beforeAll, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { full, prove } from '../support/faults-report.ts';
import { aNeed } from '../support/fixtures.ts';
import { type OwnServices, startOwnServices } from '../support/own-services.ts';
import { type Part, startPart } from '../support/parts.ts';
import { until, untilMoment } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

const kills = full ? 20 : 2;
const perSecond = full ? 100 : 30;
/** Beyond these the writers wait: a client has only so many connections. */
const mostInFlight = 100;

let services: OwnServices;
let world: World;
let api: Part;
beforeAll(async () => {
  services = await startOwnServices({ members: 3, electionMs: full ? 10_000 : 2000 });
  world = await startWorld({ workers: false, env: services.env });
  api = await startPart(world, 'api', { LOG_LEVEL: 'error' });
}, 180_000);
afterAll(async () => {
  await api.kill();
  await world.stop();
  await services.stop();
});

interface Member {
  readonly name: string;
  readonly stateStr: string;
}

/** @throws while no member that is asked answers */
async function members(): Promise<Member[]> {
  return (await mongoose.connection.db?.admin().command({ replSetGetStatus: 1 }))?.members;
}

test(`the primary killed ${kills} times under ${perSecond} writes a second: nothing acknowledged is lost`, async () => {
  const client = clientOf(api.url, (await world.sign('officer')).token);
  const acknowledged = new Set<string>();
  const unexpected: number[] = [];
  let stopping = false;
  let next = 0;
  let brokenSince = 0;
  let longest = 0;
  const write = async () => {
    const title = `Cariste ${next++}`;
    for (;;) {
      const { status } = await client
        .post('/needs', aNeed({ title, open: false }), { 'idempotency-key': title })
        .catch(() => ({ status: 0 }));
      if (status === 201) {
        if (brokenSince) longest = Math.max(longest, performance.now() - brokenSince);
        brokenSince = 0;
        acknowledged.add(title);
        return;
      }
      if (![0, 503].includes(status)) unexpected.push(status);
      brokenSince ||= performance.now();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const inFlight = new Set<Promise<void>>();
  const writers = (async () => {
    while (!stopping) {
      if (inFlight.size < mostInFlight) {
        const one: Promise<void> = write().finally(() => inFlight.delete(one));
        inFlight.add(one);
      }
      await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
    }
    await Promise.all(inFlight);
  })();

  for (let killed = 0; killed < kills; killed++) {
    const healthy = await until(
      () => members().catch(() => []),
      (all) => all.filter(({ stateStr }) => ['PRIMARY', 'SECONDARY'].includes(stateStr)).length === 3,
      120_000,
    );
    const primary = healthy.find(({ stateStr }) => stateStr === 'PRIMARY')?.name;
    const server = services.mongods.find(({ port }) => primary?.endsWith(`:${port}`));
    const before = acknowledged.size;
    await server?.kill();
    await untilMoment(
      async () => acknowledged.size,
      (count) => count > before + mostInFlight,
      180_000,
    );
    await server?.start();
  }
  stopping = true;
  await writers;

  const titles = (await mongoose.connection.collection('needs').find().toArray()).map(({ title }) => title);
  const stored = new Set(titles);
  const lost = [...acknowledged].filter((title) => !stored.has(title)).length;
  prove({ name: '4 answers other than 201 and 503', value: unexpected.length, unit: 'answers', bar: 0 });
  prove({ name: '4 kills of the primary', value: kills, unit: 'kills', bar: kills, atLeast: true });
  prove({ name: '4 acknowledged writes', value: acknowledged.size, unit: 'writes', bar: 1, atLeast: true });
  prove({ name: '4 acknowledged writes lost', value: lost, unit: 'writes', bar: 0 });
  prove({ name: '4 writes done twice', value: titles.length - stored.size, unit: 'writes', bar: 0 });
  prove({ name: '4 longest time without a write', value: Math.round(longest), unit: 'ms', bar: 30_000 });
}, 3_600_000);
