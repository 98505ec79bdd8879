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
  /** Of `startedId`: the migrations that the versions know which have run on this database. */
  readonly known?: readonly string[];
}

/** How long a run that died keeps the next one waiting. */
const leaseMs = 30_000;
const lockId = 'lock';
const startedId = 'started';

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
 * Refuses a database that a newer version has run on: it may hold shapes that this one would damage.
 * @throws Error in words, with the code `newer-database`
 */
export async function refuseNewer(all: readonly Migration[]): Promise<void> {
  const ours = new Set([lockId, startedId, ...all.map(({ id }) => id)]);
  const found = (await records().find().toArray()).flatMap(({ _id, known = [] }) => [_id, ...known]);
  const newer = found.filter((id) => !ours.has(id)).sort();
  if (newer.length === 0) return;
  throw Object.assign(
    new Error(
      `Cette base a servi à une version plus récente de Passerelle (migration ${newer.at(-1)}, inconnue de celle-ci), qui seule sait la lire. Reprenez cette version, une sauvegarde d’avant elle, ou un autre dossier : DATA_DIR=.data2 npm start (code : newer-database).`,
    ),
    { code: 'newer-database' },
  );
}

/**
 * Lets the house start on a database that has had every migration, or has nothing that wants one, and keeps which version
 * did.
 * @throws Error that names the first one awaited, or as `refuseNewer`
 */
export async function requireMigrated(all: readonly Migration[]): Promise<void> {
  await refuseNewer(all);
  for (const { id, waiting } of await pending(all)) {
    const count = await waiting(database());
    if (count > 0) {
      throw new Error(
        `La base attend une migration (${id}, ${count} fiches) : lancez d’abord npm run migrate.`,
      );
    }
  }
  const known = all.map(({ id }) => id);
  await records().updateOne({ _id: startedId }, { $addToSet: { known: { $each: known } } }, { upsert: true });
}

export interface Migrated {
  readonly id: string;
  readonly what: string;
  /** Documents changed; with `dryRun`, those that would be. */
  readonly documents: number;
}

/**
 * Runs the awaited migrations in order, one run at a time on all machines.
 * @throws Error while another run has the lock, or as `refuseNewer`
 */
export async function migrate(
  all: readonly Migration[],
  { dryRun = false }: { readonly dryRun?: boolean },
  onDone: (done: Migrated) => void,
): Promise<void> {
  await refuseNewer(all);
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

/** What a migration does that only takes an index away; a new database has no such collection yet. */
export function withoutIndex(collection: string, index: string): Pick<Migration, 'waiting' | 'step'> {
  const waiting = async (db: Db): Promise<number> => {
    if (!(await db.listCollections({ name: collection }).hasNext())) return 0;
    const indexes = await db.collection(collection).indexes();
    return indexes.filter(({ name }) => name === index).length;
  };
  const step = async (db: Db): Promise<number> => {
    if ((await waiting(db)) === 0) return 0;
    await db.collection(collection).dropIndex(index);
    return 1;
  };
  return { waiting, step };
}
