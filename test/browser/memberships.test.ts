import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)(`several roles${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    await world.sign('admin');
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  for (const scripts of [true, false]) {
    const how = scripts ? 'with scripts' : 'without scripts';

    test(`one is given, taken in the header and ended, ${how}`, async () => {
      const email = `zoe-${scripts}@essai.example`;
      await world.open({ email, role: 'counsellor', structureId: 'plie-centre', name: 'Zoé Double' });
      const look = { scripts, dark: scripts, width: scripts ? 360 : 1280 };
      const admin = await browser.visitor(look);
      await admin.signIn('admin0@essai.example', password);
      await admin.page.goto(`/comptes?q=${encodeURIComponent(email)}`);
      await admin.press('Zoé Double');
      await admin.press('Ajouter un rôle');
      await admin.check(`role-en-plus-${scripts}`);
      await admin.page.getByLabel('Rôle').selectOption('officer');
      await admin.page.getByLabel('Structure', { exact: true }).selectOption('plie-aix');
      await admin.press(/^Ajouter$/);
      expect(await admin.page.getByRole('alert').textContent()).toContain('Une structure est attendue');
      await admin.page.getByLabel('Structure', { exact: true }).selectOption('');
      await admin.press(/^Ajouter$/);
      expect(await admin.page.getByRole('status').textContent()).toContain('a un autre rôle');
      await admin.check(`compte-deux-roles-${scripts}`);

      const zoe = await browser.visitor(look);
      await zoe.signIn(email, password);
      expect(new URL(zoe.page.url()).pathname).toBe('/avis');
      await zoe.check(`en-tete-deux-roles-${scripts}`);
      await zoe.press(/^chargé·e de relations entreprises/);
      expect(new URL(zoe.page.url()).pathname).toBe('/tableau');
      expect(await zoe.page.getByRole('status').textContent()).toContain('Vous agissez maintenant comme');

      await admin.page
        .getByRole('form', { name: /^Mettre fin : Chargé/ })
        .getByRole('button')
        .click();
      expect(await admin.page.getByRole('status').textContent()).toContain('a pris fin');
      await zoe.page.goto('/tableau');
      expect(new URL(zoe.page.url()).pathname).toBe('/connexion');
      await zoe.signIn(email, password);
      expect(await zoe.page.getByText('Agir comme').count()).toBe(0);
    });

    test(`what an organisation acts as is added and ended, ${how}`, async () => {
      const { page, press, signIn, check } = await browser.visitor({
        scripts,
        dark: !scripts,
        width: scripts ? 1280 : 320,
      });
      await signIn('admin0@essai.example', password);
      await press('Organismes');
      await page.getByLabel('Nom').fill(scripts ? 'entreprise 1' : 'entreprise 2');
      await press('Chercher');
      await check(`organismes-${scripts}`);
      await press(scripts ? 'Entreprise 1' : 'Entreprise 2');
      await page.locator('select[name=kind]').selectOption('geiq');
      await press(/^Ajouter$/);
      await check(`organisme-${scripts}`);
      const geiq = page.locator('section').filter({ hasText: 'Groupement d’employeurs' });
      await geiq.getByLabel('Au', { exact: true }).fill('2020-01-31');
      await geiq.getByRole('button', { name: 'Enregistrer les dates' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Les dates sont enregistrées');
      expect(await page.getByText('pas en vigueur').count()).toBe(1);
    });
  }
});
