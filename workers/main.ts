import { rooms } from '../src/house.ts';
import { leaves, useWays } from '../src/messages/index.ts';
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
  speakFrench,
  startEndingAbandonedTransactions,
  useKeys,
} from '../src/platform/index.ts';
import { startSequencer } from './audit.ts';
import { startCalendar } from './calendar.ts';
import { startPushingOutErased } from './history.ts';
import { processorsOf } from './processors.ts';
import { startRankingThreads } from './ranking-threads.ts';
import { startWorkers } from './runtime.ts';
import { sweep } from './sweeps.ts';
import { openTools } from './tools.ts';

const config = readConfig();
useKeys(config);
useWays(config);
speakFrench();
await connectMongo(config.MONGODB_URI);
await requireMigrated(migrations);
const catalogue = await followCatalogue();
const redis = connectRedis(config.REDIS_URL);
const { tools, keeper, close } = openTools(config, redis);
if (!(await leaves('mail'))) log.warn('neither SMTP_URL nor MAIL_DIR is set: e-mails will fail');
const runtime = startWorkers({
  redis,
  prefix: config.QUEUE_PREFIX,
  processors: processorsOf(rooms, tools),
});
const sequencer = startSequencer();
const calendar = startCalendar({ redis, prefix: config.QUEUE_PREFIX, turn: () => sweep(config) });
const abandoned = startEndingAbandonedTransactions();
const history = startPushingOutErased();
const threads = await startRankingThreads({
  count: config.RANKING_THREADS - 1,
  keeper,
  onRoom: runtime.look,
  onLost(err) {
    // As where the main thread fails: whoever supervises the process sees it, and jobs under way are taken up again.
    log.fatal({ err }, 'a ranking thread is lost: the process ends');
    process.exit(1);
  },
});
log.info({ rankingThreads: config.RANKING_THREADS }, 'workers started');

runUntilStopped({}, async () => {
  const background = [sequencer, calendar, abandoned, history].map((one) => one.stop());
  await Promise.all([runtime.stop(), threads.stop(), ...background]);
  catalogue.stop();
  await close();
  redis.disconnect();
  await disconnectMongo();
});
