import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem, setHouseRules, useKeys } from '../../src/platform/index.ts';
import { type Limits, signInLimit } from '../../src/web/sign-in-limit.ts';
import { servicesFromEnv } from '../support/services.ts';

const wrong = async () => {
  throw new Problem(401, 'bad-credentials', 'Adresse ou mot de passe incorrect.');
};
const right = async () => 'in';

/** The outcome of an attempt: what it gave, or the code of the problem. */
const outcome = (work: Promise<unknown>) =>
  work.catch((error: unknown) => (error instanceof Problem ? error.code : String(error)));

beforeAll(() => {
  useKeys({ FIELD_KEYS: [{ id: 'k', secret: Buffer.alloc(32, 1) }], INDEX_KEY: Buffer.alloc(32, 2) });
});

const reachable = () =>
  new Redis(servicesFromEnv().redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
/** Nothing listens there. */
const away = () => {
  const redis = new Redis('redis://127.0.0.1:1', { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  redis.on('error', () => {});
  return redis;
};

describe.each([
  ['with Redis', reachable],
  ['while Redis is away', away],
])('limits on signing in, %s', (_, connect) => {
  let redis: Redis;
  let limits: Limits;
  beforeAll(async () => {
    redis = connect();
    if (connect === reachable) await new Promise((resolve) => redis.once('ready', resolve));
    const rulesBack = setHouseRules({ REQUESTS_PER_MINUTE: 30 });
    limits = signInLimit(redis, `limits-${process.pid}-${Date.now()}`);
    rulesBack();
  });
  afterAll(() => redis.disconnect());

  const attempt = (account: string, ip: string, act = wrong as () => Promise<unknown>) =>
    outcome(limits.signIn({ account, ip }, act));

  test('the eleventh wrong password from one place waits, another account and another place do not', async () => {
    const said = [];
    for (let i = 0; i < 11; i++) said.push(await attempt('a@x.example', '10.0.0.1'));
    expect(said).toEqual([...Array(10).fill('bad-credentials'), 'too-many-attempts']);
    expect(await attempt('a@x.example', '10.0.0.1', right)).toBe('too-many-attempts');
    expect(await attempt('a@x.example', '10.0.0.2', right)).toBe('in');
    expect(await attempt('b@x.example', '10.0.0.1', right)).toBe('in');
  });

  test('many attempts at once are no way round', async () => {
    const said = await Promise.all(Array.from({ length: 40 }, () => attempt('c@x.example', '10.0.1.1')));
    expect(said.filter((one) => one === 'bad-credentials')).toHaveLength(10);
  });

  test('an account is slowed from everywhere, and an address for every account', async () => {
    const places = [];
    for (let i = 0; i < 60; i++) places.push(await attempt('d@x.example', `10.1.0.${i}`));
    expect(places.filter((one) => one === 'bad-credentials')).toHaveLength(50);
    const accounts = [];
    for (let i = 0; i < 110; i++) accounts.push(await attempt(`e${i}@x.example`, '10.2.0.1'));
    expect(accounts.filter((one) => one === 'bad-credentials')).toHaveLength(100);
  });

  test('requests of an account are counted, and those of another apart', async () => {
    const said = await Promise.all(Array.from({ length: 40 }, () => outcome(limits.request('user-1'))));
    expect(said.filter((one) => one === 'too-many-requests')).toHaveLength(10);
    expect(await outcome(limits.request('user-2'))).toBeUndefined();
  });

  test('signing in counts nothing, and forgets the slips before it', async () => {
    for (let i = 0; i < 9; i++) await attempt('f@x.example', '10.3.0.1');
    for (let i = 0; i < 30; i++) expect(await attempt('f@x.example', '10.3.0.1', right)).toBe('in');
    for (let i = 0; i < 9; i++) expect(await attempt('f@x.example', '10.3.0.1')).toBe('bad-credentials');
  });
});
