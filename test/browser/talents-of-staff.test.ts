import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importParticipants } from '../../src/participants/index.ts';
import { today } from '../../src/platform/index.ts';
import { publishTalent } from '../../src/promotion/index.ts';
import { peopleOf } from '../promotion/territory.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('what staff and companies make of the territory’s talent', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false, rules: { TALENT_EPSILON: 10 } });
    await importParticipants(peopleOf(300));
    await publishTalent(today().slice(0, 7));
    for (const role of ['officer', 'counsellor', 'employer'] as const) await world.sign(role);
    browser = await openBrowser(world.url);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  test('an officer’s campaign: its link, who answered, the call, the draft', async () => {
    const officer = await browser.visitor({ scripts: false });
    await officer.signIn('officer0@essai.example', password);
    await officer.open('/talents/campagnes', 'campagnes-vide');
    await officer.page.getByText('Préparer une campagne').click();
    await officer.page.getByLabel('Quel secteur').fill('Entrepôts de Vitrolles');
    await officer.page.getByLabel('en une phrase').fill('Nos entrepôts cherchent des caristes');
    await officer.page.getByLabel('Où, si').fill('Vitrolles');
    await officer.press('Préparer le lien');
    await officer.check('campagnes');
    const link = await officer.page.getByRole('link', { name: /talents\/campagne/ }).textContent();

    const boss = await browser.visitor({ width: 360, scripts: false });
    await boss.open(new URL(link ?? '').pathname, 'campagne-visitee');
    await boss.press('Garder ce bref');
    await boss.check('bref-garde');
    await boss.page.getByLabel('Votre entreprise').fill('Entrepôt du Sud');
    await boss.page.getByLabel('Votre nom').fill('Sami Roux');
    await boss.page.getByLabel('Téléphone').fill('06 39 98 44 41');
    await boss.press('Être rappelé');
    await boss.check('bref-parlons-en');
    expect(await boss.page.textContent('main')).toMatch(/Votre demande est partie/);

    await officer.open('/talents/campagnes', 'campagnes-suivies');
    expect(await officer.page.textContent('main')).toMatch(/1\s*ouverture du lien.*1\s*demande de rappel/);
    await officer.open('/talents/demandes', 'demandes');
    await officer.press('C’est fait, j’ai rappelé');
    await officer.check('demandes-rappelee');
    await officer.press('Compléter le besoin');
    await officer.page.getByText('Cariste').first().waitFor();
  });

  test('a counsellor proposes somebody to a company that did not ask; the company says how many, and stops', async () => {
    const officer = await world.sign('officer');
    const { body: person } = await (await world.sign('counsellor')).post('/participants', aPerson());
    const { body: need } = await officer.post('/needs', aNeed());
    const { page, open, press, check, signIn } = await browser.visitor({ width: 360, scripts: false });
    await signIn('counsellor0@essai.example', password);
    await open(`/participants/${person.id}/candidature`, 'candidature');
    await page.getByRole('radio').first().check();
    await page.getByLabel('Pourquoi cette personne').fill('Elle a tenu ce poste deux ans.');
    await press('Préparer la candidature');
    await check('candidature-preparee');
    expect([new URL(page.url()).pathname, await page.textContent('main')]).toEqual([
      expect.stringMatching(/^\/avis\//),
      expect.any(String),
    ]);

    const company = await browser.visitor({ scripts: false });
    await company.signIn('employer0@essai.example', password);
    await company.open('/candidatures', 'candidatures');
    expect(await company.page.textContent('main')).toMatch(/1\s*préparée ce mois-ci/);
    await company.press('Ne plus en recevoir');
    await company.check('candidatures-arretees');
    await open(`/participants/${person.id}/candidature`, 'candidature-refusee');
    expect(await page.textContent('main')).toContain('ne souhaite pas de candidatures');

    await company.open(`/besoins/${need.id}/offre`, 'offre-a-montrer');
    await company.press('Le montrer à tous');
    await company.check('offre-montree');
    const visitor = await browser.visitor({ width: 360 });
    await visitor.open('/offres', 'offres');
    await visitor.press(need.title);
    await visitor.check('offre');
    const data = await visitor.page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'JobPosting', title: need.title });
    expect(await visitor.page.locator('meta[name=robots]').count()).toBe(0);
    await company.press('Ne plus le montrer');
    expect((await fetch(`${world.url}/offres/${need.id}`)).status).toBe(404);
  });

  test('the widget puts the question on a page of another site, and leaves a link without script', async () => {
    const { page, open } = await browser.visitor({ width: 360 });
    await open('/talents/integrer', 'widget');
    await page.getByLabel('Qui peut travailler chez vous').fill('Nos entrepôts cherchent des caristes');
    await Promise.all([
      page.waitForNavigation(),
      page.getByRole('button', { name: 'Voir qui peut venir' }).click(),
    ]);
    expect(await page.textContent('main')).toMatch(/Cariste/);
    const plain = await browser.visitor({ width: 360, scripts: false });
    await plain.open('/talents/integrer', 'widget-sans-script');
    await plain.press(/^Qui peut travailler/);
    expect(new URL(plain.page.url()).pathname).toBe('/talents/entreprise');
    const script = await fetch(`${world.url}/static/widget.js`);
    expect(script.headers.get('access-control-allow-origin')).toBe('*');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(script.headers.get('set-cookie')).toBeNull();
    expect(await script.text()).not.toMatch(/cookie|localStorage|fetch\(|sendBeacon/);
  });
});
