import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

export interface Person {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

interface Options {
  /** Where the service under test is found. */
  site: string;
  /** Answers userinfo as a signed token, as ProConnect does. */
  signed?: boolean;
  pkce?: boolean;
}

export const secret = 'a secret of this test alone';

/** A real OpenID Connect provider on this machine, which lets in whoever `who` says without asking anything. */
export async function startProvider({ site, signed = false, pkce = true }: Options) {
  const state: { who: Person; refuse?: boolean; acr?: string } = { who: { sub: 'nobody' } };
  const people = new Map<string, Person>();
  const configuration: Configuration = {
    clients: [
      {
        client_id: 'passerelle',
        client_secret: secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${site}/connexion/fournisseur/retour`],
        post_logout_redirect_uris: [`${site}/`],
        ...(signed ? { userinfo_signed_response_alg: 'RS256' as const } : {}),
      },
    ],
    claims: { openid: ['sub', 'acr'], email: ['email', 'email_verified'] },
    acrValues: ['eidas1', 'eidas2'],
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => false },
    cookies: { keys: ['a key of this test alone'] },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: async () => ({ ...(people.get(id) ?? { sub: id }) }),
    }),
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      const grant = new context.oidc.provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    renderError: (context, { error }) => {
      context.type = 'text';
      context.body = error;
    },
  };
  let provider: Provider | undefined;
  const server = createServer(async (request, response) => {
    if (!provider) return;
    if (request.url?.startsWith('/interaction/')) {
      if (state.refuse) {
        await provider.interactionFinished(request, response, { error: 'access_denied' });
        return;
      }
      people.set(state.who.sub, state.who);
      await provider.interactionFinished(request, response, {
        login: { accountId: state.who.sub, ...(state.acr ? { acr: state.acr } : {}) },
      });
      return;
    }
    if (!pkce && request.url === '/.well-known/openid-configuration') {
      const inner = provider.callback();
      const { end } = response;
      response.end = ((body: string | Buffer) => {
        const { code_challenge_methods_supported: _, ...rest } = JSON.parse(String(body));
        const text = JSON.stringify(rest);
        response.setHeader('content-length', Buffer.byteLength(text));
        return end.call(response, text, 'utf8');
      }) as typeof response.end;
      inner(request, response);
      return;
    }
    provider.callback()(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider = new Provider(issuer, configuration);
  return {
    issuer,
    state,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A browser without pages: keeps cookies, follows redirects; what is asked of `site` goes to `url`. */
export function browserOf(site: string, url: string) {
  const jars = new Map<string, Map<string, string>>();
  async function go(
    target: string,
    init: RequestInit = {},
  ): Promise<{ status: number; text: string; at: string }> {
    let at = target;
    let asked = init;
    for (let hops = 0; hops < 15; hops++) {
      const { origin } = new URL(at);
      const jar = jars.get(origin) ?? new Map<string, string>();
      jars.set(origin, jar);
      const answer = await fetch(at.replace(site, url), {
        ...asked,
        redirect: 'manual',
        headers: {
          ...asked.headers,
          accept: 'text/html',
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie)) jar.delete(name);
        else jar.set(name, value);
      }
      const location = answer.headers.get('location');
      if (!location) return { status: answer.status, text: await answer.text(), at };
      await answer.text();
      at = new URL(location, at).href;
      asked = {};
    }
    throw new Error('too many redirects');
  }
  return { go, cookies: (origin: string) => jars.get(origin) ?? new Map<string, string>() };
}
