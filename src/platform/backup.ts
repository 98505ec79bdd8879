import { hkdfSync } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { bech32 } from '@scure/base';
import mongoose from 'mongoose';
import type { Config } from './config.ts';
import { ownCollections, requireOwnKeys } from './own-keys.ts';

const { EJSON } = mongoose.mongo.BSON;

/** Read by who makes or opens a backup alone: its curves take a tenth of a second, which no other process has to wait. */
const age = () => import('age-encryption');

/** How many documents of each collection. */
export type Counts = Readonly<Record<string, number>>;
export type Progress = (collection: string, documents: number) => void;

/** Of this database, while a restore is under way: nothing else may use it, and one that was cut short is seen. */
const unfinished = { collection: 'restores', id: 'unfinished' } as const;

/**
 * The age identity (https://age-encryption.org/v1) that opens backups made under a field key: who can read the data can
 * read its backups, and there is no other secret to keep.
 */
export function backupIdentity(key: Config['FIELD_KEYS'][number]): string {
  const bytes = new Uint8Array(hkdfSync('sha256', key.secret, '', 'passerelle backup', 32));
  return bech32.encodeFromBytes('age-secret-key-', bytes).toUpperCase();
}

/**
 * Writes every collection as it was at one moment, compressed, then encrypted under the first field key. Each line is a
 * document (MongoDB Extended JSON), or an array that says what follows: `["collection", name]`, `["end", counts]`.
 * @throws MongoServerError `SnapshotTooOld` where it takes longer than the database keeps a moment (five minutes by default)
 */
export async function backUp(
  [key]: Config['FIELD_KEYS'],
  to: Writable,
  onProgress: Progress,
): Promise<{ at: Date; counts: Counts }> {
  const { db } = mongoose.connection;
  if (!db || !key) throw new Error('not connected, or no key');
  const at = new Date((await db.command({ hello: 1 })).localTime);
  const counts: Record<string, number> = {};
  const { Encrypter, identityToRecipient } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(backupIdentity(key)));
  const packed = Readable.from(linesOf(db, at, counts, onProgress)).pipe(createGzip());
  const sealed = await encrypter.encrypt(Readable.toWeb(packed) as globalThis.ReadableStream<Uint8Array>);
  await pipeline(Readable.fromWeb(sealed as ReadableStream<Uint8Array>), to);
  return { at, counts };
}

async function* linesOf(
  db: mongoose.mongo.Db,
  at: Date,
  counts: Record<string, number>,
  onProgress: Progress,
): AsyncGenerator<string> {
  const names = await collectionNames(db);
  yield `${JSON.stringify(['passerelle-backup', { version: 1, at, collections: names }])}\n`;
  const session = mongoose.connection.getClient().startSession({ snapshot: true });
  try {
    for (const name of names) {
      yield `${JSON.stringify(['collection', name])}\n`;
      let count = 0;
      for await (const doc of db.collection(name).find({}, { session, readConcern, batchSize: 500 })) {
        yield `${EJSON.stringify(doc, { relaxed: false })}\n`;
        count += 1;
      }
      counts[name] = count;
      onProgress(name, count);
    }
  } finally {
    await session.endSession();
  }
  yield `${JSON.stringify(['end', counts])}\n`;
}

/** Said at each read: the connection's own level would win over the session's. */
const readConcern = { level: 'snapshot' } as const;

const collectionNames = async (db: mongoose.mongo.Db): Promise<string[]> =>
  (await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.') && name !== unfinished.collection)
    .sort();

/**
 * Fills an empty database from a backup. What fails or is cut short leaves nothing behind: at once, or when the next
 * restore begins; until then the house refuses to start on it.
 * @param complete what has to be done before anybody may read what was restored
 * @throws Error where the database is not empty, or the file is damaged, cut short or under another key
 */
export async function restore(
  keys: Config['FIELD_KEYS'],
  from: Readable,
  onProgress: Progress,
  complete: () => Promise<void> = async () => {},
): Promise<{ at: Date; counts: Counts }> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const marks = db.collection<{ _id: string }>(unfinished.collection);
  if (await marks.findOne({ _id: unfinished.id })) await empty(db);
  for (const name of await collectionNames(db)) {
    if (ownCollections.includes(name)) continue;
    if (await db.collection(name).findOne()) throw new Error(`la base n’est pas vide (${name})`);
  }
  await marks.updateOne({ _id: unfinished.id }, { $set: {} }, { upsert: true });
  try {
    // Of an empty database that was started: the backup brings its own.
    for (const name of ownCollections)
      if (name !== unfinished.collection) await db.collection(name).deleteMany({});
    const counts = await fill(db, await opened(keys, from), onProgress);
    await requireOwnKeys({ plant: false });
    await complete();
    await marks.drop();
    return counts;
  } catch (error) {
    await empty(db);
    await marks.drop();
    throw error;
  }
}

