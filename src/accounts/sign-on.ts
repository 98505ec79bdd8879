import { record } from '../audit/index.ts';
import { leaveMessage } from '../messages/index.ts';
import { inTransaction, Problem } from '../platform/index.ts';
import type { Proof } from './identity-provider.ts';
import { User, type UserDoc } from './models.ts';
import { actorOf, startSession, type Visit } from './sessions.ts';
import { askSecondFactor } from './sign-in.ts';

/**
 * Lets in somebody whom the identity provider knows: the account that is bound to them, or at their first time the one
 * with their address, which is bound from then on. Nobody gets an account by this.
 * A second factor is asked for as after a password, unless the provider had to prove a level of authentication.
 * @throws Problem 403 `unknown-person`, 401 as `askSecondFactor`
 */
export async function signOn(proof: Proof, visit: Visit = {}) {
  const { issuer, subject, idToken, levelProved } = proof;
  const bound = await User.findOne({ 'signOn.issuer': issuer, 'signOn.subject': subject }).lean<UserDoc>();
  const user = bound ?? (await bind(proof));
  if (!user?.active) throw unknownPerson(proof);
  if (!levelProved) askSecondFactor(user, { way: 'provider', idToken });
  return startSession(user, { way: 'provider', idToken, ...visit });
}

async function bind({ issuer, subject, email }: Proof): Promise<UserDoc | null> {
  if (!email) return null;
  return inTransaction(async () => {
    const user = await User.findOneAndUpdate(
      { email, active: true, signOn: { $exists: false } },
      { $set: { signOn: { issuer, subject } } },
      { returnDocument: 'after' },
    ).lean<UserDoc>();
    if (user) {
      await record({ actor: actorOf(user), action: 'sign-on.bind', target: { kind: 'user', id: user._id } });
      await leaveMessage('account-changed', { userId: user._id, what: 'sign-on' });
    }
    return user;
  });
}

const unknownPerson = ({ email }: Proof) =>
  new Problem(
    403,
    'unknown-person',
    email
      ? `Vous êtes bien reconnu, mais aucun compte de Passerelle ne correspond à ${email}. Demandez à votre administrateur ou votre administratrice d’en ouvrir un à cette adresse.`
      : 'Vous êtes bien reconnu, mais votre adresse électronique n’est pas vérifiée : aucun compte ne peut vous être rattaché.',
  );
