import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, type Visitor } from '../support/chromium.ts';
import { clientOf } from '../support/client.ts';
import { linkIn, type Mailbox, startMailbox } from '../support/mailbox.ts';
import { password, startWorld, type World } from '../support/world.ts';

/** The code of an application, `steps` half-minutes from now: each serves once. */
const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });

const secretOn = async ({ page }: Visitor): Promise<string> =>
  ((await page.locator('.secret').textContent()) ?? '').replace(/\s/g, '');

describe.skipIf(noBrowser)(`accounts${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let world: World;
  let mailbox: Mailbox;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    mailbox = await startMailbox();
    world = await startWorld({
      rules: { SECOND_FACTOR_ROLES: ['manager'] },
      env: {
        SMTP_URL: mailbox.url,
        MAIL_FROM: 'Passerelle <robot@essai.example>',
        PUBLIC_URL: 'https://passerelle.essai.example',
        OIDC_ISSUER: 'http://127.0.0.1:9',
        OIDC_CLIENT_ID: 'passerelle',
        OIDC_CLIENT_SECRET: 'secret',
        OIDC_LABEL: 'Connexion Essai',
      },
    });
    browser = await openBrowser(world.url);
    await world.sign('admin');
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
    await mailbox.stop();
  });

  async function invite(email: string, role = 'officer', more = {}): Promise<string> {
    const admin = await world.sign('admin');
    const { status } = await admin.post('/users', { email, name: 'Ines Vidal', role, ...more });
    expect(status).toBe(201);
    return linkIn(await mailbox.newest(email, 'compte est ouvert'));
  }

  for (const scripts of [true, false]) {
    const how = scripts ? 'with scripts' : 'without scripts';
    test(`an invitation opens, a poor password is explained, a good one signs in, and may be forgotten, ${how}`, async () => {
      const email = `invitee-${scripts}@essai.example`;
      const visitor = await browser.visitor({ scripts, dark: scripts, width: scripts ? 1280 : 320 });
      const { page, press } = visitor;
      const check = async (name: string) => (scripts ? undefined : visitor.check(name));
      const link = await invite(email);
      await visitor.open(link, 'mot-de-passe-lien');
      expect(await page.getByText(email).count()).toBe(1);
      await page.getByLabel('Nouveau mot de passe').fill('azertyuiop1234');
      await press('Enregistrer');
      await check('mot-de-passe-refuse');
      expect(await page.getByRole('alert').textContent()).toContain('trop courant');
      expect(await page.content()).not.toContain('azertyuiop1234');
      await page.getByLabel('Nouveau mot de passe').fill(password);
      await press('Enregistrer');
      expect(await page.getByRole('status').textContent()).toContain('est enregistré');
      await visitor.signIn(email, password);
      expect(new URL(page.url()).pathname).toBe('/tableau');
      await press('Se déconnecter');

      await visitor.open(link, 'lien-qui-a-servi');
      await press('Recevoir un autre lien');
      await check('mot-de-passe-oublie');
      await page.getByLabel('Adresse électronique').fill('pas une adresse');
      await press('Recevoir un lien');
      await check('mot-de-passe-oublie-refuse');
      await page.getByLabel('Adresse électronique').fill(`personne-${scripts}@essai.example`);
      await press('Recevoir un lien');
      const unknown = await page.locator('main').innerHTML();
      await page.goto('/mot-de-passe-oublie');
      await page.getByLabel('Adresse électronique').fill(email);
      await press('Recevoir un lien');
      await check('mot-de-passe-demande');
      expect(await page.locator('main').innerHTML()).toBe(unknown);

      await visitor.open(linkIn(await mailbox.newest(email, 'nouveau mot de passe')), 'mot-de-passe-nouveau');
      await page.getByLabel('Nouveau mot de passe').fill('six bateaux sous la pluie');
      await press('Enregistrer');
      await visitor.signIn(email, 'six bateaux sous la pluie');
      expect(new URL(page.url()).pathname).toBe('/tableau');
    });

    test(`a role that needs a second step sets it up while signing in, then uses it, ${how}`, async () => {
      const email = `responsable-${scripts}@essai.example`;
      await world.open({ email, name: 'Rose', role: 'manager', structureId: 'plie-aix' });
      const visitor = await browser.visitor({ scripts, width: 320 });
      const { page, press } = visitor;
      const check = async (name: string) => (scripts ? undefined : visitor.check(name));
      await page.goto('/connexion?suite=%2Fmessages');
      await page.getByLabel('Adresse électronique').fill(email);
      await page.getByLabel('Mot de passe').fill(password);
      await press('Se connecter');
      await check('connexion-application');
      const secret = await secretOn(visitor);
      await page.getByLabel('Code à six chiffres').fill('000000');
      await press('Vérifier et se connecter');
      await check('connexion-application-refusee');
      expect(await secretOn(visitor)).toBe(secret);
      await page.getByLabel('Code à six chiffres').fill(codeOf(secret));
      await press('Vérifier et se connecter');
      await check('codes-de-secours');
      const codes = await page.locator('.codes li').allTextContents();
      expect(codes).toHaveLength(10);
      await press('Je les ai gardés, continuer');
      expect(new URL(page.url()).pathname).toBe('/messages');
      await press('Se déconnecter');

      await visitor.signIn(email, password);
      await check('connexion-code');
      await page.getByLabel('Code de votre application').fill('000000');
      await press('Se connecter');
      await check('connexion-code-refuse');
      await page.getByLabel('Code de votre application').fill(codeOf(secret, 1));
      await press('Se connecter');
      expect(await page.locator('.account > summary').textContent()).toContain('Menu de Rose');
      await press('Se déconnecter');
      await visitor.signIn(email, password);
      await page.getByLabel('Code de votre application').fill(codes[3] ?? '');
      await press('Se connecter');
      expect(await page.locator('.account > summary').textContent()).toContain('Menu de Rose');
    });
  }

  for (const scripts of [true, false]) {
    const how = scripts ? 'with scripts' : 'without scripts';
    test(`one's own account: name, password, second step, devices, ${how}`, async () => {
      const email = `compte-${scripts}@essai.example`;
      await world.open({ email, name: 'Lou', role: 'counsellor', structureId: 'plie-aix' });
      await world.anonymous.post('/session', { email, password });
      const visitor = await browser.visitor({ scripts, dark: !scripts, width: scripts ? 1280 : 320 });
      const { page, press } = visitor;
      const check = async (name: string) => (scripts ? undefined : visitor.check(name));
      await visitor.signIn(email, password);
      await press('Mon compte');
      await visitor.check('compte');
      expect(await page.getByText('PLIE du Pays d’Aix').count()).toBe(1);

      await page.getByLabel('Nom').fill('Lou Roux');
      await press('Enregistrer');
      await page.goto('/compte');
      expect(await page.getByLabel('Nom').inputValue()).toBe('Lou Roux');
      expect(await page.getByRole('button', { name: 'Déconnecter cet appareil' }).count()).toBe(1);
      await press('Déconnecter cet appareil');
      expect(await page.getByRole('button', { name: 'Déconnecter cet appareil' }).count()).toBe(0);

      await page.getByText('Changer de mot de passe').click();
      await page.getByLabel('Mot de passe actuel').fill('pas le bon');
      await page.getByLabel('Nouveau mot de passe').fill('six bateaux sous la pluie');
      await press(/^Changer$/);
      await check('compte-refuse');
      expect(await page.getByRole('alert').textContent()).toContain('Ce n’est pas votre mot de passe actuel');
      const changed = 'six bateaux sous la pluie';
      await page.getByLabel('Mot de passe actuel').fill(password);
      await page.getByLabel('Nouveau mot de passe').fill(changed);
      await press(/^Changer$/);
      expect(await page.getByRole('status').textContent()).toContain('est changé');

      await press('La mettre en place');
      await page.getByLabel('Votre mot de passe').fill(changed);
      await press('Continuer');
      await check('compte-application');
      const secret = await secretOn(visitor);
      await page.getByLabel('Code à six chiffres').fill('000000');
      await press('Vérifier');
      expect(await page.getByRole('alert').textContent()).toContain('Ce code n’est pas le bon');
      expect(await secretOn(visitor)).toBe(secret);
      await page.getByLabel('Code à six chiffres').fill(codeOf(secret));
      await press('Vérifier');
      expect(await page.locator('.codes li').count()).toBe(10);
      await page.reload();
      await check('codes-deja-vus');
      expect(await page.locator('.codes').count()).toBe(0);

      await press('faites-en de nouveaux');
      await page.getByText('Faire de nouveaux codes de secours').click();
      await page.getByLabel('Votre mot de passe').first().fill(changed);
      await page.getByLabel('Code de votre application').first().fill(codeOf(secret, 1));
      await press('Faire de nouveaux codes');
      const codes = await page.locator('.codes li').allTextContents();
      await press('Revenir à mon compte');
      await press('Renouveler les codes');
      await check('compte-deuxieme-etape');
      await page.getByText('Enlever la deuxième étape, ou').click();
      await page.getByLabel('Votre mot de passe').last().fill(changed);
      await page
        .getByLabel('Code de votre application')
        .last()
        .fill(codes[0] ?? '');
      await press('Enlever la deuxième étape');
      expect(await page.getByRole('status').textContent()).toContain('est enlevée');

      await world.anonymous.post('/session', { email, password: changed });
      await page.goto('/compte');
      await press('Se déconnecter partout');
      expect(await page.getByRole('status').textContent()).toContain('de tous vos appareils');
      const { body } = await world.anonymous.post('/session', { email, password: changed });
      const { body: left } = await clientOf(world.url, body.token).get('/sessions');
      expect(left.data).toHaveLength(1);
    });
  }

  test('a token for another program is shown once, reads, and is revoked', async () => {
    const visitor = await browser.visitor({ width: 320, dark: true });
    const { page, press, check } = visitor;
    await visitor.signIn('admin0@essai.example', password);
    await page.goto('/compte');
    await press('Jetons de l’API');
    await check('jetons-vides');
    await page.getByText('Nouveau jeton').click();
    await page.getByLabel('Programme').fill('Tableau de bord du territoire');
    await page.getByLabel('Participants (d’une structure)').check();
    await press('Créer le jeton');
    await check('jeton-refuse');
    expect(await page.getByRole('alert').textContent()).toContain('Ce droit demande une structure');
    await page.getByLabel('Structure', { exact: true }).selectOption('plie-aix');
    await press('Créer le jeton');
    await check('jeton-cree');
    const token = (await page.locator('.note code').textContent()) ?? '';
    const program = clientOf(world.url, token);
    expect((await program.get('/participants')).status).toBe(200);
    expect((await program.get('/needs')).status).toBe(403);
    await page.reload();
    expect(await page.content()).not.toContain(token);
    expect(await page.getByText('Dernier usage').count()).toBe(1);
    await press('Révoquer');
    await check('jeton-revoque');
    expect((await program.get('/participants')).status).toBe(401);
  });

  test('the identity provider is offered beside the password', async () => {
    const { page, open } = await browser.visitor({ width: 320 });
    await open('/connexion?suite=%2Fmessages', 'connexion-fournisseur');
    const link = page.getByRole('link', { name: 'Se connecter avec Connexion Essai' });
    expect(await link.getAttribute('href')).toBe('/connexion/fournisseur?suite=%2Fmessages');
  });
});
