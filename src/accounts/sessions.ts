import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { hashSecret, newSecret, now, Problem } from '../platform/index.ts';
import { Session, User, type UserDoc } from './models.ts';
import type { Actor } from './roles.ts';

export const openSessionInput = z.strictObject({
  email: z.email().max(254),
  password: z.string().min(1).max(200),
});

const sessionHours = 12;

/** So that an unknown address costs the same time as a wrong password. */
const decoy = hash('no account has this password');

const actorOf = (user: UserDoc): Actor => ({
  id: user._id,
  role: user.role,
  name: user.name,
  ...(user.structureId ? { structureId: user.structureId } : {}),
  ...(user.employerId ? { employerId: user.employerId } : {}),
});

/** @throws Problem 401 `bad-credentials`, the same whether the address or the password is wrong. */
export async function openSession(input: z.output<typeof openSessionInput>) {
  const user = await User.findOne({ email: input.email.toLowerCase() }).lean<UserDoc>();
  const right = await verify(user?.passwordHash ?? (await decoy), input.password);
  if (!user?.active || !right) {
    throw new Problem(401, 'bad-credentials', 'Adresse ou mot de passe incorrect.');
  }
  const token = newSecret();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + sessionHours * 3_600_000);
  await Session.create([{ _id: hashSecret(token), userId: user._id, createdAt, expiresAt }]);
  return { token, expiresAt: expiresAt.toISOString(), user: actorOf(user) };
}

/** Who holds this bearer token; `undefined` when it is unknown, expired, or its account was closed. */
export async function actorOfToken(token: string): Promise<Actor | undefined> {
  const session = await Session.findOne({ _id: hashSecret(token), expiresAt: { $gt: now() } }).lean();
  const user = session && (await User.findOne({ _id: session.userId, active: true }).lean<UserDoc>());
  return user ? actorOf(user) : undefined;
}

export async function closeSession(token: string): Promise<void> {
  await Session.deleteOne({ _id: hashSecret(token) });
}

export async function closeAllSessions(actor: Actor): Promise<void> {
  await Session.deleteMany({ userId: actor.id });
}
