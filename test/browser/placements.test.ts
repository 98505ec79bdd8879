import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPdf } from '../documents/files.ts';
import { collection } from '../person-rights/marked.ts';
import { asOfReply } from '../placements/rows.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('contracts that began', () => {
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
    test(`a counsellor types one, proves it, calls and reads what the exit is, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const counsellor = await world.sign('counsellor');
      const { body: person } = await counsellor.post('/participants', aPerson());
      await collection('participants').updateOne({ _id: person.id } as never, {
        $set: { enteredOn: inDays(-400) },
      });
      const { page, open, check, signIn } = await browser.visitor({
        scripts,
        ...(scripts ? {} : { width: 360 }),
      });
      await signIn('counsellor0@essai.example', password);
      await page.goto(`/participants/${person.id}`);
      await page.getByRole('link', { name: 'Emplois et sortie' }).click();
      const at = `/participants/${person.id}/emplois`;
      await page.waitForURL(`**${at}`);
      await open(at, `placements-empty${scripts}`);

      // What is wrong is said beside its field, and what was typed stays.
      await page.getByLabel('Nature').selectOption('cdi');
      await page.getByLabel('Entreprise', { exact: true }).fill('Personne Inconnue');
      await page.getByLabel(/^Début/).fill(inDays(-200));
      await page.getByLabel('Heures par semaine').fill('24');
      await page.getByLabel('Temps partiel choisi par la personne ?').selectOption('oui');
      await page.getByRole('button', { name: 'Noter le contrat' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('Cette entreprise est inconnue');
      expect(await page.getByLabel('Heures par semaine').inputValue()).toBe('24');
      await check(`placements-refused${scripts}`);

      await page.getByLabel('Entreprise', { exact: true }).fill('Entreprise 1');
      await page.getByRole('button', { name: 'Noter le contrat' }).click();
      await page.getByRole('heading', { name: 'Points de suivi' }).waitFor();
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await check(`placement${scripts}`);

      await page.getByText('Faire le point de 1 mois').click();
      const first = page.locator(`form[action="/emplois/${id}/points/1"]`);
      await first.getByLabel('Ce que dit la personne').fill('Le bus de cinq heures ne passe plus.');
      await first.getByLabel('En danger').check();
      await first.getByRole('button', { name: 'Noter le point' }).click();
      await page.getByText(/En danger depuis/).waitFor();
      await page.getByRole('button', { name: 'C’est réglé' }).click();
      await page.getByText('C’est noté.').waitFor();

      await page.goto(at);
      await page
        .getByText(/Provisoire\s: il manque/)
        .first()
        .waitFor();
      await page.goto(`/emplois/${id}`);
      await page.getByLabel('Sorte').selectOption('payslip');
      const file = { name: 'Bulletin.pdf', mimeType: 'application/pdf', buffer: aPdf() };
      await page.getByLabel('Fichier').setInputFiles(file);
      await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await page.getByRole('link', { name: 'Bulletin.pdf' }).waitFor();

      await page.goto(at);
      await page
        .getByText(/CDI à 24 h choisies, tenu 6 mois le/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Noter cette réponse' }).click();
      await page.getByText('La sortie est notée.').waitFor();
      await check(`placements${scripts}`);
    });
  }

  test('a company reads its own, says that one is in danger, and nothing of what the structure knows', async () => {
    const counsellor = await world.sign('counsellor');
    const { body: person } = await counsellor.post('/participants', aPerson());
    const contract = { participantId: person.id, kind: 'cdi', employerId: world.employers[0]?.id };
    const { body } = await counsellor.post('/placements', {
      ...contract,
      start: inDays(-10),
      weeklyMinutes: 2100,
      pay: { cents: 1350, per: 'hour' },
    });
    await asOfReply(body.id);
    await world.sign('employer');
    const { page, open, signIn } = await browser.visitor();
    await signIn('employer0@essai.example', password);
    await open('/emplois', 'placements-company');
    await page.getByRole('link', { name: /CDI/ }).click();
    await page.getByRole('heading', { name: 'Points prévus' }).waitFor();
    await open(`/emplois/${body.id}`, 'placement-company');
    expect(await page.locator('main').textContent()).not.toMatch(/13,50|Preuves|P-[0-9A-Z]{5}/);
    await page.getByText('Ce contrat est en danger…').click();
    await page.getByLabel(/Que se passe-t-il/).fill('Trois retards cette semaine.');
    await page.getByRole('button', { name: 'Prévenir' }).click();
    await page.getByText('La personne qui l’accompagne est prévenue.').waitFor();
    const { body: notices } = await counsellor.get('/notices');
    expect(notices.data[0]).toMatchObject({ kind: 'placement-in-danger', about: { id: body.id } });
  });

  test('an administrator sets a rule from a day on; what is nonsense comes back', async () => {
    await world.sign('admin');
    const { page, open, signIn } = await browser.visitor();
    await signIn('admin0@essai.example', password);
    await open('/regles-de-sortie', 'protocols');
    await page.getByText('Fixer les règles à partir d’une date…').click();
    await page.getByLabel(/Nom du protocole/).fill('Pacte, avenant 1');
    await page.getByLabel(/À partir du/).fill(inDays(0));
    await page.getByLabel(/^Source/).fill('Avenant signé, article 2');
    await page.getByLabel(/Pourquoi/).fill('Le mi-temps est à 18 h.');
    await page.getByLabel(/Mi-temps, par semaine/).fill('36 h');
    await page.getByRole('button', { name: 'Fixer ces règles' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Le mi-temps est plus court');
    await page.getByLabel(/Mi-temps, par semaine/).fill('18 h');
    await page.getByRole('button', { name: 'Fixer ces règles' }).click();
    await page.getByText('Le protocole « Pacte, avenant 1 » est enregistré.').waitFor();
    await page.getByRole('rowheader', { name: 'Mi-temps : 18 h par semaine' }).waitFor();
  });
});
