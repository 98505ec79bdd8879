import mongoose from 'mongoose';
import { log } from './log.ts';
import { nowAndThen } from './now-and-then.ts';

/**
 * What our connections call themselves to MongoDB: another installation on the same servers is none of our business.
 * @param uri of the database
 */
export const appNameOf = (uri: string): string =>
  nameFor(new mongoose.mongo.MongoClient(uri).db().databaseName);

const nameFor = (database: string): string => `passerelle/${database}`.slice(0, 128);

/** A transaction of ours does nothing but ask the database: one that asked nothing for this long has lost its process. */
const idleMs = 5000;

/** What a server is doing is not asked of a majority, and MongoDB refuses it. */
const local = { readConcern: new mongoose.mongo.ReadConcern('local') };

/**
 * Ends the transactions whose process died in the middle. MongoDB would keep each for 60 to 90 s, and refuse all that it
 * wrote to everybody else: to the job or the request that begins again, first of all. One that is only slow begins again
 * too, as after a conflict.
 * @returns how many
 */
async function endAbandonedTransactions(): Promise<number> {
  const admin = mongoose.connection.getClient().db('admin', local);
  const abandoned = await admin
    .aggregate([
      { $currentOp: { idleSessions: true } },
      {
        $match: {
          type: 'idleSession',
          appName: nameFor(mongoose.connection.name),
          'transaction.timeInactiveMicros': { $gt: idleMs * 1000 },
        },
      },
    ])
    .toArray();
  if (abandoned.length > 0)
    await admin.command({ killSessions: abandoned.map(({ lsid }) => ({ id: lsid.id })) });
  return abandoned.length;
}

/** Looks at once, and then every two seconds until stopped. */
export function startEndingAbandonedTransactions(everyMs = 2000): { stop(): Promise<void> } {
  let failing = false;
  const turn = async () => {
    try {
      const count = await endAbandonedTransactions();
      if (count > 0) log.info({ count }, 'ended transactions that lost their process');
      failing = false;
    } catch (err) {
      if (!failing) log.warn({ err }, 'abandoned transactions cannot be ended');
      failing = true;
    }
  };
  return nowAndThen(turn, everyMs);
}
