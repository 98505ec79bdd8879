import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('a shortlist for a company that nobody has an account of', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    cast = castOf(world);
    browser = await openBrowser(world.url);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  for (const scripts of [true, false])
    test(`waits for a contact, chosen of the record or typed, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const siret = scripts ? '55203253400646' : '44306184100047';
      const { need, match } = await cast.anAgreed({ need: { employer: { siret, name: 'Sans Compte SA' } } });
      const client = await cast.officer();
      const { body: employer } = await client.get(`/employers/${need.employerId}`);
      const email = `fiche-${scripts}@sans-compte.example`;
      await client.patch(`/employers/${employer.id}`, {
        revision: employer.revision,
        contacts: [{ name: 'Inès Roux', email }],
      });
      const { body: draft } = await client.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
      const { page, open, press, check, signIn } = await browser.visitor({ scripts });
      await signIn('officer0@essai.example', password);
      await open(`/presentations/${draft.id}`, 'presentation-sans-lecteur');
      const main = () => page.textContent('main');
      expect(await main()).toMatch(/Personne chez Sans Compte SA ne peut lire/);
      expect(await page.getByRole('button', { name: 'Envoyer à l’entreprise' }).count()).toBe(0);
      await press('Inviter Inès Roux');
      await check('presentation-lecteur');
      expect(await page.getByRole('button', { name: 'Inviter Inès Roux' }).count()).toBe(0);

      await page.getByText('Inviter quelqu’un d’autre').click();
      await page.getByLabel('Nom').fill('Paul Lent');
      await page.getByLabel('Adresse électronique').fill(email);
      await page.getByRole('button', { name: 'Inviter', exact: true }).click();
      expect(await page.getByRole('alert').textContent()).toMatch(/existe déjà/);
      await page.getByLabel('Adresse électronique').fill(`paul-${scripts}@sans-compte.example`);
      await page.getByRole('button', { name: 'Inviter', exact: true }).click();
      await check('presentation-lecteurs');
      await page.getByRole('checkbox', { name: /Inès Roux/ }).uncheck();
      await press('Envoyer à l’entreprise');
      await check('presentation-envoyee-a');
      const sentTo = await page
        .getByRole('region', { name: 'Envoyée à' })
        .getByRole('listitem')
        .allTextContents();
      expect(sentTo).toEqual([`Paul Lent (paul-${scripts}@sans-compte.example)`]);
    });
});
