import type { z } from 'zod';
import { type JobKind, leaveJobs } from './jobs.ts';
import type { JobPayload } from './outbox.ts';

/** Something that happened, told by the room where it did. It knows nobody who listens. */
export interface EventKind<Payload extends JobPayload = JobPayload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
}

export const eventKind = <Payload extends JobPayload>(
  name: string,
  payload: z.ZodType<Payload>,
): EventKind<Payload> => ({ name, payload });

/** What a room does after an event: a job of its own, which takes the event's payload. */
export interface Listener {
  readonly event: EventKind;
  readonly job: JobKind;
}

export const hears = <Payload extends JobPayload>(
  event: EventKind<Payload>,
  job: JobKind<Payload>,
): Listener => ({ event, job }) as unknown as Listener;

let listeners: readonly Listener[] | undefined;

/** Says who listens, once a process. `house.ts` does it, from what each room declares. */
export function setListeners(all: readonly Listener[]): void {
  listeners = all;
}

/**
 * Tells that something happened: leaves a job for each room that listens, in the same transaction as the change. A room
 * that comes to listen later hears what happens from then on.
 * @throws Error where nobody has said who listens: an event that is lost is never found again
 */
export const emit = <Payload extends JobPayload>(event: EventKind<Payload>, payload: Payload) =>
  emitAll(event, [payload]);

export async function emitAll<Payload extends JobPayload>(
  { name, payload: schema }: EventKind<Payload>,
  payloads: readonly Payload[],
): Promise<void> {
  if (!listeners) throw new Error(`"${name}" would be lost: this process does not import src/house.ts`);
  const told = payloads.map((payload) => schema.parse(payload));
  for (const { event, job } of listeners) if (event.name === name) await leaveJobs(job, told);
}
