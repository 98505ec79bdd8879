import { migrations } from '../src/migrations/index.ts';
import { followCatalogue } from '../src/occupations/index.ts';
import {
  connectMongo,
  connectRedis,
  disconnectMongo,
  log,
  readConfig,
  requireMigrated,
  runUntilStopped,
  useKeys,
} from '../src/platform/index.ts';
import { IndexKeeper } from '../src/rankings/index.ts';
import { startSequencer } from './audit.ts';
import { matchesProcessor } from './matches.ts';
import { rankingsProcessor } from './rankings.ts';
import { startWorkers } from './runtime.ts';
import { startSweeps } from './sweeps.ts';

const config = readConfig();
useKeys(config);
await connectMongo(config.MONGODB_URI);
await requireMigrated(migrations);
const catalogue = await followCatalogue();
const redis = connectRedis(config.REDIS_URL);
const keeper = new IndexKeeper();
keeper.renew();
const runtime = startWorkers({
  redis,
  prefix: config.QUEUE_PREFIX,
  processors: [rankingsProcessor(keeper.live), matchesProcessor],
});
const sequencer = startSequencer();
const sweeps = startSweeps();
log.info('workers started');

runUntilStopped({}, async () => {
  await Promise.all([runtime.stop(), sequencer.stop(), sweeps.stop()]);
  catalogue.stop();
  await keeper.close();
  redis.disconnect();
  await disconnectMongo();
});
