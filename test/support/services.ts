/** The services that `npm test` has started. @throws Error that says how to run the tests */
export function servicesFromEnv(): { mongodbUri: string; redisUrl: string } {
  const { MONGODB_URI: mongodbUri, REDIS_URL: redisUrl } = process.env;
  if (!mongodbUri || !redisUrl) throw new Error('These tests need MongoDB and Redis: run `npm test`.');
  return { mongodbUri, redisUrl };
}
