import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { fingerprint, Problem } from '../platform/index.ts';

const window = { points: 10, duration: 15 * 60 };

/**
 * Ten failed sign-ins for one address from one place in a quarter of an hour, then a wait. Without Redis each process
 * counts for itself rather than letting everybody through.
 */
export function signInLimit(redis: Redis, prefix: string) {
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: `${prefix}-sign-in`,
    insuranceLimiter: new RateLimiterMemory(window),
    ...window,
  });
  const keyOf = (email: string, ip: string) => fingerprint('sign-in', `${email.toLowerCase()}\0${ip}`);

  return async <T>(email: string, ip: string, attempt: () => Promise<T>): Promise<T> => {
    const key = keyOf(email, ip);
    const used = await limiter.get(key);
    if (used && used.remainingPoints <= 0) throw tooMany(used);
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        await limiter.consume(key).catch((refusal) => {
          if (refusal instanceof RateLimiterRes) throw tooMany(refusal);
          throw refusal;
        });
      }
      throw error;
    }
  };
}

function tooMany(state: RateLimiterRes): Problem {
  const seconds = Math.ceil(state.msBeforeNext / 1000);
  return new Problem(
    429,
    'too-many-attempts',
    `Trop de tentatives de connexion. Réessayez dans ${Math.ceil(seconds / 60)} min.`,
    [],
    { retryAfter: seconds },
  );
}
