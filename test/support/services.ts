/**
 * The addresses of the MongoDB replica set and of the Redis that `npm test` starts for the tests.
 * A test of pure code does not call this, and runs by `npm run test:unit -- test/french` alone.
 * @throws where the tests were not started by `npm test`
 */
export function servicesFromEnv(): { mongodbUri: string; redisUrl: string } {
  const { MONGODB_URI: mongodbUri, REDIS_URL: redisUrl } = process.env;
  if (mongodbUri && redisUrl) return { mongodbUri, redisUrl };
  throw new Error(
    'This test needs MongoDB and Redis, which `npm test` starts: run `npm test -- FILE`, or set MONGODB_URI and REDIS_URL.',
  );
}
