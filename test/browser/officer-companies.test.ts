import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aNeed } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)(`the officer's board and companies${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let company = '';
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    const cast = castOf(world);
    company = world.employers[0]?.id ?? '';
    await cast.aMeeting();
    await cast.anAgreed();
    await cast.aSent({ need: { title: 'Préparateur de commandes H/F' } });
    const officer = await cast.officer();
    await officer.post('/needs', aNeed({ open: false, title: 'Agente d’entretien' }));
    await officer.post('/needs', aNeed({ kind: 'immersion', title: 'Découvrir le magasin' }));
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const asOfficer = async (look: Parameters<typeof browser.visitor>[0] = {}) => {
    const visitor = await browser.visitor(look);
    await visitor.signIn('officer0@essai.example', password);
    return visitor;
  };

  for (const [width, dark] of [
    [320, false],
    [1280, true],
  ] as const) {
    test(`every page at ${width} px, ${dark ? 'dark' : 'light'}`, async () => {
      const { open } = await asOfficer({ width, dark });
      await open('/tableau');
      await open('/tableau?q=rien%20de%20tel', 'tableau-vide');
      await open('/entreprises');
      await open('/entreprises/nouvelle');
      await open(`/entreprises/${company}`, 'entreprise');
      await open(`/entreprises/${company}/modifier`, 'entreprise-modifier');
    });
  }

  test('the board groups needs by whose turn it is, and its filters stay in the address', async () => {
    const { page, press } = await asOfficer({ scripts: false });
    await page.goto('/tableau');
    expect(await page.locator('h1').textContent()).toMatch(/vous atten/);
    await page.locator('main tbody').getByText('Relire le brouillon').first().waitFor();
    await page.getByRole('link', { name: /^Chez l’entreprise/ }).click();
    await page.waitForURL(/tour=employer/);
    expect(await page.getByRole('row').count()).toBe(3);
    await page.getByRole('link', { name: 'Besoin', exact: true }).click();
    await page.waitForURL(/tour=employer&tri=besoin/);
    const titles = await page.locator('main tbody th a').allTextContents();
    expect(titles).toEqual(titles.toSorted((one, other) => one.localeCompare(other, 'fr')));
    await page.getByRole('link', { name: /^Tout/ }).click();
    await page.waitForURL(/tour=tous/);
    await page.getByLabel('Métier, entreprise ou lieu').fill('preparateur');
    await press('Filtrer');
    expect(page.url()).toContain('q=preparateur');
    expect(await page.getByRole('row').count()).toBe(2);
    expect(await page.getByLabel('Métier, entreprise ou lieu').inputValue()).toBe('preparateur');
  });

  for (const scripts of [true, false]) {
    test(`a company is created, corrected, and what was said is noted, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { page, press, check } = await asOfficer({ scripts });
      await page.goto('/entreprises/nouvelle');
      await page.getByLabel('SIRET').fill('123');
      await page.getByLabel('Nom').fill(`Étang Logistique ${scripts}`);
      await press('Enregistrer');
      await check('entreprise-refusee');
      expect(await page.getByLabel('Nom').inputValue()).toBe(`Étang Logistique ${scripts}`);
      await page.getByRole('alert').getByRole('link').click();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('siret');
      await page.getByLabel('SIRET').fill(scripts ? '44306184100047' : '55203253400646');
      await press('Enregistrer');
      expect(await page.getByRole('status').textContent()).toContain('est enregistrée');
      await press('Modifier la fiche');
      await page.getByLabel('Nom et prénom').first().fill('Inès Roux');
      await page.getByLabel('Téléphone').first().fill('04 91 00 00 00');
      await press('Enregistrer');
      expect(await page.getByRole('link', { name: '04 91 00 00 00' }).getAttribute('href')).toBe(
        'tel:+33491000000',
      );
      await page.getByText('Noter un échange').click();
      await page.getByLabel('Ce qui s’est dit').fill('Cherche deux caristes pour janvier.');
      await press('Noter');
      await check('entreprise-journal');
      expect(await page.getByRole('region', { name: 'Journal des échanges' }).textContent()).toContain(
        'deux caristes',
      );
    });
  }

  test('a company abroad is recorded without SIRET, shown as such, invited, and receives its number and another name', async () => {
    const { page, press, check } = await asOfficer({ scripts: false });
    await page.goto('/entreprises/nouvelle');
    await page.getByLabel('Nom').fill('Baugeschäft Müller');
    await press('Enregistrer');
    expect(await page.getByRole('alert').textContent()).toContain('la raison');
    await page.getByText('Elle n’a pas de SIRET').click();
    await page.getByLabel('Pourquoi').selectOption('abroad');
    await page.getByLabel('Précisions').fill('Allemagne');
    await press('Enregistrer');
    await check('entreprise-sans-siret');
    expect(await page.getByText('Sans SIRET').textContent()).toContain('établie à l’étranger, Allemagne');
    const sheet = page.url();
    await page.goto('/entreprises?q=muller');
    expect(await page.getByRole('row', { name: /Müller/ }).textContent()).toContain('sans SIRET');
    await page.goto(sheet);
    await page.getByRole('link', { name: 'Ouvrir un compte à cette entreprise' }).click();
    await page.getByLabel('Prénom et nom').fill('Jörg Müller');
    await page.getByLabel('Adresse électronique').fill('jorg@muller.example');
    await press('Inviter');
    expect(await page.getByRole('status').textContent()).toContain('reçoit une invitation');
    await page.goto(`${sheet}/modifier`);
    await page.getByLabel('Autres appellations').fill('Müller Bâtiment\nMüller Jardins');
    await page.getByLabel('SIRET', { exact: true }).fill('418-166-096-00069');
    await press('Enregistrer');
    expect(await page.getByText('Aussi connue sous').textContent()).toContain(
      'Müller Bâtiment, Müller Jardins',
    );
    expect(await page.getByText('SIRET 418').count()).toBe(1);
  });

  test('of two officers on one sheet, the second sees what changed beside what they typed, and loses nothing', async () => {
    const { page, press, check } = await asOfficer();
    await page.goto(`/entreprises/${company}/modifier`);
    await page.getByLabel('Ce qu’elle fait').fill('Ce que j’ai écrit');
    const officer = await world.sign('officer');
    const { body: now } = await officer.get(`/employers/${company}`);
    await officer.patch(`/employers/${company}`, { revision: now.revision, trade: 'Ce que l’autre a écrit' });
    await press('Enregistrer');
    await check('entreprise-deux-editeurs');
    expect(await page.getByLabel('Ce qu’elle fait').inputValue()).toBe('Ce que j’ai écrit');
    expect(await page.getByText('Enregistré entre-temps').textContent()).toContain('Ce que l’autre a écrit');
    await press('Enregistrer');
    const { body: after } = await officer.get(`/employers/${company}`);
    expect(after.trade).toBe('Ce que j’ai écrit');
  });

  test('a form sent twice notes one thing', async () => {
    const { page } = await asOfficer({ scripts: false });
    await page.goto(`/entreprises/${company}`);
    const before = (await (await world.sign('officer')).get(`/employers/${company}/calls`)).body.data.length;
    await page.getByText('Noter un échange').click();
    await page.getByLabel('Ce qui s’est dit').fill('Deux clics.');
    await page.getByRole('button', { name: 'Noter' }).dblclick();
    await page.getByRole('status').waitFor();
    await page.waitForLoadState('networkidle');
    const after = (await (await world.sign('officer')).get(`/employers/${company}/calls`)).body.data.length;
    expect(after - before).toBe(1);
  });
});
