import type { Recipients } from '../access/index.ts';
import { inTransaction, leaveJob, newId, now } from '../platform/index.ts';
import { directory, noticeKind } from './declared.ts';
import { tellNowJob } from './jobs.ts';
import { keepMessage } from './leave-message.ts';
import { Notice, type NoticeDoc } from './notice.ts';
import { tellingsOf } from './preferences.ts';

export type NewNotice = Pick<NoticeDoc, 'kind' | 'text' | 'about'> & {
  /** Sets apart notices of one kind about one thing: a date, say. */
  readonly mark?: string;
};

/**
 * Tells somebody something in the service and, as they like it, leaves an e-mail that says only that it is there: in the
 * current transaction, if any. Telling twice tells once.
 * @throws Error for a kind that no room declares
 */
export async function notify(recipients: Recipients, { mark, ...notice }: NewNotice): Promise<void> {
  const kind = noticeKind(notice.kind);
  await inTransaction(async () => {
    const { userIds, of } = await directory().find(recipients);
    const telling = await tellingsOf(userIds, kind);
    const key = keyOf({ ...notice, mark });
    for (const userId of userIds) {
      const how = telling(userId);
      const alone = how === 'now' && kind.write !== undefined;
      const leaves = how === 'notice' || alone ? undefined : how;
      const { upsertedCount } = await Notice.updateOne(
        { userId, key },
        {
          $setOnInsert: {
            _id: newId(),
            ...(of ? { of } : {}),
            ...notice,
            at: now(),
            ...(leaves ? { leaves } : {}),
          },
        },
        { upsert: true },
      );
      if (upsertedCount === 0 || how !== 'now') continue;
      if (alone) {
        const about = { userId, [`${notice.about.kind}Id`]: notice.about.id };
        await keepMessage({ _id: newId(), kind: kind.code, channel: 'mail', about });
      } else await leaveJob(tellNowJob, { userId });
    }
  });
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
