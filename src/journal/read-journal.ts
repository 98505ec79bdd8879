import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { ownParticipant, ownStructure } from '../participants/index.ts';
import { flag, isDuplicate, notFound, now } from '../platform/index.ts';
import { describeEntries } from './describe.ts';
import { Entry, type EntryDoc, type EntryKind, entryKinds } from './entry.ts';
import { journalRead } from './rights.ts';

export const journalQuery = z.strictObject({
  kind: z.enum(entryKinds).optional(),
  /** One's own private notes on the person, and nothing else: that they were opened is recorded. */
  private: flag.default(false),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_\S{1,60}$/, 'Ce n’est pas la suite d’un journal.')
    .optional(),
});

/** A private note is there for its author alone: neither shown, counted nor named to anybody else. */
const within = (actor: Actor): QueryFilter<EntryDoc> => ({
  structureId: ownStructure(actor),
  $or: [{ private: { $exists: false } }, { authorId: actor.id }],
});

/** What is written about somebody, the latest first. @throws Problem 403, 404 */
export async function readJournal(actor: Actor, participantId: string, query: z.output<typeof journalQuery>) {
  check(actor, journalRead);
  await ownParticipant(actor, participantId);
  if (query.private) await recordPrivateReading(actor, participantId);
  const { kind, limit, cursor } = query;
  const [on, id] = cursor ? [cursor.slice(0, 10), cursor.slice(11)] : [];
  const docs = await Entry.find({
    $and: [
      within(actor),
      {
        participantId,
        private: query.private ? true : { $exists: false },
        ...(kind ? { kind } : {}),
        ...(on ? { $or: [{ on: { $lt: on } }, { on, _id: { $lt: id } }] } : {}),
      },
    ],
  })
    .sort({ on: -1, _id: -1 })
    .limit(limit + 1)
    .lean<EntryDoc[]>();
  const shown = docs.slice(0, limit);
  const last = docs.length > limit ? shown.at(-1) : undefined;
  return {
    data: await describeEntries(actor, shown),
    next: last ? `${last.on}_${last._id}` : null,
  };
}

/** How many entries of each kind somebody may read; private notes apart, their author's own. */
export async function countJournal(actor: Actor, participantId: string) {
  check(actor, journalRead);
  const rows = await Entry.aggregate<{ _id: { kind: EntryKind; private: boolean }; n: number }>([
    { $match: { $and: [within(actor), { participantId }] } },
    { $group: { _id: { kind: '$kind', private: { $ifNull: ['$private', false] } }, n: { $sum: 1 } } },
  ]);
  const kinds = Object.fromEntries(entryKinds.map((kind) => [kind, 0])) as Record<EntryKind, number>;
  let own = 0;
  for (const { _id, n } of rows)
    if (_id.private) own += n;
    else kinds[_id.kind] += n;
  return { kinds, private: own };
}

/** The last exchange with each of these people of one's structure: an entry that is no private note. */
export async function lastExchanges(actor: Actor, participantIds: readonly string[]) {
  check(actor, journalRead);
  const rows = await Entry.aggregate<{ _id: string; on: string; kind: EntryKind }>([
    {
      $match: {
        participantId: { $in: [...participantIds] },
        structureId: ownStructure(actor),
        private: { $exists: false },
      },
    },
    { $sort: { participantId: 1, on: -1, _id: -1 } },
    { $group: { _id: '$participantId', on: { $first: '$on' }, kind: { $first: '$kind' } } },
  ]);
  return new Map(rows.map(({ _id, on, kind }) => [_id, { on, kind }]));
}

/** Whom the journal of the structure has heard of since that day. */
export async function heardOfSince(actor: Actor, day: string): Promise<string[]> {
  check(actor, journalRead);
  const structureId = ownStructure(actor);
  return Entry.distinct('participantId', { structureId, on: { $gte: day }, private: { $exists: false } });
}

/** One within reach. @throws Problem 403, 404 */
export async function findEntry(actor: Actor, id: string): Promise<EntryDoc> {
  check(actor, journalRead);
  const doc = await Entry.findOne({ $and: [{ _id: id }, within(actor)] }).lean<EntryDoc>();
  if (!doc) throw notFound('Entrée du journal');
  return doc;
}

export async function readEntry(actor: Actor, id: string) {
  const doc = await findEntry(actor, id);
  if (doc.private) await recordPrivateReading(actor, doc.participantId);
  const [entry] = await describeEntries(actor, [doc]);
  if (!entry) throw notFound('Entrée du journal');
  return entry;
}

/** Once an hour for each reader and person. */
async function recordPrivateReading(actor: Actor, participantId: string): Promise<void> {
  const target = { kind: 'participant', id: participantId };
  const once = `private-notes:${actor.id}:${participantId}:${now().toISOString().slice(0, 13)}`;
  await record({ actor, action: 'journal.read-private', target, participantId, once }).catch((error) => {
    if (!isDuplicate(error)) throw error;
  });
}
