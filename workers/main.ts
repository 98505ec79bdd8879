import {
  connectMongo,
  connectRedis,
  disconnectMongo,
  log,
  readConfig,
  runUntilStopped,
  useKeys,
} from '../src/platform/index.ts';
import { rankingsProcessor } from './rankings.ts';
import { startWorkers } from './runtime.ts';

const config = readConfig();
useKeys(config);
await connectMongo(config.MONGODB_URI);
const redis = connectRedis(config.REDIS_URL);
const rankings = rankingsProcessor();
const runtime = startWorkers({ redis, prefix: config.QUEUE_PREFIX, processors: [rankings] });
log.info('workers started');

runUntilStopped({}, async () => {
  await runtime.stop();
  await rankings.close();
  redis.disconnect();
  await disconnectMongo();
});
