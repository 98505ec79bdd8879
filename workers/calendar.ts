import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { type Lease, log, newId, nowAndThen, releaseLease, takeLease } from '../src/platform/index.ts';
import { stalls } from './runtime.ts';

export interface CalendarOptions {
  readonly redis: Redis;
  readonly prefix: string;
  /** What the calendar brings about. It tells its own errors, and twice changes nothing. */
  readonly turn: () => Promise<void>;
  readonly everyMs?: number;
  /** How often it is looked whether Redis still has the scheduler, in ms. */
  readonly checkMs?: number;
}

const queueName = 'calendar';
const schedulerId = 'tick';
/** How long a process that died in the middle keeps the next one waiting: less than BullMQ takes to give its job again. */
const leaseMs = 4000;
const leases = () => mongoose.connection.collection<Lease>('leases');

/**
 * Runs `turn` every few minutes in one of the processes that do this: BullMQ's job scheduler says when, and a lease in
 * MongoDB keeps it from running twice at a time, as it might where Redis was wiped in the middle of one. A tick whose
 * process dies is taken up by another.
 */
export function startCalendar({
  redis,
  prefix,
  turn,
  everyMs = 5 * 60_000,
  checkMs = 15_000,
}: CalendarOptions): { stop(): Promise<void> } {
  const holder = newId();
  const takeOurs = () => takeLease(leases(), queueName, holder, leaseMs);
  const queue = new Queue(queueName, { connection: redis, prefix });
  queue.on('error', (err) => log.warn({ err }, 'calendar queue error'));

  async function tick(): Promise<void> {
    if (!(await takeOurs())) return;
    const renewal = nowAndThen(async () => {
      await takeOurs().catch((err) => log.warn({ err }, 'the lease of the calendar could not be renewed'));
    }, leaseMs / 4);
    try {
      await turn();
    } finally {
      await renewal.stop();
      await releaseLease(leases(), queueName, holder);
    }
  }

  /** Puts back a scheduler that Redis has lost, or that a clock which was put back would keep waiting. */
  async function putBack(): Promise<void> {
    const { next } = (await queue.getJobScheduler(schedulerId)) ?? {};
    if (next && Math.abs(next - Date.now()) <= 2 * everyMs) return;
    await queue.removeJobScheduler(schedulerId);
    await queue.upsertJobScheduler(
      schedulerId,
      { every: everyMs },
      { opts: { removeOnComplete: true, removeOnFail: true } },
    );
  }

  const worker = new Worker(queueName, tick, { connection: redis, prefix, ...stalls, concurrency: 1 });
  worker.on('failed', (_, err) => log.error({ err }, 'a tick of the calendar failed: the next one comes'));
  worker.on('error', (err) => log.warn({ err }, 'calendar worker error'));
  const keeper = nowAndThen(
    () => putBack().catch((err) => log.warn({ err }, 'the calendar could not be scheduled')),
    checkMs,
  );
  return {
    /** Finishes the tick under way; the other processes go on. */
    async stop(): Promise<void> {
      await keeper.stop();
      await worker.close();
      await queue.close();
    },
  };
}
