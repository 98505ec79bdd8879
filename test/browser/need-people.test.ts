import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

const rows = '#classement .table > table > tbody > tr > th';

describe.skipIf(noBrowser)('the people of a need, as its officer works on them', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    // Nobody has room for a suggestion: what an officer reads of each is what they do themselves.
    world = await startWorld({ rules: { SUGGESTIONS_PER_COUNSELLOR: 1 } });
    cast = castOf(world);
    browser = await openBrowser(world.url);
    const counsellor = await cast.counsellor();
    for (const [i, zone] of ['13215', '13216', '13201', '13208', '13215', '13211'].entries())
      await counsellor.post(
        '/participants',
        aPerson({
          firstName: `Personne ${i}`,
          email: undefined,
          phone: undefined,
          profile: aProfile({ zone, experience: [{ occupation: 'N1101', months: 6 + 9 * i }] }),
        }),
      );
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const ranked = async (title: string) => {
    const officer = await cast.officer();
    const { body: need } = await officer.post('/needs', aNeed({ title }));
    await until(
      async () => (await officer.get(`/needs/${need.id}/ranking`)).body.status,
      (status) => status === 'done',
    );
    return need;
  };
  const officerAt = async (look: object, path: string) => {
    const visitor = await browser.visitor(look);
    await visitor.signIn('officer0@essai.example', password);
    await visitor.open(path, 'besoin-personnes');
    return visitor;
  };

  for (const [scripts, width] of [
    [false, 360],
    [true, 1280],
  ] as const) {
    const how = `${scripts ? 'with' : 'without'} scripts, ${width} px`;

    test(`are a list that is sorted, opened line by line, and compared up to four, ${how}`, async () => {
      const need = await ranked(`Cariste à comparer ${width}`);
      const { page, check, press } = await officerAt(
        { scripts, width, dark: !scripts },
        `/besoins/${need.id}`,
      );
      expect(await page.locator(rows).count()).toBe(6);
      await page.locator('#classement .more summary').first().click();
      await check(`besoin-ligne-ouverte-${width}`);
      expect(await page.locator('#classement .more details[open]').textContent()).toMatch(/Métier.*sur\s35/s);

      await page.goto(`/besoins/${need.id}?tri=trajet#classement`);
      const trips = await page.locator('#classement td[data-label="Trajet"]').allTextContents();
      const minutes = trips.map((trip) => Number.parseInt(trip, 10));
      expect(minutes).toEqual(minutes.toSorted((one, other) => one - other));
      expect(new Set(minutes).size).toBeGreaterThan(1);

      const boxes = await page.getByRole('checkbox', { name: /^Choisir/ }).all();
      for (const box of boxes.slice(0, 5)) await box.check();
      if (scripts)
        expect(await page.locator('.bulk [role=status]').textContent()).toBe(
          '5 choisies : 4 au plus se comparent.',
        );
      await press(/^Comparer \(/);
      await check(`besoin-comparer-cinq-${width}`);
      expect(await page.locator('.note').textContent()).toMatch(/coché 5 personnes : quatre au plus/);
      expect(await page.locator('table.compare thead th').count()).toBe(4);
    });

    test(`are proposed several at once, shown apart, and taken back before anybody reads of them, ${how}`, async () => {
      const need = await ranked(`Cariste à proposer ${width}`);
      const { page, check, press } = await officerAt({ scripts, width }, `/besoins/${need.id}`);
      const boxes = page.getByRole('checkbox', { name: /^Choisir/ });
      for (const box of (await boxes.all()).slice(0, 2)) await box.check();
      await press('Proposer à leur référent');
      await check(`besoin-proposer-${width}`);
      await press('Proposer 2');
      expect(await page.getByRole('alert').textContent()).toMatch(/obligatoire/);
      expect(await page.locator('main tbody th').count()).toBe(2);
      await page.getByLabel('Pourquoi ces personnes').fill('Vus à la réunion du quartier.');
      await press('Proposer 2');
      expect(await page.getByRole('status').first().textContent()).toMatch(/2\spersonnes sont proposées/);
      await check(`besoin-proposees-${width}`);
      expect(await page.locator(rows).count()).toBe(4);
      const apart = page.locator('[data-part=reviews]');
      expect(await apart.locator('tbody th').count()).toBe(2);
      expect(await apart.textContent()).toMatch(/PLIE Marseille Provence Centre/);
      const proposed = async () =>
        (await (await cast.counsellor()).get(`/matches?needId=${need.id}&limit=50`)).body.data.filter(
          ({ because }: { because: string | null }) => /quartier/.test(because ?? ''),
        );
      expect(await proposed()).toHaveLength(2);

      await apart.getByRole('button', { name: 'Retirer' }).first().click();
      await page.getByText('La proposition est retirée').waitFor();
      expect((await proposed()).map(({ state }: { state: string }) => state).toSorted()).toEqual([
        'suggested',
        'withdrawn',
      ]);
      expect(await page.locator(rows).count()).toBe(5);
      const { body: told } = await (await cast.counsellor()).get('/notices?unread=true');
      expect(
        told.data.some(({ text }: { text: string }) => /proposition de P-\w+ est retirée/.test(text)),
      ).toBe(true);
    });
  }

  test('a need that is over is asked for again by one gesture, as a draft', async () => {
    const officer = await cast.officer();
    const { body: need } = await officer.post('/needs', aNeed({ title: 'Cariste de retour', posts: 3 }));
    await officer.post(`/needs/${need.id}/close`, { reason: 'postponed' });
    const { page, press, check } = await officerAt({}, `/besoins/${need.id}`);
    await press('Le même besoin à nouveau');
    await check('besoin-refait');
    expect(await page.getByLabel('Postes').inputValue()).toBe('3');
    const id = new URL(page.url()).pathname.split('/')[2];
    expect(id).not.toBe(need.id);
    const { body: again } = await officer.get(`/needs/${id}`);
    expect(again).toMatchObject({ state: 'draft', title: need.title, zone: need.zone });
    expect(again.startsOn ?? null).toBeNull();
  });

  test('one that its counsellor retained of the list itself is not the officer’s to take back', async () => {
    const { need, match } = await cast.aRetained({ need: { title: 'Cariste retenu' } });
    const officer = await cast.officer();
    const { body } = await officer.get(`/matches/${match.id}`);
    const { page } = await officerAt({}, `/besoins/${need.id}`);
    expect(await page.locator('[data-part=reviews]').getByRole('button', { name: 'Retirer' }).count()).toBe(
      body.origin === 'put-forward' ? 1 : 0,
    );
  });
});
