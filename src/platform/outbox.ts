import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose, { Schema } from 'mongoose';
import { now } from './clock.ts';
import { notFound } from './errors.ts';
import { inTransaction } from './mongo.ts';

/** Ids and revisions only: what a job needs to know it reads from MongoDB when it runs. */
export type JobPayload = Readonly<Record<string, string | number>>;

const outboxStates = ['waiting', 'queued', 'failed'] as const;

/** A thing that must happen later. The row goes when it is done, and stays when it failed for good. */
export interface OutboxRow {
  readonly _id: mongoose.Types.ObjectId;
  readonly queue: string;
  readonly name: string;
  readonly payload: JobPayload;
  readonly state: (typeof outboxStates)[number];
  /** 1 for what nobody waits for: it goes behind the rest, and few at a time. */
  readonly priority?: 0 | 1;
  /** While it waits, the same work asked again is this row. */
  readonly key?: string;
  readonly at: Date;
  readonly queuedAt?: Date;
  readonly failedAt?: Date;
  /** Why it failed: see `reasonOf`. */
  readonly reason?: string;
}

const schema = new Schema<OutboxRow>(
  {
    queue: { type: String, required: true },
    name: { type: String, required: true },
    payload: { type: Schema.Types.Mixed, required: true },
    state: { type: String, enum: outboxStates, required: true },
    priority: Number,
    key: String,
    at: { type: Date, required: true },
    queuedAt: Date,
    failedAt: Date,
    reason: String,
  },
  { collection: 'outbox', versionKey: false },
);
schema.index({ state: 1, priority: 1, _id: 1 });
schema.index({ key: 1, state: 1 });
schema.index({ state: 1, queuedAt: 1 });

export const Outbox = mongoose.model('Outbox', schema);

const background = new AsyncLocalStorage<true>();

/** Runs what nobody waits for: the jobs that it leaves are not waited for either. */
export const inBackground = <T>(work: () => Promise<T>): Promise<T> => background.run(true, work);

export const inBackgroundNow = (): boolean => background.getStore() === true;

type NewRow = Pick<OutboxRow, 'queue' | 'name' | 'priority'>;

export async function insertRows(row: NewRow, payloads: readonly JobPayload[]): Promise<void> {
  const at = now();
  await Outbox.insertMany(payloads.map((payload) => ({ ...row, payload, state: 'waiting', at })));
}

/** Where a row waits about the same record, it takes the greater of each value, and the more urgent priority. */
export async function mergeRows(
  { queue, name, priority }: NewRow,
  about: string,
  payloads: readonly JobPayload[],
): Promise<void> {
  const at = now();
  await Outbox.bulkWrite(
    payloads.map((payload) => {
      const values = Object.entries(payload).map(([key, value]) => [`payload.${key}`, value]);
      return {
        updateOne: {
          filter: { key: `${name}/${payload[about]}`, state: 'waiting' },
          update: {
            $setOnInsert: { queue, name, at },
            $max: Object.fromEntries(values),
            $min: { priority },
          },
          upsert: true,
        },
      };
    }),
    { ordered: false },
  );
}

export const waitingRows = (
  queue: string,
  name: string,
  most: number,
): Promise<Pick<OutboxRow, '_id' | 'payload'>[]> =>
  Outbox.find({ state: 'waiting', queue, name })
    .sort({ _id: 1 })
    .limit(most)
    .select({ payload: 1 })
    .lean<Pick<OutboxRow, '_id' | 'payload'>[]>()
    .exec();

/** Those of them that still wait, and ask what they asked. */
export async function deleteWaiting(rows: readonly Pick<OutboxRow, '_id' | 'payload'>[]): Promise<void> {
  if (rows.length === 0) return;
  await Outbox.bulkWrite(
    rows.map(({ _id, payload }) => {
      const values = Object.entries(payload).map(([key, value]) => [`payload.${key}`, value]);
      return { deleteOne: { filter: { _id, state: 'waiting', ...Object.fromEntries(values) } } };
    }),
    { ordered: false },
  );
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

/** How many rows of each queue are in each state, and since when the oldest that has not failed waits. */
export async function outboxQueues() {
  const unlessFailed = { $cond: [{ $eq: ['$state', 'failed'] }, null, '$at'] };
  const rows = await Outbox.aggregate<
    { _id: string; oldestAt: Date | null } & Record<OutboxRow['state'], number>
  >([
    {
      $group: {
        _id: '$queue',
        ...Object.fromEntries(
          outboxStates.map((state) => [state, { $sum: { $cond: [{ $eq: ['$state', state] }, 1, 0] } }]),
        ),
        oldestAt: { $min: unlessFailed },
      },
    },
    { $sort: { _id: 1 } },
  ]);
  return rows.map(({ _id, waiting, queued, failed, oldestAt }) => ({
    queue: _id,
    waiting,
    queued,
    failed,
    oldestAt: oldestAt?.toISOString() ?? null,
  }));
}

export async function markRowFailed(_id: OutboxRow['_id'], reason: string): Promise<void> {
  await Outbox.updateOne({ _id }, { $set: { state: 'failed', failedAt: now(), reason } });
}

const reasonLength = 200;

/**
 * The first line of what an error says, without what it may quote of a record. Of the database's errors only the name
 * and the code: their sentences hold values.
 */
export function reasonOf(error: unknown): string {
  const { name, message, code } = (error ?? {}) as { name?: string; message?: string; code?: unknown };
  if (name?.startsWith('Mongo')) return `${name} ${code ?? ''}`.trim();
  const [line = ''] = (message ?? String(error)).split('\n');
  return line
    .replace(/(["'`«])[^"'`»]*["'`»]/g, '…')
    .replace(/\S*@\S+/g, '…')
    .slice(0, reasonLength);
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

export interface FailedJob {
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly payload: JobPayload;
  /** When it was left. */
  readonly at: string;
  readonly failedAt: string | null;
  /** What the error said, without what it quoted. */
  readonly reason: string;
}

/** What was given up, the oldest first; at most a thousand. */
export async function listFailedJobs(): Promise<FailedJob[]> {
  const rows = await Outbox.find({ state: 'failed' }).sort({ _id: 1 }).limit(1000).lean<OutboxRow[]>();
  return rows.map(({ _id, queue, name, payload, at, failedAt, reason = '' }) => ({
    id: _id.toHexString(),
    queue,
    name,
    payload,
    at: at.toISOString(),
    failedAt: failedAt?.toISOString() ?? null,
    reason,
  }));
}

/**
 * Tries again what was given up, as another job: the queue remembers the one that failed.
 * @returns the name of the job
 * @throws Problem 404
 */
export function retryFailedJob(id: string): Promise<string> {
  return inTransaction(async () => {
    if (!/^[0-9a-f]{24}$/.test(id)) throw notFound('Tâche');
    const row = await Outbox.findOneAndDelete({ _id: id, state: 'failed' }).lean<OutboxRow>();
    if (!row) throw notFound('Tâche');
    await insertRows({ queue: row.queue, name: row.name, priority: 0 }, [row.payload]);
    return row.name;
  });
}
