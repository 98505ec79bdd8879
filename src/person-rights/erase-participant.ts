import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import {
  closeTombstone,
  type ErasureReason,
  eraseMerged,
  factsOf,
  goneFrom,
  listTombstones,
  mergedInto,
  readTombstone,
  setTombstone,
  type Tombstone,
} from '../participants/index.ts';
import { forbidden, inTransaction, leaveJob, notFound, now, pageOf } from '../platform/index.ts';
import { leaveRankingWithout } from '../rankings/index.ts';
import { forgetPerson } from './forget-person.ts';
import { finishErasureJob } from './jobs.ts';
import { appendErasure } from './ledger.ts';
import { participantErase } from './rights.ts';

export const erasureInput = z.strictObject({
  /** The person asked for it (RGPD article 17), or the record was made by mistake. */
  because: z.enum(['request', 'mistake']),
});

const describeErasure = ({ _id, at, because, doneAt }: Tombstone) => ({
  participantId: _id,
  state: doneAt ? ('done' as const) : ('under-way' as const),
  because,
  at: at.toISOString(),
  doneAt: doneAt?.toISOString() ?? null,
});

/**
 * Erases a person of the manager's own structure: at once from the database, then from the ledger's point of view,
 * which is when it is said to be done. Asking again tells how far it is.
 */
export async function eraseParticipant(actor: Actor, id: string, { because }: z.output<typeof erasureInput>) {
  check(actor, participantErase);
  return inTransaction(async () => {
    const before = await readTombstone(id);
    if (before && before.structureId === actor.structureId) return describeErasure(before);
    const structureId = (await factsOf([id])).get(id)?.structureId;
    if (!structureId || structureId !== actor.structureId) throw await goneFrom(actor.structureId ?? '', id);
    return describeErasure(await erase(actor, id, structureId, because));
  });
}

/** In the current transaction. */
export async function erase(
  actor: Pick<Actor, 'id' | 'role'>,
  id: string,
  structureId: string,
  because: ErasureReason,
): Promise<Tombstone> {
  const tombstone: Tombstone = { _id: id, structureId, at: now(), by: actor.id, because };
  await forgetPerson(id);
  await setTombstone(tombstone);
  await leaveRankingWithout(id);
  await leaveJob(finishErasureJob, { participantId: id });
  await record({
    actor,
    action: 'participant.erase',
    target: { kind: 'participant', id },
    participantId: id,
    because,
  });
  return tombstone;
}

/** What follows the erasure: a second look, then the ledger. May run twice: the ledger then says it twice. */
export async function finishErasure(id: string, ledger: string): Promise<void> {
  const tombstone = await readTombstone(id);
  if (!tombstone || tombstone.doneAt) return;
  await inTransaction(() => forgetPerson(id, { again: true }));
  const { structureId, at, by, because } = tombstone;
  // A backup of before two records were merged holds both.
  for (const participantId of [...(await mergedInto(id)), id])
    await appendErasure(ledger, { at: at.toISOString(), participantId, structureId, by, because });
  await eraseMerged(id, because);
  await closeTombstone(id, now());
}

/** How far it is. @throws Problem 404 where nobody of the manager's structure was erased under this id */
export async function readErasure(actor: Actor, id: string) {
  check(actor, participantErase);
  const tombstone = await readTombstone(id);
  if (!tombstone || tombstone.structureId !== actor.structureId) throw notFound('Effacement');
  return describeErasure(tombstone);
}

export const erasuresQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** The erasures of the manager's structure. */
export async function listErasures(actor: Actor, { limit, cursor }: z.output<typeof erasuresQuery>) {
  check(actor, participantErase);
  if (!actor.structureId) throw forbidden();
  const tombstones = await listTombstones(actor.structureId, { limit: limit + 1, cursor });
  return pageOf(tombstones, limit, describeErasure);
}
