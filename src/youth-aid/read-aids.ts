import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { recordReading } from '../audit/index.ts';
import { pageOf } from '../platform/index.ts';
import { Aid, type AidDoc } from './aid.ts';
import { type AidState, aidStates } from './aid-states.ts';
import { describeAid, describeLine } from './describe.ts';
import { aidsWithin, findAid } from './reach.ts';
import { aidRead } from './rights.ts';

export const listAidsQuery = z.strictObject({
  state: z.enum(aidStates).optional(),
  participantId: z.string().max(60).optional(),
  sittingId: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** Oldest first, as they are dealt with. Whom a request is of is known to their structure alone. */
export async function listAids(actor: Actor, query: z.output<typeof listAidsQuery>) {
  check(actor, aidRead);
  const { state, participantId, sittingId, limit, cursor } = query;
  const wanted: QueryFilter<AidDoc>[] = [
    aidsWithin(actor),
    state ? { state: statesFor(actor, state) } : {},
    participantId ? (actor.structureId ? { participantId } : { _id: { $in: [] } }) : {},
    sittingId ? { $or: [{ sittingId }, { 'before.sittingId': sittingId }] } : {},
    cursor ? { _id: { $gt: cursor } } : {},
  ];
  const docs = await Aid.find({ $and: wanted })
    .select({ file: 0 })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean<AidDoc[]>();
  const page = pageOf(docs, limit, (doc) => doc);
  return { data: page.data.map((doc) => lineFor(actor, doc)), next: page.next };
}

/** Nor by a filter is what is decided and not told yet found out. */
const statesFor = (actor: Actor, state: AidState) => ({
  $in: !actor.structureId
    ? [state]
    : state === 'in-agenda'
      ? [state, 'decided' as const]
      : state === 'decided'
        ? []
        : [state],
});

/** What the fund has decided and not told yet, a structure does not read. */
function lineFor(actor: Actor, doc: AidDoc) {
  const line = describeLine(doc);
  return actor.structureId && doc.state === 'decided'
    ? { ...line, state: 'in-agenda' as const, decidedCents: null }
    : line;
}

/** @throws Problem 403, 404 */
export async function readAid(actor: Actor, id: string) {
  const doc = await findAid(actor, id);
  await recordReading(actor, doc.participantId, 'youth-aid');
  return describeAid(actor, doc);
}

/** Without what is written of the situation. @throws Problem 403, 404 */
export const readAidLine = async (actor: Actor, id: string) => lineFor(actor, await findAid(actor, id));
