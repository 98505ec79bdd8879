import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFigures, makeTension } from '../../src/reporting/index.ts';
import { writeLedger } from '../reporting/ledger.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { pdfText } from '../support/pdf-text.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)(`figures${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    for (const role of ['manager', 'officer', 'controller'] as const) await world.sign(role);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const as = async (
    role: 'manager' | 'officer' | 'controller',
    look: Parameters<typeof browser.visitor>[0] = {},
  ) => {
    const visitor = await browser.visitor(look);
    await visitor.signIn(`${role}0@essai.example`, password);
    return visitor;
  };

  test('before they were made the page says so, and a manager asks for them', async () => {
    const { page, open, press } = await as('manager', { width: 320, scripts: false });
    await open('/chiffres', 'chiffres-vide');
    await page.getByText('n’ont pas encore été calculés').waitFor();
    await press('Recalculer');
    await page.getByText('Le calcul est demandé').waitFor();
    await writeLedger('nobody', world.employers[0]?.id ?? '');
    await makeFigures(Date.now() + 1);
    await makeTension(Date.now() + 1);
  });

  for (const scripts of [true, false])
    test(`a manager reads a figure, how it is computed, and opens what is behind it ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { page, open, press, check } = await as('manager', {
        scripts,
        width: scripts ? 1280 : 320,
        dark: !scripts,
      });
      const mark = scripts ? 'scripts' : 'sans';
      await open('/activite');
      await press(/^Chiffres$/);
      await check(`chiffres-${mark}`);
      await page.getByText(/comparé aux mêmes jours un an plus tôt/).waitFor();
      await press(/^Année$/);
      await check(`chiffres-annee-${mark}`);
      await page.locator('.tile a[href*="/chiffres/proposals"]').click();
      await check(`chiffre-${mark}`);
      expect(await page.textContent('main')).toMatch(/Comment c’est calculé.*rapprochements.*Depuis quand/s);
      await page.getByRole('heading', { name: 'Ancien territoire' }).waitFor();
      const first = page.locator('#liste tbody a').first();
      expect(await first.textContent()).toMatch(/^P-/);
      expect(await first.getAttribute('href')).toMatch(/^\/avis\//);
    });

  test('an officer reads tensions, a quarter as PDF, and the file that everybody may take away', async () => {
    const { page, open } = await as('officer', { width: 1280 });
    await open('/chiffres', 'chiffres-metropole');
    expect(await page.textContent('main')).toContain('arrondi à 5 près');
    await open('/tensions', 'tensions');
    const file = await page.request.get(
      (await page.goto('/chiffres').then(() => page.getByText(/^Rapport du/).getAttribute('href'))) ?? '',
    );
    expect(file.headers()['content-type']).toBe('application/pdf');
    expect(pdfText(await file.body())).toMatch(/L’essentiel/);
    await open('/donnees-ouvertes', 'donnees-ouvertes');
    expect((await page.request.get('/donnees-ouvertes/chiffres.csv')).status()).toBe(200);
  });

  test('the funder reads numbers of many, at any width', async () => {
    const { page, open } = await as('controller', { width: 320 });
    await open('/chiffres?periode=annee', 'chiffres-financeur');
    expect(await page.textContent('main')).toContain('les petits nombres cachés');
    await open('/chiffres/placements?periode=mois', 'chiffre-cache');
    await page.getByText('Trop peu de personnes pour le dire').first().waitFor();
  });
});
