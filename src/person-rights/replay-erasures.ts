import { closeTombstone, eraseMerged, setTombstone } from '../participants/index.ts';
import { inTransaction, now } from '../platform/index.ts';
import { leaveRankingWithout } from '../rankings/index.ts';
import { forgetPerson } from './forget-person.ts';
import { readLedger } from './ledger.ts';

export interface Replayed {
  readonly erased: number;
  /** Lines that a crash tore; their erasures were never said to be done, and follow under their own line. */
  readonly unreadable: number;
}

/**
 * Erases again everyone whom the ledger names: for a database that was restored from an older backup. Twice changes
 * nothing.
 * @throws Error `ENOENT` where there is no ledger
 */
export async function replayErasures(ledger: string): Promise<Replayed> {
  let erased = 0;
  let unreadable = 0;
  for await (const line of readLedger(ledger)) {
    if (!line) {
      unreadable += 1;
      continue;
    }
    const { participantId: id, structureId, at, by, because } = line;
    await inTransaction(async () => {
      await forgetPerson(id);
      await setTombstone({ _id: id, structureId, at: new Date(at), by, because });
      await eraseMerged(id, because);
      await closeTombstone(id, now());
      await leaveRankingWithout(id);
    });
    erased += 1;
  }
  return { erased, unreadable };
}
