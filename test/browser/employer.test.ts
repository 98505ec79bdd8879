import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { comingSoon, inDays } from '../support/days.ts';
import { password, startWorld, type World } from '../support/world.ts';

/** In winter: what is typed is an hour later than universal time. */
const meetingDay = comingSoon('02-01', '02-08');

describe.skipIf(noBrowser)('a company in the browser', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    world = await startWorld();
    cast = castOf(world);
    browser = await openBrowser(world.url);
    await cast.employer();
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const employer = async (look = {}) => {
    const visitor = await browser.visitor(look);
    await visitor.signIn('employer0@essai.example', password);
    return visitor;
  };

  for (const scripts of [true, false]) {
    test(`reads cards without a name, meets, then knows who it is, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { shortlist, candidateId } = await cast.aSent({
        need: { title: `Cariste ${scripts}` },
      });
      const { page, open, press, check } = await employer({ scripts });
      await open('/preselections', 'preselections');
      await press(`Cariste ${scripts}`);
      await check('preselection');
      expect(await page.textContent('body')).not.toMatch(/Samira|Benali|06 ?39/);
      const address = `/preselections/${shortlist.id}`;
      const file = await page.request.get(`${address}/presentation.pdf`);
      expect(file.headers()['content-type']).toBe('application/pdf');
      const pdf = (await file.body()).toString('latin1');
      expect(pdf).toMatch(/\/Lang \(fr-FR\)/);
      expect(pdf).toMatch(/\/StructTreeRoot/);
      expect((await page.request.get(`${address}/rencontre/${candidateId}.ics`)).status()).toBe(404);
      expect((await page.request.get(`${address}/cv/${candidateId}`)).status()).toBe(404);

      await page.getByText('Rencontrer cette personne').click();
      await page.getByLabel('Date et heure').fill(`${meetingDay}T10:00`);
      await press('Rencontrer');
      await check('preselection-incomplete');
      expect(await page.getByRole('alert').textContent()).toMatch(/obligatoire/);
      await page.getByLabel('Lieu').fill('À l’accueil');
      await press('Rencontrer');
      await check('preselection-rencontre');
      expect(await page.textContent('main')).toMatch(/Samira Benali/);
      const event = await (await page.request.get(`${address}/rencontre/${candidateId}.ics`)).text();
      expect(event).toContain(`DTSTART:${meetingDay.replaceAll('-', '')}T090000Z`);
      expect(event).not.toMatch(/Samira|Benali/);

      await page.getByText('Déplacer la rencontre').click();
      const move = page.getByRole('form', { name: /^Date de la rencontre/ });
      expect(await move.getByLabel('Date et heure').inputValue()).toBe(`${meetingDay}T10:00`);
      await move.getByLabel('Date et heure').fill(`${inDays(-1)}T10:00`);
      await press('Enregistrer la date');
      await check('preselection-jour-passe');
      expect(await page.getByRole('alert').textContent()).toMatch(/jour de la rencontre est passé/);
      await move.getByLabel('Date et heure').fill(`${meetingDay}T14:30`);
      await press('Enregistrer la date');
      await check('preselection-deplacee');
      expect(await page.textContent('main')).toMatch(/ à 14:30, À l’accueil/);
      expect(await page.textContent('main')).toMatch(
        /Déplacée : prévue d’abord le \d février \d{4} à 10:00\./,
      );
      const moved = await (await page.request.get(`${address}/rencontre/${candidateId}.ics`)).text();
      expect(moved).toContain(`DTSTART:${meetingDay.replaceAll('-', '')}T133000Z`);
      expect(moved).toContain('SEQUENCE:1');
      expect(/UID:.*/.exec(moved)?.[0]).toBe(/UID:.*/.exec(event)?.[0]);
      await press('CV d’une page');
      await check('cv');
      expect(await page.textContent('main')).toMatch(/Disponibilité : immédiate/);
      const cv = await page.request.get(`${address}/cv/${candidateId}/cv.pdf`);
      expect(cv.headers()['content-type']).toBe('application/pdf');
      await page.goto(address);
      await page.getByText('Dire ce qui s’est passé').click();
      await page.getByLabel('Suite de la rencontre').selectOption('not-hired');
      await page.getByLabel('Si elle n’est pas recrutée').selectOption('skills');
      await press('Enregistrer');
      expect(await page.textContent('main')).toMatch(/Non recrutée/);
      expect(await page.textContent('main')).not.toMatch(/Benali/);
    });
  }

  test('at 320 px, dark; another company finds nothing', async () => {
    const { shortlist } = await cast.aSent();
    const { open } = await employer({ width: 320, dark: true });
    await open(`/preselections/${shortlist.id}`, 'preselection');
    await world.sign('employer', 1);
    const other = await browser.visitor();
    await other.signIn('employer1@essai.example', password);
    expect((await other.page.goto(`/preselections/${shortlist.id}`))?.status()).toBe(404);
  });
});
