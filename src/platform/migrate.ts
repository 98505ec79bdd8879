import mongoose from 'mongoose';
import { newId } from './ids.ts';
import { type Lease, releaseLease, takeLease } from './lease.ts';

type Db = mongoose.mongo.Db;

/** One change of what is stored, in small steps, each of which may run twice: cut short, it goes on from where it was. */
export interface Migration {
  /** A date and a name: migrations run in this order. */
  readonly id: string;
  /** One French sentence. */
  readonly what: string;
  /** How many documents want it. */
  waiting(db: Db): Promise<number>;
  /** Changes some of them. @returns how many; 0 when none is left */
  step(db: Db): Promise<number>;
}

interface Done extends Lease {
  readonly changed?: number;
  readonly doneAt?: Date;
}

/** How long a run that died keeps the next one waiting. */
const leaseMs = 30_000;
const lockId = 'lock';

const database = (): Db => {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  return db;
};
const records = () => database().collection<Done>('migrations');

async function pending(all: readonly Migration[]): Promise<Migration[]> {
  const done = new Set((await records().find().toArray()).map(({ _id }) => _id));
  return all.filter(({ id }) => !done.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Lets the house start on a database that has had every migration, or has nothing that wants one.
 * @throws Error that names the first one awaited
 */
export async function requireMigrated(all: readonly Migration[]): Promise<void> {
  for (const { id, waiting } of await pending(all)) {
    const count = await waiting(database());
    if (count > 0) {
      throw new Error(
        `La base attend une migration (${id}, ${count} fiches) : lancez d’abord npm run migrate.`,
      );
    }
  }
}

export interface Migrated {
  readonly id: string;
  readonly what: string;
  /** Documents changed; with `dryRun`, those that would be. */
  readonly documents: number;
}

/**
 * Runs the awaited migrations in order, one run at a time on all machines.
 * @throws Error while another run has the lock
 */
export async function migrate(
  all: readonly Migration[],
  { dryRun = false }: { readonly dryRun?: boolean },
  onDone: (done: Migrated) => void,
): Promise<void> {
  const holder = newId();
  if (!dryRun) await takeLock(holder);
  try {
    for (const { id, what, waiting, step } of await pending(all)) {
      let documents = dryRun ? await waiting(database()) : 0;
      for (let changed = 1; !dryRun && changed > 0; documents += changed) {
        changed = await step(database());
        await takeLock(holder);
      }
      if (!dryRun) await record(id, documents);
      onDone({ id, what, documents });
    }
  } finally {
    await releaseLease(records(), lockId, holder);
  }
}

async function record(id: string, changed: number): Promise<void> {
  await records().updateOne({ _id: id }, [{ $set: { changed: { $literal: changed }, doneAt: '$$NOW' } }], {
    upsert: true,
  });
}

async function takeLock(holder: string): Promise<void> {
  if (!(await takeLease(records(), lockId, holder, leaseMs)))
    throw new Error('une autre migration est en cours ; recommencez dans un instant');
}
