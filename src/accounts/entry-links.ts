import { randomInt } from 'node:crypto';
import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { leaveMessage } from '../messages/index.ts';
import {
  addDays,
  emailAddress,
  fingerprint,
  hashSecret,
  houseRules,
  inTransaction,
  linkExpired,
  newSecret,
  now,
  Problem,
  seal,
  today,
} from '../platform/index.ts';
import { currentOf, lastingOf } from './memberships.ts';
import { User, type UserDoc } from './models.ts';
import { noteWrongSecret } from './prove.ts';
import { needsSecondFactor } from './second-factor.ts';
import { startSession, type Visit } from './sessions.ts';

/**
 * A way in for a company's contact who keeps no password: a link from one e-mail, then a code from another, asked for on
 * the page that the link opens. Whoever has only read a forwarded link learns nothing and enters nowhere.
 */
interface EntryLinkDoc {
  /** Hash of the secret part of the address. */
  readonly _id: string;
  readonly userId: string;
  /** The page of ours to which it leads. */
  readonly to: string;
  /** The company that it is about. */
  readonly of?: string;
  readonly expiresAt: Date;
  /** Fingerprint of the last code that was sent. */
  readonly code?: string;
  readonly codeUntil?: Date;
  /** Of every code of this link together. */
  readonly wrongCodes: number;
}

const schema = new Schema<EntryLinkDoc>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    to: { type: String, required: true },
    of: String,
    expiresAt: { type: Date, required: true },
    code: String,
    codeUntil: Date,
    wrongCodes: { type: Number, required: true },
  },
  { collection: 'entrylinks', versionKey: false },
);
schema.index({ userId: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
const EntryLink = mongoose.model('EntryLink', schema);

const maxWrongCodes = 5;
export const codeMinutes = 10;

export const askEntryInput = z.strictObject({ email: emailAddress });
export const enterInput = z.strictObject({
  token: z.string().min(20).max(100),
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
});

export const entryAddressPlace = 'entry-link';

/** Who enters so: a company's contact who is nothing else, without a second factor, which a link does not go round. */
export const mayEnterByLink = (user: UserDoc | null): user is UserDoc =>
  user?.active === true &&
  currentOf(user).length > 0 &&
  lastingOf(user).every(({ role }) => role === 'employer') &&
  !user.secondFactor &&
  !needsSecondFactor(user);

/** Does the same for every address: whose it is, is looked up when the message is about to be written. */
export async function askEntry({ email }: z.output<typeof askEntryInput>): Promise<void> {
  await inTransaction(() => leaveMessage('entry', { email: seal(email.toLowerCase(), entryAddressPlace) }));
}

/**
 * Called when the message is written, so that the secret is nowhere but in the message.
 * @param until the last day on which it opens, "YYYY-MM-DD"
 * @param of the company that it is about
 */
export async function makeEntryLink(
  userId: string,
  to: string,
  until = addDays(today(), houseRules().REPLY_DAYS),
  of?: string,
): Promise<string> {
  const token = newSecret();
  await EntryLink.create([
    {
      _id: hashSecret(token),
      userId,
      to,
      ...(of ? { of } : {}),
      expiresAt: new Date(`${until}T23:59:59Z`),
      wrongCodes: 0,
    },
  ]);
  return `/entree/${token}`;
}

const liveLink = (id: string): Promise<EntryLinkDoc | null> =>
  EntryLink.findOne({ _id: id, expiresAt: { $gt: now() }, wrongCodes: { $lt: maxWrongCodes } })
    .lean<EntryLinkDoc>()
    .exec();

/** Whether this address still opens; says nothing of whose it is. */
export const entryLinkLives = async (token: string): Promise<boolean> =>
  (await liveLink(hashSecret(token))) !== null;

/** @throws Problem 410 `link-expired` */
export async function askEntryCode(token: string): Promise<void> {
  const link = await liveLink(hashSecret(token));
  if (!link) throw linkExpired();
  await inTransaction(() => leaveMessage('entry-code', { linkId: link._id }));
}

/** Called when the message is written. The code before stops working. */
export async function makeEntryCode(linkId: string): Promise<{ userId: string; code: string } | undefined> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const codeUntil = new Date(now().getTime() + codeMinutes * 60_000);
  const set = { code: codePrint(linkId, code), codeUntil };
  const link = (await liveLink(linkId)) && (await EntryLink.findByIdAndUpdate(linkId, { $set: set }).lean());
  return link ? { userId: link.userId, code } : undefined;
}

const codePrint = (linkId: string, code: string): string => fingerprint(`entry/${linkId}`, code);

/**
 * Opens a session, once: the link is then used up.
 * @throws Problem 410 `link-expired`, also after five wrong codes; 401 `wrong-code`
 */
export async function enterByLink({ token, code }: z.output<typeof enterInput>, visit: Visit = {}) {
  const id = hashSecret(token);
  // Counted before it is compared: many at once are no way round.
  const link = await EntryLink.findOneAndUpdate(
    { _id: id, expiresAt: { $gt: now() }, wrongCodes: { $lt: maxWrongCodes } },
    { $inc: { wrongCodes: 1 } },
  ).lean<EntryLinkDoc>();
  const user = link && (await User.findById(link.userId).lean<UserDoc>());
  if (!link || !mayEnterByLink(user)) throw linkExpired();
  const right = link.code === codePrint(id, code) && link.codeUntil !== undefined && link.codeUntil > now();
  if (!right) {
    noteWrongSecret('code', user, visit);
    throw new Problem(401, 'wrong-code', 'Ce code n’est pas le bon, ou il a expiré.');
  }
  const { deletedCount } = await EntryLink.deleteOne({ _id: id });
  if (deletedCount === 0) throw linkExpired();
  return { ...(await startSession(user, { way: 'link', of: link.of, ...visit })), to: link.to };
}

/** The links that were sent to somebody stop working. In the current transaction, if any. */
export async function endEntryLinksOf(userId: string): Promise<void> {
  await EntryLink.deleteMany({ userId });
}
