import { z } from 'zod';
import { type Actor, check, roleNames, roles } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { leaveMessage, type NewNotice, notify } from '../messages/index.ts';
import { buys, employerRecruits, structureAccompanies } from '../organisations/index.ts';
import {
  emailAddress,
  inTransaction,
  invalidField,
  isDuplicate,
  newId,
  now,
  Problem,
  personName,
} from '../platform/index.ts';
import { describeUser } from './describe-user.ts';
import { holding, isOfStructure, mainOf, membershipOf, type Place } from './memberships.ts';
import { User, type UserDoc } from './models.ts';
import { accountOpened } from './notices.ts';
import { roleInReach } from './reach.ts';
import { accountManage } from './rights.ts';

export const createUserInput = z.strictObject({
  email: emailAddress,
  name: personName(120),
  role: z.enum(roles),
  structureId: z.string().max(60).optional(),
  employerId: z.string().max(60).optional(),
  buyerId: z.string().max(60).optional(),
});

/** A counsellor and a manager have a structure, an employer a company, a buyer theirs, and nobody else has. */
export async function checkPlace({ role, structureId, employerId, buyerId }: Place) {
  if (isOfStructure(role) !== (structureId !== undefined)) {
    throw invalidField(
      'structureId',
      'role-mismatch',
      'Une structure est attendue pour ce rôle, et pour lui seul.',
    );
  }
  if ((role === 'employer') !== (employerId !== undefined)) {
    throw invalidField(
      'employerId',
      'role-mismatch',
      'Une entreprise est attendue pour ce rôle, et pour lui seul.',
    );
  }
  if ((role === 'buyer') !== (buyerId !== undefined)) {
    throw invalidField(
      'buyerId',
      'role-mismatch',
      'Un acheteur public est attendu pour ce rôle, et pour lui seul.',
    );
  }
  if (structureId && !(await structureAccompanies(structureId))) {
    throw invalidField('structureId', 'unknown', 'Cette structure n’existe pas.');
  }
  if (employerId && !(await employerRecruits(employerId))) {
    throw invalidField('employerId', 'unknown', 'Cette entreprise n’existe pas.');
  }
  if (buyerId && !(await buys(buyerId))) {
    throw invalidField('buyerId', 'unknown', 'Cet acheteur n’existe pas.');
  }
}

/** Somebody who does not manage every account opens those of one role, and of their own structure. */
function checkReach(actor: Actor, { role, structureId }: Place): void {
  const only = roleInReach(actor);
  if (only && role !== only) {
    throw invalidField('role', 'out-of-reach', 'Votre rôle ne permet pas d’ouvrir ce genre de compte.');
  }
  if (actor.role === 'manager' && structureId !== actor.structureId) {
    throw invalidField('structureId', 'out-of-reach', 'Ce n’est pas votre structure.');
  }
}

const mailboxOf = (email: string): string => email.toLowerCase().replace(/\+[^@]*@/, '@');

/** An invitation that comes to the mailbox of whoever sends it would open the account of somebody else to them. */
async function checkAddress(actor: Actor, email: string): Promise<void> {
  const opener = await User.findById(actor.id).select({ email: 1 }).lean<Pick<UserDoc, 'email'>>();
  if (opener && mailboxOf(opener.email) === mailboxOf(email))
    throw invalidField('email', 'own-address', 'C’est votre propre boîte : l’invitation va à la personne.');
}

/**
 * Opens an account: its owner chooses the password, by a link that is sent to them and to nobody else. Whoever is in the
 * same place already is told.
 * @throws Problem 422 when the role lacks its structure or company, or the address is one's own, 409 `email-taken`
 */
export async function createUser(actor: Actor, input: z.output<typeof createUserInput>) {
  return openAccount(actor, input, ({ _id }) => leaveMessage('invitation', { userId: _id }));
}

/**
 * Opens the account of a company's contact whose invitation is what they are about to be sent, with its way in.
 * @throws Problem as `createUser` does
 */
export const openContact = (
  actor: Actor,
  input: Pick<z.output<typeof createUserInput>, 'email' | 'name'> & { readonly employerId: string },
) => openAccount(actor, { ...input, role: 'employer' }, async () => undefined);

async function openAccount(
  actor: Actor,
  input: z.output<typeof createUserInput>,
  invite: (user: UserDoc) => Promise<void>,
) {
  check(actor, accountManage);
  const place =
    actor.role === 'manager' ? { ...input, structureId: input.structureId ?? actor.structureId } : input;
  checkReach(actor, place);
  await checkPlace(place);
  await checkAddress(actor, input.email);
  return keepAccount(actor, place, async (user) => {
    await invite(user);
    for (const { _id } of await colleaguesOf(user))
      if (_id !== actor.id) await notify({ userId: _id }, openingOf(user));
  });
}

/** Said in the service: the message that leaves names nobody. */
const openingOf = ({ _id, email, name, ...user }: UserDoc): NewNotice => ({
  kind: accountOpened.code,
  text: `Un compte « ${roleNames[mainOf(user).role]} » vient d’être ouvert pour ${name} (${email}), là où vous avez le vôtre. Si vous ne connaissez pas cette personne ou cette adresse, dites-le tout de suite à qui ouvre vos comptes : il suffit de suspendre le sien.`,
  about: { kind: 'user', id: _id },
});

/** Who would know whether somebody belongs there: a company's accounts, a structure's managers, administrators for others. */
function colleaguesOf(user: UserDoc): Promise<Pick<UserDoc, '_id'>[]> {
  const { role, of } = mainOf(user);
  const wanted =
    (role === 'employer' || role === 'buyer') && of
      ? { of }
      : of
        ? { role: 'manager' as const, of }
        : { role: 'admin' as const };
  return User.find({ $and: [holding(wanted), { active: true, _id: { $ne: user._id } }] })
    .select({ _id: 1 })
    .lean<Pick<UserDoc, '_id'>[]>();
}

/** @param and what else belongs to the opening, in its transaction */
export async function keepAccount(
  actor: Actor,
  account: Pick<UserDoc, 'email' | 'name' | 'passwordHash'> & Place,
  and: (user: UserDoc) => Promise<void> = async () => undefined,
) {
  const { email, name, passwordHash } = account;
  const createdAt = now();
  const user: UserDoc = {
    _id: newId(),
    email: email.toLowerCase(),
    name,
    ...(passwordHash ? { passwordHash } : {}),
    memberships: [membershipOf(newId(), account, createdAt)],
    active: true,
    createdAt,
  };
  try {
    await inTransaction(async () => {
      await User.create([user]);
      await record({ actor, action: 'account.open', target: { kind: 'user', id: user._id } });
      await and(user);
    });
  } catch (error) {
    if (isDuplicate(error))
      throw new Problem(409, 'email-taken', 'Un compte existe déjà avec cette adresse.');
    throw error;
  }
  return describeUser(user, actor);
}
