import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('where a school could open', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    await world.sign('officer');
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  for (const scripts of [true, false]) {
    test(`an officer compares three places, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { page, open, check, signIn } = await browser.visitor({
        scripts,
        ...(scripts ? {} : { width: 320, dark: true }),
      });
      await signIn('officer0@essai.example', password);
      await open('/ecoles/extension', `extension-vide-${scripts}`);
      expect(await page.textContent('main')).toContain('Donnée absente');
      await page.getByLabel('Lieu 1').selectOption('13103');
      await page.getByLabel('Lieu 2').selectOption('13001');
      await page.getByLabel('Lieu 3').selectOption('13216');
      await page.getByRole('button', { name: 'Comparer' }).click();
      await page.waitForURL(/a=13103/);
      await check(`extension-${scripts}`);
      expect(await page.getByRole('row').count()).toBeGreaterThanOrEqual(4);
      expect(await page.locator('svg.map').count()).toBe(3);
    });
  }
});
