import { dayOf, inTransaction, leaveMail, now, today } from '../platform/index.ts';
import { User, type UserDoc } from './models.ts';
import { unreadSince } from './notices.ts';

const hour = 7;

/** Seven in the morning in Paris, of the day of `at`, in that zone's winter or summer time. */
const isMorning = (at: Date): boolean =>
  Number(
    new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', hour: 'numeric', hour12: false }).format(at),
  ) %
    24 >=
  hour;

/**
 * Leaves one message for each user with unread notices that no message told yet: at once, or from seven in the morning
 * once a day, as they chose.
 */
export async function mailNotices(): Promise<void> {
  const at = now();
  const users = User.find({ active: true, mail: { $ne: 'never' } })
    .select({ mail: 1, mailedAt: 1, createdAt: 1 })
    .lean<Pick<UserDoc, '_id' | 'mail' | 'mailedAt' | 'createdAt'>[]>()
    .cursor();
  for await (const user of users as AsyncIterable<Pick<UserDoc, '_id' | 'mail' | 'mailedAt' | 'createdAt'>>) {
    const since = user.mailedAt ?? user.createdAt;
    const daily = user.mail !== 'immediate';
    if (daily && (!isMorning(at) || (user.mailedAt && dayOf(user.mailedAt) === today()))) continue;
    if ((await unreadSince(user._id, since, at)).length === 0) continue;
    await inTransaction(async () => {
      const { modifiedCount } = await User.updateOne(
        {
          _id: user._id,
          ...(user.mailedAt ? { mailedAt: user.mailedAt } : { mailedAt: { $exists: false } }),
        },
        { $set: { mailedAt: at } },
      );
      if (modifiedCount === 0) return; // another sweep was first
      await leaveMail('notices', {
        userId: user._id,
        since: since.toISOString(),
        until: at.toISOString(),
      });
    });
  }
}
