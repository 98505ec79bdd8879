import type { Queue } from 'bullmq';
import { now } from './clock.ts';
import { log } from './log.ts';
import { Outbox, type OutboxRow } from './outbox.ts';

export interface Retries {
  readonly attempts: number;
  readonly backoff: { readonly type: 'exponential'; readonly delay: number };
}

export interface RelayOptions {
  readonly queues: ReadonlyMap<string, Queue>;
  /** How often a queue's job is tried after errors, where three times in two seconds is not enough. */
  readonly retries?: ReadonlyMap<string, Retries>;
  /** Longest wait before new rows are looked for when the change stream is silent, in ms. */
  readonly pollMs?: number;
  /** How long a row may be queued before the reconciler asks Redis what became of it, in ms. */
  readonly patienceMs?: number;
  /** Called for a job that BullMQ gave up while nobody was there to hear it. */
  readonly onGivenUp: (row: OutboxRow, error: unknown) => Promise<void>;
}

/** No `:` in a BullMQ job id, and not digits only. */
const jobId = (row: OutboxRow): string => `row-${row._id.toHexString()}`;
export const rowIdOf = (id: string): string => id.slice('row-'.length);

/** Of one queue, in Redis: enough for its workers not to wait for the next. */
const mostInBackground = 20;

const usual: Retries = { attempts: 3, backoff: { type: 'exponential', delay: 500 } };

/**
 * Moves outbox rows to BullMQ, and puts back what Redis lost. Rows are claimed by their state, never by "greater than
 * the last id": transactions do not commit in the order of their ids. Several relays may run: the row's id is the
 * job's id, so a row moved twice is one job.
 */
export function startRelay({ queues, retries, pollMs = 1000, patienceMs = 10_000, onGivenUp }: RelayOptions) {
  let stopped = false;
  const newRow = new Bell();
  const closing = new Bell();
  let stream = listen();

  /** Where the stream breaks for good, waiting rows are found by polling until there is another. */
  function listen() {
    const opened = Outbox.watch([{ $match: { operationType: 'insert' } }]);
    opened.on('change', () => newRow.ring());
    opened.on('error', (err) => {
      log.warn({ err }, 'outbox change stream lost: polling');
      setTimeout(() => {
        if (!stopped) stream = listen();
      }, patienceMs).unref();
    });
    return opened;
  }

  async function add(row: OutboxRow): Promise<void> {
    const queue = queues.get(row.queue);
    if (!queue) throw new Error(`no queue ${row.queue}`);
    await queue.add(row.name, row.payload, {
      ...(retries?.get(row.queue) ?? usual),
      removeOnComplete: true,
      ...(row.priority ? { priority: row.priority } : {}),
      jobId: jobId(row),
    });
  }

  /** @returns whose queue it goes to; nothing where none waits */
  async function moveOne(of: readonly string[], priority: 1 | { $ne: 1 }): Promise<string | undefined> {
    const row = await Outbox.findOneAndUpdate(
      { state: 'waiting', queue: { $in: of }, priority },
      { $set: { state: 'queued', queuedAt: now() } },
      { sort: { priority: 1, _id: 1 }, returnDocument: 'after' },
    ).lean<OutboxRow>();
    if (row) await add(row);
    return row?.queue;
  }

  async function moveUrgent(): Promise<void> {
    while (!stopped && (await moveOne([...queues.keys()], { $ne: 1 })));
  }

  /** All that is waited for; of the rest so few that what waits here is merged, and Redis has little to lose. */
  async function moveWaiting(): Promise<void> {
    await moveUrgent();
    if (!(await Outbox.exists({ state: 'waiting', priority: 1 }))) return;
    const room = await roomInBackground();
    while (!stopped && room.size > 0) {
      const queue = await moveOne([...room.keys()], 1);
      if (!queue) return;
      const left = (room.get(queue) ?? 0) - 1;
      if (left > 0) room.set(queue, left);
      else room.delete(queue);
      await moveUrgent();
    }
  }

  /** By queue, how many more may be moved; without those that have enough. */
  async function roomInBackground(): Promise<Map<string, number>> {
    const queued = await Outbox.aggregate<{ _id: string; n: number }>([
      { $match: { state: 'queued', priority: 1 } },
      { $group: { _id: '$queue', n: { $sum: 1 } } },
    ]);
    const taken = new Map(queued.map(({ _id, n }) => [_id, n]));
    const room = [...queues.keys()].map(
      (queue) => [queue, mostInBackground - (taken.get(queue) ?? 0)] as const,
    );
    return new Map(room.filter(([, left]) => left > 0));
  }

  /** A row still queued after a while: done by a process that died before saying so, lost with Redis, or failed. */
  async function reconcile(): Promise<void> {
    const old = new Date(now().getTime() - patienceMs);
    // Later than now: the clock was put back since, and nobody wants to wait for it to catch up.
    const future = new Date(now().getTime() + patienceMs);
    const rows = await Outbox.find({
      state: 'queued',
      $or: [{ queuedAt: { $lt: old } }, { queuedAt: { $gt: future } }],
    })
      .limit(1000)
      .lean<OutboxRow[]>();
    for (const row of rows) {
      if (stopped) return;
      const job = await queues.get(row.queue)?.getJob(jobId(row));
      const state = await job?.getState();
      if (job && state === 'failed') await onGivenUp(row, new Error(job.failedReason));
      else if (!job || state === 'unknown') {
        // Redis kept the job and lost the list that it stood in: nobody would ever take it.
        await job?.remove();
        await add(row);
      }
      await Outbox.updateOne({ _id: row._id, state: 'queued' }, { $set: { queuedAt: now() } });
    }
  }

  async function loop(turn: () => Promise<void>, bell: Bell, pauseMs: number): Promise<void> {
    while (!stopped) {
      await turn().catch((err) => log.error({ err }, 'relay turn failed'));
      if (!stopped) await bell.heard(pauseMs);
    }
  }

  const loops = [loop(moveWaiting, newRow, pollMs), loop(reconcile, closing, patienceMs / 2)];
  return {
    /** There may be room for more. */
    look: () => newRow.ring(),
    async stop(): Promise<void> {
      stopped = true;
      newRow.ring();
      closing.ring();
      await Promise.all(loops);
      await stream.close();
    },
  };
}

/** Ends a wait early; a ring that nobody was waiting for ends the next wait. */
class Bell {
  private rung = false;
  private end: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.end?.();
  }

  async heard(atMostMs: number): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, atMostMs);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.rung = false;
    this.end = undefined;
  }
}
