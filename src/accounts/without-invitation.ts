import { hash } from '@node-rs/argon2';
import { z } from 'zod';
import { system } from '../access/index.ts';
import { checkPlace, createUserInput, keepAccount } from './open-account.ts';
import { checkPassword } from './password-policy.ts';
import { newPassword } from './passwords.ts';

export const openWithoutInvitationInput = z.strictObject({
  ...createUserInput.shape,
  /** Without one nothing opens the account before somebody invites its owner. */
  password: newPassword.optional(),
});

/**
 * Opens an account whose password is known to others, for the printed accounts of the demonstration and for tests, or
 * none at all. No route leads here, and nothing in `src` calls it (test/architecture.test.ts).
 * @param hashOf argon2id; whoever opens hundreds of accounts that are worth nothing may take one that costs less
 * @throws Problem as `createUser`, 422 on a poor password
 */
export async function openWithoutInvitation(
  { password, ...account }: z.output<typeof openWithoutInvitationInput>,
  hashOf: (password: string) => Promise<string> = hash,
) {
  await checkPlace(account);
  if (password) await checkPassword(password, account);
  return keepAccount(system, { ...account, ...(password ? { passwordHash: await hashOf(password) } : {}) });
}
