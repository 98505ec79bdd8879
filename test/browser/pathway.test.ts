import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('the pathway of a person', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  for (const scripts of [true, false]) {
    test(`is proposed, begun, followed and ended, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const client = await world.sign('counsellor');
      const { body: person } = await client.post('/participants', aPerson());
      const { page, open, check, press, signIn } = await browser.visitor({
        scripts,
        ...(scripts ? {} : { width: 360 }),
      });
      await signIn('counsellor0@essai.example', password);
      const at = `/participants/${person.id}/parcours`;
      await open(at, `parcours-a-proposer-${scripts}`);

      await press('Proposer');
      expect(await page.getByRole('alert').textContent()).toContain('preuves');
      await page.getByLabel('Allocataire du RSA').check();
      await page.getByLabel('Preuves vues le').fill(inDays(-10));
      await press('Proposer');
      await check(`parcours-propose-${scripts}`);
      await press('Admettre');
      await page.getByText('Contrat d’engagement').last().click();
      await page.getByLabel('Signé le').fill(inDays(-1));
      await page.getByLabel('Durée').selectOption('lowered');
      await page.getByLabel('Heures par semaine').last().fill('16');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('en dessous de 15 heures');
      await check(`parcours-engagement-refuse-${scripts}`);
      await page.getByLabel('Heures par semaine').last().fill('12h30');
      await press('Enregistrer');
      expect(await page.textContent('main')).toMatch(/12\s*h\s*30 par semaine \(durée diminuée\)/);

      await page.getByText('Ajouter une étape').click();
      await page.getByLabel('Nature de l’étape').selectOption('training');
      await page.getByLabel('Objectif').fill('Lire un plan');
      await page.getByLabel('Du', { exact: false }).first().fill(inDays(-9));
      await page.getByLabel('Au', { exact: true }).fill(inDays(-2));
      await press('Ajouter');
      await check(`parcours-etape-${scripts}`);
      await open('/parcours?vue=late', `parcours-liste-${scripts}`);
      expect(await page.textContent('main')).toContain(person.reference);
      await open('/parcours/regles', `parcours-regles-${scripts}`);

      await page.goto(at);
      await page.getByText('Terminer').first().click();
      await page.getByLabel('Nature de la sortie').selectOption('training');
      await press('Terminer');
      await check(`parcours-termine-${scripts}`);
      expect((await client.get(`/participants/${person.id}`)).body).toMatchObject({
        state: 'left',
        exit: { kind: 'training' },
      });
    });
  }
});
