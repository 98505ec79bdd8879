import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { recordReading } from '../audit/index.ts';
import { flag, today } from '../platform/index.ts';
import { describePlacement, describePlacements } from './describe-placement.ts';
import { Placement, type PlacementDoc } from './placement.ts';
import { placementStates } from './placement-states.ts';
import { findPlacement, placementsWithin } from './reach.ts';
import { placementRead } from './rights.ts';

export const listPlacementsQuery = z.strictObject({
  participantId: z.string().max(60).optional(),
  employerId: z.string().max(60).optional(),
  state: z.enum(placementStates).optional(),
  /** Those that somebody has to call about by today, or fears for. */
  waiting: flag.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(60).optional(),
});

const waitingNow = (): QueryFilter<PlacementDoc> => ({
  state: { $in: ['to-complete', 'in-force'] },
  $or: [
    { state: 'to-complete' },
    { alert: { $exists: true } },
    { checks: { $elemMatch: { dueOn: { $lte: today() }, done: { $exists: false } } } },
  ],
});

/** Newest first. Who asks about somebody of another structure finds nothing. */
export async function listPlacements(actor: Actor, query: z.output<typeof listPlacementsQuery>) {
  check(actor, placementRead);
  const { participantId, employerId, state, waiting, limit, cursor } = query;
  // Which people are accompanied, and where, is not told by a filter either.
  const ofPerson: QueryFilter<PlacementDoc> = actor.structureId ? { participantId } : { _id: { $in: [] } };
  const wanted: QueryFilter<PlacementDoc>[] = [
    placementsWithin(actor),
    participantId ? ofPerson : {},
    employerId ? { employerId } : {},
    state ? { state } : {},
    waiting ? waitingNow() : {},
    cursor ? { _id: { $lt: cursor } } : {},
  ];
  const docs = await Placement.find({ $and: wanted })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<PlacementDoc[]>();
  const kept = docs.slice(0, limit);
  const next = docs.length > limit ? (kept.at(-1)?._id ?? null) : null;
  return { data: await describePlacements(actor, kept), next };
}

/** @throws Problem 403, 404 */
export async function readPlacement(actor: Actor, id: string) {
  check(actor, placementRead);
  const doc = await findPlacement(actor, id);
  if (actor.structureId) await recordReading(actor, doc.participantId, 'placements');
  return describePlacement(actor, doc);
}

/** How many hires each need led to, of contracts that stand. For callers that have checked the right. */
export async function countHires(needIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = await Placement.aggregate<{ readonly _id: string; readonly n: number }>([
    { $match: { needId: { $in: [...needIds] }, origin: 'reply', state: { $ne: 'cancelled' } } },
    { $group: { _id: '$needId', n: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, n }) => [_id, n]));
}
