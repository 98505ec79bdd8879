import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setHouseRules } from '../../src/platform/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('the shell of every page', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    cast = castOf(world);
    browser = await openBrowser(world.url);
    for (const role of ['officer', 'counsellor', 'manager', 'employer', 'admin'] as const)
      await world.sign(role);
    await world.sign('counsellor', 1);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const visit = async (who: string, look = {}) => {
    const visitor = await browser.visitor(look);
    await visitor.signIn(`${who}@essai.example`, password);
    return visitor;
  };

  for (const [role, width, scripts] of [
    ['officer', 360, false],
    ['counsellor', 1280, true],
    ['manager', 320, true],
    ['employer', 360, false],
    ['admin', 1280, false],
  ] as const)
    test(`one bar, at most 64 px high, with all of the menu of ${role} at ${width} px`, async () => {
      const { page, check } = await visit(`${role}0`, { width, scripts, dark: scripts });
      const bar = page.locator('.bar');
      expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(64);
      await page.locator('.account > summary').click();
      await check(`menu-${role}`);
      expect(await page.getByRole('button', { name: 'Se déconnecter' }).isVisible()).toBe(true);
      const links = page.locator(width < 1000 ? '.account nav a' : '.bar > nav a');
      expect(await links.count()).toBeGreaterThan(1);
      if (width < 1000) for (const link of await links.all()) expect(await link.isVisible()).toBe(true);
      await page.locator('.account > summary').click();
      await page.locator('.help > summary').click();
      expect(await page.locator('.help').textContent()).toMatch(/Sur cette page/);
      const more = await page.getByRole('link', { name: 'Toute l’aide' }).getAttribute('href');
      await page.goto(more ?? '');
      expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
    });

  test('says how many messages wait, and « Nouveau » leads where the role may begin something', async () => {
    const officer = await mongoose.connection
      .collection('users')
      .findOne({ email: 'officer0@essai.example' });
    await mongoose.connection.collection('notices').insertMany(
      ['a', 'b'].map((key) => ({
        _id: key as never,
        userId: officer?._id,
        kind: 'essai',
        text: 'Bonjour',
        about: { kind: 'need', id: 'x' },
        key,
        at: new Date(),
      })),
    );
    const { page, press, check } = await visit('officer0');
    expect(await page.locator('.tool .count').textContent()).toBe('2');
    await page.getByRole('link', { name: 'Messages, 2 non lus' }).click();
    await press('Marquer comme lu');
    expect(await page.getByRole('link', { name: 'Messages, 1 non lu' }).count()).toBe(1);
    await page.locator('.new > summary').click();
    await check('nouveau');
    await page.keyboard.press('Escape');
    expect(await page.locator('.new > summary').getAttribute('open')).toBeNull();
    expect(await page.locator('.new > div').isVisible()).toBe(false);
    await page.locator('.new > summary').click();
    await page
      .locator('.new')
      .getByRole('link', { name: /^Entreprise/ })
      .click();
    expect(new URL(page.url()).pathname).toBe('/entreprises/nouvelle');
    const employer = await visit('employer0');
    expect(await employer.page.locator('.new').count()).toBe(0);
  });

  test('one search finds people, needs and companies, and only what this person may see', async () => {
    const { participant, need, match } = await cast.aSuggestion({
      person: { firstName: 'Zélie', lastName: 'Castagnier' },
      need: { title: 'Cariste cherché partout' },
    });
    // A second one that nobody has retained: a suggestion, which is not an officer's to know.
    const { body: hidden } = await (await cast.counsellor()).post(
      '/participants',
      aPerson({ firstName: 'Yvon', email: undefined, phone: undefined }),
    );
    await mongoose.connection
      .collection('matches')
      .updateOne({ _id: match.id as never }, { $set: { origin: 'suggested' } });
    const search = async (who: string, q: string, look = {}) => {
      const { page, check } = await visit(who, look);
      await page.goto('/');
      await page.goto(`/recherche?${new URLSearchParams({ q })}`);
      await check(`recherche-${who}-${q}`);
      return (await page.locator('main').textContent()) ?? '';
    };

    expect(await search('counsellor0', 'castag')).toMatch(/Zélie Castagnier/);
    expect(await search('counsellor1', 'castag', { width: 320, dark: true })).toMatch(/Rien de tel/);
    expect(await search('counsellor1', participant.reference)).toMatch(/Rien de tel/);
    expect(await search('officer0', 'castag')).not.toMatch(/Zélie|Castagnier/);
    expect(await search('officer0', participant.reference)).toMatch(/Rien de tel/);
    expect(await search('officer0', hidden.reference)).toMatch(/Rien de tel/);
    await (await cast.counsellor()).post(`/matches/${match.id}/review`, {
      decision: 'retain',
      reason: 'suits',
    });
    expect(await search('officer0', participant.reference)).toMatch(/Pour « Cariste cherché partout »/);

    const found = await search('officer0', 'partout', { width: 360, scripts: false });
    expect(found).toMatch(/Besoins.*Cariste cherché partout.*Entreprise 1/s);
    expect(await search('officer0', '732 829 320 00074')).toMatch(/Entreprises.*Entreprise 1/s);
    expect(await search('employer0', 'partout')).toMatch(/Cariste cherché partout/);
    expect(await search('employer0', 'Entreprise 2')).toMatch(/Rien de tel/);
    const { body: elsewhere } = await (await cast.officer()).post(
      '/needs',
      aNeed({ title: 'Soudure ailleurs', employer: { siret: '55208131766522', name: 'Entreprise 2' } }),
    );
    expect(elsewhere.id).not.toBe(need.id);
    expect(await search('employer0', 'soudure')).toMatch(/Rien de tel/);
    expect(await search('admin0', participant.reference)).toMatch(/Rien de tel/);
  });

  test('the box of the bar searches, without scripts too, and the telephone has a link to it', async () => {
    const { page } = await visit('officer0', { scripts: false });
    await page.getByRole('searchbox', { name: /^Recherche partout/ }).fill('entreprise 1');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/recherche\?q=entreprise/);
    expect(await page.locator('main').textContent()).toMatch(/Entreprise 1/);
    const phone = await visit('officer0', { width: 360 });
    await phone.press('Recherche');
    expect(new URL(phone.page.url()).pathname).toBe('/recherche');
  });

  test('wears the colours, the logo and the partners of its territory', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'logo-'));
    const logo = join(folder, 'logo.svg');
    writeFileSync(
      logo,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect width="30" height="10"/></svg>',
    );
    const back = setHouseRules({
      TERRITORY_NAME: 'Métropole de l’essai',
      TERRITORY_LOGO: logo,
      HOUSE_COLOURS: ['#5b2a86', '#1f6b3a', '#cda9f0', '#86d3a0'],
      PARTNERS: [{ name: 'Région', logo }, { name: 'État' }],
      EUROPE_LINE: 'Cofinancé par l’Union européenne',
    });
    try {
      for (const dark of [false, true]) {
        const { page, open } = await browser.visitor({ dark });
        await open('/connexion', 'connexion-maison');
        expect(await page.locator('header img').getAttribute('alt')).toBe('Métropole de l’essai');
        expect(await page.locator('.partners').textContent()).toMatch(
          /Cofinancé.*Métropole de l’essai.*État/s,
        );
        expect(await page.locator('.partners img').getAttribute('alt')).toBe('Région');
        const colour = await page
          .getByRole('button', { name: 'Se connecter' })
          .evaluate((button) => getComputedStyle(button).backgroundColor);
        expect(colour).toBe(dark ? 'rgb(205, 169, 240)' : 'rgb(91, 42, 134)');
      }
    } finally {
      back();
    }
  });
});
