import mongoose, { Schema } from 'mongoose';
import { now } from './clock.ts';

/** Ids and revisions only: what a job needs to know it reads from MongoDB when it runs. */
export type JobPayload = Readonly<Record<string, string | number>>;

/** A thing that must happen later. The row goes when it is done, and stays when it failed for good. */
export interface OutboxRow {
  readonly _id: mongoose.Types.ObjectId;
  readonly queue: string;
  readonly name: string;
  readonly payload: JobPayload;
  readonly state: 'waiting' | 'queued' | 'failed';
  readonly at: Date;
  readonly queuedAt?: Date;
}

const schema = new Schema<OutboxRow>(
  {
    queue: { type: String, required: true },
    name: { type: String, required: true },
    payload: { type: Schema.Types.Mixed, required: true },
    state: { type: String, enum: ['waiting', 'queued', 'failed'], required: true },
    at: { type: Date, required: true },
    queuedAt: Date,
  },
  { collection: 'outbox', versionKey: false },
);
schema.index({ state: 1, _id: 1 });
schema.index({ state: 1, queuedAt: 1 });

export const Outbox = mongoose.model('Outbox', schema);

/** Leaves the job in the same transaction as the change that wants it. */
export async function leaveJob(queue: string, name: string, payload: JobPayload): Promise<void> {
  await Outbox.create([{ queue, name, payload, state: 'waiting', at: now() }]);
}

export async function leaveJobs(queue: string, name: string, payloads: JobPayload[]): Promise<void> {
  const at = now();
  await Outbox.insertMany(payloads.map((payload) => ({ queue, name, payload, state: 'waiting', at })));
}

/** How many rows are in each state. */
export async function outboxCounts(): Promise<Record<OutboxRow['state'], number>> {
  const counts = { waiting: 0, queued: 0, failed: 0 };
  const rows = await Outbox.aggregate<{ _id: OutboxRow['state']; n: number }>([
    { $group: { _id: '$state', n: { $sum: 1 } } },
  ]);
  for (const { _id, n } of rows) counts[_id] = n;
  return counts;
}

/** Takes back what was to be done about these records, whatever their payloads call them. */
export async function forgetJobs(
  ids: readonly string[],
  where: { readonly state?: 'failed'; readonly notOf?: string },
): Promise<void> {
  const { state, notOf } = where;
  const values = { $map: { input: { $objectToArray: '$payload' }, in: '$$this.v' } };
  await Outbox.deleteMany({
    ...(state ? { state } : {}),
    ...(notOf ? { queue: { $ne: notOf } } : {}),
    $expr: { $ne: [{ $setIntersection: [values, [...ids]] }, []] },
  });
}
