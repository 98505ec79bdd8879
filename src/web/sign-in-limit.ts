import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { fingerprint, houseRules, Problem } from '../platform/index.ts';

const quarter = 15 * 60;
const hour = 60 * 60;

/** Failures that end an attempt; an account is slowed from everywhere, so that many addresses are no way round. */
const signIn = {
  pair: { points: 10, duration: quarter },
  account: { points: 50, duration: hour },
  // A whole structure may stand behind one address.
  address: { points: 100, duration: quarter },
};

/** Requests that send a message, whatever comes of them. */
const ask = {
  account: { points: 5, duration: hour },
  address: { points: 50, duration: hour },
};

export interface Caller {
  /** The e-mail address that is tried, where there is one. */
  readonly account?: string;
  readonly ip: string;
}

/**
 * Limits by account, by network address and by both. Without Redis each process counts for itself rather than letting
 * everybody through or nobody. What is counted is fingerprints.
 */
export function signInLimit(redis: Redis, prefix: string) {
  const counter = (name: string, window: { points: number; duration: number }, more = {}) =>
    new RateLimiterRedis({
      ...more,
      storeClient: redis,
      keyPrefix: `${prefix}-${name}`,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: `${prefix}-${name}`, ...window }),
      ...window,
    });
  /** Of what is over the limit Redis is asked no more: nothing is given back, and to refuse must cost nothing. */
  const everyMinute = (name: string, points: number) =>
    counter(name, { points, duration: 60 }, { inMemoryBlockOnConsumed: points + 1 });
  const counters = {
    pair: counter('sign-in', signIn.pair),
    account: counter('sign-in-account', signIn.account),
    address: counter('sign-in-address', signIn.address),
    askAccount: counter('ask-account', ask.account),
    askAddress: counter('ask-address', ask.address),
    requests: everyMinute('requests', houseRules().REQUESTS_PER_MINUTE),
    signedOut: everyMinute('signed-out', houseRules().SIGNED_OUT_PER_MINUTE),
  };
  const key = (kind: string, text: string) => fingerprint(`limit ${kind}`, text.toLowerCase());

  const countersOf = ({ account, ip }: Caller): (readonly [RateLimiterRedis, string])[] => [
    ...(account
      ? ([
          [counters.pair, key('pair', `${account}\0${ip}`)],
          [counters.account, key('account', account)],
        ] as const)
      : []),
    [counters.address, key('address', ip)],
  ];

  async function take(
    taken: readonly (readonly [RateLimiterRedis, string])[],
    problem = tooManyAttempts,
  ): Promise<void> {
    for (const [limiter, of] of taken) {
      await limiter.consume(of).catch((refusal) => {
        throw refusal instanceof RateLimiterRes ? problem(secondsOf(refusal)) : refusal;
      });
    }
  }

  return {
    /** Counted before the attempt, so that many at once are no way round, and given back unless a secret was wrong. */
    async signIn<T>(caller: Caller, attempt: () => Promise<T>): Promise<T> {
      const taken = countersOf(caller);
      await take(taken);
      try {
        const result = await attempt();
        await giveBack(taken);
        if (caller.account) await counters.pair.delete(key('pair', `${caller.account}\0${caller.ip}`));
        return result;
      } catch (error) {
        if (!isWrongSecret(error)) await giveBack(taken);
        throw error;
      }
    },

    async ask<T>({ account, ip }: Caller, act: () => Promise<T>): Promise<T> {
      await take([
        ...(account ? ([[counters.askAccount, key('account', account)]] as const) : []),
        [counters.askAddress, key('address', ip)],
      ]);
      return act();
    },

    /** Every request of somebody who is signed in, or of a program. */
    async request(account: string): Promise<void> {
      await take([[counters.requests, key('requests', account)]], tooManyRequests);
    },

    /** Every request of somebody who is not. */
    async signedOut(ip: string): Promise<void> {
      await take([[counters.signedOut, key('signed-out', ip)]], tooManyRequests);
    },
  };
}

export type Limits = ReturnType<typeof signInLimit>;

const giveBack = (taken: readonly (readonly [RateLimiterRedis, string])[]) =>
  Promise.all(taken.map(([limiter, of]) => limiter.reward(of)));

const isWrongSecret = (error: unknown): boolean =>
  error instanceof Problem &&
  ['bad-credentials', 'wrong-code', 'challenge-expired', 'link-expired', 'not-found'].includes(error.code);

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

const tooManyAttempts = (retryAfter: number): Problem =>
  new Problem(
    429,
    'too-many-attempts',
    `Trop de tentatives. Réessayez dans ${Math.ceil(retryAfter / 60)} min.`,
    [],
    { retryAfter },
  );

const tooManyRequests = (retryAfter: number): Problem =>
  new Problem(
    429,
    'too-many-requests',
    `Trop de demandes en une minute. Réessayez dans ${retryAfter} s.`,
    [],
    { retryAfter },
  );
