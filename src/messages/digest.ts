import type { LetterKind, Telling } from '../access/index.ts';
import { dayOf, inTransaction, isDuplicate, newId, now } from '../platform/index.ts';
import { directory, noticeKinds } from './declared.ts';
import { keepMessage } from './leave-message.ts';
import { letter } from './letter.ts';
import { Message } from './message.ts';
import { Notice, type NoticeDoc } from './notice.ts';
import { tellingsFor } from './preferences.ts';

/** From then on the message of a day may leave, in Paris, in that zone's winter or summer time. */
const morningHour = 7;

const isMorning = (at: Date): boolean =>
  Number(
    new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', hour: 'numeric', hour12: false }).format(at),
  ) %
    24 >=
  morningHour;

const code = 'notices';

/** One message for all that waits to be told so. @param once what no other message is */
async function gather(userId: string, waiting: 'now' | 'daily', once?: string): Promise<void> {
  await inTransaction(async () => {
    if (once && (await Message.exists({ once }))) return;
    const notices = await Notice.find({ userId, leaves: waiting })
      .select({ _id: 1 })
      .lean<Pick<NoticeDoc, '_id'>[]>();
    if (notices.length === 0) return;
    const _id = newId();
    await Notice.updateMany(
      { _id: { $in: notices.map((notice) => notice._id) } },
      { $set: { toldBy: _id }, $unset: { leaves: 1 } },
    );
    const about = { userId, messageId: _id };
    await keepMessage({ _id, kind: code, channel: 'mail', about, ...(once ? { once } : {}) });
  });
}

export const tellNow = (userId: string): Promise<void> => gather(userId, 'now');

/**
 * From seven in the morning, leaves one message for each account that has something to be told once a day: one a day, however
 * many processes look.
 */
export async function tellDigests(): Promise<void> {
  const at = now();
  if (!isMorning(at)) return;
  for (const userId of await Notice.distinct('userId', { leaves: 'daily' }))
    await gather(userId, 'daily', `${userId}/${dayOf(at)}`).catch((error) => {
      if (!isDuplicate(error)) throw error; // another process was first
    });
}

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** What waits, by kind, in the order of the house: its sentence, how often, and where it is read. Nothing of what it says. */
export const noticesLetter: LetterKind = {
  code,
  label: 'Ce qui attend quelqu’un',
  to: 'account',
  async write({ userId = '', messageId = '' }, site) {
    const address = await directory().addressOf(userId);
    if (!address) return undefined;
    const [notices, tellingOf] = await Promise.all([
      Notice.find({ userId, toldBy: messageId, readAt: { $exists: false } })
        .select({ kind: 1 })
        .lean<Pick<NoticeDoc, 'kind'>[]>(),
      tellingsFor(userId),
    ]);
    const groups = noticeKinds()
      // Chosen since: whoever wants no message any more gets none.
      .filter((kind) => tellingOf(kind) !== ('notice' satisfies Telling))
      .map((kind) => ({ kind, count: notices.filter((notice) => notice.kind === kind.code).length }))
      .filter(({ count }) => count > 0);
    const total = groups.reduce((sum, { count }) => sum + count, 0);
    if (total === 0) return undefined;
    return letter(
      address,
      plural(total, 'chose vous attend', 'choses vous attendent'),
      groups
        .map(
          ({ kind, count }) =>
            `- ${kind.label}${count > 1 ? ` (${count} fois)` : ''} :\n  ${site}/messages?sujet=${encodeURIComponent(kind.code)}`,
        )
        .join('\n'),
      `Tout se lit là, après vous être connecté : ${site}/messages`,
      `Pour recevoir ces messages autrement, ou ne plus en recevoir : ${site}/messages/reglages`,
    );
  },
};
