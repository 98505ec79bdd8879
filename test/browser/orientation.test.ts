import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPlace } from '../orientation/rows.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

/** What somebody types on a page: neither what is chosen nor what is sent along. */
const typedOn = (page: Page): Promise<number> =>
  page.locator('main form :is(input:not([type=hidden], [type=radio], [type=checkbox]), textarea)').count();

describe.skipIf(noBrowser)('the right door', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    const admin = await world.sign('admin');
    for (const more of [
      {
        name: 'Mission locale des Carmes',
        kind: 'mission-locale',
        structureId: 'plie-aix',
        zone: '13202',
        services: [],
      },
      { name: 'PLIE Marseille Provence Centre', kind: 'plie', structureId: 'plie-centre', zone: '13202' },
      { name: 'Auto-école sociale', zone: '13203' },
    ])
      await admin.post('/directory', aPlace(more) as never);
    browser = await openBrowser(world.url);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  for (const scripts of [true, false])
    test(`is found by a young person alone, without a fixed address, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const mark = scripts ? 'scripts' : 'sans';
      const { page, open, press, check } = await browser.visitor({
        scripts,
        width: 360,
        dark: !scripts,
      });
      let [pages, typed] = [1, 0];
      await open('/quelle-porte', `porte-questions-${mark}`);
      typed += await typedOn(page);
      await press('Voir qui peut m’aider');
      expect(await page.getByRole('alert').textContent()).toContain('âge');
      await check(`porte-sans-age-${mark}`);
      await page.getByLabel('Votre âge').fill('19 ans');
      await page.getByLabel(/^Votre ville/).fill('13002');
      await page.getByLabel('Non, et je n’ai pas de diplôme').check();
      await page.getByLabel('Non', { exact: true }).first().check();
      await page.getByLabel('Mobilité').check();
      await press('Voir qui peut m’aider');
      pages += 1;
      await check(`porte-reponse-${mark}`);
      const said = (await page.textContent('main')) ?? '';
      expect(said).toMatch(/Voici qui peut vous aider/);
      expect(said).toMatch(/Mission locale des Carmes/);
      expect(said).toMatch(/Auto-école sociale/);
      expect(said).toMatch(/environ \d+ min/);
      expect(said).not.toMatch(/ne convient pas/i);
      await press(/Demander à être rappelé/);
      pages += 1;
      typed += await typedOn(page);
      await check(`porte-rappel-${mark}`);
      await page.getByLabel(/^Votre prénom/).fill('Lina');
      await page.getByLabel('Votre téléphone').fill('06 39 98');
      await press('Demander à être rappelé');
      expect(await page.getByRole('alert').textContent()).toContain('téléphone');
      await page.getByLabel('Votre téléphone').fill('06 39 98 12 34');
      await press('Demander à être rappelé');
      pages += 1;
      await check(`porte-suivi-${mark}`);
      expect(await page.textContent('main')).toMatch(/Elle est envoyée. Vous aurez une réponse avant le/);
      const follow = new URL(page.url()).pathname;

      await world.sign('counsellor', 1);
      const there = await browser.visitor({ scripts });
      await there.signIn('counsellor1@essai.example', password);
      await there.open('/orientations', `orientations-${mark}`);
      await there.page.getByRole('link', { name: /^ORI-/ }).first().click();
      await there.page.getByText('06 39 98 12 34').waitFor();
      await there.page.getByLabel(/^Premier rendez-vous/).fill(inDays(2));
      await there.press('Accepter');
      await there.check(`orientation-acceptee-${mark}`);
      await open(follow, `porte-acceptee-${mark}`);
      expect(await page.textContent('main')).toMatch(/C’est oui. Rendez-vous le/);
      expect(await page.textContent('main')).not.toMatch(/Lina|06 39/);
      await press('Effacer ma demande');
      await open(follow, `porte-effacee-${mark}`);
      expect(await page.textContent('main')).toContain('n’existe plus');
      expect([pages <= 4, typed <= 5, typed > 0], `${pages} pages, ${typed} fields`).toEqual([
        true,
        true,
        true,
      ]);
    });

  test('is looked for by a professional, who reads why, and looks up the directory', async () => {
    const { page, open, press, check, signIn } = await browser.visitor({ width: 1280 });
    await world.sign('counsellor');
    await signIn('counsellor0@essai.example', password);
    await open('/orientation', 'orientation');
    await page.getByLabel('Ou son âge').fill('34');
    await page.getByLabel(/^Commune/).fill('Marseille');
    await press('Trouver les portes');
    expect(await page.getByRole('alert').textContent()).toContain('Plusieurs zones');
    await page.getByLabel(/Marseille 2e/).check();
    await page.getByLabel('RSA, ASS ou AAH').check();
    await press('Trouver les portes');
    // A postal code is no INSEE code: 13002 is Allauch’s.
    await page.getByLabel(/^Commune/).fill('13002');
    await press('Trouver les portes');
    expect(await page.textContent('main')).toMatch(/environ 14 min/);
    await check('orientation-reponse');
    const said = (await page.textContent('main')) ?? '';
    expect(said).toMatch(/PLIE Marseille Provence Centre/);
    expect(said).toMatch(/L5131-2/);
    await open('/annuaire?zone=13202&pour=mobility', 'annuaire');
    await press('Auto-école sociale');
    await check('annuaire-structure');
    expect(await page.textContent('main')).toMatch(/lundi au vendredi de 8 h 30/);
    await open('/annuaire/manques', 'annuaire-manques');
  });

  for (const scripts of [true, false])
    test(`sends somebody on, and what comes back is followed, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const mark = scripts ? 'scripts' : 'sans';
      const counsellor = await world.sign('counsellor');
      await world.sign('counsellor', 1);
      const { body: person } = await counsellor.post('/participants', aPerson({ birthDate: '2004-02-29' }));
      const size = scripts ? {} : { width: 360, dark: true };
      const from = await browser.visitor({ scripts, ...size });
      await from.signIn('counsellor0@essai.example', password);
      await from.open(`/participants/${person.id}/orientation?pour=mobility`, `orienter-${mark}`);
      await from.page.getByText('Envoyer une orientation à Mission locale').click();
      const form = from.page.getByRole('form', { name: /Mission locale/ });
      await form.getByLabel('Pour', { exact: true }).selectOption('guidance');
      await form.getByRole('button', { name: 'Envoyer' }).click();
      await from.page.getByRole('alert').waitFor();
      expect(await from.page.getByRole('alert').textContent()).toContain('accord de la personne');
      await form.getByLabel(/La personne est d’accord/).check();
      await Promise.all([
        from.page.waitForNavigation(),
        form.getByRole('button', { name: 'Envoyer' }).click(),
      ]);
      await from.check(`orientee-${mark}`);

      const to = await browser.visitor({ scripts, ...size });
      await to.signIn('counsellor1@essai.example', password);
      await to.open('/orientations', `orientations-recues-${mark}`);
      await to.page.getByRole('link', { name: /^ORI-/ }).first().click();
      await to.page.getByText('Samira Benali').waitFor();
      await to.press('Mettre à l’étude');
      await to.check(`orientation-etude-${mark}`);
      await to.page.getByText('Rendre', { exact: true }).first().click();
      await to.page.getByLabel(/^Pourquoi/).selectOption('no-place');
      await to.page.getByRole('button', { name: 'Rendre' }).click();
      await to.page.getByText('L’orientation est rendue').waitFor();
      expect(await to.page.textContent('main')).not.toContain('Benali');

      await from.open('/orientations?vue=sent', `orientations-envoyees-${mark}`);
      await from.page.getByRole('link', { name: /^ORI-/ }).first().click();
      await from.page.getByText('Plus de place').waitFor();
      await from.check(`orientation-revenue-${mark}`);
      await from.press('J’en ai parlé avec la personne');
      expect(await from.page.textContent('main')).not.toContain('Choisir une autre porte');
    });
});
