import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { flag, notFound, now, pageOf } from '../platform/index.ts';
import { Notice, type NoticeDoc } from './notice.ts';

/** What somebody was told as who they act as now; what they were told elsewhere waits until they act there. */
const hereOf = ({ id, structureId, employerId }: Actor): QueryFilter<NoticeDoc> => ({
  userId: id,
  $or: [{ of: { $exists: false } }, ...[structureId ?? employerId].flatMap((of) => (of ? [{ of }] : []))],
});

export const listNoticesQuery = z.strictObject({
  unread: flag.optional(),
  /** As `/message-preferences` calls it. */
  kind: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** Newest first. */
export async function listNotices(
  actor: Actor,
  { unread, kind, limit, cursor }: z.output<typeof listNoticesQuery>,
) {
  const notices = await Notice.find({
    ...hereOf(actor),
    ...(unread ? { readAt: { $exists: false } } : {}),
    ...(kind ? { kind } : {}),
    ...(cursor ? { _id: { $lt: cursor } } : {}),
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<NoticeDoc[]>();
  return pageOf(notices, limit, ({ _id, kind: code, text, about, at, readAt }) => ({
    id: _id,
    kind: code,
    text,
    about,
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  }));
}

/** How many somebody has not read, where they act now: counted up to a hundred. */
export const countUnread = (actor: Actor): Promise<number> =>
  Notice.countDocuments({ ...hereOf(actor), readAt: { $exists: false } }).limit(100);

export async function markNoticeRead(actor: Actor, id: string): Promise<void> {
  const found = await Notice.updateOne({ _id: id, ...hereOf(actor) }, { $set: { readAt: now() } });
  if (found.matchedCount === 0) throw notFound('Message');
}

/** All that somebody has not read where they act now, up to the newest that they were shown. @returns how many */
export async function markNoticesRead(actor: Actor, upTo: string): Promise<number> {
  const found = await Notice.updateMany(
    { ...hereOf(actor), readAt: { $exists: false }, _id: { $lte: upTo } },
    { $set: { readAt: now() } },
  );
  return found.modifiedCount;
}

/**
 * What was told to somebody is of the organisation where they were. In the current transaction, if any.
 * @param of the organisation
 * @param own whether what they were told for themselves goes too
 */
export async function endNoticesOf(userId: string, of: string | undefined, own: boolean): Promise<void> {
  if (of) await Notice.deleteMany({ userId, of });
  if (own) await Notice.deleteMany({ userId, of: { $exists: false } });
}
