import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { companiesFile, siretOf } from '../exchange/files.ts';
import { collection } from '../person-rights/marked.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { password, startWorld, type World } from '../support/world.ts';

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe.skipIf(noBrowser)('files that are taken in and lists that are taken away', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld();
    browser = await openBrowser(world.url);
    await world.sign('officer');
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  for (const scripts of [true, false]) {
    test(`a file is sent, its columns named, confirmed, and its lines told, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { page, open, check, signIn } = await browser.visitor({ scripts, width: 360 });
      await signIn('officer0@essai.example', password);
      await open('/imports', `imports-empty${scripts}`);
      const from = scripts ? 0 : 500;
      const written = () => collection('importedLines').countDocuments({ _id: /^employers\// as any });
      const before = await written();

      const card = page.locator('details').filter({ hasText: 'Importer : entreprises' });
      // What cannot be read says so beside the field, and what was typed stays.
      await page.getByText('Importer : entreprises').click();
      const source = `CCI ${scripts}`;
      await card.getByLabel('D’où vient ce fichier').fill(source);
      await card.locator('input[type=file]').setInputFiles(csv('liste.csv', '%PDF-1.7'));
      await card.getByRole('button', { name: 'Envoyer et vérifier' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('PDF');
      await check(`imports-refused${scripts}`);
      expect(await card.getByLabel('D’où vient ce fichier').inputValue()).toBe(source);

      const file = `${companiesFile(120, from).replace('Raison sociale', 'Bazar')}\r\n;Sans numéro;;`;
      await card.locator('input[type=file]').setInputFiles(csv('liste.csv', file));
      await card.getByRole('button', { name: 'Envoyer et vérifier' }).click();
      await page.waitForURL(/\/imports\/[0-9a-f]{24}$/);
      const checked = page
        .getByText('À confirmer', { exact: true })
        .or(page.getByText('Aucune ligne n’est à écrire.'));
      const shown = async (what: ReturnType<typeof page.getByText>) => {
        // With scripts the page follows by itself; without, somebody asks again.
        for (let tries = 0; !scripts && tries < 200 && (await what.count()) === 0; tries++)
          await page.reload();
        await what.first().waitFor();
        // What has come in place of what was there is no page that moves while it loads.
        if (scripts) await page.reload();
      };
      await shown(checked);
      // The name's column is not known: every line is refused for want of it, until somebody says which it is.
      await page.getByText('Colonnes du fichier').click();
      await check(`import-columns${scripts}`);
      await page.getByLabel('Bazar').selectOption({ label: 'Nom' });
      await page.getByRole('button', { name: 'Relire le fichier ainsi' }).click();
      await shown(page.getByRole('button', { name: 'Écrire les lignes acceptées' }));
      await check(`import-checked${scripts}`);
      expect(await written()).toBe(before);

      await page.getByRole('button', { name: 'Écrire les lignes acceptées' }).click();
      await shown(page.getByText('Terminé', { exact: true }));
      await check(`import-done${scripts}`);
      expect(await written()).toBe(before + 120);
      await page.getByRole('link', { name: /^refusé/ }).click();
      await page.getByText('Le SIRET manque.').waitFor();
      expect(await page.getByRole('row').count()).toBe(2);

      // The next file of the source needs nobody.
      await page.goto('/imports');
      await page.getByText('Importer : entreprises').click();
      await card.getByLabel('D’où vient ce fichier').fill(source);
      const next = companiesFile(2, from + 200).replace('Raison sociale', 'Bazar');
      await card.locator('input[type=file]').setInputFiles(csv('suite.csv', next));
      await card.getByRole('button', { name: 'Envoyer et vérifier' }).click();
      await shown(page.getByRole('button', { name: 'Écrire les lignes acceptées' }));
      await page.getByText('2 à écrire', { exact: false }).waitFor();

      // The list, with its filter, as a file.
      await open(`/entreprises?q=${siretOf(from)}`, `companies-taken-away${scripts}`);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'CSV' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('entreprises.csv');
    });
  }
});
