import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aContract, lastMonth, siretsOf, somebody } from '../clauses/rows.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { inDays } from '../support/days.ts';
import { pdfText } from '../support/pdf-text.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('a social clause', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    await world.sign('facilitator');
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  test('a facilitator’s month of 30 contracts takes at most 40 pages, and no figure is typed twice', async () => {
    const client = await world.sign('facilitator');
    const month = lastMonth();
    for (let n = 0; n < 30; n++) {
      const { body: contract } = await client.post(
        '/clause-contracts',
        aContract(1, { title: `Lot ${n + 1}` }),
      );
      // Of three the eligibility ended before the month.
      const ended = { ground: 'rsa', proof: 'CAF', seenOn: inDays(-390), until: inDays(-200) };
      const { body: person } = await client.post(
        '/clause-people',
        somebody(n < 3 ? { eligibility: ended } : {}),
      );
      const partyId = contract.parties[0]?.id ?? '';
      const place = { contractId: contract.id, partyId, since: inDays(-100) };
      await client.patch(`/clause-people/${person.id}`, { revision: 1, place });
      const row = { personId: person.id, partyId, way: 'direct' as const, minutes: 4200 };
      await client.post(`/clause-contracts/${contract.id}/hours`, { month, rows: [row] });
    }
    const { page, open, press, signIn } = await browser.visitor({});
    await signIn('facilitator0@essai.example', password);
    let pages = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.method() === 'GET') pages += 1;
    });
    const at = `/marches/mois/${month}`;
    await open(at, 'controle-du-mois');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await press('Accepter ce qui attend et clore');
    expect(await page.textContent('body')).toContain('3 sont à regarder d’abord');
    for (let n = 1; n <= 3; n++) {
      await page.getByRole('link', { name: `Lot ${n}`, exact: true }).click();
      expect(await page.textContent('main')).toContain('après la fin de l’éligibilité');
      await page.getByText('Refuser', { exact: false }).first().click();
      await page.getByLabel('Motif').fill('Éligibilité finie.');
      await press('Refuser ces heures');
      await press('Clore ce mois');
      await page.goto(at);
    }
    expect(pages).toBeLessThanOrEqual(40);
    const { body } = await client.get('/clause-contracts?limit=200');
    const own = body.data.filter(({ title }) => /^Lot \d+$/.test(title));
    expect(own.map(({ done }) => done).toSorted((a, b) => a - b)).toEqual([0, 0, 0, ...Array(27).fill(4200)]);
    const life = await Promise.all(own.map(({ id }) => client.get(`/clause-contracts/${id}`)));
    expect(life.every((one) => one.body.months[0]?.closed)).toBe(true);
  });

  for (const scripts of [true, false]) {
    test(`goes from the simulator to the certificate, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { page, open, check, press, signIn } = await browser.visitor({
        scripts,
        ...(scripts ? {} : { width: 360 }),
      });
      await signIn('facilitator0@essai.example', password);
      await open('/marches', `marches-vide-${scripts}`);
      await open('/marches/simulateur', `simulateur-${scripts}`);
      await page.getByLabel('Montant').fill('1 000 000');
      await page.getByLabel('Lancement').fill(inDays(-200));
      await page.getByLabel('Durée').fill('18');
      await press('Calculer');
      await check(`simulateur-reponse-${scripts}`);
      expect(await page.textContent('main')).toMatch(/833\s*h d’insertion/);
      await page.getByRole('link', { name: 'Créer le marché avec ces chiffres' }).click();

      // No figure is typed twice: the simulator's are there.
      expect(await page.getByLabel('Montant').inputValue()).toBe('1 000 000');
      await page.getByLabel('Opération').fill(`Groupe scolaire ${scripts}`);
      await page.getByLabel('Acheteur', { exact: false }).first().fill('Ville 1');
      await page.getByLabel('SIRET de l’acheteur').fill(siretsOf.buyers[0]);
      await page.getByLabel('Numéro du marché').fill(`2026-${scripts}`);
      await page.getByLabel('Intitulé').fill('Lot 1, Gros œuvre');
      await page.getByLabel('Entreprise titulaire').fill('Entreprise 1');
      await page.getByLabel('SIRET de l’entreprise').fill(siretsOf.companies[0]);
      await press('Créer le marché');
      await check(`marche-${scripts}`);
      const contract = page.url();
      expect(await page.textContent('main')).toMatch(/Restent\s*833\s*h/);

      await open('/eligibilite', `eligibilite-${scripts}`);
      await page.getByText('Vérifier une éligibilité').click();
      await page.getByLabel('Prénom').fill('Lina');
      await page
        .getByLabel('Nom', { exact: false })
        .last()
        .fill(scripts ? 'Rivière' : 'Costa');
      await page.getByLabel('Date de naissance').fill('1990-04-12');
      await page.getByLabel('Motif').selectOption('rsa');
      await page.getByLabel('Pièce vue').fill('Attestation CAF');
      await page.getByLabel('Vue le').fill(inDays(-190));
      await press('Enregistrer');
      const where = `Groupe scolaire ${scripts}, Lot 1, Gros œuvre : Entreprise 1`;
      await page.getByLabel('Affecter à').selectOption({ label: where });
      await page.getByLabel('Depuis le').fill(inDays(-180));
      await press('Affecter');
      await check(`personne-${scripts}`);

      const sheet = new URL(`${contract}/heures/${lastMonth()}`).pathname;
      await open(sheet, `heures-${scripts}`);
      const cell = page.getByLabel('Heures de Lina');
      await cell.fill('beaucoup');
      await page.getByRole('button', { name: 'Enregistrer les heures' }).click();
      await page.getByRole('alert').waitFor();
      expect(await cell.inputValue()).toBe('beaucoup');
      await cell.fill('70h30');
      await press('Enregistrer les heures');
      // As a spreadsheet copies it, with its headings: the same person, corrected.
      await page.getByText('Coller depuis un tableur').click();
      const lines = `Nom\tPrénom\tHeures\n${scripts ? 'RIVIERE' : 'costa'}\tlina\t71`;
      await page.getByLabel('Lignes copiées').fill(lines);
      await press('Enregistrer ces lignes');
      expect(await page.textContent('main')).toContain('Corrections (1)');
      await check(`heures-saisies-${scripts}`);
      await press('Accepter tout ce qui attend');
      await press('Clore ce mois');
      await check(`heures-closes-${scripts}`);
      expect(await page.textContent('h1')).toContain('Clos');

      const at = new URL(contract).pathname;
      const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      const file = (name: string) => fetch(`${world.url}${at}/${name}`, { headers: { cookie } });
      const certificate = pdfText(Buffer.from(await (await file('attestation.pdf')).arrayBuffer()));
      expect(certificate).toMatch(/71\s*h réalisées et contrôlées/);
      const report = pdfText(Buffer.from(await (await file('bilan.pdf')).arrayBuffer()));
      expect(report).toMatch(/Restent à faire : 762\s*h/);
      expect(report + certificate).not.toMatch(/Lina|RSA/);
      expect((await file('bilan.xlsx')).status).toBe(200);
    });
  }
});
