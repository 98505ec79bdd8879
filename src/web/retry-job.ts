import { type Actor, check, queueManage } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { inTransaction, retryFailedJob } from '../platform/index.ts';

/** Tries again a job that was given up; who did is recorded. @throws Problem 404 */
export async function retryJob(actor: Actor, id: string): Promise<void> {
  check(actor, queueManage);
  await inTransaction(async () => {
    const because = await retryFailedJob(id);
    await record({ actor, action: 'job.retry', target: { kind: 'job', id }, because });
  });
}
