import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import mongoose from 'mongoose';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HouseRules } from '../../src/platform/index.ts';
import { clientOf } from '../support/client.ts';
import { browserOf, secret, startProvider } from '../support/identity-provider.ts';
import { password, startWorld, type World } from '../support/world.ts';

const site = 'https://passerelle.essai.example';
type Provider = Awaited<ReturnType<typeof startProvider>>;

/** The house beside a provider, with the settings of the one or the other kind. */
function beside(
  options: { signed?: boolean; pkce?: boolean },
  env: Record<string, string> = {},
  rules: Partial<HouseRules> = {},
) {
  const it = {} as { provider: Provider; world: World };
  beforeAll(async () => {
    it.provider = await startProvider({ site, ...options });
    it.world = await startWorld({
      workers: false,
      rules,
      env: {
        PUBLIC_URL: site,
        OIDC_ISSUER: it.provider.issuer,
        OIDC_CLIENT_ID: 'passerelle',
        OIDC_CLIENT_SECRET: secret,
        OIDC_LABEL: 'Connexion Essai',
        ...env,
      },
    });
  });
  afterAll(async () => {
    await it.world.stop();
    await it.provider.stop();
  });
  return it;
}

const signIn = async ({ world }: { world: World }, browser = browserOf(site, world.url)) => {
  const page = await browser.go(`${site}/connexion/fournisseur?suite=/messages`);
  return { ...page, token: browser.cookies(site).get('session') ?? '', browser };
};

let count = 0;
async function anAccount(world: World): Promise<string> {
  const admin = await world.sign('admin');
  const email = `personne${++count}@essai.example`;
  expect((await admin.post('/users', { email, name: 'Lou', role: 'officer' })).status).toBe(201);
  return email;
}

describe('through a directory with PKCE', () => {
  const it = beside({});

  test('the sign-in page offers it', async () => {
    const { text } = await browserOf(site, it.world.url).go(`${site}/connexion`);
    expect(text).toContain('Se connecter avec Connexion Essai');
  });

  test('somebody with an account at their verified address comes in, and is known again by who they are', async () => {
    const email = await anAccount(it.world);
    it.provider.state.who = { sub: 'lou-1', email, email_verified: true };
    const first = await signIn(it);
    expect(first.at).toBe(`${site}/messages`);
    const { body: me } = await clientOf(it.world.url, first.token).get('/session');
    expect(me.name).toBe('Lou');
    const { body } = await clientOf(it.world.url, first.token).get('/sessions');
    expect(body.data[0]!.way).toBe('provider');
    const told = { kind: 'account-changed', 'about.userId': me.id };
    expect(await mongoose.connection.collection('messages').countDocuments(told)).toBe(1);

    it.provider.state.who = { sub: 'lou-1', email: 'nouvelle.adresse@essai.example', email_verified: true };
    const again = await signIn(it);
    expect((await clientOf(it.world.url, again.token).get('/session')).body.name).toBe('Lou');

    it.provider.state.who = { sub: 'another', email, email_verified: true };
    const other = await signIn(it);
    expect([other.status, other.token]).toEqual([403, '']);
  });

  test.each([
    ['nobody opened an account for', 'inconnue@ailleurs.example', true, 'aucun compte'],
    ['whose address is not verified', '', false, 'n’est pas vérifiée'],
  ])('somebody %s stays outside, and reads why', async (_, address, verified, why) => {
    const email = address || (await anAccount(it.world));
    it.provider.state.who = { sub: `outside-${email}`, email, email_verified: verified };
    const { status, text, token } = await signIn(it);
    expect([status, token]).toEqual([403, '']);
    expect(text).toContain(why);
  });

  test('who has a second factor gives its code too, and comes to where they were going', async () => {
    const email = 'deux.etapes@essai.example';
    const client = await (await it.world.open({ email, role: 'officer' })).signIn();
    const { secret, setup } = (await client.post('/account/second-factor', { password })).body;
    const codeOf = (steps: number) =>
      generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });
    await client.post('/account/second-factor/confirm', { setup, code: codeOf(0) });

    it.provider.state.who = { sub: 'lou-2', email, email_verified: true };
    const { text, token, browser } = await signIn(it);
    expect([token, text]).toEqual(['', expect.stringContaining('Code de votre application')]);
    const [, challenge = ''] = /name="challenge" value="([^"]+)"/.exec(text) ?? [];
    const give = (code: string) =>
      browser.go(`${site}/connexion/code`, {
        method: 'POST',
        body: new URLSearchParams({ challenge, code, suite: '/messages' }),
      });
    expect((await give('000000')).status).toBe(401);
    expect((await give(codeOf(1))).at).toBe(`${site}/messages`);
    const signedIn = clientOf(it.world.url, browser.cookies(site).get('session') ?? '');
    const { data } = (await signedIn.get('/sessions')).body;
    expect(data.find(({ current }: { current: boolean }) => current)!.way).toBe('provider');
  });

  test('a closed account stays closed', async () => {
    const email = await anAccount(it.world);
    it.provider.state.who = { sub: 'closed', email, email_verified: true };
    const { token } = await signIn(it);
    const admin = await it.world.sign('admin');
    const { id } = (await clientOf(it.world.url, token).get('/session')).body;
    await admin.patch(`/users/${id}`, { active: false });
    expect((await clientOf(it.world.url, token).get('/session')).status).toBe(401);
    expect((await signIn(it)).status).toBe(403);
  });

  test('an answer of another journey, or the same answer again, opens nothing', async () => {
    const email = await anAccount(it.world);
    it.provider.state.who = { sub: 'forged', email, email_verified: true };
    const victim = browserOf(site, it.world.url);
    const stolen = await victim.go(`${site}/connexion/fournisseur/retour?code=abc&state=def`);
    expect(stolen.status).toBe(409);
    expect(stolen.text).toContain('a expiré ou a déjà servi');

    // The attacker's own journey, come back to in the victim's browser, which has begun another.
    const begun = await fetch(`${it.world.url}/connexion/fournisseur`, { redirect: 'manual' });
    const [cookie = ''] = begun.headers.getSetCookie();
    const crossed = await fetch(`${it.world.url}/connexion/fournisseur/retour?code=abc&state=not-mine`, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: cookie.split(';')[0] ?? '' },
    });
    expect(crossed.status).toBe(403);
    expect(crossed.headers.getSetCookie().join()).not.toMatch(/session=\w/);
  });

  test('a page elsewhere sends nobody to the provider, who would let them in unasked', async () => {
    const led = await fetch(`${it.world.url}/connexion/fournisseur?suite=/messages`, {
      redirect: 'manual',
      headers: { accept: 'text/html', 'sec-fetch-site': 'cross-site' },
    });
    expect([led.status, led.headers.get('location')]).toEqual([303, '/connexion?suite=%2Fmessages']);
    expect(led.headers.getSetCookie()).toEqual([]);
  });

  test('giving up at the provider is said plainly', async () => {
    it.provider.state.refuse = true;
    const { status, text } = await signIn(it);
    delete it.provider.state.refuse;
    expect(status).toBe(409);
    expect(text).toContain('a été abandonnée');
  });

  test('signing out leads to the end of the provider’s session too', async () => {
    const email = await anAccount(it.world);
    it.provider.state.who = { sub: 'leaving', email, email_verified: true };
    const { browser, text, token } = await signIn(it);
    const csrf = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const left = await browser.go(`${site}/deconnexion`, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: csrf }),
    });
    expect((await clientOf(it.world.url, token).get('/session')).status).toBe(401);
    const elsewhere = /href="([^"]*session\/end[^"]*)"/.exec(left.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(elsewhere).toContain('id_token_hint=');
    expect((await fetch(elsewhere)).status).toBe(200);
  });
});

