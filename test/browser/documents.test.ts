import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPdf } from '../documents/files.ts';
import { collection } from '../person-rights/marked.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { untilMoment } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

const pdf = (name: string, buffer = aPdf()) => ({ name, mimeType: 'application/pdf', buffer });

describe.skipIf(noBrowser)('the documents of a person', () => {
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
    test(`are added, refused in words, corrected, opened and taken away, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const counsellor = await world.sign('counsellor');
      const { body: person } = await counsellor.post('/participants', aPerson());
      const { page, open, check, signIn } = await browser.visitor({
        scripts,
        ...(scripts ? {} : { width: 360 }),
      });
      await signIn('counsellor0@essai.example', password);
      const at = `/participants/${person.id}/documents`;
      const kept = () => collection('documents.files').countDocuments({ participantId: person.id });
      await page.goto(`/participants/${person.id}`);
      await page.getByRole('link', { name: 'Documents', exact: true }).click();
      await page.waitForURL(`**${at}`);
      await open(at, `participant-documents-empty${scripts}`);

      // What is refused says why beside the field, keeps what was said, and is kept nowhere.
      await page.getByLabel('Sorte').selectOption('licence');
      await page.getByLabel('Remis par').selectOption('partner');
      await page.getByLabel('Valable jusqu’au').fill(inDays(30));
      await page.getByLabel('Fichier').setInputFiles(pdf('Permis.pdf', aPdf(['<</S/JavaScript/JS(1)>>'])));
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('JavaScript');
      expect(await page.getByLabel('Fichier').getAttribute('aria-invalid')).toBe('true');
      expect(await page.getByLabel('Sorte').inputValue()).toBe('licence');
      expect(await page.getByLabel('Valable jusqu’au').inputValue()).toBe(inDays(30));
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('errors');
      await check(`participant-documents-refused${scripts}`);
      expect(await kept()).toBe(0);

      await page.getByLabel('Fichier').setInputFiles(pdf('Permis B.pdf'));
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByRole('link', { name: 'Permis B.pdf' }).waitFor();
      expect(await page.getByRole('status').first().textContent()).toContain('Le document est gardé');
      expect(new URL(page.url()).pathname).toBe(at);
      expect(await kept()).toBe(1);
      await check(`participant-documents${scripts}`);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Permis B.pdf' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('Permis B.pdf');

      await page.getByText('Corriger Permis B.pdf').click();
      const row = page.getByRole('row').filter({ hasText: 'Corriger' });
      await check(`participant-documents-open${scripts}`);
      await row.getByLabel('Valable jusqu’au').fill(inDays(-1));
      await row.getByLabel('Date du document').fill(inDays(-400));
      await row.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText(/expiré le/).waitFor();

      await page.getByText('Enlever Permis B.pdf').click();
      await page.getByRole('button', { name: 'Enlever pour de bon' }).click();
      await page.getByText('Aucun document pour l’instant.').waitFor();
      expect(await kept()).toBe(0);
    });
  }

  test('an upload shows how far it has come, and one that is stopped leaves nothing', async () => {
    const counsellor = await world.sign('counsellor');
    const { body: person } = await counsellor.post('/participants', aPerson());
    const { page, signIn } = await browser.visitor();
    await signIn('counsellor0@essai.example', password);
    await page.goto(`/participants/${person.id}/documents`);
    const network = await page.context().newCDPSession(page);
    const speed = (uploadThroughput: number) =>
      network.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput,
      });
    const long = aPdf([`<</Long(${'mot '.repeat(400_000)})>>`]);
    await page.getByLabel('Sorte').selectOption('cv');
    await page.getByLabel('Fichier').setInputFiles(pdf('CV.pdf', Buffer.from(long)));
    await speed(100_000);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    const bar = page.getByRole('progressbar', { name: 'Envoi en cours' });
    const value = async () => Number(await bar.evaluate((one: any) => one.value));
    await untilMoment(value, (percent) => percent > 5 && percent < 100);
    await page.getByRole('button', { name: 'Arrêter l’envoi' }).click();
    await page.getByText('Envoi arrêté : rien n’a été gardé.').waitFor();
    await speed(-1);
    expect(await collection('documents.files').countDocuments({ participantId: person.id })).toBe(0);
    expect(await collection('documents.chunks').countDocuments()).toBe(0);
    // Sent again from where it stands.
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('link', { name: 'CV.pdf' }).waitFor();
    expect(await collection('documents.files').countDocuments({ participantId: person.id })).toBe(1);
  });
});
