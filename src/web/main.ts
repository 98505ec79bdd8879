import { Redis } from 'ioredis';
import { identityProvider } from '../accounts/index.ts';
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
import { endStreams } from './pages/streams.ts';

const config = readConfig();
useKeys(config);
await connectMongo(config.MONGODB_URI);
await requireMigrated(migrations);
// Opening the linker takes a second or two: better now than in the first reading of somebody.
const catalogue = await followCatalogue({ onChange: ({ linker }) => linker() });
const redis = new Redis(config.REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
redis.on('error', (err) => log.debug({ err }, 'redis unreachable'));
const app = createApp({
  redis,
  prefix: config.QUEUE_PREFIX,
  trustedProxies: config.TRUSTED_PROXIES,
  provider: identityProvider(config),
});

const server = app.listen(config.PORT, (error) => {
  if (error) {
    log.fatal({ err: error, port: config.PORT }, 'cannot listen');
    process.exit(1);
  }
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.PORT;
  log.info({ port }, 'listening');
  runUntilStopped({ port }, async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      endStreams();
      server.closeIdleConnections();
    });
    catalogue.stop();
    redis.disconnect();
    await disconnectMongo();
  });
});
