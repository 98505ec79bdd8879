import { createServer, type Server } from 'node:net';
import { Queue } from 'bullmq';
import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction, jobKind, leaveJob } from '../../src/platform/index.ts';
import { startWorkers } from '../../workers/runtime.ts';
import { full, prove } from '../support/faults-report.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { type Part, startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let mailbox: Mailbox;
beforeAll(async () => {
  [world, mailbox] = await Promise.all([startWorld({ workers: false }), startMailbox()]);
});
afterAll(async () => {
  await world.stop();
  await mailbox.stop();
});

const countJob = jobKind({
  queue: 'essai',
  name: 'compter',
  label: 'Un essai',
  payload: z.strictObject({}),
});

const started: Part[] = [];
afterEach(() => Promise.all(started.splice(0).map((part) => part.kill())));

async function workersWith(smtp: string): Promise<Part> {
  const workers = await startPart(world, 'workers', {
    SMTP_URL: smtp,
    MAIL_FROM: 'Passerelle <robot@essai.example>',
    PUBLIC_URL: 'https://passerelle.essai.example',
  });
  started.push(workers);
  return workers;
}

async function invite(email: string): Promise<void> {
  const admin = await world.sign('admin');
  expect((await admin.post('/users', { email, name: 'Ines Vidal', role: 'officer' })).status).toBe(201);
}

const outbox = () => mongoose.connection.collection('outbox');

/** Takes connections and says nothing: whoever sends a message there is in the middle of a job. */
async function silentServer(): Promise<{ url: string; callers: () => number; server: Server }> {
  let callers = 0;
  const server = createServer((socket) => {
    callers += 1;
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, callers: () => callers, server };
}

const kills = full ? 5 : 2;

test(`a job whose process is killed ${kills} times is done in the end`, async () => {
  const silent = await silentServer();
  await invite('tuee@essai.example');
  const left = performance.now();
  for (let deaths = 1; deaths <= kills; deaths++) {
    const workers = await workersWith(silent.url);
    await until(
      async () => silent.callers(),
      (callers) => callers >= deaths,
      60_000,
    );
    await workers.kill();
  }
  silent.server.close();
  await workersWith(mailbox.url);
  await until(
    async () => mailbox.received.filter(({ to }) => to.includes('tuee@essai.example')).length,
    (count) => count === 1,
    60_000,
  );
  await until(
    () => outbox().countDocuments(),
    (count) => count === 0,
  );
  const ms = Math.round(performance.now() - left);
  prove({ name: '2 kills of one job’s process', value: kills, unit: 'kills', bar: kills, atLeast: true });
  prove({ name: '2 from asked to done', value: ms, unit: 'ms', bar: 120_000 });
}, 400_000);

test('a job that is given up is shown, and may be tried again', async () => {
  const admin = await world.sign('admin');
  mailbox.state.refusal = { code: 550, text: 'no such mailbox' };
  await workersWith(mailbox.url);
  await invite('refusee@essai.example');
  const failed = await until(
    async () => (await admin.get('/failed-jobs')).body.data,
    (jobs) => jobs.length === 1,
    60_000,
  );
  expect(failed[0]).toMatchObject({ queue: 'messages', name: 'send-message' });
  delete mailbox.state.refusal;
  expect((await admin.post(`/failed-jobs/${failed[0]!.id}/retry`)).status).toBe(204);
  await mailbox.newest('refusee@essai.example');
  await until(
    () => outbox().countDocuments(),
    (count) => count === 0,
  );
  expect((await admin.post(`/failed-jobs/${failed[0]!.id}/retry`)).status).toBe(404);
  const { body } = await admin.get('/audit');
  expect(body.data.filter(({ action }) => action === 'job.retry')).toMatchObject([
    { actor: { role: 'admin' }, target: { kind: 'job', id: failed[0]!.id }, because: 'send-message' },
  ]);
}, 120_000);

test('a job is not taken by a process that is not ready for it, nor blamed for its death', async () => {
  const { redis, config } = world;
  const options = { redis, prefix: config.QUEUE_PREFIX };
  let begin = () => {};
  const ready = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let runs = 0;
  const run = async () => void runs++;
  const processor = { queue: 'essai', concurrency: 1, ready: () => ready, jobs: { compter: { run } } };
  const workers = startWorkers({ ...options, processors: [processor] });
  const queue = new Queue('essai', { connection: redis, prefix: config.QUEUE_PREFIX });
  try {
    await inTransaction(() => leaveJob(countJob, {}));
    await until(
      () => queue.getWaitingCount(),
      (count) => count === 1,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([runs, await queue.getActiveCount()]).toEqual([0, 0]);
    begin();
    await until(
      async () => runs,
      (count) => count === 1,
    );
  } finally {
    await workers.stop();
    await queue.close();
  }
}, 60_000);

test.runIf(full)(
  'a job that kills every process that takes it is shown as failed',
  async () => {
    const silent = await silentServer();
    await invite('funeste@essai.example');
    const left = performance.now();
    const failed = () => outbox().countDocuments({ state: 'failed' });
    let deaths = 0;
    for (;;) {
      const workers = await workersWith(silent.url);
      await until(
        async () => silent.callers() > deaths || (await failed()) > 0,
        (either) => either,
        60_000,
      );
      if (silent.callers() === deaths) break;
      deaths = silent.callers();
      await workers.kill();
    }
    silent.server.close();
    const ms = Math.round(performance.now() - left);
    const { body } = await (await world.sign('admin')).get('/failed-jobs');
    expect(body.data).toMatchObject([
      { queue: 'messages', name: 'send-message', reason: expect.stringMatching(/stalled/) },
    ]);
    prove({
      name: '2 a job that always kills: from asked to shown as failed',
      value: ms,
      unit: 'ms',
      bar: 120_000,
    });
  },
  400_000,
);
