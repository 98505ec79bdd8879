import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collection } from '../person-rights/marked.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('somebody who is known already', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  for (const scripts of [true, false]) {
    test(`is shown before a second record is made, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const counsellor = await world.sign('counsellor');
      const phone = `06 39 98 00 0${scripts ? 1 : 2}`;
      const { body: known } = await counsellor.post('/participants', {
        firstName: 'Amélie',
        lastName: scripts ? 'Connue' : 'Sue',
        phone,
      });
      const { page, press, check, signIn } = await browser.visitor({ scripts });
      await signIn('counsellor0@essai.example', password);
      await page.goto('/participants/nouveau');
      await page.getByLabel('Prénom').fill('Amelie');
      await page.getByLabel('Nom', { exact: false }).last().fill('Autre-Nom');
      await page.getByLabel('Téléphone').fill(phone);
      await press('Ouvrir la fiche');
      await check('participant-double');
      const people = collection('participants');
      const before = await people.countDocuments();
      const link = page.getByRole('link', { name: /^Amélie/ });
      expect(await link.getAttribute('href')).toBe(`/participants/${known.id}`);
      expect(await page.textContent('main')).toContain(`${known.reference}, même téléphone`);
      // What was typed is kept, and pressing again without saying so makes nobody.
      expect(await page.getByLabel('Prénom').inputValue()).toBe('Amelie');
      await press('Ouvrir la fiche');
      expect(await people.countDocuments()).toBe(before);
      await page.getByLabel('C’est une autre personne').check();
      await press('Ouvrir la fiche');
      expect(await page.getByRole('status').first().textContent()).toContain('La fiche est ouverte');
      expect(await people.countDocuments()).toBe(before + 1);
    });
  }
});
