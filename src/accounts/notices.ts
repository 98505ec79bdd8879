import mongoose, { type QueryFilter, Schema } from 'mongoose';
import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { flag, newId, notFound, now, pageOf } from '../platform/index.ts';
import { holding, mainOf } from './memberships.ts';
import { User, type UserDoc } from './models.ts';

export const aboutKinds = ['need', 'match', 'shortlist', 'participant', 'placement'] as const;
type AboutKind = (typeof aboutKinds)[number];

/** Something to tell a user, once. The text names people by their reference only. */
interface NoticeDoc {
  readonly _id: string;
  readonly userId: string;
  /** The organisation that their membership was in, where they were told as one of its people. */
  readonly of?: string;
  readonly kind: string;
  readonly text: string;
  readonly about: { readonly kind: AboutKind; readonly id: string };
  /** Same user and key: the same notice, said once. */
  readonly key: string;
  readonly at: Date;
  readonly readAt?: Date;
}

const schema = new Schema<NoticeDoc>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    of: String,
    kind: { type: String, required: true },
    text: { type: String, required: true },
    about: { type: Schema.Types.Mixed, required: true },
    key: { type: String, required: true },
    at: { type: Date, required: true },
    readAt: Date,
  },
  { collection: 'notices', versionKey: false },
);
schema.index({ userId: 1, key: 1 }, { unique: true });
schema.index({ userId: 1, _id: -1 });
schema.index({ 'about.id': 1 });
const Notice = mongoose.model('Notice', schema);

interface Accompanied {
  readonly counsellorId?: string | null;
  readonly structureId: string;
}

/** Whom to tell: one user, whoever accompanies a person, the managers of a structure, or everyone of a company. */
export type Recipients =
  | { userId: string }
  | { counsellorOf: Accompanied }
  | { managersOf: string }
  | { employerId: string };

export type NewNotice = Pick<NoticeDoc, 'kind' | 'text' | 'about'> & {
  /** Sets apart notices of one kind about one thing: a date, say. */
  readonly mark?: string;
};

/** In the current transaction, if any. Telling twice tells once. */
export async function notify(recipients: Recipients, { mark, ...notice }: NewNotice): Promise<void> {
  const { users, of } = await recipientsOf(recipients);
  const key = keyOf({ ...notice, mark });
  for (const { _id: userId } of users) {
    await Notice.updateOne(
      { userId, key },
      { $setOnInsert: { _id: newId(), ...(of ? { of } : {}), ...notice, at: now() } },
      { upsert: true },
    );
  }
}

const keyOf = ({
  kind,
  about,
  mark,
}: Pick<NewNotice, 'kind' | 'about'> & { mark?: string | undefined }): string =>
  [kind, about.id, mark ?? ''].join('/');

/** Whether anybody was told this. */
export const wasTold = async (notice: Pick<NewNotice, 'kind' | 'about' | 'mark'>): Promise<boolean> =>
  (await Notice.exists({ 'about.id': notice.about.id, key: keyOf(notice) })) !== null;

const activeUsers = (filter: QueryFilter<UserDoc>): Promise<Pick<UserDoc, '_id'>[]> =>
  User.find({ ...filter, active: true })
    .select({ _id: 1 })
    .lean<Pick<UserDoc, '_id'>[]>()
    .exec();

interface Told {
  readonly users: readonly Pick<UserDoc, '_id'>[];
  readonly of?: string;
}

async function recipientsOf(recipients: Recipients): Promise<Told> {
  if ('userId' in recipients) return { users: await activeUsers({ _id: recipients.userId }) };
  if ('employerId' in recipients) {
    const { employerId: of } = recipients;
    return { users: await activeUsers(holding({ of })), of };
  }
  if ('managersOf' in recipients) {
    const { managersOf: of } = recipients;
    return { users: await activeUsers(holding({ role: 'manager', of })), of };
  }
  // A counsellor who has left the structure hears nothing more of its people, and somebody must.
  const { counsellorId, structureId: of } = recipients.counsellorOf;
  const counsellor = counsellorId ? await activeUsers({ _id: counsellorId, ...holding({ of }) }) : [];
  return counsellor.length > 0 ? { users: counsellor, of } : recipientsOf({ managersOf: of });
}

