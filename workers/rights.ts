import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { finishErasure, finishMerge } from '../src/person-rights/index.ts';
import type { Processor } from './runtime.ts';

export interface RightsOptions {
  readonly redis: Redis;
  readonly prefix: string;
  /** Names of the other queues. */
  readonly others: readonly string[];
  /** The file that outlives the database. */
  readonly ledger: string;
}

/** What follows an erasure, or a merge, outside MongoDB. */
export const rightsProcessor = ({ redis, prefix, others, ledger }: RightsOptions): Processor => {
  const forgetFailed = async (id: string) => {
    for (const name of others) {
      const queue = new Queue<Record<string, unknown>>(name, { connection: redis, prefix });
      await forgetFailedJobs(queue, id).finally(() => queue.close());
    }
  };
  return {
    queue: 'rights',
    concurrency: 1,
    jobs: {
      'finish-erasure': {
        async run({ participantId }) {
          await forgetFailed(String(participantId));
          await finishErasure(String(participantId), ledger);
        },
      },
      'finish-merge': {
        async run({ participantId }) {
          await forgetFailed(String(participantId));
          await finishMerge(String(participantId));
        },
      },
    },
  };
};

/** BullMQ keeps jobs that failed for good; those that wait are done, and go, in their turn. */
async function forgetFailedJobs(queue: Queue<Record<string, unknown>>, id: string): Promise<void> {
  const failed = await queue.getFailed();
  await Promise.all(failed.filter(({ data }) => Object.values(data).includes(id)).map((job) => job.remove()));
}
