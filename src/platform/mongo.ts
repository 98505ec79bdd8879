import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose from 'mongoose';
import { appNameOf } from './abandoned-transactions.ts';
import { refuseHalfRestored } from './backup.ts';
import { hasKeys } from './crypto.ts';
import { Problem } from './errors.ts';
import { requireOwnKeys } from './own-keys.ts';

mongoose.set('transactionAsyncLocalStorage', true);
mongoose.set('strictQuery', 'throw');
mongoose.set('bufferCommands', false);
mongoose.set('autoIndex', false);
mongoose.set('autoCreate', false);

/** Connects to a database that is whole and whose keys are ours, and makes what is missing of its collections. */
export async function connectMongo(uri: string): Promise<void> {
  await mongoose.connect(uri, {
    appName: appNameOf(uri),
    serverSelectionTimeoutMS: 5000,
    // A server that takes connections and answers nothing is found out in ten seconds.
    heartbeatFrequencyMS: 5000,
    connectTimeoutMS: 5000,
    retryWrites: true,
    w: 'majority',
    readConcernLevel: 'majority',
    ignoreUndefined: true,
  });
  if (mongoose.connection.db) await refuseHalfRestored(mongoose.connection.db);
  if (hasKeys()) await requireOwnKeys({ plant: true });
  await prepareCollections();
}

/**
 * Creates the collections and indexes that are missing: MongoDB refuses to create a collection inside some transactions.
 * One command a collection, side by side: each is written to disk, and there are a hundred indexes.
 */
export async function prepareCollections(): Promise<void> {
  const models = Object.values(mongoose.models);
  await Promise.all(
    models.map(async ({ schema, collection }) => {
      const indexes = schema.indexes().map(([key, options]) => ({ key, ...options }) as Index);
      if (indexes.length > 0) await collection.createIndexes(indexes);
    }),
  );
  const made = await mongoose.connection.listCollections();
  const bare = models.filter(({ collection: { name } }) => !made.some((one) => one.name === name));
  await Promise.all(bare.map((model) => model.createCollection()));
}

type Index = mongoose.mongo.IndexDescription;

export async function disconnectMongo(): Promise<void> {
  await mongoose.disconnect();
}

const inside = new AsyncLocalStorage<true>();

/** How long a transaction may begin again, and how long its commit may take, while the database has no primary, in ms. */
const patienceMs = 15_000;

/** The driver's own words for "ask again": a primary that is gone, changing or stopping. */
const passing = ['TransientTransactionError', 'RetryableWriteError', 'UnknownTransactionCommitResult'];
/** What a member says that is not, or no longer, the primary, or that is shutting down. */
const changing = new Set<unknown>([91, 189, 10107, 11600, 11602, 13435, 13436]);

/** Whether this is the database being away rather than anything wrong with what was asked. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Problem) return error.code === 'unavailable';
  // The driver lets through as it is what Node says of a socket that was closed just before it wrote.
  if (!(error instanceof mongoose.mongo.MongoError))
    return error instanceof Error && 'code' in error && error.code === 'EPIPE';
  if (
    /^Mongo(ServerSelection|Network|NotConnected|PoolCleared|TopologyClosed|StalePrimary|WriteConcern|ExpiredSession)/.test(
      error.name,
    )
  )
    return true;
  // A bulk write wraps what it met on its way; what the server answered has a code.
  if (error.name === 'MongoBulkWriteError' && error.code === undefined) return true;
  return changing.has(error.code) || passing.some((label) => error.hasErrorLabel(label));
}

export const unavailable = (): Problem =>
  new Problem(503, 'unavailable', 'La base de données ne répond pas. Réessayez dans un instant.', [], {
    retryAfter: 5,
  });

/**
 * Runs `work` in one transaction, or in the one already open: what a use case writes and the outbox row it leaves
 * stand or fall together. `work` may run again after a write conflict, so it must not act outside the database.
 * @throws Problem 503 where the database stays away: the driver alone would try for two minutes. Where only the answer
 * to the commit was lost it may have happened: asking again with the same idempotency key says so.
 */
export function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (inside.getStore()) return work();
  const lastStart = performance.now() + patienceMs;
  let committing: NodeJS.Timeout | undefined;
  return new Promise<T>((resolve, reject) => {
    let begun = false;
    const attempt = async () => {
      clearTimeout(committing);
      if (begun && performance.now() > lastStart) throw unavailable();
      begun = true;
      const result = await inside.run(true, work);
      committing = setTimeout(() => reject(unavailable()), patienceMs);
      return result;
    };
    mongoose.connection
      .transaction(attempt, { readConcern: 'snapshot', writeConcern: { w: 'majority' } })
      .then((result) => resolve(result as T), reject)
      .finally(() => clearTimeout(committing));
  });
}

/** E11000: another document already holds this unique value. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
