import type { Actor } from '../access/index.ts';
import {
  hashSecret,
  houseRules,
  log,
  newId,
  newSecret,
  notFound,
  now,
  Problem,
  readSealed,
  seal,
  unreadable,
} from '../platform/index.ts';
import { actingOf, currentOf, type Membership, mainOf, placeOf } from './memberships.ts';
import { Session, type SessionDoc, type SignInWay, User, type UserDoc } from './models.ts';

/** @param membership by which they act */
const actorBy = (user: UserDoc, membership: Membership, session?: string): Actor => ({
  id: user._id,
  name: user.name,
  ...placeOf(membership),
  membership: membership.id,
  ...(currentOf(user).length > 1 ? { maySwitch: true as const } : {}),
  ...(session ? { session } : {}),
});

/** Somebody as they act, or did last: for what is recorded of them. */
export const actorOf = (user: UserDoc): Actor => actorBy(user, mainOf(user));

/** Who somebody is now that acted by this membership; nothing where the account or the membership is over. */
export async function standing({ id, membership }: Actor): Promise<Actor | undefined> {
  const user = await User.findOne({ _id: id, active: true }).lean<UserDoc>();
  const current = user ? currentOf(user).find((one) => one.id === membership) : undefined;
  return user && current ? actorBy(user, current) : undefined;
}

export const describeActor = ({ id, role, name, structureId, employerId, buyerId }: Actor) => ({
  id,
  role,
  name,
  ...(structureId ? { structureId } : {}),
  ...(employerId ? { employerId } : {}),
  ...(buyerId ? { buyerId } : {}),
});

export interface Visit {
  /** The browser and its system, for the list of sessions. */
  readonly device?: string;
  /** The network address, for the log. */
  readonly ip?: string;
}

export interface Opening extends Visit {
  readonly way: SignInWay;
  /** A code of a second factor was given too. */
  readonly secondFactor?: true;
  readonly idToken?: string;
  /** Where they came for one of their organisations. */
  readonly of?: string | undefined;
}

/** A new session with a token of its own, once the person has proved who they are. */
export async function startSession(user: UserDoc, opening: Opening) {
  const { way, secondFactor, device = '', ip, idToken, of } = opening;
  const wanted = of ? currentOf(user).find((one) => one.of === of)?.id : undefined;
  const membership = actingOf(user, wanted);
  if (!membership) throw noMembership();
  const token = newSecret();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + houseRules().SESSION_HOURS * 3_600_000);
  const ref = newId();
  await Session.create([
    {
      _id: hashSecret(token),
      ref,
      userId: user._id,
      membership: membership.id,
      way,
      device: device.slice(0, 80),
      createdAt,
      seenAt: createdAt,
      expiresAt,
      ...(idToken ? { idToken: seal(idToken, `session/${ref}`) } : {}),
    },
  ]);
  log.info({ event: 'sign-in', user: user._id, session: ref, way, secondFactor, ip }, 'signed in');
  return { token, expiresAt: expiresAt.toISOString(), user: describeActor(actorBy(user, membership)) };
}

const noMembership = () =>
  new Problem(409, 'no-membership', 'Ce compte n’a plus de rôle en cours : demandez à qui l’a ouvert.');

/** How precisely the last use of a session is known. */
const seenEveryMs = 60_000;

const idleSince = (): Date => new Date(now().getTime() - houseRules().SESSION_IDLE_MINUTES * 60_000);

/** Who holds this token; `undefined` when it is unknown, expired, unused for long, or its account was closed. */
export async function actorOfToken(token: string): Promise<Actor | undefined> {
  const at = now();
  const _id = hashSecret(token);
  // Asked before everything else: one question rather than two.
  const [session] = await Session.aggregate<SessionDoc & { users: UserDoc[] }>([
    { $match: { _id, expiresAt: { $gt: at }, seenAt: { $gt: idleSince() } } },
    { $lookup: { from: User.collection.name, localField: 'userId', foreignField: '_id', as: 'users' } },
  ]);
  const user = session?.users[0];
  if (!session || !user?.active) return undefined;
  if (at.getTime() - session.seenAt.getTime() > seenEveryMs) {
    await Session.updateOne({ _id }, { $max: { seenAt: at } });
  }
  const membership = actingOf(user, session.membership);
  return membership && actorBy(user, membership, session.ref);
}

export async function closeSession(token: string): Promise<void> {
  const ended = await Session.findOneAndDelete({ _id: hashSecret(token) }).lean<SessionDoc>();
  if (ended) log.info({ event: 'sign-out', user: ended.userId, session: ended.ref }, 'signed out');
}

export async function closeAllSessions(actor: Actor): Promise<void> {
  await Session.deleteMany({ userId: actor.id });
}

/** Every session of a user, but the one named. In the current transaction, if any. */
export async function endSessionsOf(userId: string, but?: string): Promise<void> {
  await Session.deleteMany({ userId, ...(but ? { ref: { $ne: but } } : {}) });
}

/** The newest first. */
export async function listSessions(actor: Actor) {
  const sessions = await Session.find({
    userId: actor.id,
    expiresAt: { $gt: now() },
    seenAt: { $gt: idleSince() },
  })
    .sort({ createdAt: -1 })
    .lean<SessionDoc[]>();
  return sessions.map(({ ref, way, device, createdAt, seenAt, expiresAt }) => ({
    id: ref,
    way,
    device,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    current: ref === actor.session,
  }));
}

export async function closeSessionNamed(actor: Actor, ref: string): Promise<void> {
  const { deletedCount } = await Session.deleteOne({ ref, userId: actor.id });
  if (deletedCount === 0) throw notFound('Session');
}

/** What the identity provider's sign-out asks for, when the session was opened through it. */
export async function providerTokenOf(token: string): Promise<string | undefined> {
  const session = await Session.findById(hashSecret(token)).lean<SessionDoc>();
  const idToken = session?.idToken && readSealed(session.idToken, `session/${session.ref}`);
  return idToken === unreadable ? undefined : idToken;
}
