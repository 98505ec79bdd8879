import type { Move } from '../access/index.ts';
import { forgetJobs, moveKept } from '../platform/index.ts';
import { askEach } from './rooms.ts';

/**
 * Asks every room to give what it holds about one record to another one of the same person. The records themselves are
 * merged by then. Doing it twice changes nothing.
 */
export async function movePerson(move: Move): Promise<void> {
  await askEach((data, traces) => data.move(move, traces));
  await moveKept(move.from.id, move.to.id);
  await forgetJobs([move.from.id], { notOf: 'rights' });
}
