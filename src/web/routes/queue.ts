import { z } from 'zod';
import { listFailedJobs, retryFailedJob } from '../../platform/index.ts';
import { route } from '../route.ts';

const failedJob = z.object({
  id: z.string(),
  queue: z.string(),
  name: z.string(),
  payload: z.record(z.string(), z.union([z.string(), z.number()])).describe('Ids and revisions only.'),
  at: z.string().describe('When it was asked for.'),
});

/** What was given up after its attempts, for whoever runs the service. */
export const queueRoutes = [
  route({
    method: 'get',
    path: '/failed-jobs',
    summary: 'Jobs that were given up',
    right: 'queue.manage',
    status: 200,
    answer: z.object({ data: z.array(failedJob) }),
    run: async () => ({ data: await listFailedJobs() }),
  }),
  route({
    method: 'post',
    path: '/failed-jobs/:id/retry',
    summary: 'Try again a job that was given up',
    right: 'queue.manage',
    status: 204,
    run: ({ id }) => retryFailedJob(id),
  }),
];
