import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aPerson } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('two records of one person', () => {
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
    test(`are merged after a preview, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const counsellor = await world.sign('counsellor');
      const phone = `06 39 98 01 0${scripts ? 1 : 2}`;
      const email = `premiere${scripts}@essai.example`;
      const shared = { firstName: 'Inès', phone, birthDate: undefined };
      const { body: keep } = await counsellor.post(
        '/participants',
        aPerson({ ...shared, lastName: 'Première', email }),
      );
      const { body: drop } = await counsellor.post(
        '/participants',
        aPerson({ ...shared, lastName: 'Seconde', email: `seconde${scripts}@essai.example` }),
      );
      const { page, press, check, signIn } = await browser.visitor({ scripts });
      await signIn('counsellor0@essai.example', password);
      await page.goto(`/participants/${keep.id}`);
      await press(/^Réunir avec une autre fiche/);
      await check('fiches-a-reunir');
      expect(await page.textContent('main')).toContain(`${drop.reference}, même téléphone`);
      await press('Inès Seconde');
      await check('fiches-reunies-apercu');
      const main = await page.textContent('main');
      for (const words of ['Première', 'Seconde', 'Prénom : Inès', 'Métiers souhaités'])
        expect(main).toContain(words);

      // Somebody changes the other record meanwhile: what was chosen stays, and the newest is shown.
      await page.getByLabel(`Seconde (${drop.reference})`).check();
      await counsellor.patch(`/participants/${drop.id}`, { revision: 1, firstName: 'Inès-Marie' });
      await press('Réunir les deux fiches');
      expect(await page.getByRole('alert').textContent()).toContain('modifiée entre-temps');
      expect(await page.getByLabel(`Seconde (${drop.reference})`).isChecked()).toBe(true);
      await page.getByLabel(`Inès-Marie (${drop.reference})`).check();
      await press('Réunir les deux fiches');
      expect(await page.getByRole('status').first().textContent()).toContain('n’en font plus qu’une');
      expect(await page.textContent('h1')).toContain('Inès-Marie Seconde');
      expect((await counsellor.get(`/participants/${keep.id}`)).body).toMatchObject({ email, revision: 2 });

      // The former address leads to the record that has all now.
      await page.goto(`/participants/${drop.id}/diagnostic`);
      expect(new URL(page.url()).pathname).toBe(`/participants/${keep.id}/diagnostic`);
    });
  }

  test('are compared by the reference of the other, and nobody of another structure is', async () => {
    const counsellor = await world.sign('counsellor');
    const neighbour = await world.sign('counsellor', 1);
    const { body: keep } = await counsellor.post('/participants', aPerson());
    const { body: drop } = await counsellor.post('/participants', aPerson());
    const { body: theirs } = await neighbour.post('/participants', aPerson());
    const { page, press, signIn } = await browser.visitor();
    await signIn('counsellor0@essai.example', password);
    for (const [reference, answer] of [
      [drop.reference.toLowerCase(), 'Ce qui sera dans la fiche'],
      [theirs.reference, 'Cette page n’existe pas'],
    ] as const) {
      await page.goto(`/participants/${keep.id}/reunir`);
      await page.getByLabel('Référence de l’autre fiche').fill(reference);
      await press('Comparer les deux fiches');
      expect(await page.textContent('main')).toContain(answer);
    }
  });
});
