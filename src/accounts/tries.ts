import mongoose, { Schema } from 'mongoose';
import { now, Problem } from '../platform/index.ts';

interface TriesDoc {
  readonly _id: string;
  readonly count: number;
  readonly since: Date;
}

const allowed = 5;
const windowSeconds = 15 * 60;

const schema = new Schema<TriesDoc>(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    since: { type: Date, required: true },
  },
  { collection: 'tries', versionKey: false },
);
schema.index({ since: 1 }, { expireAfterSeconds: windowSeconds });
const Tries = mongoose.model('Tries', schema);

/**
 * Five wrong secrets of one kind in a quarter of an hour, then a wait: for somebody whose password or session is known
 * already. Counted before the attempt, so that many at once are no way round, and outside any transaction (the driver's
 * own collection does not join ours): a refusal undoes its transaction, and must not undo the count.
 * @throws Problem 429, or what `attempt` throws
 */
export async function limitTries<T>(userId: string, kind: string, attempt: () => Promise<T>): Promise<T> {
  const _id = `${userId}/${kind}`;
  const at = now();
  const tries = Tries.collection as unknown as mongoose.mongo.Collection<TriesDoc>;
  await tries.deleteOne({ _id, since: { $lt: new Date(at.getTime() - windowSeconds * 1000) } });
  const after = await tries.findOneAndUpdate(
    { _id },
    { $inc: { count: 1 }, $setOnInsert: { since: at } },
    { upsert: true, returnDocument: 'after' },
  );
  if (after && after.count > allowed) {
    const seconds = Math.max(1, windowSeconds - Math.floor((at.getTime() - after.since.getTime()) / 1000));
    throw new Problem(
      429,
      'too-many-attempts',
      `Trop d’essais. Réessayez dans ${Math.ceil(seconds / 60)} min.`,
      [],
      { retryAfter: seconds },
    );
  }
  const result = await attempt();
  await tries.deleteOne({ _id });
  return result;
}
