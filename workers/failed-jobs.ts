import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { rooms } from '../src/house.ts';

/** BullMQ keeps jobs that failed for good; those that wait are done, and go, in their turn. */
async function forgetIn(queue: Queue<Record<string, unknown>>, id: string): Promise<void> {
  const failed = await queue.getFailed();
  await Promise.all(failed.filter(({ data }) => Object.values(data).includes(id)).map((job) => job.remove()));
}

const others = rooms.flatMap(({ queue }) => (queue && queue.name !== 'rights' ? [queue.name] : []));

/**
 * Removes the jobs that failed for good and name a record, from every queue but that of the room which asks: its own are
 * about what became of the record.
 */
export const forgetFailedJobs =
  (connection: Redis, prefix: string) =>
  async (id: string): Promise<void> => {
    for (const name of others) {
      const queue = new Queue<Record<string, unknown>>(name, { connection, prefix });
      await forgetIn(queue, id).finally(() => queue.close());
    }
  };
