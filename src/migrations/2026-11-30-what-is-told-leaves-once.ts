import type { Migration } from '../platform/index.ts';

/** A message as it was kept. */
interface Mail {
  readonly _id: string;
  readonly kind: string;
  readonly about: Readonly<Record<string, string>>;
  readonly state: string;
  readonly at: Date;
  readonly doneAt?: Date;
}

/** An account as it was kept with its choice, and until when its notices were mailed. */
interface User {
  readonly _id: string;
  readonly createdAt: Date;
  readonly mail?: 'immediate' | 'daily' | 'never';
  readonly mailedAt?: Date;
}

type Db = Parameters<Migration['step']>[0];

const old = { $or: [{ mail: { $exists: true } }, { mailedAt: { $exists: true } }] };
const oldJobs = { queue: 'mail', name: 'send' };

const users = (db: Db) => db.collection<User>('users');
const mails = (db: Db) => db.collection<Mail>('mails');
const outbox = (db: Db) => db.collection<{ payload: { mailId: string } }>('outbox');

/** What was not mailed yet goes with the next message of the day. */
const leavesOf = (db: Db, userId: string, since: Date) =>
  db
    .collection('notices')
    .updateMany(
      { userId, at: { $gt: since }, readAt: { $exists: false }, leaves: { $exists: false } },
      { $set: { leaves: 'daily' } },
    );

async function moveChoices(db: Db): Promise<number> {
  const changed = await users(db).find(old).limit(500).toArray();
  const rest = { immediate: 'now', daily: undefined, never: 'notice' } as const;
  for (const { _id, mail = 'daily', mailedAt, createdAt } of changed) {
    if (mail !== 'never') await leavesOf(db, _id, mailedAt ?? createdAt);
    if (rest[mail])
      await db
        .collection<{ _id: string }>('messagepreferences')
        .updateOne({ _id }, { $setOnInsert: { rest: rest[mail] } }, { upsert: true });
    await users(db).updateOne({ _id }, { $unset: { mail: 1, mailedAt: 1 } });
  }
  return changed.length;
}

async function moveMails(db: Db): Promise<number> {
  const found = await mails(db).find().sort({ _id: 1 }).limit(500).toArray();
  for (const { _id, kind, about, state, ...times } of found) {
    // Nobody writes these two any more: what waits in notices leaves anew, said another way.
    const over = ['waiting', 'failed'].includes(state) && ['notices', 'account-opened'].includes(kind);
    await db.collection<{ _id: string }>('messages').updateOne(
      { _id },
      {
        $setOnInsert: {
          kind,
          channel: 'mail',
          about: over ? {} : about,
          state: over ? 'dropped' : state,
          tries: 0,
          ...times,
        },
      },
      { upsert: true },
    );
    await mails(db).deleteOne({ _id });
  }
  return found.length;
}

/** Jobs go to the queue of the room, and those that BullMQ had are handed to it again. */
async function moveJobs(db: Db): Promise<number> {
  const jobs = await outbox(db).find(oldJobs).limit(500).toArray();
  for (const { _id, payload } of jobs)
    await outbox(db).updateOne({ _id, ...oldJobs }, [
      {
        $set: {
          queue: 'messages',
          name: 'send-message',
          payload: { $literal: { messageId: payload.mailId } },
          state: { $cond: [{ $eq: ['$state', 'queued'] }, 'waiting', '$state'] },
        },
      },
    ]);
  return jobs.length;
}

export const whatIsToldLeavesOnce: Migration = {
  id: '2026-11-30-what-is-told-leaves-once',
  what: 'Les courriels sont des messages parmi d’autres ; chacun choisit, sujet par sujet, ce qui lui arrive.',
  waiting: async (db) =>
    (await users(db).countDocuments(old)) +
    (await mails(db).countDocuments()) +
    (await outbox(db).countDocuments(oldJobs)),
  step: async (db) => (await moveMails(db)) + (await moveJobs(db)) + (await moveChoices(db)),
};
