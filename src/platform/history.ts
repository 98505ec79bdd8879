import mongoose from 'mongoose';

/**
 * What MongoDB keeps of past writes for the members of its replica set: its oplog. Erased data stand in it until so much
 * has been written since that they go: it has a greatest size, and no greatest age.
 */
export interface History {
  /** The oldest write that it holds. */
  readonly oldest: mongoose.mongo.Timestamp;
  /** The age of that write. */
  readonly seconds: number;
  readonly bytes: number;
  /** From which size on its oldest writes go, at the next checkpoint (once a minute). */
  readonly mostBytes: number;
}

/** What a server keeps for itself is not asked of a majority, and MongoDB refuses it. */
const local = { readConcern: new mongoose.mongo.ReadConcern('local') };
const client = () => mongoose.connection.getClient();

/** @throws MongoServerError where the connection may not read it: docs/operations.md says which privileges it wants */
export async function readHistory(): Promise<History> {
  const oplog = client()
    .db('local', local)
    .collection<{ ts: mongoose.mongo.Timestamp; _id: never }>('oplog.rs');
  const [[first], [stats], { localTime }] = await Promise.all([
    oplog
      .find({}, { projection: { ts: 1 } })
      .sort({ $natural: 1 })
      .limit(1)
      .toArray(),
    oplog.aggregate([{ $collStats: { storageStats: {} } }]).toArray(),
    client().db('admin', local).command({ hello: 1 }),
  ]);
  if (!first || !stats) throw new Error('this database keeps no history');
  const { size, maxSize } = stats.storageStats;
  const seconds = Math.max(0, localTime.getTime() / 1000 - first.ts.getHighBitsUnsigned());
  return { oldest: first.ts, seconds, bytes: Number(size), mostBytes: Number(maxSize) };
}

/** Adds that many bytes which say nothing, at most 15 million: change streams do not see them. */
export async function lengthenHistory(bytes: number): Promise<void> {
  await client()
    .db('admin', local)
    .command({ appendOplogNote: 1, data: { passerelle: 'x'.repeat(bytes) } });
}
