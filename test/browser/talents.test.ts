import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importParticipants } from '../../src/participants/index.ts';
import { today } from '../../src/platform/index.ts';
import { publishTalent } from '../../src/promotion/index.ts';
import { peopleOf } from '../promotion/territory.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)(`the territory’s talent${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    // So many people that few suffice: an ε that no house would set.
    world = await startWorld({ workers: false, rules: { TALENT_EPSILON: 10 } });
    await importParticipants(peopleOf(600));
    browser = await openBrowser(world.url);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  test('nothing is shown before the house publishes', async () => {
    const { page, open } = await browser.visitor({ width: 320, scripts: false });
    await open('/talents', 'talents-rien');
    await page.getByText('ne sont pas encore publiés').waitFor();
    await publishTalent(today().slice(0, 7));
  });

  test('anybody looks at the map and the bars, narrows them by links and by a form, at any width, and finds the page elsewhere', async () => {
    const { page, open, press, check } = await browser.visitor({ width: 320, scripts: false });
    await open('/talents', 'talents');
    expect(await page.locator('meta[name=robots]').count()).toBe(0);
    expect(await page.locator('meta[name=description]').getAttribute('content')).toMatch(
      /domaine de métiers/,
    );
    expect(await page.textContent('main')).toMatch(/environ \d/);
    await page.getByLabel('Selon', { exact: true }).selectOption({ label: 'Permis et titres' });
    await page.getByLabel('Territoire', { exact: true }).selectOption({ label: 'Marseille Provence' });
    await press('Afficher');
    await check('talents-permis');
    expect(new URL(page.url()).search).toBe('?domaine=&territoire=marseille-provence&par=licence');
    await page.getByText('permis B', { exact: true }).first().waitFor();
    await press(/^Magasinage/);
    await check('talents-domaine');
    expect(await page.textContent('.lead')).toMatch(/Magasinage.*Marseille Provence : environ \d/);
    const dark = await browser.visitor({ width: 1280, dark: true });
    await dark.open('/talents?par=hours', 'talents-large');
  });

  test('a boss with one sentence on a telephone has a brief at once, and takes it away', async () => {
    const { page, open, press, check } = await browser.visitor({ width: 360, scripts: false });
    await open('/talents/entreprise', 'bref-demande');
    await page.getByLabel('Décrivez votre activité').fill('732 829 320 00074');
    await press('Voir qui peut venir');
    await check('bref-siret');
    await page.getByText('Ajoutez au SIRET votre code APE').first().waitFor();
    await page
      .getByLabel('Décrivez votre activité')
      .fill('Notre entrepôt de la Valentine cherche deux caristes, CACES 3 apprécié');
    await page.getByLabel('Où est le poste').fill('13011');
    await press('Voir qui peut venir');
    await check('bref');
    const said = await page.textContent('main');
    expect(said).toMatch(/Cariste/);
    expect(said).toMatch(/près de chez vous \(Marseille Provence\)/);
    expect(said).toMatch(/Ce qu’une formation ajouterait/);
    expect(said).toMatch(/à confirmer/);
    const file = await page.getByRole('link', { name: 'Garder en PDF' }).getAttribute('href');
    const pdf = await fetch(world.url + file);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });
});
