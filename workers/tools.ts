import type { Redis } from 'ioredis';
import type { Tools } from '../src/house.ts';
import type { Config } from '../src/platform/index.ts';
import { IndexKeeper, StandingLists } from '../src/rankings/index.ts';
import { forgetFailedJobs } from './failed-jobs.ts';

/** Opens what the jobs of every room use. */
export function openTools(config: Config, redis: Redis) {
  const keeper = new IndexKeeper();
  const tools: Tools = {
    live: keeper.live,
    lists: new StandingLists(keeper.live),
    ledger: config.ERASURE_LEDGER,
    forgetFailedJobs: forgetFailedJobs(redis, config.QUEUE_PREFIX),
  };
  return {
    tools,
    keeper,
    close: (): Promise<void> => keeper.close(),
  };
}
