import type { z } from 'zod';
import { system } from '../access/index.ts';
import { leaveMessage } from '../messages/index.ts';
import { inTransaction, Problem } from '../platform/index.ts';
import { holding } from './memberships.ts';
import { User, type UserDoc } from './models.ts';
import { createUser, type createUserInput } from './open-account.ts';

/**
 * Invites whoever administers a new installation: no account comes with it. Asked again for the same person before they
 * chose a password, it sends another link.
 * @throws Problem 409 `has-admin` once somebody administers it, 409 `email-taken`
 */
export async function openFirstAdmin({
  email,
  name,
}: Pick<z.output<typeof createUserInput>, 'email' | 'name'>): Promise<void> {
  const admins = await User.find({ $and: [holding({ role: 'admin' }), { active: true }] })
    .limit(2)
    .lean<UserDoc[]>();
  const [only] = admins;
  if (admins.length === 1 && only?.email === email.toLowerCase() && !only.passwordHash && !only.signOn) {
    await inTransaction(() => leaveMessage('invitation', { userId: only._id }));
    return;
  }
  if (only) {
    throw new Problem(409, 'has-admin', 'Quelqu’un administre déjà Passerelle, et ouvre les autres comptes.');
  }
  await createUser(system, { email, name, role: 'admin' });
}
