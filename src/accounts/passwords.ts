import { hash } from '@node-rs/argon2';
import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { leaveMessage } from '../messages/index.ts';
import {
  emailAddress,
  hashSecret,
  houseRules,
  inTransaction,
  linkExpired,
  newSecret,
  now,
  seal,
} from '../platform/index.ts';
import { User, type UserDoc } from './models.ts';
import { checkPassword } from './password-policy.ts';
import { proveCode, provePassword } from './prove.ts';
import { ownUser } from './reach.ts';
import { actorOf, endSessionsOf } from './sessions.ts';

/** A link by which somebody chooses a password; a new one ends the one before. */
interface PasswordLinkDoc {
  /** Hash of the secret part of the address. */
  readonly _id: string;
  readonly userId: string;
  readonly expiresAt: Date;
}

const schema = new Schema<PasswordLinkDoc>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'passwordlinks', versionKey: false },
);
schema.index({ userId: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
const PasswordLink = mongoose.model('PasswordLink', schema);

export const newPassword = z
  .string()
  .min(12)
  .max(200)
  .meta({ examples: ['quatre chevaux verts dansent'] });

export const askResetInput = z.strictObject({ email: emailAddress });
export const choosePasswordInput = z.strictObject({
  token: z.string().min(20).max(100),
  password: newPassword,
});
export const changePasswordInput = z.strictObject({
  password: z.string().min(1).max(200),
  newPassword,
  /** Where there is a second factor. */
  code: z.string().trim().max(20).optional(),
});

export const addressPlace = 'password-reset';

/**
 * Does the same, and takes the same time, for every address: whether it has an account is looked up when the message is
 * about to be sent.
 */
export async function askReset({ email }: z.output<typeof askResetInput>): Promise<void> {
  await inTransaction(() =>
    leaveMessage('password-reset', { email: seal(email.toLowerCase(), addressPlace) }),
  );
}

/** Called when the message is written, so that the secret is nowhere but in the message. */
export async function makePasswordLink(userId: string, minutes: number): Promise<string> {
  const token = newSecret();
  await inTransaction(async () => {
    await PasswordLink.deleteMany({ userId });
    const expiresAt = new Date(now().getTime() + minutes * 60_000);
    await PasswordLink.create([{ _id: hashSecret(token), userId, expiresAt }]);
  });
  return `/mot-de-passe/${token}`;
}

export const resetMinutes = (): number => houseRules().RESET_MINUTES;
export const invitationMinutes = (): number => houseRules().INVITATION_DAYS * 24 * 60;

async function ownerOfLink(token: string): Promise<UserDoc> {
  const link = await PasswordLink.findOne({ _id: hashSecret(token), expiresAt: { $gt: now() } }).lean();
  const user = link && (await User.findOne({ _id: link.userId, active: true }).lean<UserDoc>());
  if (!user) throw linkExpired();
  return user;
}

/** Whose link this is, for the page that it opens. @throws Problem 410 `link-expired` */
export async function readPasswordLink(token: string) {
  const { email, name } = await ownerOfLink(token);
  return { email, name };
}

/** Ends every session, and the link. @throws Problem 410 `link-expired`, 422 on a poor password */
export async function choosePassword({
  token,
  password,
}: z.output<typeof choosePasswordInput>): Promise<void> {
  const user = await ownerOfLink(token);
  await checkPassword(password, user);
  const passwordHash = await hash(password);
  await inTransaction(async () => {
    const { deletedCount } = await PasswordLink.deleteMany({ _id: hashSecret(token) });
    if (deletedCount === 0) await ownerOfLink(token); // used a moment ago: says so
    await keepPassword(user, passwordHash, 'password.choose');
    await endSessionsOf(user._id);
  });
}

/** Ends the other sessions. @throws Problem 422 when the current one is wrong or the new one poor, 401 `wrong-code`, 429 */
export async function changePassword(
  actor: Actor,
  { password, newPassword: chosen, code = '' }: z.output<typeof changePasswordInput>,
): Promise<void> {
  const user = await ownUser(actor);
  await checkPassword(chosen, user, 'newPassword');
  await provePassword(user, password);
  if (user.secondFactor) await proveCode(user, code);
  const passwordHash = await hash(chosen);
  await inTransaction(async () => {
    await keepPassword(user, passwordHash, 'password.change');
    await PasswordLink.deleteMany({ userId: user._id });
    await endSessionsOf(user._id, actor.session);
  });
}

async function keepPassword(user: UserDoc, passwordHash: string, action: string): Promise<void> {
  await User.updateOne({ _id: user._id }, { $set: { passwordHash } });
  await record({ actor: actorOf(user), action, target: { kind: 'user', id: user._id } });
  if (user.passwordHash) await leaveMessage('account-changed', { userId: user._id, what: 'password' });
}

/** The links that were sent to somebody stop working. In the current transaction, if any. */
export async function endPasswordLinksOf(userId: string): Promise<void> {
  await PasswordLink.deleteMany({ userId });
}
