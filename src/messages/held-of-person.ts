import type { QueryFilter } from 'mongoose';
import type { PersonalData, Subject, Traces } from '../access/index.ts';
import { readSealed } from '../platform/index.ts';
import { forgetCaught } from './caught.ts';
import { directory, letterKinds } from './declared.ts';
import { Message, type MessageDoc, toPlace } from './message.ts';
import { Notice, type NoticeDoc } from './notice.ts';

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

/** What was said of these records, and to whom by their role. */
async function exportNotices(ids: readonly string[], shortlistIds: readonly string[]) {
  const notices = await Notice.find(await noticesOf(ids, shortlistIds))
    .sort({ _id: 1 })
    .lean<NoticeDoc[]>();
  const roles = await directory().rolesOf(notices.map(({ userId }) => userId));
  return notices.map(({ kind, text, userId, at }) => ({
    kind,
    text,
    toldTo: roles.get(userId) ?? null,
    at: at.toISOString(),
  }));
}

const forgetNotices = async ({ own, shared }: Traces): Promise<void> => {
  await Notice.deleteMany(await noticesOf(own, shared));
};

/** What was sent to the person. */
async function exportMessages(participantId: string) {
  const found = await Message.find({ participantId }).sort({ _id: 1 }).lean<MessageDoc[]>();
  return found.map(({ _id, kind, channel, to, state, at }) => ({
    kind,
    label: letterKinds().find(({ code }) => code === kind)?.label ?? kind,
    channel,
    to: to ? readSealed(to, toPlace(_id)) : null,
    state,
    at: at.toISOString(),
  }));
}

async function forgetMessages(filter: { participantId: string } | { thingId: { $in: readonly string[] } }) {
  const found = await Message.find(filter as QueryFilter<MessageDoc>)
    .select({ _id: 1 })
    .lean<Pick<MessageDoc, '_id'>[]>();
  const ids = found.map(({ _id }) => _id);
  await forgetCaught(ids);
  await Message.deleteMany({ _id: { $in: ids } });
}

/** All that was sent about a thing that goes, and what was caught of it. In the current transaction, if any. */
export const forgetMessagesAbout = (thingId: string): Promise<void> =>
  forgetMessages({ thingId: { $in: [thingId] } });

/**
 * What was said of one record is said of another of the same person: what the ids and references say. Who was told the same
 * of both keeps what they have.
 */
async function moveNotices(from: Subject, to: { readonly id: string; readonly reference: string }) {
  const named = from.known ? ([from.known.reference, to.reference] as const) : undefined;
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

/** What was said of a person to accounts, and what was sent to them. */
export const heldOfPerson: PersonalData = {
  async export({ id }, { own, shared }) {
    return {
      file: { notices: await exportNotices([id, ...own], shared), messages: await exportMessages(id) },
    };
  },
  async forget({ id }, { own, shared }) {
    await forgetNotices({ own: [id, ...own], shared });
    await forgetMessages({ participantId: id });
    return {};
  },
  async forgetTraces(traces) {
    await forgetNotices(traces);
    await forgetMessages({ thingId: { $in: traces.own } });
  },
  async move({ from, to }) {
    await moveNotices(from, to);
    await Message.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    return undefined;
  },
};
