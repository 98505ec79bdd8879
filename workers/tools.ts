import type { Redis } from 'ioredis';
import { rooms, type Tools } from '../src/house.ts';
import { type Config, type MailWriter, openPost } from '../src/platform/index.ts';
import { IndexKeeper } from '../src/rankings/index.ts';
import { forgetFailedJobs } from './failed-jobs.ts';

const writers: Readonly<Record<string, MailWriter>> = Object.assign({}, ...rooms.map(({ mails }) => mails));

/**
 * Opens what the jobs of every room use.
 * @param site the address of the service, as messages give it
 */
export function openTools(config: Config, redis: Redis, site: string) {
  const keeper = new IndexKeeper();
  const mail = openPost(config);
  const tools: Tools = {
    live: keeper.live,
    post: mail.post,
    site,
    writers,
    ledger: config.ERASURE_LEDGER,
    forgetFailedJobs: forgetFailedJobs(redis, config.QUEUE_PREFIX),
  };
  return {
    tools,
    keeper,
    async close(): Promise<void> {
      await keeper.close();
      mail.close();
    },
  };
}
