import { moveNotices } from '../accounts/index.ts';
import { moveInCalls } from '../needs/index.ts';
import type { CaseFacts, KnownPerson } from '../participants/index.ts';
import { forgetJobs, moveKept } from '../platform/index.ts';
import { forgetRankings, leaveRankingWithout } from '../rankings/index.ts';
import { type MovedMatches, moveMatches } from '../shortlists/index.ts';

export interface Move {
  /** The record that is gone, and as the texts of others may name them. */
  readonly from: Pick<CaseFacts, '_id' | 'structureId' | 'counsellorId'>;
  readonly named?: KnownPerson;
  readonly to: KnownPerson;
  /** The kept record's revision that the proposals which come to it are compared with. */
  readonly revision: number;
}

/**
 * Asks every room to give what it holds about one record to another one of the same person: the rooms of `forgetPerson`.
 * The records themselves are merged by then. Doing it twice changes nothing.
 */
export async function movePerson({ from, named, to, revision }: Move): Promise<MovedMatches> {
  const moved = await moveMatches(from, to.id, revision);
  if (named) await moveInCalls(named, to, moved.employerIds);
  await moveNotices(
    { id: from._id, ...(named ? { reference: named.reference } : {}) },
    { id: to.id, reference: to.reference },
  );
  await forgetRankings(from._id);
  await leaveRankingWithout(from._id);
  await moveKept(from._id, to.id);
  await forgetJobs([from._id], { notOf: 'rights' });
  return moved;
}
