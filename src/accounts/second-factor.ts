import { hash } from '@node-rs/argon2';
import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { leaveMessage } from '../messages/index.ts';
import { houseRules, inTransaction, now, Problem, seal, unseal } from '../platform/index.ts';
import { lastingOf } from './memberships.ts';
import { User, type UserDoc } from './models.ts';
import { newRecoveryCodes, newTotpSecret, recoveryCode, stepOfCode, totpAddress } from './one-time-codes.ts';
import { endPasswordLinksOf } from './passwords.ts';
import { proveCode, provePassword, secretPlace, wrongCode } from './prove.ts';
import { findUser, mustBeAllInReach, ownAccount, ownUser } from './reach.ts';
import { endSessionsOf } from './sessions.ts';
import { limitTries } from './tries.ts';

const code = z.string().trim().min(6).max(20);

export const setUpInput = z.strictObject({ password: z.string().min(1).max(200) });
export const confirmInput = z.strictObject({ setup: z.string().max(2000), code });
/** All that opens the account: what changes it is not for whoever finds a session open, or a telephone. */
export const proofInput = z.strictObject({ password: z.string().min(1).max(200), code });

/** Whether one of their roles demands it: whoever may switch to it has it from the start. */
export const needsSecondFactor = (user: Pick<UserDoc, 'memberships'>): boolean =>
  lastingOf(user).some(({ role }) => houseRules().SECOND_FACTOR_ROLES.includes(role));

const setupMs = 30 * 60_000;

/**
 * What to give to an application; nothing is stored before its first code has come back.
 * @throws Problem 409 `second-factor-set` where there is one: only what takes it away asks for its code
 */
export async function setUpSecondFactor(actor: Actor, input: z.output<typeof setUpInput>) {
  const user = await ownUser(actor);
  if (user.secondFactor) throw alreadySet();
  await provePassword(user, input.password);
  const secret = newTotpSecret();
  const setup = seal(JSON.stringify({ secret, at: now().getTime() }), setupPlace(user));
  return { secret, address: totpAddress(secret, user.email), setup };
}

const setupPlace = ({ _id }: UserDoc) => `${_id}/set-up`;

/** @returns the recovery codes, shown this once */
export async function confirmSecondFactor(actor: Actor, input: z.output<typeof confirmInput>) {
  const user = await ownUser(actor);
  const secret = openSetup(user, input.setup);
  return { recoveryCodes: await keepSecondFactor(actor, user, secret, input.code) };
}

function openSetup(user: UserDoc, setup: string): string {
  try {
    const { secret, at } = JSON.parse(unseal(setup, setupPlace(user))) as { secret: string; at: number };
    if (now().getTime() - at < setupMs) return secret;
  } catch {
    // Altered, or somebody else's: as good as expired.
  }
  throw new Problem(409, 'setup-expired', 'Cette mise en place a expiré : recommencez.');
}

const alreadySet = () =>
  new Problem(409, 'second-factor-set', 'Une deuxième étape est déjà en place : enlevez-la d’abord.');

/** Keeps an application once it has given a right code. @throws Problem 401 `wrong-code`, 409 as `setUpSecondFactor`, 429 */
export async function keepSecondFactor(
  actor: Actor,
  user: UserDoc,
  secret: string,
  given: string,
): Promise<string[]> {
  const lastStep = await limitTries(user._id, 'code', async () => {
    const step = stepOfCode(secret, given, 0);
    if (step === undefined) throw wrongCode();
    return step;
  });
  const codes = newRecoveryCodes();
  const recoveryCodes = await hashesOf(codes);
  await inTransaction(async () => {
    const secondFactor = { secret: seal(secret, secretPlace(user._id)), lastStep, since: now() };
    const { matchedCount } = await User.updateOne(
      { _id: user._id, secondFactor: { $exists: false } },
      { $set: { secondFactor, recoveryCodes } },
    );
    if (matchedCount === 0) throw alreadySet();
    await changed(actor, user, 'second-factor.set');
  });
  return codes;
}

/** Of 49 bits each: as slow to try as a password. */
const hashesOf = (codes: readonly string[]) => Promise.all(codes.map((one) => hash(recoveryCode(one))));

/** New recovery codes in place of those that are left. */
export async function renewRecoveryCodes(actor: Actor, input: z.output<typeof proofInput>) {
  const user = await ownUser(actor);
  await provePassword(user, input.password);
  await proveCode(user, input.code);
  const codes = newRecoveryCodes();
  const recoveryCodes = await hashesOf(codes);
  await inTransaction(async () => {
    await User.updateOne({ _id: user._id }, { $set: { recoveryCodes } });
    await changed(actor, user, 'second-factor.recovery-codes');
  });
  return { recoveryCodes: codes };
}

/** @throws Problem 409 `second-factor-needed` where the role demands one */
export async function removeSecondFactor(actor: Actor, input: z.output<typeof proofInput>): Promise<void> {
  const user = await ownUser(actor);
  if (needsSecondFactor(user)) {
    throw new Problem(409, 'second-factor-needed', 'Votre rôle demande une deuxième étape de connexion.');
  }
  await provePassword(user, input.password);
  await proveCode(user, input.code);
  await inTransaction(async () => {
    await User.updateOne({ _id: user._id }, { $unset: { secondFactor: 1, recoveryCodes: 1 } });
    await changed(actor, user, 'second-factor.remove');
  });
}

/**
 * For somebody who has lost their telephone and their codes: whoever resets it has made sure of who asks. The password
 * goes too, for it may be known to who asks instead of its owner: the way back in leads through the owner's mailbox.
 * @throws Problem 404, 409 `own-account`: one's own takes its code, see `removeSecondFactor`; 409 `acts-elsewhere`
 */
export async function resetSecondFactor(actor: Actor, userId: string): Promise<void> {
  const user = await findUser(actor, userId);
  const { _id } = user;
  if (_id === actor.id) throw ownAccount();
  mustBeAllInReach(actor, user);
  await inTransaction(async () => {
    await User.updateOne({ _id }, { $unset: { secondFactor: 1, recoveryCodes: 1, passwordHash: 1 } });
    await endPasswordLinksOf(_id);
    await endSessionsOf(_id);
    await record({ actor, action: 'second-factor.reset', target: { kind: 'user', id: _id } });
    await leaveMessage('second-factor-reset', { userId: _id });
  });
}

/** Whatever session is open elsewhere was opened without what now holds. */
async function changed(actor: Actor, user: UserDoc, action: string): Promise<void> {
  await endSessionsOf(user._id, actor.session);
  await record({ actor, action, target: { kind: 'user', id: user._id } });
  await leaveMessage('account-changed', { userId: user._id, what: 'second-factor' });
}
