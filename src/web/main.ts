import '../house.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { identityProvider } from '../accounts/index.ts';
import { useScanner } from '../documents/index.ts';
import { useWays } from '../messages/index.ts';
import { migrations } from '../migrations/index.ts';
import { followCatalogue } from '../occupations/index.ts';
import {
  connectMongo,
  disconnectMongo,
  log,
  readConfig,
  requireMigrated,
  runUntilStopped,
  useKeys,
} from '../platform/index.ts';
import { createApp } from './app.ts';
import { serverOf } from './server.ts';

const config = readConfig();
useKeys(config);
useScanner(config.CLAMD);
useWays(config);
await connectMongo(config.MONGODB_URI);
await requireMigrated(migrations);
// Opening what readings search takes a second or two: better now than in the first reading of somebody.
const catalogue = await followCatalogue({
  onChange: ({ linker, skillNames, licenceNames }) => void [linker(), skillNames(), licenceNames()],
});
// A Redis that is away or hangs must not hold back an answer: what it counts is then counted here.
const redis = new Redis(config.REDIS_URL, {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: 300,
});
redis.on('error', (err) => log.debug({ err }, 'redis unreachable'));
const app = createApp({
  redis,
  prefix: config.QUEUE_PREFIX,
  trustedProxies: config.TRUSTED_PROXIES,
  metricsToken: config.METRICS_TOKEN,
  provider: identityProvider(config),
});

if (config.PUBLIC_URL?.startsWith('https:') && config.TRUSTED_PROXIES === 0) {
  log.warn('TRUSTED_PROXIES is 0 though people come by HTTPS: cookies lack Secure, and all have one address');
}

const server = serverOf(app, { trustedProxies: config.TRUSTED_PROXIES });
server.once('error', (err) => {
  log.fatal({ err, port: config.PORT }, 'cannot listen');
  process.exit(1);
});
server.listen(config.PORT, () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.PORT;
  log.info({ port }, 'listening');
  runUntilStopped({ port }, async () => {
    await sleep(config.STOP_NOTICE_SECONDS * 1000);
    await new Promise((resolve) => server.close(resolve));
    catalogue.stop();
    redis.disconnect();
    await disconnectMongo();
  });
});
