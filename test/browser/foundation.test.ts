import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)(`every page${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    await world.sign('officer');
    await world.sign('counsellor');
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  for (const dark of [false, true]) {
    for (const width of [320, 1280]) {
      test(`home and sign-in, ${dark ? 'dark' : 'light'}, ${width} px`, async () => {
        const { open } = await browser.visitor({ dark, width });
        await open('/');
        await open('/connexion');
        for (const path of [
          '/aide',
          '/classement',
          '/accessibilite',
          '/donnees-personnelles',
          '/mentions-legales',
        ])
          await open(path);
        await open('/nulle-part', 'introuvable');
      });
    }
  }

  for (const scripts of [true, false]) {
    test(`a wrong password is told at the top and beside nothing is lost, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { page, check, press } = await browser.visitor({ scripts });
      await page.goto('/connexion?suite=%2Fmessages');
      await page.getByLabel('Adresse électronique').fill('officer0@essai.example');
      await page.getByLabel('Mot de passe').fill('pas le bon');
      await press('Se connecter');
      await check('connexion-refusee');
      expect(await page.getByRole('alert').textContent()).toContain('Adresse ou mot de passe incorrect');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('errors');
      expect(await page.getByLabel('Adresse électronique').inputValue()).toBe('officer0@essai.example');
      await page.getByLabel('Mot de passe').fill(password);
      await press('Se connecter');
      expect(new URL(page.url()).pathname).toBe('/messages');
      await check('messages-vides');
      await press('Se déconnecter');
      expect(await page.getByRole('status').textContent()).toContain('déconnecté');
      await page.goto('/messages');
      expect(page.url()).toContain('/connexion?suite=%2Fmessages');
    });
  }

  test('a session that ended while a form was open loses nothing, and only its author sees it again', async () => {
    const { page, signIn, press } = await browser.visitor();
    await signIn('officer0@essai.example', password);
    const officer = await mongoose.connection
      .collection('users')
      .findOne({ email: 'officer0@essai.example' });
    await mongoose.connection.collection('notices').insertOne({
      _id: 'n1' as never,
      userId: officer?._id,
      kind: 'essai',
      text: 'Bonjour',
      about: { kind: 'need', id: 'x' },
      key: 'k',
      at: new Date(),
    });
    await page.goto('/messages');
    await mongoose.connection.collection('sessions').deleteMany({});
    await press('Marquer comme lu');
    expect(await page.getByRole('alert').textContent()).toContain('Votre session a expiré');
    await page.getByLabel('Adresse électronique').fill('officer0@essai.example');
    await page.getByLabel('Mot de passe').fill(password);
    await press('Se connecter');
    expect(await page.getByRole('alert').textContent()).toContain('Votre saisie a été gardée');
    await press('Marquer comme lu');
    expect(
      await mongoose.connection.collection('notices').countDocuments({ readAt: { $exists: true } }),
    ).toBe(1);
  });

  test('what a page shows goes when the session does: signed out in another tab, or idle; not what is typed', async () => {
    const { page, signIn, press } = await browser.visitor();
    const [shown, gone] = ['Où je suis connecté', 'La montrer de nouveau'];
    await signIn('officer0@essai.example', password);
    const other = await page.context().newPage();
    await other.goto('/compte');
    await press('Se déconnecter');
    await other.getByText(gone).waitFor();
    expect(await other.getByText(shown).count()).toBe(0);

    await signIn('officer0@essai.example', password);
    await other.clock.install();
    for (const typing of [true, false]) {
      await other.goto('/compte');
      if (typing) await other.getByLabel('Nom').fill('Odile');
      await other.clock.fastForward('01:59:00');
      expect(await other.getByText(shown).count()).toBe(1);
      await other.clock.fastForward('00:02:00');
      expect(await other.getByText(typing ? shown : gone).count()).toBe(1);
    }
    await other.getByText(gone).click();
    await other.getByText(shown).waitFor();
  });

  test('a form of another site, or of another session, does nothing', async () => {
    const session = await signedInCookie(world.url);
    const post = (headers: Record<string, string>, body = '') =>
      fetch(`${world.url}/deconnexion`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          cookie: session,
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'text/html',
          ...headers,
        },
        body,
      });
    expect((await post({ origin: 'https://ailleurs.example' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({}, '_csrf=faux')).status).toBe(403);
    const still = await fetch(`${world.url}/messages`, { headers: { cookie: session }, redirect: 'manual' });
    expect(still.status).toBe(200);
  });

  test('the cookie cannot be read by a script nor sent by another site, and signing in leads nowhere else', async () => {
    const answer = await signInBy(world.url, { suite: '//ailleurs.example' });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(answer.headers.get('location')).toMatch(/^\/\w/);
  });
});

const signInBy = (url: string, more: Record<string, string> = {}) =>
  fetch(`${url}/connexion`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email: 'counsellor0@essai.example', password, ...more }),
  });

async function signedInCookie(url: string): Promise<string> {
  const answer = await signInBy(url);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
