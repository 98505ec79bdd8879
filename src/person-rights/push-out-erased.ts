import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { goneSince } from '../participants/index.ts';
import {
  type History,
  type Lease,
  lengthenHistory,
  readHistory,
  releaseLease,
  takeLease,
} from '../platform/index.ts';

/** Of one turn, in notes of a megabyte: with a turn each five seconds, some two megabytes a second. */
const notes = 10;
const noteBytes = 1_000_000;
const pauseMs = 100;
/**
 * MongoDB cuts what a checkpoint no longer wants, once a minute, and looks only when some more has been written: sixteen
 * megabytes at most. So from half over its size on, the history grows by one note a turn, and from three times its size
 * on not at all, as where MongoDB is told to keep some hours of it.
 */
const quickGrowth = 1.5;
const mostGrowth = 3;
/** How long a process that died keeps the others waiting. */
const leaseMs = 30_000;

const leases = () => mongoose.connection.collection<Lease>('leases');
const lease = 'history';

/** How many erased people the database's history may still hold. */
export const erasedIn = ({ oldest }: History): Promise<number> => goneSince(oldest);

/**
 * One turn of pushing erased people out of the database's history, which MongoDB cuts by its size and never by age:
 * writes notes that say nothing, until the oldest write is younger than the last erasure. What is to be done is read from
 * the tombstones, so that any process goes on where another died; one at a time does.
 * @returns how many people the history may still hold
 * @throws MongoServerError where the connection may not read the history or add to it
 */
export async function pushOutErased(holder: string, stopping: AbortSignal): Promise<number> {
  const history = await readHistory();
  const erased = await erasedIn(history);
  if (erased === 0 || !(await takeLease(leases(), lease, holder, leaseMs))) return erased;
  for (let i = 0; i < notes && !stopping.aborted; i++) {
    const growth = (history.bytes + i * noteBytes) / history.mostBytes;
    if (growth > (i === 0 ? mostGrowth : quickGrowth)) break;
    await lengthenHistory(noteBytes);
    await sleep(pauseMs, undefined, { signal: stopping }).catch(() => {});
  }
  return erased;
}

/** Lets another process go on at once. */
export const stopPushingOut = (holder: string): Promise<void> => releaseLease(leases(), lease, holder);