describe('through a provider like ProConnect: no PKCE, signed userinfo, no word on the address, a level', () => {
  const it = beside(
    { signed: true, pkce: false },
    { OIDC_SIGNING_ALG: 'RS256', OIDC_TRUST_EMAIL: 'true', OIDC_ACR_VALUES: 'eidas1 eidas2' },
    { SECOND_FACTOR_ROLES: ['manager'] },
  );

  test('somebody comes in at a level that is asked for, without a second factor more', async () => {
    const admin = await it.world.sign('admin');
    const email = 'niveau@essai.example';
    await admin.post('/users', { email, name: 'Lou', role: 'manager', structureId: 'plie-aix' });
    it.provider.state.who = { sub: 'agent', email };
    it.provider.state.acr = 'eidas1';
    const { at, token } = await signIn(it);
    expect(at).toBe(`${site}/messages`);
    expect((await clientOf(it.world.url, token).get('/session')).status).toBe(200);
  });

  test('a weaker level is refused', async () => {
    const email = await anAccount(it.world);
    it.provider.state.who = { sub: 'weak', email };
    it.provider.state.acr = 'self-asserted';
    const { status, text, token } = await signIn(it);
    expect([status, token]).toEqual([403, '']);
    expect(text).toContain('niveau de sécurité');
  });
});

describe('with settings that ask for signed userinfo', () => {
  const it = beside({ signed: false }, { OIDC_SIGNING_ALG: 'RS256' });
  test('an unsigned one is not believed', async () => {
    const email = await anAccount(it.world);
    it.provider.state.who = { sub: 'unsigned', email, email_verified: true };
    const { status, text, token } = await signIn(it);
    expect([status, token]).toEqual([403, '']);
    expect(text).toContain('n’a pas pu être vérifiée');
  });
});

async function closedPort(): Promise<number> {
  const server = createServer().listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a provider that is away is said plainly, and the password still works', async () => {
  const world = await startWorld({
    workers: false,
    env: {
      PUBLIC_URL: site,
      OIDC_ISSUER: `http://127.0.0.1:${await closedPort()}`,
      OIDC_CLIENT_ID: 'passerelle',
      OIDC_CLIENT_SECRET: secret,
    },
  });
  const { status, text } = await signIn({ world });
  expect(status).toBe(503);
  expect(text).toContain('ProConnect ne répond pas');
  expect(text).toContain('Mot de passe');
  expect((await (await world.sign('officer')).get('/session')).status).toBe(200);
  await world.stop();
});
