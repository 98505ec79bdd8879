import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { inTransaction, personName, phoneNumber } from '../platform/index.ts';
import { User, type UserDoc } from './models.ts';
import { ownUser } from './reach.ts';
import { needsSecondFactor } from './second-factor.ts';

export const editAccountInput = z.strictObject({
  name: personName(120).optional(),
  /** At work; `null` takes it away. */
  phone: phoneNumber.nullable().optional(),
});

const describe = (user: UserDoc, actor: Actor) => ({
  id: user._id,
  email: user.email,
  name: user.name,
  phone: user.phone ?? null,
  role: actor.role,
  password: user.passwordHash !== undefined,
  provider: user.signOn !== undefined,
  secondFactor: {
    set: user.secondFactor !== undefined,
    needed: needsSecondFactor(user),
    recoveryCodesLeft: user.recoveryCodes?.length ?? 0,
  },
});

export async function readAccount(actor: Actor) {
  return describe(await ownUser(actor), actor);
}

export async function editAccount(actor: Actor, input: z.output<typeof editAccountInput>) {
  await ownUser(actor);
  const { name, phone } = input;
  return inTransaction(async () => {
    const after = await User.findOneAndUpdate(
      { _id: actor.id },
      {
        $set: { ...(name ? { name } : {}), ...(phone ? { phone } : {}) },
        ...(phone === null ? { $unset: { phone: 1 } } : {}),
      },
      { returnDocument: 'after' },
    ).lean<UserDoc>();
    await record({
      actor,
      action: 'account.edit',
      target: { kind: 'user', id: actor.id },
      fields: Object.keys(input),
    });
    return describe(after as UserDoc, actor);
  });
}
