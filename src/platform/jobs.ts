import type { z } from 'zod';
import {
  deleteWaiting,
  inBackgroundNow,
  insertRows,
  type JobPayload,
  mergeRows,
  type OutboxRow,
  waitingRows,
} from './outbox.ts';

/** A kind of work that happens later: on which queue, and what a job of it says. */
export interface JobKind<Payload extends JobPayload = JobPayload> {
  readonly queue: string;
  readonly name: string;
  /** In French, for the page of queues. */
  readonly label: string;
  /** A job is parsed by it before it runs. */
  readonly payload: z.ZodType<Payload>;
  /**
   * Names the value of the payload that is the record's id, where one job is enough however often it is asked for before
   * it runs: the one that waits takes the greater of each other value, and the more urgent priority.
   */
  readonly oneFor?: string;
}

export const jobKind = <Payload extends JobPayload>(
  kind: JobKind<Payload> & { readonly oneFor?: keyof Payload & string },
): JobKind<Payload> => kind;

/** Leaves a job in the same transaction as the change that wants it. */
export const leaveJob = <Payload extends JobPayload>(
  kind: JobKind<Payload>,
  payload: Payload,
): Promise<void> => leaveJobs(kind, [payload]);

export async function leaveJobs<Payload extends JobPayload>(
  { queue, name, oneFor }: JobKind<Payload>,
  payloads: readonly Payload[],
): Promise<void> {
  if (payloads.length === 0) return;
  const row = { queue, name, priority: inBackgroundNow() ? 1 : 0 } as const;
  await (oneFor ? mergeRows(row, oneFor, payloads) : insertRows(row, payloads));
}

/** A job that waits to be taken. */
export type WaitingJob = Pick<OutboxRow, '_id' | 'payload'>;

/** The oldest jobs of a kind that wait: one that runs may do them along with its own, then say so by `doneAlong`. */
export const waitingJobs = ({ queue, name }: JobKind, most: number): Promise<WaitingJob[]> =>
  waitingRows(queue, name, most);

/** Takes back jobs that another has done, but those of which more was asked since they were read. */
export const doneAlong = (jobs: readonly WaitingJob[]): Promise<void> => deleteWaiting(jobs);
