import type mongoose from 'mongoose';

/** Who does what only one process at a time may do, and until when: a holder that died keeps the others waiting no longer. */
export interface Lease {
  readonly _id: string;
  readonly holder?: string;
  readonly until?: Date;
}

type Leases<T extends Lease> = mongoose.mongo.Collection<T>;
const plain = <T extends Lease>(leases: Leases<T>) => leases as unknown as Leases<Lease>;

/**
 * Takes a lease, or renews it, by the clock of the database: machines disagree on the time.
 * @returns whether `holder` has it now
 */
export async function takeLease<T extends Lease>(
  leases: Leases<T>,
  id: string,
  holder: string,
  ms: number,
): Promise<boolean> {
  const until = { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: ms } };
  await plain(leases).updateOne({ _id: id }, { $setOnInsert: { until: new Date(0) } }, { upsert: true });
  const taken = await plain(leases).findOneAndUpdate(
    { _id: id, $or: [{ holder }, { $expr: { $lt: ['$until', '$$NOW'] } }] },
    [{ $set: { holder, until } }],
  );
  return taken !== null;
}

/** Lets another take it at once, where `holder` has it. */
export async function releaseLease<T extends Lease>(
  leases: Leases<T>,
  id: string,
  holder: string,
): Promise<void> {
  await plain(leases).updateOne({ _id: id, holder }, { $set: { until: new Date(0) } });
}
