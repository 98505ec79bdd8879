import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { type Role, system } from '../../src/access/index.ts';
import {
  identityProvider,
  openWithoutInvitation,
  openWithoutInvitationInput,
} from '../../src/accounts/index.ts';
import { useScanner } from '../../src/documents/index.ts';
import { rooms } from '../../src/house.ts';
import { useWays } from '../../src/messages/index.ts';
import { refreshCatalogue } from '../../src/occupations/index.ts';
import {
  createEmployer,
  createEmployerInput,
  createStructure,
  makeBuyer,
} from '../../src/organisations/index.ts';
import {
  connectMongo,
  connectRedis,
  disconnectMongo,
  type HouseRules,
  readConfig,
  setHouseRules,
  startEndingAbandonedTransactions,
  useKeys,
} from '../../src/platform/index.ts';
import { createApp } from '../../src/web/app.ts';
import { serverOf } from '../../src/web/server.ts';
import { processorsOf } from '../../workers/processors.ts';
import { startWorkers } from '../../workers/runtime.ts';
import { openTools } from '../../workers/tools.ts';
import { type Client, clientOf } from './client.ts';
import { servicesFromEnv } from './services.ts';

export const password = 'quatre chevaux verts dansent';

/** As the house hashes, by the same program, at a cost that protects nothing: tests sign in by the thousand. */
const cheapHash = (text: string) => hash(text, { memoryCost: 8, timeCost: 1 });

/** Two structures and two companies, so that every test can try the neighbour's door. */
const structures = [
  {
    id: 'plie-centre',
    kind: 'plie',
    name: 'PLIE Marseille Provence Centre',
    plie: 'plie-marseille-provence-centre',
  },
  { id: 'plie-aix', kind: 'plie', name: 'PLIE du Pays d’Aix', plie: 'plie-pays-d-aix' },
] as const;
const sirets = ['73282932000074', '55208131766522'] as const;
const buyerSirets = ['21130055300016', '20005480700017'] as const;

/** The house with its own database and queues, on a free port. `sign` gives a client that is signed in. */
export async function startWorld({
  workers = true,
  empty = false,
  rules = {},
  env = {},
}: {
  workers?: boolean;
  /** Nothing in the database: no structure, no company. */
  empty?: boolean;
  /** In place of the defaults. */
  rules?: Partial<HouseRules>;
  /** More settings, as the environment would have them. */
  env?: Record<string, string>;
} = {}) {
  const services = servicesFromEnv();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const config = readConfig({
    NODE_ENV: 'test',
    MONGODB_URI: databaseUri(services.mongodbUri, name),
    REDIS_URL: services.redisUrl,
    FIELD_KEYS: `test:${randomBytes(32).toString('base64')}`,
    INDEX_KEY: randomBytes(32).toString('base64'),
    QUEUE_PREFIX: name,
    LOG_LEVEL: 'silent',
    ERASURE_LEDGER: join(tmpdir(), name, 'erasures.jsonl'),
    AUDIT_HEADS: join(tmpdir(), name, 'audit-heads.jsonl'),
    MAIL_DIR: join(tmpdir(), name, 'mails'),
    ...env,
  });
  useKeys(config);
  useScanner(config.CLAMD);
  const rulesBack = setHouseRules({
    SECOND_FACTOR_ROLES: [],
    REQUESTS_PER_MINUTE: 1_000_000,
    SIGNED_OUT_PER_MINUTE: 1_000_000,
    ...rules,
  });
  await connectMongo(config.MONGODB_URI);
  // The worlds before, in this process, may have had another.
  await refreshCatalogue();

  const employers = await Promise.all(
    (empty ? [] : sirets).map((siret, i) =>
      createEmployer(
        system,
        createEmployerInput.parse({ siret, name: `Entreprise ${i + 1}`, trade: 'logistique' }),
      ),
    ),
  );
  const buyers = empty
    ? []
    : await Promise.all(buyerSirets.map((siret, i) => makeBuyer(siret, `Ville ${i + 1}`)));
  if (!empty) await Promise.all(structures.map((structure) => createStructure(system, structure)));

  const limiterRedis = new Redis(config.REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  limiterRedis.on('error', () => {});
  const app = createApp({
    redis: limiterRedis,
    prefix: name,
    trustedProxies: config.TRUSTED_PROXIES,
    metricsToken: config.METRICS_TOKEN,
    provider: identityProvider(config),
  });
  const server = serverOf(app, { trustedProxies: config.TRUSTED_PROXIES }).listen(0);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const anonymous = clientOf(url);
  useWays(config, config.PUBLIC_URL ?? url);

  const redis = connectRedis(config.REDIS_URL);
  const startWork = () => {
    const { tools, close } = openTools(config, redis);
    const processors = processorsOf(rooms, tools);
    const runtime = startWorkers({ redis, prefix: name, processors, patienceMs: 1000 });
    return {
      stop: async () => {
        await runtime.stop();
        await close();
      },
    };
  };
  let work = workers ? startWork() : undefined;

  /** Opens an account whose password is known, as no route does. `signIn` opens a session of it. */
  async function open(of: { email: string; role: Role; [more: string]: unknown }) {
    const input = { name: 'Maud Colin', password, ...of };
    const account = openWithoutInvitationInput.parse(input);
    const { id } = await openWithoutInvitation(account, cheapHash);
    const signIn = async (): Promise<Client> => {
      const { body } = await anonymous.post('/session', { email: of.email, password: input.password });
      return clientOf(url, body.token);
    };
    return { id, email: of.email, signIn };
  }

  const clients = new Map<string, Client>();
  /** @param side 0 or 1: which of the two structures or companies a role belongs to */
  async function sign(role: Role, side: 0 | 1 = 0): Promise<Client> {
    const key = `${role}${side}`;
    const known = clients.get(key);
    if (known) return known;
    const ofStructure = role === 'counsellor' || role === 'manager';
    const { signIn } = await open({
      email: `${key}@essai.example`,
      name: key,
      role,
      ...(ofStructure ? { structureId: structures[side].id } : {}),
      ...(role === 'employer' ? { employerId: employers[side]?.id ?? '' } : {}),
      ...(role === 'buyer' ? { buyerId: buyers[side] ?? '' } : {}),
    });
    const client = await signIn();
    clients.set(key, client);
    return client;
  }

  return {
    url,
    config,
    redis,
    anonymous,
    employers,
    buyers,
    open,
    sign,
    /** The workers, for tests that stop and start them. */
    startWorkers: () => {
      work = startWork();
    },
    stopWorkers: async () => {
      await work?.stop();
      work = undefined;
    },
    async stop(): Promise<void> {
      await work?.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      limiterRedis.disconnect();
      const keys = await redis.keys(`${name}*`);
      if (keys.length > 0) await redis.unlink(keys);
      redis.disconnect();
      // A database cannot be dropped while the transaction of a process that a test has killed holds it: for a minute.
      const abandoned = startEndingAbandonedTransactions();
      await mongoose.connection.dropDatabase();
      await abandoned.stop();
      await disconnectMongo();
      rulesBack();
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

export function databaseUri(uri: string, name: string): string {
  const url = new URL(uri);
  url.pathname = `/${name}`;
  return url.href;
}
