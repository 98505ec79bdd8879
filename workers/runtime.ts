import { DelayedError, type Job, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import {
  inBackground,
  isUnavailable,
  type JobPayload,
  log,
  markRowFailed,
  Outbox,
  type OutboxRow,
  type Retries,
  reasonOf,
  rowIdOf,
  startRelay,
} from '../src/platform/index.ts';

/** What one queue does. Every `run` is idempotent: a job may run twice, and a newer one may have run before it. */
export interface Processor {
  readonly queue: string;
  readonly concurrency: number;
  readonly retries?: Retries;
  /**
   * What a new process makes before it can do any job of the queue. Jobs are taken from then on: one taken before would
   * wait as if it were under way, and be blamed for every process that dies while it starts.
   */
  ready?(): Promise<void>;
  readonly jobs: Readonly<
    Record<string, { run(payload: JobPayload): Promise<void>; givenUp?(payload: JobPayload): Promise<void> }>
  >;
}

export interface TakersOptions {
  readonly redis: Redis;
  readonly prefix: string;
  readonly processors: readonly Processor[];
  /** Called when there is room for more of what nobody waits for. */
  readonly onRoom: () => void;
}

export interface RuntimeOptions extends Omit<TakersOptions, 'onRoom'> {
  /** See `RelayOptions`. */
  readonly patienceMs?: number;
}

/**
 * A job whose process dies is taken up again after at most 15 s, and is given up at the sixth death: what kills every
 * process that takes it is shown within two minutes, and does not stop the rest for ever. `attempts` counts errors only,
 * so both bounds are needed.
 */
export const stalls = { lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 5 };

/** After how long a job is tried again that found the database away, in ms. */
const awayMs = 2000;

async function giveUp(
  processors: readonly Processor[],
  row: Pick<OutboxRow, '_id' | 'queue' | 'name' | 'payload'>,
  error: unknown,
): Promise<void> {
  const job = processors.find((one) => one.queue === row.queue)?.jobs[row.name];
  await job?.givenUp?.(row.payload);
  await markRowFailed(row._id, reasonOf(error));
  log.error({ row: row._id, queue: row.queue, name: row.name }, 'job given up');
}

/** Takes the jobs of the given queues, in any thread of any process. */
export function startTakers({ redis, prefix, processors, onRoom }: TakersOptions) {
  const workers = processors.map((processor) => {
    const work = async (job: Job<JobPayload>, token?: string) => {
      const task = processor.jobs[job.name];
      if (!task) throw new Error(`unknown job ${job.name}`);
      try {
        await (job.opts.priority ? inBackground(() => task.run(job.data)) : task.run(job.data));
        await Outbox.deleteOne({ _id: rowIdOf(job.id ?? '') });
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        // Not the job's fault, so not one of its attempts.
        await job.moveToDelayed(Date.now() + awayMs, token);
        throw new DelayedError();
      }
    };
    const worker = new Worker(processor.queue, work, {
      connection: redis,
      prefix,
      ...stalls,
      concurrency: processor.concurrency,
      autorun: false,
    });
    const run = async () => {
      await processor.ready?.();
      await worker.run();
    };
    run().catch((err) => log.error({ err, queue: processor.queue }, 'worker ended'));
    worker.on('failed', (job, err) => {
      log.warn({ err, job: job?.id, name: job?.name, attempts: job?.attemptsMade }, 'job failed');
      if (job?.finishedOn === undefined) return;
      Outbox.findById(rowIdOf(job.id ?? ''))
        .lean<OutboxRow>()
        .then((row) => row && giveUp(processors, row, err))
        .catch((error) => log.error({ err: error }, 'could not record a failed job: the reconciler will'));
    });
    // Of what nobody waits for so few are moved at a time that the end of one makes room for another.
    worker.on('completed', (job) => job.opts.priority && onRoom());
    worker.on('error', (err) => log.warn({ err }, 'worker error'));
    return worker;
  });
  return {
    /** Finishes the jobs under way, takes no more. */
    async stop(): Promise<void> {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** Starts the workers of the given queues, the outbox relay and the reconciler. */
export function startWorkers({ redis, prefix, processors, patienceMs }: RuntimeOptions) {
  const queues = new Map(
    processors.map(({ queue }) => [queue, new Queue(queue, { connection: redis, prefix })]),
  );
  const relay = startRelay({
    queues,
    retries: new Map(processors.flatMap(({ queue, retries }) => (retries ? [[queue, retries]] : []))),
    ...(patienceMs === undefined ? {} : { patienceMs }),
    onGivenUp: (row, error) => giveUp(processors, row, error),
  });
  const takers = startTakers({ redis, prefix, processors, onRoom: relay.look });

  return {
    /** There may be room for more of what nobody waits for. */
    look: relay.look,
    /** Finishes the jobs under way, takes no more. */
    async stop(): Promise<void> {
      await takers.stop();
      await relay.stop();
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}
