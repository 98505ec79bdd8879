import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { system } from '../../src/access/index.ts';
import { createEmployer, createEmployerInput } from '../../src/organisations/index.ts';
import { importParticipants } from '../../src/participants/index.ts';
import {
  connectRedis,
  prepareCollections,
  readConfig,
  setHouseRules,
  today,
  useKeys,
} from '../../src/platform/index.ts';
import { currentPolicy, IndexKeeper, StandingLists } from '../../src/rankings/index.ts';
import { rankingsRoom } from '../../src/rankings/room.ts';
import { shortlistsRoom } from '../../src/shortlists/room.ts';
import { createApp } from '../../src/web/app.ts';
import { processorsOf } from '../../workers/processors.ts';
import { type Processor, startWorkers } from '../../workers/runtime.ts';
import { createDemoAccounts, createStructures, demoEmail } from '../demo/accounts.ts';
import { advertisements } from '../demo/advertisements.ts';
import { companies } from '../demo/companies.ts';
import { people } from '../demo/people.ts';

/** When each stage of a need ended, by the clock of this process: API, relay and worker are in it. */
export interface Stages {
  asked: number;
  /** The transaction has committed and the answer begins. */
  written: number;
  /** A worker has taken the job. */
  taken: number;
  stored: number;
}

/** The house in this process, with its people: API, relay, queues and the workers that rank and suggest. */
export async function startHouse(count: number) {
  const config = readConfig();
  useKeys(config);
  // Of the measure before.
  await mongoose.connection.dropDatabase();
  await prepareCollections();
  await load(count);
  const known = companies('bench', 300);
  const employers: string[] = [];
  for (const { sector, ...company } of known)
    employers.push((await createEmployer(system, createEmployerInput.parse(company))).id);

  const stages = new Map<string, Stages>();
  const keeper = new IndexKeeper();
  let current: Stages | undefined;
  /** Nothing is mailed nor erased here: what those jobs would use is not there. */
  const processors: Processor[] = [
    ...processorsOf([rankingsRoom], { live: keeper.live, lists: new StandingLists(keeper.live) }),
    ...processorsOf([shortlistsRoom], {}),
  ];
  const redis = connectRedis(config.REDIS_URL);
  const workers = startWorkers({
    redis,
    prefix: config.QUEUE_PREFIX,
    processors: processors.map((processor) => timed(processor, (needId) => stages.get(needId) ?? current)),
  });
  setHouseRules({
    REQUESTS_PER_MINUTE: 1_000_000,
    SIGNED_OUT_PER_MINUTE: 1_000_000,
    SECOND_FACTOR_ROLES: [],
  });
  const limiter = new Redis(config.REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const app: RequestListener = createApp({ redis: limiter, prefix: config.QUEUE_PREFIX });
  const server = createServer((request: IncomingMessage, response) => {
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
  const token = await signIn(url, employers[0] ?? '');
  return {
    keeper,
    advertisements: (wanted: number) =>
      advertisements({ seed: 'bench', count: wanted, today: today(), companies: known }),
    /** @returns `undefined` where the advertisement is refused */
    async post({ input, meant }: ReturnType<typeof advertisements>[number]): Promise<Stages | undefined> {
      const one: Stages = { asked: performance.now(), written: 0, taken: 0, stored: 0 };
      current = one;
      const response = await fetch(`${url}/needs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ ...meant, ...input }),
      });
      if (!response.ok) return undefined;
      stages.set(((await response.json()) as { id: string }).id, one);
      while (one.stored === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      return one;
    },
    /** Until nothing is left to do on these queues. */
    async idle(...queues: readonly string[]): Promise<void> {
      const outbox = mongoose.connection.collection('outbox');
      while ((await outbox.countDocuments({ queue: { $in: [...queues] } })) > 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async stop(): Promise<void> {
      await workers.stop();
      await keeper.close();
      server.closeAllConnections();
      server.close();
      limiter.disconnect();
      redis.disconnect();
    },
  };
}

function timed(processor: Processor, stagesOf: (needId: string) => Stages | undefined): Processor {
  const rankNeed = processor.jobs['rank-need'];
  if (!rankNeed) return processor;
  return {
    ...processor,
    jobs: {
      ...processor.jobs,
      'rank-need': {
        ...rankNeed,
        run: async (payload) => {
          const taken = performance.now();
          await rankNeed.run(payload);
          const one = stagesOf(String(payload.needId));
          if (one) Object.assign(one, { taken, stored: performance.now() });
        },
      },
    },
  };
}

async function load(count: number): Promise<void> {
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
