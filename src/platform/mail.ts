import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { now } from './clock.ts';
import { newId } from './ids.ts';
import { jobKind, leaveJob } from './jobs.ts';
import type { Post } from './post.ts';

export const sendMailJob = jobKind({
  queue: 'mail',
  name: 'send',
  label: 'Envoyer un courriel',
  payload: z.strictObject({ mailId: z.string() }),
});

/** Ids and dates that tell what the message is about; an address, where it is no record's, is sealed. */
export type MailAbout = Readonly<Record<string, string>>;

/** A message to send: what it says is read from the records when it is sent, and is not kept. */
interface MailDoc {
  readonly _id: string;
  readonly kind: string;
  readonly about: MailAbout;
  /** `dropped`: when its turn came there was nothing to say any more. */
  readonly state: 'waiting' | 'sent' | 'dropped' | 'failed';
  readonly at: Date;
  readonly doneAt?: Date;
}

const schema = new Schema<MailDoc>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    about: { type: Schema.Types.Mixed, required: true },
    state: { type: String, enum: ['waiting', 'sent', 'dropped', 'failed'], required: true },
    at: { type: Date, required: true },
    doneAt: Date,
  },
  { collection: 'mails', versionKey: false },
);
const keptDays = 90;
schema.index({ at: 1 }, { expireAfterSeconds: keptDays * 86_400 });
const Mail = mongoose.model('Mail', schema);

export interface MailText {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Writes a message from the records; `undefined` where it is no longer wanted. `site` is the address of the service. */
export type MailWriter = (about: MailAbout, site: string) => Promise<MailText | undefined>;

/** Leaves a message to be written and sent later, in the transaction of the change that wants it. */
export async function leaveMail(kind: string, about: MailAbout): Promise<void> {
  const mailId = newId();
  await Mail.create([{ _id: mailId, kind, about, state: 'waiting', at: now() }]);
  await leaveJob(sendMailJob, { mailId });
}

export interface MailSending {
  readonly writers: Readonly<Record<string, MailWriter>>;
  readonly site: string;
  readonly post: Post;
}

/**
 * Once, as far as SMTP allows: a process that dies between the server's "accepted" and our note of it sends the
 * message again, under the same Message-ID, by which mail clients recognise a copy.
 */
export async function sendMail(mailId: string, { writers, site, post }: MailSending): Promise<void> {
  const mail = await Mail.findById(mailId).lean<MailDoc>();
  if (!mail || mail.state === 'sent' || mail.state === 'dropped') return;
  const write = writers[mail.kind];
  if (!write) throw new Error(`no writer for mail ${mail.kind}`);
  const message = await write(mail.about, site);
  if (message) await post({ id: mailId, ...message });
  await Mail.updateOne(
    { _id: mailId },
    { $set: { state: message ? 'sent' : 'dropped', about: {}, doneAt: now() } },
  );
}

/** How many messages of the last ninety days are in each state. */
export async function mailCounts(): Promise<Record<MailDoc['state'], number>> {
  const counts = { waiting: 0, sent: 0, dropped: 0, failed: 0 };
  const rows = await Mail.aggregate<{ _id: MailDoc['state']; n: number }>([
    { $group: { _id: '$state', n: { $sum: 1 } } },
  ]);
  for (const { _id, n } of rows) counts[_id] = n;
  return counts;
}

export async function markMailFailed(mailId: string): Promise<void> {
  await Mail.updateOne({ _id: mailId, state: 'waiting' }, { $set: { state: 'failed', doneAt: now() } });
}
