import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importBothSexes, measure, postNeeds } from '../reporting/measured.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)(`how fair the ranking is${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    for (const role of ['manager', 'admin'] as const) await world.sign(role);
    await importBothSexes();
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const as = async (role: 'manager' | 'admin', look: Parameters<typeof browser.visitor>[0] = {}) => {
    const visitor = await browser.visitor(look);
    await visitor.signIn(`${role}0@essai.example`, password);
    return visitor;
  };

  test('the page says when there is no measure yet, then shows it, at any width', async () => {
    const { page, open } = await as('manager', { width: 320, scripts: false });
    await open('/equite', 'equite-vide');
    await page.getByText('Pas encore de mesure').waitFor();
    await postNeeds(world, 10);
    await measure(world.config);
    await open('/equite');
    // In words first; the figures are behind a line.
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /^femmes : sur 1/ })
        .textContent(),
    ).toContain('Écart à examiner');
    await page.getByText('Chiffres détaillés : femmes et hommes').click();
    const row = page.getByRole('row', { name: /^femmes/ });
    expect(await row.textContent()).toContain('à examiner');
    await page.getByText('parmi les personnes de votre structure').waitFor();
    await page.getByText('Trop peu de personnes').waitFor();
  });

  test('an administrator finds everybody’s from the header', async () => {
    const { page, open } = await as('admin', { width: 1280, dark: true });
    await open('/equite', 'equite-tous');
    expect(await page.locator('header a[href="/equite"]').first().getAttribute('aria-current')).toBe('page');
    await page.getByText('Chiffres détaillés : selon la structure').click();
    expect(await page.getByRole('row', { name: /^PLIE/ }).count()).toBe(2);
  });
});
