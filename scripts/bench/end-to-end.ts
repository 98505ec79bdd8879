import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { system } from '../../src/access/index.ts';
import { createEmployer, createEmployerInput } from '../../src/organisations/index.ts';
import { importParticipants } from '../../src/participants/index.ts';
import {
  connectRedis,
  inTransaction,
  readConfig,
  setHouseRules,
  today,
  useKeys,
} from '../../src/platform/index.ts';
import { currentPolicy, IndexKeeper } from '../../src/rankings/index.ts';
import { rankingsRoom } from '../../src/rankings/room.ts';
import { shortlistsRoom } from '../../src/shortlists/room.ts';
import { createApp } from '../../src/web/app.ts';
import { processorsOf } from '../../workers/processors.ts';
import { startWorkers } from '../../workers/runtime.ts';
import { createDemoAccounts, createStructures, demoEmail } from '../demo/accounts.ts';
import { advertisements } from '../demo/advertisements.ts';
import { companies } from '../demo/companies.ts';
import { people } from '../demo/people.ts';
import type { Context } from './context.ts';
import { atMost, median, quantile, type Row, told } from './measure.ts';

const posted = 60;
const bar = 5;

/** When each stage of a need ended, by the clock of this process: API, relay and worker are in it. */
interface Stages {
  asked: number;
  /** The transaction has committed and the answer begins. */
  written: number;
  /** A worker has taken the job. */
  taken: number;
  stored: number;
}

/** From the posting of a need to its stored ranking, through the API, the outbox, the queue and a worker. */
export async function endToEnd({ profiles, say }: Context): Promise<Row[]> {
  const config = readConfig();
  useKeys(config);
  say('de bout en bout : chargement des personnes');
  await load(profiles.length);
  const known = companies('bench', 300);
  const employers: string[] = [];
  for (const { sector, ...company } of known)
    employers.push((await createEmployer(system, createEmployerInput.parse(company))).id);

  const stages = new Map<string, Stages>();
  const keeper = new IndexKeeper();
  // Nothing is mailed nor erased here: what those jobs would use is not there.
  const [rankings, ...others] = [
    ...processorsOf([rankingsRoom], { live: keeper.live }),
    ...processorsOf([shortlistsRoom], {}),
  ];
  const rankNeed = rankings?.jobs['rank-need'];
  if (!rankings || !rankNeed) throw new Error('no such job');
  let current: Stages | undefined;
  const redis = connectRedis(config.REDIS_URL);
  const workers = startWorkers({
    redis,
    prefix: config.QUEUE_PREFIX,
    processors: [
      {
        ...rankings,
        jobs: {
          ...rankings.jobs,
          'rank-need': {
            ...rankNeed,
            run: async (payload) => {
              const taken = performance.now();
              await rankNeed.run(payload);
              const one = stages.get(String(payload.needId)) ?? current;
              if (one) Object.assign(one, { taken, stored: performance.now() });
            },
          },
        },
      },
      ...others,
    ],
  });
  setHouseRules({ REQUESTS_PER_MINUTE: 1_000_000, SECOND_FACTOR_ROLES: [] });
  const limiter = new Redis(config.REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const app = createApp({ redis: limiter, prefix: config.QUEUE_PREFIX });
  const server = createServer((request, response) => {
    const { writeHead } = response;
    // Routers shorten it on its way.
    const { url } = request;
    response.writeHead = ((...args: Parameters<typeof writeHead>) => {
      if (current && url === '/api/v1/needs') current.written = performance.now();
      return writeHead.apply(response, args);
    }) as typeof writeHead;
    app(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  try {
    const token = await signIn(url, employers[0] ?? '');
    const wanted = advertisements({ seed: 'bench', count: posted * 2, today: today(), companies: known });
    const transactions: number[] = [];
    const measured: Stages[] = [];
    for (const { input, meant } of wanted) {
      current = { asked: performance.now(), written: 0, taken: 0, stored: 0 };
      const response = await fetch(`${url}/needs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ ...meant, ...input }),
      });
      if (!response.ok) continue;
      const one = current;
      stages.set(((await response.json()) as { id: string }).id, one);
      while (one.stored === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      transactions.push(await transaction());
      measured.push(one);
      // Suggestions and notices that follow are work of their own.
      while (
        (await mongoose.connection
          .collection('outbox')
          .countDocuments({ queue: { $in: ['rankings', 'matches'] } })) > 0
      )
        await new Promise((resolve) => setTimeout(resolve, 5));
      if (measured.length === posted) break;
    }
    return rowsOf(measured.slice(10), transactions.slice(10));
  } finally {
    await workers.stop();
    await keeper.close();
    server.closeAllConnections();
    server.close();
    limiter.disconnect();
    redis.disconnect();
  }
}

function rowsOf(measured: readonly Stages[], transactions: readonly number[]): Row[] {
  const stage = (name: string, of: (one: Stages) => number): Row => {
    const times = measured.map(of);
    const note = `p95 ${quantile(times, 0.95).toFixed(1)} ms`;
    return { name, ...told(median(times)), unit: 'ms', note };
  };
  const waits = median(measured.map(({ written, taken }) => taken - written));
  return [
    stage('besoin posté : lu et écrit par l’API', ({ asked, written }) => written - asked),
    stage('besoin posté : outbox, relais et file', ({ written, taken }) => taken - written),
    stage('besoin posté : classé et enregistré par le worker', ({ taken, stored }) => stored - taken),
    stage('besoin posté → classement enregistré', ({ asked, stored }) => stored - asked),
    {
      name: 'une transaction MongoDB de deux écritures',
      ...told(median(transactions)),
      unit: 'ms',
      note: `p95 ${quantile(transactions, 0.95).toFixed(1)} ms`,
    },
    {
      name: 'outbox, relais et file : une transaction',
      ...atMost(waits / median(transactions), bar),
      unit: '×',
    },
  ];
}

const Written = mongoose.model(
  'BenchWritten',
  new mongoose.Schema({ what: String }, { collection: 'bench_written', versionKey: false }),
);

async function transaction(): Promise<number> {
  const begin = performance.now();
  await inTransaction(async () => {
    await Written.create([{ what: 'need' }]);
    await Written.create([{ what: 'outbox' }]);
  });
  return performance.now() - begin;
}

async function load(count: number): Promise<void> {
  await Written.createCollection();
  await createStructures();
  const batch = [];
  for (const person of people({ seed: 'bench', count, today: today(), counsellors: new Map() })) {
    const { exit, ...kept } = person;
    batch.push({ ...kept, state: 'active' as const });
    if (batch.length === 1000) await importParticipants(batch.splice(0));
  }
  if (batch.length > 0) await importParticipants(batch);
  await currentPolicy();
}

async function signIn(url: string, employerId: string): Promise<string> {
  const password = randomBytes(18).toString('base64url');
  await createDemoAccounts(password, employerId);
  const response = await fetch(`${url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: demoEmail('officer'), password }),
  });
  return ((await response.json()) as { token: string }).token;
}
