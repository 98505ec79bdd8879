import { z } from 'zod';
import { queueManage } from '../../access/index.ts';
import { listFailedJobs, outboxQueues } from '../../platform/index.ts';
import { retryJob } from '../retry-job.ts';
import { route } from '../route.ts';

const failedJob = z.object({
  id: z.string(),
  queue: z.string(),
  name: z.string(),
  payload: z.record(z.string(), z.union([z.string(), z.number()])).describe('Ids and revisions only.'),
  at: z.string().describe('When it was asked for.'),
  failedAt: z.string().nullable(),
  reason: z.string().describe('What the error said, without what it quoted.'),
});

const howMany = z.int().min(0);
const queuesAnswer = z.strictObject({
  queues: z.array(
    z.strictObject({
      queue: z.string(),
      waiting: howMany.describe('Left by a change, not handed to the workers yet.'),
      queued: howMany.describe('With the workers, or between two of their attempts.'),
      failed: howMany,
      oldestAt: z.string().nullable().describe('When the oldest was left that is neither done nor given up.'),
    }),
  ),
});

/** What was given up after its attempts, for whoever runs the service. */
export const queueRoutes = [
  route({
    method: 'get',
    path: '/queues',
    summary: 'How much waits, is with the workers and was given up, by queue',
    right: queueManage,
    status: 200,
    answer: queuesAnswer,
    run: async () => ({ queues: await outboxQueues() }),
  }),
  route({
    method: 'get',
    path: '/failed-jobs',
    summary: 'Jobs that were given up',
    right: queueManage,
    status: 200,
    answer: z.object({ data: z.array(failedJob) }),
    run: async () => ({ data: await listFailedJobs() }),
  }),
  route({
    method: 'post',
    path: '/failed-jobs/:id/retry',
    summary: 'Try again a job that was given up',
    right: queueManage,
    status: 204,
    replay: { view: async () => undefined },
    run: ({ actor, id }) => retryJob(actor, id),
  }),
];
