import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { inDays } from '../support/days.ts';
import { password, startWorld, type World } from '../support/world.ts';
import { aFund, aYoungPerson } from '../youth-aid/fund.ts';
import { anIban } from '../youth-aid/rows.ts';

/** What somebody types on a page: neither what is chosen nor what is sent along. */
const typedOn = (page: Page): Promise<number> =>
  page
    .locator('main form :is(input:not([type=hidden], [type=radio], [type=checkbox], [type=file]), textarea)')
    .count();

describe.skipIf(noBrowser)('youth aid', () => {
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

  for (const scripts of [true, false])
    test(`of somebody without a fixed address goes from the request to the payment, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const mark = scripts ? 'scripts' : 'sans';
      const fund = await aFund(world, 2_000_00, 3);
      const { body: person } = await fund.counsellor.post('/participants', aYoungPerson());
      const visit = () => browser.visitor({ scripts, ...(scripts ? {} : { width: 360 }) });

      const adviser = await visit();
      await adviser.signIn('counsellor0@essai.example', password);
      const at = `/participants/${person.id}/aides-jeunes`;
      let pages = 1;
      await adviser.open(at, `aide-personne-${mark}`);
      let typed = await typedOn(adviser.page);
      await adviser.page.getByLabel('Aide à un projet d’insertion').check();
      await adviser.page.getByLabel(/^Pour quoi/).selectOption('licence');
      await adviser.page.getByRole('button', { name: 'Commencer' }).click();
      await adviser.page.waitForURL('**/situation');
      const id = new URL(adviser.page.url()).pathname.split('/')[2] ?? '';

      pages += 1;
      typed += await typedOn(adviser.page);
      await adviser.check(`aide-situation-${mark}`);
      await adviser.page.getByLabel(/Sans adresse fixe/).check();
      await adviser.page.getByLabel('Organisme qui domicilie').fill('CCAS de Marseille');
      await adviser.page.getByLabel('Domiciliée depuis le').fill(inDays(-40));
      await adviser.page
        .getByRole('group', { name: /séjour régulier/ })
        .getByLabel('Oui')
        .check();
      for (const [label, sum] of [
        [/le mois dernier/, '400'],
        [/le mois d’avant/, '0'],
        [/deux mois avant/, '350,50'],
      ] as const)
        await adviser.page.getByLabel(label).fill(sum);
      await adviser.page.getByRole('button', { name: /Continuer/ }).click();
      await adviser.page.waitForURL('**/demande');

      pages += 1;
      typed += await typedOn(adviser.page);
      await adviser.page.getByLabel(/^Montant demandé/).fill('450');
      await adviser.page.getByLabel(/^Pourquoi maintenant/).fill('Une embauche est promise.');
      await adviser.page
        .getByRole('group', { name: /droit commun/ })
        .getByLabel('Oui')
        .check();
      await adviser.page.getByLabel('Au jeune').check();
      await adviser.page.getByLabel('IBAN').fill('FR76 1234');
      await adviser.page.getByRole('button', { name: /Continuer/ }).click();
      await adviser.page.getByRole('alert').waitFor();
      expect(await adviser.page.getByRole('alert').textContent()).toContain('Ce n’est pas un IBAN');
      expect(await adviser.page.getByLabel(/^Montant demandé/).inputValue()).toBe('450');
      await adviser.check(`aide-demande-refusee-${mark}`);
      await adviser.page.getByLabel('IBAN').fill(anIban);
      await adviser.page.getByRole('button', { name: /Continuer/ }).click();
      await adviser.page.waitForURL('**/pieces');

      pages += 1;
      typed += await typedOn(adviser.page);
      await adviser.check(`aide-pieces-${mark}`);
      await adviser.page.getByRole('link', { name: 'Relire et envoyer' }).click();
      await adviser.page.waitForURL(`**/aides-jeunes/${id}`);
      pages += 1;
      typed += await typedOn(adviser.page);
      expect([pages <= 6, typed <= 25, typed > 10], `${pages} pages, ${typed} fields`).toEqual([
        true,
        true,
        true,
      ]);
      expect(await adviser.page.textContent('main')).toContain('domiciliation par un organisme agréé');
      await adviser.press('Envoyer la demande');
      await adviser.check(`aide-envoyee-${mark}`);
      await adviser.press('Créer un lien de suivi pour le jeune');
      const link = (await adviser.page.locator('strong', { hasText: '/suivi-aide/' }).textContent()) ?? '';
      const status = new URL(link).pathname;

      const young = await visit();
      await young.open(status, `aide-suivi-${mark}`);
      expect(await young.page.textContent('main')).toContain('Une commission va l’étudier');
      expect(await young.page.textContent('main')).not.toMatch(/Samira|Benali|450/);

      const secretary = await visit();
      await secretary.signIn('secretary0@essai.example', password);
      await secretary.open('/commissions-aide', `commissions-${mark}`);
      await secretary.open(`/aides-jeunes/${id}`, `aide-secretariat-${mark}`);
      await secretary.page.getByText('Inscrire à une commission').click();
      await secretary.page.getByLabel(/^Commission/).selectOption(fund.sitting.id);
      await secretary.press('Inscrire');
      const agenda = `/commissions-aide/${fund.sitting.id}`;
      await secretary.open(agenda, `ordre-du-jour-${mark}`);
      expect(await secretary.page.textContent('main')).not.toMatch(/Samira|Benali/);

      const president = await visit();
      await president.signIn('president0@essai.example', password);
      await president.open(agenda, `ordre-du-jour-presidence-${mark}`);
      await president.page.getByLabel('Accord', { exact: true }).check();
      await president.page.getByLabel(/^Montant accordé/).fill('2000,01');
      await president.page.getByRole('button', { name: 'Noter la décision' }).click();
      await president.page.getByRole('alert').waitFor();
      expect(await president.page.getByRole('alert').textContent()).toContain(
        'ne dépasse pas ce qui est demandé',
      );
      await president.page.getByLabel(/^Montant accordé/).fill('');
      await president.press('Noter la décision');
      await president.check(`decision-${mark}`);
      expect((await fund.funds()).reservedCents).toBe(450_00);

      await secretary.page.goto(`/aides-jeunes/${id}`);
      await secretary.press('Notifier la décision');
      await secretary.open('/budgets-aide', `budgets-${mark}`);
      await secretary.open('/reglement-aide', `reglement-${mark}`);

      const payer = await visit();
      await payer.signIn('payer0@essai.example', password);
      await payer.open('/paiements-aide', `paiements-${mark}`);
      await payer.page.getByLabel(/^Virement demandé le/).fill(inDays(1));
      await payer.page.getByLabel(/^Titulaire/).fill('Association gestionnaire');
      await payer.page.getByLabel(/^IBAN du compte/).fill(anIban);
      await payer.press('Préparer l’ordre');
      await payer.check(`ordre-${mark}`);
      await payer.page.getByLabel(/^Payé le/).fill(inDays(0));
      await payer.page.getByLabel(/^Référence de la preuve/).fill('Relevé 4');
      await payer.press('Noter le paiement');
      expect(await fund.funds()).toMatchObject({ paidCents: 450_00, committedCents: 0 });
      await young.open(status, `aide-suivi-payee-${mark}`);
      expect(await young.page.textContent('main')).toContain('Elle est payée');
    });

  test('a règlement is shown before it is set, and stands in the history', async () => {
    await world.sign('secretary');
    const secretary = await browser.visitor({ scripts: false });
    await secretary.signIn('secretary0@essai.example', password);
    await secretary.open('/reglement-aide', 'reglement-a-changer');
    await secretary.page.getByLabel(/^À partir du/).fill(inDays(20));
    await secretary.page.getByLabel(/^Quorum/).fill('4');
    await secretary.page.getByLabel(/^Pourquoi ce changement/).fill('Délibération de la Métropole');
    await secretary.page.getByRole('button', { name: 'Voir ce qui changera' }).click();
    await secretary.page.getByText('Quorum : 3 devient 4').waitFor();
    await secretary.check('reglement-relu');
    await secretary.page.getByLabel('J’ai relu').check();
    await secretary.press('Enregistrer');
    expect(await secretary.page.textContent('main')).toContain('Délibération de la Métropole');
    const client = await world.sign('secretary');
    expect((await client.get('/youth-aid-reglements')).body.data[0]).toMatchObject({
      settings: { quorum: 4 },
    });
  });
});
