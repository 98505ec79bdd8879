import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

const needed = { licences: [{ code: 'permis-b', required: true }], description: '' };

describe.skipIf(noBrowser)('how many people a need would find', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  let draft: { id: string };
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    cast = castOf(world);
    browser = await openBrowser(world.url);
    const counsellor = await cast.counsellor();
    const take = (zone: string, permit: boolean) =>
      counsellor.post(
        '/participants',
        aPerson({
          email: undefined,
          phone: undefined,
          profile: aProfile({ zone, licences: { 'right-to-work': true, 'permis-b': permit } }),
        }),
      );
    for (let i = 0; i < 12; i++) await take('13215', true);
    for (let i = 0; i < 3; i++) await take('13216', true);
    for (let i = 0; i < 5; i++) await take('13215', false);
    ({ body: draft } = await (await cast.officer()).post('/needs', aNeed({ ...needed, open: false })));
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const officer = async (look = {}) => {
    const visitor = await browser.visitor(look);
    await visitor.signIn('officer0@essai.example', password);
    return visitor;
  };

  for (const scripts of [true, false])
    test(`is said before it is opened, with what limits it and a map, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { page, open, press, check } = await officer({ scripts });
      await open(`/besoins/${draft.id}/modifier`, 'besoin-lecture');
      if (!scripts) await press('Compter les personnes');
      const pool = page.locator('#vivier');
      await pool.locator('.map').waitFor();
      expect(await pool.textContent()).toMatch(
        /15\spersonnes possibles, sur 20\sconsidérées ; 5\sautres sont hors du classement.*Prêtes\s?15/,
      );
      expect(await pool.textContent()).toMatch(/«\sPermis B.*\s»\s: 20 personnes au lieu de 15/);
      expect(await pool.locator('.map .people title').allTextContents()).toEqual([
        'Marseille 15e Arrondissement : 12',
      ]);
      expect(await pool.textContent()).toMatch(/Un lieu de moins de 11 personnes n’est pas montré/);
      await pool.locator('summary').click();
      expect(await pool.locator('tbody tr').allTextContents()).toEqual(['Marseille 15e Arrondissement12']);
      await check(`besoin-vivier-${scripts}`);
    });

  test('asks for what is missing where it cannot be counted, at 320 px, dark', async () => {
    const { body: vague } = await (await cast.officer()).post(
      '/needs',
      aNeed({ title: 'À préciser', description: '', zone: undefined, occupations: undefined, open: false }),
    );
    const { page, open } = await officer({ width: 320, dark: true });
    await open(`/besoins/${vague.id}/vivier`, 'besoin-vivier-inconnu');
    expect(await page.textContent('#vivier')).toMatch(/Précisez le métier et le lieu/);
    await open(`/besoins/${draft.id}/vivier`, 'besoin-vivier');
    await open(`/besoins/${draft.id}`, 'besoin-brouillon');
  });
});
