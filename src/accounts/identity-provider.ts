import * as client from 'openid-client';
import { type Config, log, now, Problem, seal, unseal } from '../platform/index.ts';

/** What the provider says of the person. */
export interface Proof {
  readonly issuer: string;
  readonly subject: string;
  /** An address that the provider vouches for. */
  readonly email?: string;
  readonly idToken: string;
  /** One of the levels of `OIDC_ACR_VALUES`, which the settings demand. */
  readonly levelProved: boolean;
}

/** What waits in the browser, sealed, between going to the provider and coming back. */
interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier?: string;
  readonly next: string;
  readonly at: number;
}

const place = 'sign-on journey';
const journeyMs = 10 * 60_000;
const isHere = (issuer: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(issuer);

type Settings = Config & { OIDC_ISSUER: string; OIDC_CLIENT_ID: string; PUBLIC_URL: string };

/** Sign-in through the OpenID Connect provider of the environment; `undefined` where there is none. */
export function identityProvider(config: Config) {
  if (!config.OIDC_ISSUER) return undefined;
  const settings = config as Settings;
  const { OIDC_ISSUER: issuer, OIDC_LABEL: label, PUBLIC_URL: site } = settings;
  const back = `${site}/connexion/fournisseur/retour`;
  let found: Promise<client.Configuration> | undefined;

  const discovered = (): Promise<client.Configuration> => {
    found ??= client
      .discovery(
        new URL(issuer),
        settings.OIDC_CLIENT_ID,
        {
          client_secret: config.OIDC_CLIENT_SECRET ?? '',
          ...(config.OIDC_SIGNING_ALG
            ? {
                id_token_signed_response_alg: config.OIDC_SIGNING_ALG,
                userinfo_signed_response_alg: config.OIDC_SIGNING_ALG,
              }
            : {}),
        },
        client.ClientSecretPost(config.OIDC_CLIENT_SECRET ?? ''),
        {
          timeout: 10,
          // Signatures are checked though TLS already vouches for the sender: ProConnect signs its userinfo.
          execute: [
            client.enableNonRepudiationChecks,
            ...(isHere(issuer) ? [client.allowInsecureRequests] : []),
          ],
        },
      )
      .catch((error: unknown) => {
        found = undefined; // asked again next time
        throw error;
      });
    return found;
  };

  /** @throws Problem 503 that says what the person can do, 403 where the provider's answer is not to be believed */
  async function speaking<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof Problem ? error : problemOf(error, label);
    }
  }

  return {
    label,

    /** Where to send the person, and what their browser keeps meanwhile. */
    begin: (next: string) =>
      speaking(async () => {
        const provider = await discovered();
        const verifier = provider.serverMetadata().supportsPKCE()
          ? client.randomPKCECodeVerifier()
          : undefined;
        const journey: Journey = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          next,
          at: now().getTime(),
          ...(verifier ? { verifier } : {}),
        };
        const url = client.buildAuthorizationUrl(provider, {
          redirect_uri: back,
          scope: config.OIDC_SCOPE,
          state: journey.state,
          nonce: journey.nonce,
          ...(config.OIDC_ACR_VALUES ? { acr_values: config.OIDC_ACR_VALUES } : {}),
          ...(verifier
            ? {
                code_challenge: await client.calculatePKCECodeChallenge(verifier),
                code_challenge_method: 'S256',
              }
            : {}),
        });
        return { url: url.href, kept: seal(JSON.stringify(journey), place) };
      }),

    /** Who came back. `query` is that of the address they came to. @throws Problem 403, 409, 503 */
    finish: (query: string, kept: string): Promise<Proof & { next: string }> =>
      speaking(async () => {
        const journey = openJourney(kept);
        const provider = await discovered();
        const tokens = await client.authorizationCodeGrant(provider, new URL(`${back}${query}`), {
          expectedState: journey.state,
          expectedNonce: journey.nonce,
          idTokenExpected: true,
          ...(journey.verifier ? { pkceCodeVerifier: journey.verifier } : {}),
        });
        const claims = tokens.claims();
        if (!claims || !tokens.id_token) throw new Error('no identity in the answer');
        checkLevel(claims.acr, config.OIDC_ACR_VALUES);
        const person = await client.fetchUserInfo(provider, tokens.access_token, claims.sub);
        const vouched = person.email_verified === true || config.OIDC_TRUST_EMAIL;
        return {
          issuer: claims.iss,
          subject: claims.sub,
          ...(vouched && person.email ? { email: person.email.toLowerCase() } : {}),
          idToken: tokens.id_token,
          levelProved: config.OIDC_ACR_VALUES !== undefined,
          next: journey.next,
        };
      }),

    /** Where to end the provider's own session; `undefined` where it offers no such thing or is away. */
    async signOutUrl(idToken: string): Promise<string | undefined> {
      const provider = await discovered().catch(() => undefined);
      if (!provider?.serverMetadata().end_session_endpoint) return undefined;
      const url = client.buildEndSessionUrl(provider, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${site}/`,
        state: client.randomState(),
      });
      return url.href;
    },
  };
}

export type IdentityProvider = NonNullable<ReturnType<typeof identityProvider>>;

function openJourney(kept: string): Journey {
  try {
    const journey = JSON.parse(unseal(kept, place)) as Journey;
    if (now().getTime() - journey.at < journeyMs) return journey;
  } catch {
    // Absent, altered, or of another key: as good as expired.
  }
  throw new Problem(409, 'sign-on-expired', 'Cette connexion a expiré ou a déjà servi : recommencez.');
}

function checkLevel(acr: unknown, wanted: string | undefined): void {
  if (!wanted || (typeof acr === 'string' && wanted.split(/\s+/).includes(acr))) return;
  throw new Problem(
    403,
    'sign-on-too-weak',
    'Votre connexion n’a pas le niveau de sécurité que Passerelle demande.',
  );
}

/** Codes of Node's TLS for a certificate that cannot be trusted, with its expiry apart. */
const certificate = /^(CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

function problemOf(error: unknown, label: string): Problem {
  if (error instanceof client.AuthorizationResponseError) {
    return error.error === 'access_denied'
      ? new Problem(409, 'sign-on-cancelled', `La connexion avec ${label} a été abandonnée.`)
      : new Problem(409, 'sign-on-refused', `${label} a refusé la connexion. Recommencez.`);
  }
  const codes = causesOf(error);
  log.warn({ codes }, 'identity provider failed');
  if (codes.some((code) => certificate.test(code))) {
    const why = codes.includes('CERT_HAS_EXPIRED') ? 'a expiré' : 'n’est pas reconnu';
    return new Problem(
      503,
      'provider-certificate',
      `Le certificat de ${label} ${why} : la connexion par ce service est impossible pour le moment. Prévenez votre administrateur ou votre administratrice.`,
    );
  }
  if (
    codes.some((code) => /^(E[A-Z]+|UND_ERR_\w+|OAUTH_TIMEOUT|OAUTH_RESPONSE_IS_NOT_CONFORM)$/.test(code))
  ) {
    return new Problem(
      503,
      'provider-unavailable',
      `${label} ne répond pas. Réessayez dans un moment, ou connectez-vous avec votre mot de passe.`,
      [],
      { retryAfter: 60 },
    );
  }
  return new Problem(
    403,
    'sign-on-not-believed',
    `La réponse de ${label} n’a pas pu être vérifiée : la connexion est refusée. Recommencez.`,
  );
}

function causesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let one = error; one instanceof Error && codes.length < 6; one = one.cause) {
    if ('code' in one && typeof one.code === 'string') codes.push(one.code);
    else codes.push(one.name);
  }
  return codes;
}
