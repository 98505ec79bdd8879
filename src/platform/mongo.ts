import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose from 'mongoose';
import { refuseHalfRestored } from './backup.ts';

mongoose.set('transactionAsyncLocalStorage', true);
mongoose.set('strictQuery', 'throw');
mongoose.set('bufferCommands', false);
mongoose.set('autoIndex', false);
mongoose.set('autoCreate', false);

/** Connects, and creates collections and indexes: MongoDB refuses to create a collection inside some transactions. */
export async function connectMongo(uri: string): Promise<void> {
  await mongoose.connect(uri, {
    serverSelectionTimeoutMS: 5000,
    retryWrites: true,
    w: 'majority',
    readConcernLevel: 'majority',
    ignoreUndefined: true,
  });
  if (mongoose.connection.db) await refuseHalfRestored(mongoose.connection.db);
  for (const model of Object.values(mongoose.models)) {
    await model.createCollection();
    await model.createIndexes();
  }
}

export async function disconnectMongo(): Promise<void> {
  await mongoose.disconnect();
}

const inside = new AsyncLocalStorage<true>();

/**
 * Runs `work` in one transaction, or in the one already open: what a use case writes and the outbox row it leaves
 * stand or fall together. `work` may run again after a write conflict, so it must not act outside the database.
 */
export async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (inside.getStore()) return work();
  const result = await mongoose.connection.transaction(() => inside.run(true, work), {
    readConcern: 'snapshot',
    writeConcern: { w: 'majority' },
  });
  return result as T;
}

/** E11000: another document already holds this unique value. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
