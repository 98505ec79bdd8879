import '../src/house.ts';
import { parentPort } from 'node:worker_threads';
import { followCatalogue } from '../src/occupations/index.ts';
import { connectMongo, connectRedis, disconnectMongo, readConfig, useKeys } from '../src/platform/index.ts';
import { type IndexNews, LiveIndex, StandingLists } from '../src/rankings/index.ts';
import { rankingsRoom } from '../src/rankings/room.ts';
import { processorsOf } from './processors.ts';
import { startTakers } from './runtime.ts';

// A thread of the worker process that takes rankings from the queue beside the main one. It has connections of its own
// and shares the index that the main thread keeps. The lists that stand are kept by the main thread alone: each thread that
// kept them would weigh every change once more.

export type ToThread = IndexNews | { readonly kind: 'stop' };
export type FromThread =
  | { readonly kind: 'ready' | 'room' }
  | { readonly kind: 'renew'; readonly reread?: boolean };

const main = parentPort;
if (!main) throw new Error('this file is started by workers/main.ts');
const say = (message: FromThread) => main.postMessage(message);

const config = readConfig();
useKeys(config);
await connectMongo(config.MONGODB_URI);
const catalogue = await followCatalogue();
const redis = connectRedis(config.REDIS_URL);
const live = new LiveIndex((how) => say({ kind: 'renew', ...how }));
const { sideQueue: _ofTheMainThread, ...mine } = rankingsRoom;
const takers = startTakers({
  redis,
  prefix: config.QUEUE_PREFIX,
  processors: processorsOf([mine], { live, lists: new StandingLists(live) }),
  onRoom: () => say({ kind: 'room' }),
});

main.on('message', async (message: ToThread) => {
  if (message.kind !== 'stop') return live.hear(message);
  await takers.stop();
  catalogue.stop();
  redis.disconnect();
  await disconnectMongo();
  process.exit(0);
});
say({ kind: 'ready' });
