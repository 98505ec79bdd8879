import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('the ESF+', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    await Promise.all([world.sign('counsellor'), world.sign('controller')]);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  test('an operation goes from an entry to a control by sample, without scripts on a telephone too', async () => {
    const counsellor = await world.sign('counsellor');
    const { body: person } = await counsellor.post('/participants', aPerson());

    const body = await browser.visitor({});
    await body.signIn('controller0@essai.example', password);
    await body.open('/fse', 'fse-vide');
    await body.page.getByText('Ajouter une opération…').click();
    await body.page.getByLabel(/^Numéro/).fill('OP-2026-017');
    await body.page.getByLabel(/^Intitulé/).fill('Accompagnement renforcé');
    await body.page.getByLabel(/^Structure/).selectOption('plie-centre');
    await body.page.getByLabel(/^Premier jour/).fill(inDays(-100));
    await body.page.getByLabel(/^Dernier jour/).fill(inDays(100));
    await body.press('Ajouter l’opération');
    const operation = new URL(body.page.url()).pathname;

    const adviser = await browser.visitor({ scripts: false, width: 360 });
    const { page } = adviser;
    await adviser.signIn('counsellor0@essai.example', password);
    await adviser.open(`/participants/${person.id}/fse`, 'fse-personne');
    await page.getByLabel(/^Opération/).selectOption({ index: 1 });
    await page.getByLabel(/^Entrée le/).fill(inDays(-20));
    await adviser.press('Noter l’entrée');
    await adviser.check('fse-participation');
    expect(await page.textContent('main')).toMatch(/Niveau de diplôme.*à demander à la personne avant le/s);
    await page.getByLabel('Au chômage').check();
    await page.getByLabel('Mois de chômage').fill('14');
    await page.getByLabel('Niveau de diplôme').selectOption('3');
    await page.getByRole('group', { name: 'Sexe' }).getByLabel('Femme').check();
    for (const name of ['Handicap', 'Nationalité d’un pays tiers', 'Sans logement', 'Vit en zone rurale'])
      await page
        .getByRole('group', { name })
        .getByLabel(name === 'Handicap' ? 'Oui' : 'Ne souhaite pas répondre')
        .check();
    await adviser.press('Enregistrer les réponses');
    expect(await page.getByRole('alert').textContent()).toContain('l’accord de la personne');
    await page.getByLabel(/^Elle a accepté/).fill(inDays(-20));
    await adviser.press('Enregistrer les réponses');
    expect(await page.textContent('main')).toContain('la participation est complète');
    expect(await page.textContent('main')).not.toMatch(/Origine étrangère|minorité/);
    await adviser.open('/fse/participations', 'fse-participations');
    await adviser.open('/fse/reglages', 'fse-reglages');

    await body.open(operation, 'fse-operation');
    expect(await body.page.textContent('main')).toMatch(/1\s*participation, 1\s*complète/);
    await body.page.getByText('Tirer un échantillon…').click();
    await body.page.getByLabel(/^Combien de dossiers/).fill('1');
    await body.page.getByLabel(/^Graine/).fill('tirage de mai');
    await body.press('Tirer l’échantillon');
    await body.check('fse-controle');
    await body.page.getByText(/^Noter un constat/).click();
    await body.page.getByLabel(/^Constat/).selectOption('conform');
    await body.page.getByLabel(/^Ce qui est constaté/).fill('Questionnaire complet et daté.');
    await body.press('Noter le constat');
    expect(await body.page.textContent('main')).toContain('Conforme');
    await body.page.getByRole('link', { name: person.reference }).click();
    await body.check('fse-participation-controle');
    expect(await body.page.textContent('main')).not.toMatch(/Handicap|Samira/);
  });
});
