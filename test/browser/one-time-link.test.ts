import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setClock } from '../../src/platform/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('the page behind a one-time link', () => {
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

  async function aLink(title = 'Cariste H/F') {
    const { match, participant } = await cast.aRetained({
      need: { title, pay: { minCents: 1202, maxCents: 1202, per: 'hour' } },
    });
    const counsellor = await cast.counsellor();
    await counsellor.patch('/account', { phone: '04 91 00 00 12' });
    const { body } = await counsellor.post(`/matches/${match.id}/link`);
    const answer = async () => (await counsellor.get(`/matches/${match.id}`)).body;
    return { match, participant, path: body.path as string, code: body.code as string, answer };
  }
  const secrets = /cariste|logistique|entreprise 1|samira|benali|marseille|métier|contrat/i;

  test('without the code nothing is said, and a wrong one says only that it is wrong', async () => {
    const { path, code, participant } = await aLink();
    const { page, open, press, check } = await browser.visitor({ width: 320 });
    await open(path, 'accord');
    expect(await page.content()).not.toMatch(secrets);
    expect(await page.content()).not.toContain(participant.reference);
    const wrong = code === '000000' ? '111111' : '000000';
    await page.getByLabel('Écrivez le code ici').fill(wrong);
    await press('Continuer');
    await check('accord-code-faux');
    expect(await page.getByRole('alert').textContent()).toMatch(/pas le bon/);
    expect(await page.content()).not.toMatch(secrets);
    for (let tries = 1; tries < 5; tries++) {
      await page.getByLabel('Écrivez le code ici').fill(wrong);
      await press('Continuer');
    }
    await page.goto(path);
    await page.getByLabel('Écrivez le code ici').fill(code);
    await press('Continuer');
    await check('accord-bloque');
    expect(await page.textContent('main')).toMatch(/nouveau lien/);
    expect(await page.content()).not.toMatch(secrets);
  });

  test('a hundred wrong codes at once are no more than five, and an address that is not one is gone', async () => {
    const { path, code } = await aLink();
    const post = (fields: Record<string, string>) =>
      fetch(world.url + path, { method: 'POST', body: new URLSearchParams(fields) });
    const guesses = Array.from({ length: 100 }, (_, i) =>
      String((Number(code) + 1 + i) % 1_000_000).padStart(6, '0'),
    );
    const statuses = await Promise.all(guesses.map(async (guess) => (await post({ code: guess })).status));
    expect(statuses.filter((status) => status === 403)).toHaveLength(5);
    expect((await post({ code })).status).toBe(423);
    const { page } = await browser.visitor();
    expect((await page.goto('/accord/inconnu'))?.status()).toBe(404);
    expect(await page.textContent('main')).toMatch(/nouveau lien/);
  });

  for (const scripts of [true, false]) {
    test(`tells the job in plain words, takes a yes, and later a withdrawal, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { path, code, answer } = await aLink();
      const { page, open, press, check } = await browser.visitor({ scripts, width: 320, dark: scripts });
      const enter = async () => {
        await open(path, 'accord');
        await page.getByLabel('Écrivez le code ici').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
        await press('Continuer');
      };
      await enter();
      await check(`accord-travail-${scripts}`);
      const said = (await page.textContent('main')) ?? '';
      expect(said).toMatch(/Métier : Cariste/);
      expect(said).toMatch(/L’entreprise travaille dans : logistique/);
      expect(said).toMatch(/Lieu : Marseille 15e/);
      expect(said).toMatch(/Contrat : .*indéterminée|CDI/);
      expect(said).toMatch(/Pourquoi vous \?/);
      expect(said).toMatch(/Ce que l’entreprise va voir/);
      expect(said).toMatch(/Salaire : .*€/);
      expect(said).toMatch(/35 heures par semaine/);
      // Whoever accompanies them, by a first name and a telephone that dials.
      expect(said).toMatch(/counsellor0 vous propose/);
      expect(await page.getByRole('link', { name: '04' }).getAttribute('href')).toMatch(
        /^tel:\+33491000012$/,
      );
      const map = page.getByRole('link', { name: 'Voir sur une carte' });
      expect(await map.getAttribute('href')).toMatch(/^https:\/\/www\.openstreetmap\.org\/\?mlat=43/);
      expect(said).not.toMatch(/Entreprise 1|Samira|Benali/);
      // No answer is made easier than another.
      const looks = await page
        .locator('button[name=answer]')
        .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).backgroundColor));
      expect(new Set(looks).size).toBe(1);
      // Short sentences: no more than twenty words.
      const sentences = said.split(/[.!?:]/).map((one) => one.trim().split(/\s+/).length);
      expect(Math.max(...sentences)).toBeLessThanOrEqual(20);
      const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      expect(size).toBeGreaterThanOrEqual(20);
      await press('Oui, je suis d’accord');
      await check('accord-oui');
      expect(await answer()).toMatchObject({ state: 'retained', agreement: { state: 'given', how: 'link' } });

      await enter();
      await check('accord-deja-oui');
      await press('Je ne suis plus d’accord');
      expect(await answer()).toMatchObject({ state: 'withdrawn', agreement: { state: 'withdrawn' } });
      await enter();
      await check('accord-fini');
      expect(await page.textContent('main')).toMatch(/terminée/);
      expect(await page.getByRole('button').count()).toBe(0);
    });
  }

  test('takes a no without a reason, and a wish to be called first', async () => {
    const one = await aLink();
    const { page, press, check } = await browser.visitor({ width: 320 });
    const answerWith = async ({ path, code }: { path: string; code: string }, button: string) => {
      await page.goto(path);
      await page.getByLabel('Écrivez le code ici').fill(code);
      await press('Continuer');
      await press(button);
    };
    await answerWith(one, 'Non');
    await check('accord-non');
    expect(await one.answer()).toMatchObject({
      state: 'withdrawn',
      agreement: { state: 'refused', how: 'link' },
    });

    const other = await aLink();
    await answerWith(other, 'Appelez-moi d’abord');
    await check('accord-appel');
    expect(await other.answer()).toMatchObject({ state: 'retained', agreement: { state: 'call' } });
    const { data } = (await (await cast.counsellor()).get('/notices?limit=200')).body;
    expect(data).toContainEqual(
      expect.objectContaining({ kind: 'call-me', about: { kind: 'match', id: other.match.id } }),
    );
    await answerWith(other, 'Oui, je suis d’accord');
    expect((await other.answer()).agreement.state).toBe('given');
  });

  test('a new link ends the one before, and both end with their time', async () => {
    const { path, code, match } = await aLink();
    const { body: fresh } = await (await cast.counsellor()).post(`/matches/${match.id}/link`);
    const status = async (to: string, said: string) =>
      (await fetch(world.url + to, { method: 'POST', body: new URLSearchParams({ code: said }) })).status;
    expect(await status(path, code)).toBe(404);
    expect(await status(fresh.path, code === fresh.code ? '' : code)).toBe(403);
    expect(await status(fresh.path, fresh.code)).toBe(200);
    const back = setClock(() => new Date(Date.now() + 15 * 86_400_000));
    expect(await status(fresh.path, fresh.code)).toBe(404);
    back();
  });
});
