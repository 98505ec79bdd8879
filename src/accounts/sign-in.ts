import { z } from 'zod';
import { emailAddress, fingerprint, now, Problem, seal, unseal } from '../platform/index.ts';
import { User, type UserDoc } from './models.ts';
import { newTotpSecret, totpAddress } from './one-time-codes.ts';
import { isPasswordOf, noteWrongSecret, proveCode } from './prove.ts';
import { keepSecondFactor, needsSecondFactor } from './second-factor.ts';
import { actorOf, type Opening, startSession, type Visit } from './sessions.ts';

export const openSessionInput = z.strictObject({
  email: emailAddress,
  password: z.string().min(1).max(200),
});

/** Holds the token of the identity provider, where it was the first step. */
const challenge = z.string().min(1).max(12_000);
export const enrolInput = z.strictObject({ challenge });
export const answerChallengeInput = z.strictObject({
  challenge,
  /** Of the authenticator application, or one of the recovery codes. */
  code: z.string().trim().min(6).max(20),
});

/**
 * @throws Problem 401 `bad-credentials`, the same whether the address or the password is wrong; 401
 * `second-factor-required`, or `second-factor-enrolment-required` where the role demands one that is not set up yet,
 * with the `challenge` that the next step takes
 */
export async function openSession(input: z.output<typeof openSessionInput>, visit: Visit = {}) {
  const user = await User.findOne({ email: input.email.toLowerCase() }).lean<UserDoc>();
  const right = await isPasswordOf(user, input.password);
  if (!user?.active || !right) {
    noteWrongSecret('password', user, visit);
    throw new Problem(401, 'bad-credentials', 'Adresse ou mot de passe incorrect.');
  }
  askSecondFactor(user, { way: 'password' });
  return startSession(user, { way: 'password', ...visit });
}

/** What was proved first. */
type FirstStep = Pick<Opening, 'way' | 'idToken'>;

/** @throws Problem 401 where there is, or has to be, a second factor: with the challenge of the next step */
export function askSecondFactor(user: UserDoc, first: FirstStep): void {
  const nextStep = (code: string, detail: string) =>
    new Problem(401, code, detail, [], { challenge: sealChallenge(user, first) });
  if (user.secondFactor) {
    throw nextStep('second-factor-required', 'Donnez le code de votre application.');
  }
  if (needsSecondFactor(user)) {
    throw nextStep(
      'second-factor-enrolment-required',
      'Votre rôle demande une deuxième étape de connexion : mettez-la en place.',
    );
  }
}

/** Proves that the first step was right a moment ago. Nothing is stored; a password changed since ends it. */
interface Challenge extends FirstStep {
  readonly userId: string;
  readonly at: number;
  readonly password: string;
  /** Of an application that is being set up. */
  readonly secret?: string | undefined;
}

const place = 'sign-in challenge';
const challengeMs = 10 * 60_000;
const passwordMark = ({ passwordHash = '' }: UserDoc) => fingerprint('challenge', passwordHash);

function sealChallenge(user: UserDoc, { way, idToken }: FirstStep, secret?: string): string {
  const content: Challenge = {
    way,
    ...(idToken ? { idToken } : {}),
    userId: user._id,
    at: now().getTime(),
    password: passwordMark(user),
    secret,
  };
  return seal(JSON.stringify(content), place);
}

async function openChallenge(
  sealed: string,
): Promise<{ user: UserDoc; first: FirstStep; secret: string | undefined }> {
  let content: Challenge;
  try {
    content = JSON.parse(unseal(sealed, place)) as Challenge;
  } catch {
    throw expired();
  }
  const user = await User.findOne({ _id: content.userId, active: true }).lean<UserDoc>();
  const fresh = now().getTime() - content.at < challengeMs;
  if (!user || !fresh || content.password !== passwordMark(user)) throw expired();
  const { way, idToken, secret } = content;
  return { user, first: { way, ...(idToken ? { idToken } : {}) }, secret };
}

const expired = () =>
  new Problem(401, 'challenge-expired', 'Cette étape a expiré : connectez-vous de nouveau.');

/** For somebody whose role demands a second factor: the secret for their application, and the challenge of its first code. */
export async function beginEnrolment(input: z.output<typeof enrolInput>) {
  const { user, first } = await openChallenge(input.challenge);
  if (user.secondFactor) throw expired();
  const secret = newTotpSecret();
  return { secret, address: totpAddress(secret, user.email), challenge: sealChallenge(user, first, secret) };
}

/**
 * The second step. After an enrolment the answer has the recovery codes too, this once.
 * @throws Problem 401 `challenge-expired`, 401 `wrong-code`, 429 after five wrong codes
 */
export async function answerChallenge(input: z.output<typeof answerChallengeInput>, visit: Visit = {}) {
  const { user, first, secret } = await openChallenge(input.challenge);
  const opening: Opening = { ...first, secondFactor: true, ...visit };
  if (user.secondFactor) {
    await proveCode(user, input.code);
    return startSession(user, opening);
  }
  if (!secret) throw expired();
  const recoveryCodes = await keepSecondFactor(actorOf(user), user, secret, input.code);
  return { ...(await startSession(user, opening)), recoveryCodes };
}
