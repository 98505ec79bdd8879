import { hash, verify } from '@node-rs/argon2';
import { log, Problem, unseal } from '../platform/index.ts';
import { User, type UserDoc } from './models.ts';
import { recoveryCode, stepOfCode } from './one-time-codes.ts';
import { limitTries } from './tries.ts';

/** So that an unknown address costs the same time as a wrong password. */
const decoy = hash('no account has this password');

export async function isPasswordOf(user: UserDoc | null, password: string): Promise<boolean> {
  const right = await verify(user?.passwordHash ?? (await decoy), password);
  return right && user?.passwordHash !== undefined;
}

/** Whose account somebody did not open: none where the address has no account. */
export function noteWrongSecret(
  secret: 'password' | 'code',
  user: Pick<UserDoc, '_id'> | null,
  { ip }: { readonly ip?: string } = {},
): void {
  log.info({ event: 'wrong-secret', secret, user: user?._id, ip }, 'wrong secret');
}

/** Of somebody who is signed in already: a session left open is no way to the password. @throws Problem 403, 429 */
export async function provePassword(user: UserDoc, password: string): Promise<void> {
  await limitTries(user._id, 'password', async () => {
    if (await isPasswordOf(user, password)) return;
    noteWrongSecret('password', user);
    throw new Problem(422, 'wrong-password', 'Ce n’est pas votre mot de passe actuel.', [
      { field: 'password', code: 'wrong-password', detail: 'Ce n’est pas votre mot de passe actuel.' },
    ]);
  });
}

export const secretPlace = (userId: string): string => `${userId}/secondFactor`;

/**
 * A code of the application, or a recovery code: each is taken once, whatever is tried at the same time.
 * @throws Problem 401 `wrong-code`, 429 after five wrong ones
 */
export async function proveCode(user: UserDoc, code: string): Promise<void> {
  await limitTries(user._id, 'code', async () => {
    if (await isTaken(user, code)) return;
    noteWrongSecret('code', user);
    throw wrongCode();
  });
}

export const wrongCode = () =>
  new Problem(401, 'wrong-code', 'Ce code n’est pas le bon, ou il a déjà servi.', [
    { field: 'code', code: 'wrong-code', detail: 'Ce code n’est pas le bon, ou il a déjà servi.' },
  ]);

async function isTaken(user: UserDoc, code: string): Promise<boolean> {
  const { _id, secondFactor } = user;
  if (!secondFactor) return false;
  const step = stepOfCode(unseal(secondFactor.secret, secretPlace(_id)), code, secondFactor.lastStep);
  if (step !== undefined) {
    const { modifiedCount } = await User.updateOne(
      { _id, 'secondFactor.lastStep': { $lt: step } },
      { $set: { 'secondFactor.lastStep': step } },
    );
    return modifiedCount === 1;
  }
  const kept = await keptRecoveryCode(user, recoveryCode(code));
  if (!kept) return false;
  const { modifiedCount } = await User.updateOne(
    { _id, recoveryCodes: kept },
    { $pull: { recoveryCodes: kept } },
  );
  return modifiedCount === 1;
}

/** The hash of this code among those that are left: each has a salt of its own, so they are tried one by one. */
async function keptRecoveryCode({ recoveryCodes = [] }: UserDoc, code: string): Promise<string | undefined> {
  if (!code) return undefined;
  for (const kept of recoveryCodes) if (await verify(kept, code)) return kept;
  return undefined;
}
