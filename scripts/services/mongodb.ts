import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { Binary } from './binaries.ts';
import type { Folder } from './folder.ts';
import { launch, type Running, untilReady } from './processes.ts';
import { Refusal } from './refusal.ts';

const { MongoClient, MongoServerError } = mongoose.mongo;

const REPLICA_SET = 'passerelle';

/**
 * How much history a new data folder keeps: little, so that who was erased is soon out of it; enough for workers to follow
 * while everything is ranked again. MongoDB changes that of a folder to no less than 990 MB.
 */
const historyMb = 256;
const leastHistoryMb = 990;

export const mongodbUri = (port: number) =>
  `mongodb://127.0.0.1:${port}/passerelle?replicaSet=${REPLICA_SET}`;

/**
 * Starts mongod on the data folder as a replica set of one, which transactions require.
 * Launched here rather than by MongoMemoryReplSet, which takes another port than the one asked when it was used in
 * the last ten seconds, and cannot start kept data on a port that is not the recorded one.
 */
export async function startMongodb(
  binary: Binary,
  folder: Folder,
  port: number,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<Running> {
  const dbPath = join(folder.path, 'mongodb');
  const logFile = join(folder.path, 'logs', 'mongodb.log');
  mkdirSync(dbPath, { recursive: true });
  const address = ['--bind_ip', '127.0.0.1', '--port', String(port), '--nounixsocket'];
  // A replica set of one has nobody to hand over to: do not wait 15 seconds for that on SIGTERM.
  const noHandover = ['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=0'];
  const mongod = await launch(
    binary.path,
    [
      '--dbpath',
      dbPath,
      '--replSet',
      REPLICA_SET,
      '--oplogSize',
      String(historyMb),
      ...address,
      ...noHandover,
    ],
    { logFile },
  );
  try {
    // Two minutes: after a brutal stop, a large folder is first brought up to date from its journal.
    await untilReady(mongod, () => makeWritable(`127.0.0.1:${port}`), { signal, seconds: 120 });
    await shortenHistory(`127.0.0.1:${port}`, log);
    return mongod;
  } catch (error) {
    await mongod.stop();
    signal.throwIfAborted();
    throw new Refusal(
      `MongoDB ${binary.version} n’a pas pu démarrer sur ${dbPath} : ${firstError(logFile) ?? (error as Error).message}
Tout est dans ${logFile}. Si les données sont abîmées, remettez une sauvegarde, ou repartez d’un autre dossier : DATA_DIR=.data2 npm start`,
      `MongoDB could not start on ${dbPath}; see its log. Restore a backup, or start afresh with another DATA_DIR.`,
    );
  }
}

/**
 * Makes the node the primary of its set. A set keeps the address of its member: where the port changed, it is told.
 * @throws as long as the node is not ready; may be called again
 */
async function makeWritable(host: string): Promise<void> {
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 500,
  });
  const admin = client.db('admin');
  try {
    try {
      await admin.command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] } });
    } catch (error) {
      if (!(error instanceof MongoServerError && error.codeName === 'AlreadyInitialized')) throw error;
    }
    const { config } = await admin.command({ replSetGetConfig: 1 });
    if (config.members[0].host !== host) {
      config.members[0].host = host;
      config.version += 1;
      // By force, because a node that does not find its own address in the set is not its primary.
      await admin.command({ replSetReconfig: config, force: true });
    }
    const { isWritablePrimary } = await admin.command({ hello: 1 });
    if (!isWritablePrimary) throw new Error('le nœud n’est pas encore primaire');
  } finally {
    await client.close();
  }
}

/** A folder made before keeps the history that it was made with, often several gigabytes. */
async function shortenHistory(host: string, log: (line: string) => void): Promise<void> {
  const client = await MongoClient.connect(`mongodb://${host}/?directConnection=true`);
  try {
    const [stats] = await client
      .db('local')
      .collection('oplog.rs')
      .aggregate([{ $collStats: { storageStats: {} } }])
      .toArray();
    if (Number(stats?.storageStats.maxSize) <= leastHistoryMb * 2 ** 20) return;
    const size = new mongoose.mongo.Double(leastHistoryMb);
    await client.db('admin').command({ replSetResizeOplog: 1, size });
    log(`MongoDB : son historique est ramené à ${leastHistoryMb} Mo, le moins pour un dossier déjà fait`);
  } finally {
    await client.close();
  }
}

/**
 * Lets go of what was dropped within a minute or two, instead of five. A database of ours is some three hundred files, which
 * MongoDB keeps open so long: tests, which drop one after each file, would pass the number of files that a process may open,
 * and MongoDB ends there.
 */
export async function forgetDroppedSoon(uri: string): Promise<void> {
  const client = await MongoClient.connect(uri);
  try {
    await client.db('admin').command({ setParameter: 1, minSnapshotHistoryWindowInSeconds: 30 });
  } finally {
    await client.close();
  }
}

/** The first error in a log of mongod, whose lines are JSON: those that follow are its consequences. */
function firstError(logFile: string): string | undefined {
  const line = readFileSync(logFile, 'utf8')
    .split('\n')
    .find((line) => /"s":"[EF]"/.test(line));
  try {
    const { msg, attr } = JSON.parse(line ?? '');
    const details = [attr?.error?.errmsg, attr?.error, attr?.message?.msg, attr?.message, msg];
    return details.find((detail) => typeof detail === 'string');
  } catch {
    return undefined;
  }
}

/** Checks the database given by MONGODB_URI. */
export async function checkMongodb(uri: string): Promise<void> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 });
  try {
    const { setName, msg } = await client.db('admin').command({ hello: 1 });
    if (setName || msg === 'isdbgrid') return; // a sharded cluster has transactions too
  } catch (error) {
    throw new Refusal(
      `MONGODB_URI est donnée, mais MongoDB ne répond pas : ${(error as Error).message}`,
      'MONGODB_URI is set, but MongoDB does not answer there.',
    );
  } finally {
    await client.close();
  }
  throw new Refusal(
    'MONGODB_URI désigne un MongoDB isolé ; Passerelle demande un jeu de réplicas (un seul nœud suffit) pour ses transactions. Démarrez mongod avec --replSet, puis rs.initiate().',
    'MONGODB_URI names a standalone MongoDB; a replica set is needed (one node will do): start mongod with --replSet, then rs.initiate().',
  );
}
