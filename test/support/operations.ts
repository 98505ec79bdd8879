import mongoose from 'mongoose';

/**
 * What the database's own profiler counts while something goes on: each read, write and further batch, of whichever
 * collection but the outbox, which the relay reads all the time.
 */
export async function operationsOf(act: () => Promise<unknown>): Promise<string[]> {
  const db = mongoose.connection.db as mongoose.mongo.Db;
  await db.command({ profile: 2 });
  await act();
  await db.command({ profile: 0 });
  const profile = db.collection<{ op: string; ns: string; command: object }>('system.profile');
  const rows = await profile.find().sort({ ts: 1 }).toArray();
  await profile.drop();
  return rows
    .map(({ op, ns, command }) => [op, ns.slice(db.databaseName.length + 1), JSON.stringify(command)])
    .filter(
      ([, of, command]) => of !== 'outbox' && of !== 'system.profile' && !command?.includes('"profile"'),
    )
    .map((one) => one.join(' ').slice(0, 300));
}
