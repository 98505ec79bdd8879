import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { password, startWorld, type World } from '../support/world.ts';

const web = join(import.meta.dirname, '../../src/web');

/** What draws every page and is on this one too, or stands under a list that can be taken away. */
const frame = ['Layout', 'Header', 'Mark', 'EuropeanFlag', 'FormErrors', 'TableLinks'];

test('the page of components shows every part of the kit', async () => {
  const files = readdirSync(join(web, 'kit')).filter((name) => name.endsWith('.tsx'));
  const exported = files.flatMap((name) =>
    [...readFileSync(join(web, 'kit', name), 'utf8').matchAll(/^export (?:const|function) ([A-Z]\w+)/gm)].map(
      ([, part = '']) => part,
    ),
  );
  expect(exported.length).toBeGreaterThan(15);
  const source = readFileSync(join(web, 'pages/admin/components.tsx'), 'utf8');
  expect(exported.filter((part) => !frame.includes(part) && !source.includes(`<${part}`))).toEqual([]);
});

describe.skipIf(noBrowser)(`components${noBrowser ? ` (${noBrowser})` : ''}`, () => {
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

  test.each([
    { width: 320, dark: true },
    { width: 1280, dark: false },
  ])('as an administrator sees them, and as they come back to be corrected: %j', async (look) => {
    const visitor = await browser.visitor(look);
    const { page } = visitor;
    await visitor.signIn('admin0@essai.example', password);
    await visitor.open('/composants', 'composants');
    for (const folded of await page.locator('main details > summary').all()) await folded.click();
    await visitor.check('composants-ouverts');
    await visitor.press('Essayer');
    await visitor.check('composants-a-corriger');
    expect(await page.getByRole('alert').textContent()).toContain('Cette information est obligatoire');
    await page.getByLabel('Texte (obligatoire)').fill('Bonjour');
    await page.getByLabel('Nombre').fill('1,5');
    await page.getByLabel('Date').fill('2030-05-02');
    await page.getByLabel('Liste (obligatoire)').selectOption('b');
    await visitor.press('Essayer');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByLabel('Texte (obligatoire)').inputValue()).toBe('Bonjour');
  });
});