/** @throws Error while a restore of this database is not finished */
export async function refuseHalfRestored(db: mongoose.mongo.Db): Promise<void> {
  const marks = db.collection<{ _id: string }>(unfinished.collection);
  if (await marks.findOne({ _id: unfinished.id })) {
    throw new Error('Une restauration de cette base n’est pas finie : attendez-la, ou recommencez-la.');
  }
}

async function empty(db: mongoose.mongo.Db): Promise<void> {
  for (const name of await collectionNames(db)) await db.collection(name).drop();
}

async function opened(keys: Config['FIELD_KEYS'], from: Readable): Promise<AsyncIterable<string>> {
  const web = Readable.toWeb(from) as globalThis.ReadableStream<Uint8Array>;
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  for (const key of keys) decrypter.addIdentity(backupIdentity(key));
  const clear = await decrypter.decrypt(web).catch((error: Error) => {
    throw new Error(`le fichier ne s’ouvre avec aucune des clés de FIELD_KEYS (${error.message})`);
  });
  const source = Readable.fromWeb(clear as ReadableStream<Uint8Array>);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  return createLines(source.pipe(gunzip));
}

/** Lines of a stream; unlike `readline` alone, it does not lose the stream's error. */
async function* createLines(stream: Readable): AsyncGenerator<string> {
  let failed: Error | undefined;
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  stream.on('error', (error) => {
    failed = error;
    lines.close();
  });
  for await (const line of lines) {
    if (failed) break;
    yield line;
  }
  if (failed) throw new Error(`le fichier est abîmé (${failed.message})`);
}

/** What is written at a time: pieces of files weigh a quarter of a megabyte each. */
const batchOf = { documents: 500, characters: 8_000_000 } as const;

async function fill(db: mongoose.mongo.Db, lines: AsyncIterable<string>, onProgress: Progress) {
  const counts: Record<string, number> = {};
  let at: Date | undefined;
  let current: string | undefined;
  let batch: mongoose.mongo.Document[] = [];
  let characters = 0;
  const flush = async () => {
    if (current === undefined || batch.length === 0) return;
    await db.collection(current).insertMany(batch);
    counts[current] = (counts[current] ?? 0) + batch.length;
    batch = [];
    characters = 0;
  };
  for await (const line of lines) {
    const value: unknown = EJSON.parse(line, { relaxed: false });
    if (!Array.isArray(value)) {
      characters += line.length;
      batch.push(value as mongoose.mongo.Document);
      if (batch.length >= batchOf.documents || characters >= batchOf.characters) await flush();
      continue;
    }
    await flush();
    if (current !== undefined) onProgress(current, counts[current] ?? 0);
    const [what, about] = JSON.parse(line) as [string, never];
    if (what === 'passerelle-backup') at = readHead(about);
    else if (what === 'collection') {
      current = String(about);
      counts[current] = 0;
    } else if (what === 'end' && at) {
      requireSame(about, counts);
      return { at, counts };
    }
  }
  throw new Error('le fichier est coupé avant sa fin');
}

function readHead({ version, at }: { version: number; at: string }): Date {
  if (version !== 1) throw new Error(`cette sauvegarde est d’une version inconnue (${version})`);
  return new Date(at);
}

function requireSame(expected: Counts, counts: Counts): void {
  for (const name of Object.keys(expected)) {
    if (expected[name] !== counts[name]) throw new Error(`il manque des fiches dans ${name}`);
  }
}