/** What somebody was told as who they act as now; what they were told elsewhere waits until they act there. */
const hereOf = ({ id, structureId, employerId }: Actor): QueryFilter<NoticeDoc> => ({
  userId: id,
  $or: [{ of: { $exists: false } }, ...[structureId ?? employerId].flatMap((of) => (of ? [{ of }] : []))],
});

export const listNoticesQuery = z.strictObject({
  unread: flag.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** Newest first. */
export async function listNotices(
  actor: Actor,
  { unread, limit, cursor }: z.output<typeof listNoticesQuery>,
) {
  const notices = await Notice.find({
    ...hereOf(actor),
    ...(unread ? { readAt: { $exists: false } } : {}),
    ...(cursor ? { _id: { $lt: cursor } } : {}),
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<NoticeDoc[]>();
  return pageOf(notices, limit, ({ _id, kind, text, about, at, readAt }) => ({
    id: _id,
    kind,
    text,
    about,
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  }));
}

/** Told by a message of their own. */
const toldApart = ['shortlist-sent'];

/** What a message about notices says: those of a stretch of time that nobody read yet, oldest first. */
export async function unreadSince(userId: string, since: Date, until: Date): Promise<string[]> {
  const notices = await Notice.find({
    userId,
    at: { $gt: since, $lte: until },
    readAt: { $exists: false },
    kind: { $nin: toldApart },
  })
    .sort({ _id: 1 })
    .limit(100)
    .lean<NoticeDoc[]>();
  return notices.map(({ text }) => text);
}

export async function markNoticeRead(actor: Actor, id: string): Promise<void> {
  const found = await Notice.updateOne({ _id: id, ...hereOf(actor) }, { $set: { readAt: now() } });
  if (found.matchedCount === 0) throw notFound('Message');
}

/** What was said of these records. Of a `shortlist` several people stand in, only what one of the records marks. */
async function noticesOf(
  ids: readonly string[],
  shortlistIds: readonly string[],
): Promise<QueryFilter<NoticeDoc>> {
  const shared = await Notice.find({ 'about.id': { $in: shortlistIds } })
    .select({ key: 1 })
    .lean<Pick<NoticeDoc, '_id' | 'key'>[]>();
  const marked = shared.filter(({ key }) => ids.some((id) => key.endsWith(`/${id}`))).map(({ _id }) => _id);
  return { $or: [{ 'about.id': { $in: ids } }, { _id: { $in: marked } }] };
}

/** What was said of these records, and to whom by their role. The caller has checked the right to know. */
export async function exportNotices(ids: readonly string[], shortlistIds: readonly string[]) {
  const notices = await Notice.find(await noticesOf(ids, shortlistIds))
    .sort({ _id: 1 })
    .lean<NoticeDoc[]>();
  const readers = await User.find({ _id: { $in: notices.map(({ userId }) => userId) } })
    .select({ memberships: 1, acting: 1 })
    .lean<Pick<UserDoc, '_id' | 'memberships' | 'acting'>[]>();
  const roleOf = new Map(readers.map((reader) => [reader._id, mainOf(reader).role]));
  return notices.map(({ kind, text, userId, at }) => ({
    kind,
    text,
    toldTo: roleOf.get(userId) ?? null,
    at: at.toISOString(),
  }));
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

export async function forgetNotices(ids: readonly string[], shortlistIds: readonly string[]): Promise<void> {
  await Notice.deleteMany(await noticesOf(ids, shortlistIds));
}

/** Of a record that is now another one of the same person: what the ids and references say. */
interface Renamed {
  readonly id: string;
  readonly reference?: string;
}

/**
 * What was said of one record is said of another. Who was told the same of both keeps what they have. In the current
 * transaction, if any.
 */
export async function moveNotices(from: Renamed, to: Renamed): Promise<void> {
  const named = from.reference && to.reference ? ([from.reference, to.reference] as const) : undefined;
  const notices = await Notice.find({ 'about.id': from.id }).lean<NoticeDoc[]>();
  for (const { _id, userId, key, text } of notices) {
    const moved = key.replace(from.id, to.id);
    if (await Notice.exists({ userId, key: moved })) await Notice.deleteOne({ _id });
    else
      await Notice.updateOne(
        { _id },
        {
          $set: { key: moved, 'about.id': to.id, text: named ? text.replaceAll(...named) : text },
        },
      );
  }
}
