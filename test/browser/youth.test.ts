import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '../../src/access/index.ts';
import { createStructure } from '../../src/organisations/index.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('an adviser of a mission locale', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  const email = 'conseillere@essai.example';
  let adviser: Awaited<ReturnType<World['sign']>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    const structureId = 'mission-locale';
    await createStructure(system, {
      id: structureId,
      kind: 'mission-locale',
      name: 'Mission locale d’essai',
    });
    adviser = await (await world.open({ email, role: 'counsellor', structureId })).signIn();
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  for (const scripts of [true, false]) {
    test(`opens a CEJ within its bounds, and a workshop, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const birthDate = `${Number(inDays(-60).slice(0, 4)) - 17}-01-15`;
      const named = { firstName: scripts ? 'Lina' : 'Yanis', lastName: 'Essai', birthDate };
      const { body: person } = await adviser.post('/participants', aPerson(named));
      const { page, open, check, press, signIn } = await browser.visitor({
        scripts,
        ...(scripts ? {} : { width: 360 }),
      });
      await signIn(email, password);
      await open('/jeunes', `jeunes-${scripts}`);
      const at = `/participants/${person.id}/jeune`;
      await open(at, `jeune-vide-${scripts}`);

      await page.getByLabel('Cadre').selectOption('cej');
      await page.getByLabel('Premier jour').fill(inDays(0));
      await page.getByLabel('Contrat d’engagement signé le').fill(inDays(-1));
      await page.getByLabel('Heures par semaine').last().selectOption('full');
      await page.getByLabel('Ni étudiante, ni en formation').check();
      await page.getByRole('button', { name: 'Ouvrir' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('l’accord de qui en répond');
      await check(`jeune-refuse-${scripts}`);

      await page.goto(at);
      await page.getByText('Compléter le dossier').click();
      await page.getByLabel('Numéro i-milo').fill(scripts ? '10001' : '10002');
      await page.getByLabel('Qui répond d’une personne mineure').fill('Karima Essai');
      await page.getByLabel('Accord donné le').fill(inDays(-1));
      await press('Enregistrer');
      await check(`jeune-dossier-${scripts}`);

      await page.getByLabel('Cadre').selectOption('cej');
      await page.getByLabel('Premier jour').fill(inDays(0));
      await page.getByLabel('Contrat d’engagement signé le').fill(inDays(-1));
      await page.getByLabel('Heures par semaine').last().selectOption('full');
      await page.getByLabel('Ni étudiante, ni en formation').check();
      await press('Ouvrir');
      await check(`jeune-cej-${scripts}`);
      expect(await page.textContent('main')).toContain('Karima Essai');

      await page.getByText('Renouveler').first().click();
      await page.getByLabel('Jusqu’au').first().fill(inDays(500));
      await page.getByRole('button', { name: 'Renouveler' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('douze mois');
      await page.getByLabel('La prolongation est motivée').check();
      await press('Renouveler');

      await open('/ateliers', `ateliers-${scripts}`);
      await page.getByLabel('Titre').fill('Préparer un entretien');
      await page.getByLabel('Jour').fill(inDays(0));
      await page.getByLabel('Durée').fill('2h');
      await page.getByLabel('Places').fill('8');
      await press('Ajouter');
      await page.getByLabel('Nom ou référence').fill(person.reference);
      await page.getByRole('button', { name: 'Chercher' }).last().click();
      await press(`Inscrire ${named.firstName} Essai (${person.reference})`);
      await check(`atelier-inscrite-${scripts}`);
      await press(`Présente : ${named.firstName} Essai`);
      await check(`atelier-presente-${scripts}`);

      await open('/jeunes?view=cej', `jeunes-cej-${scripts}`);
      expect(await page.textContent('main')).toContain(person.reference);
      const { body } = await adviser.get(`/participants/${person.id}/youth`);
      expect(body).toMatchObject({ minutesThisWeek: 120, frameworks: [{ kind: 'cej', reasoned: true }] });
    });
  }

  test('a counsellor of a PLIE has neither the menu nor the tab, and reads where a PACEA opens', async () => {
    const counsellor = await world.sign('counsellor');
    const { body: person } = await counsellor.post('/participants', aPerson());
    const { page, open, signIn } = await browser.visitor({});
    await signIn('counsellor0@essai.example', password);
    await open(`/participants/${person.id}/jeune`, 'jeune-plie');
    expect(await page.textContent('main')).toContain('Seule une mission locale ouvre un PACEA');
    expect(await page.locator('a[href="/jeunes"]').count()).toBe(0);
  });
});
