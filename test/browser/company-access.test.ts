import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)(`a company that comes forward${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    await world.sign('officer');
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  test.each([
    ['with scripts', { width: 1280, scripts: true }],
    ['without scripts', { width: 360, scripts: false }],
  ] as const)(
    'asks from the home page, is verified and opened, or told why not, %s',
    async (_, { width, scripts }) => {
      const boss = await browser.visitor({ width, scripts });
      await boss.open('/', `acces-accueil-${width}`);
      await boss.press('Demander un premier accès');
      await boss.open('/acces-entreprise', `acces-demande-${width}`);
      const fill = async (values: Readonly<Record<string, string>>) => {
        for (const [label, value] of Object.entries(values)) await boss.page.getByLabel(label).fill(value);
        await boss.page.getByRole('button', { name: 'Envoyer la demande' }).click();
      };
      await fill({
        'SIRET de l’établissement': '123',
        'Nom de l’entreprise': `Boulangerie ${width}`,
        'Votre nom': 'Inès Roux',
        'Votre fonction': 'gérante',
        'Adresse électronique': `ines@boulangerie${width}.example`,
        Téléphone: '06 00 00 00 01',
      });
      await boss.page.getByText('Ce numéro SIRET n’est pas valide').first().waitFor();
      expect(await boss.page.getByLabel('Votre nom').inputValue()).toBe('Inès Roux');
      await fill({ 'SIRET de l’établissement': '552 032 534 00646' });
      await boss.page.getByText('Votre demande est partie').waitFor();
      await boss.check(`acces-demandee-${width}`);

      const officer = await browser.visitor({ width, scripts });
      await officer.signIn('officer0@essai.example', password);
      await officer.open('/demandes-d-acces', `demandes-d-acces-${width}`);
      await officer.page.getByText(`Boulangerie ${width}`).first().waitFor();
      if (scripts) await officer.page.getByRole('button', { name: 'Ouvrir l’accès' }).click();
      else {
        await officer.page.getByText('Refuser', { exact: true }).click();
        await officer.page.getByLabel('Nous n’avons pas réussi à vous joindre').check();
        await officer.page.getByRole('button', { name: 'Refuser et écrire' }).click();
      }
      await officer.page.getByText(scripts ? 'est ouvert : une invitation part' : 'est refusée').waitFor();
      await officer.page.getByText('Aucune entreprise n’attend de réponse').waitFor();
      await officer.check(`demandes-d-acces-repondue-${width}`);
    },
  );
});
