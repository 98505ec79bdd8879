import { Redis } from 'ioredis';
import { log } from './log.ts';

/** BullMQ waits for Redis for ever: what must happen is safe in MongoDB meanwhile. */
export function connectRedis(url: string): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: null, enableReadyCheck: true });
  let down = false;
  redis.on('error', (err) => {
    if (!down) log.warn({ err }, 'redis unreachable');
    down = true;
  });
  redis.on('ready', () => {
    if (down) log.info('redis reachable again');
    down = false;
  });
  return redis;
}
