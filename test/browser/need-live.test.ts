import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('a need that is followed', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    cast = castOf(world);
    browser = await openBrowser(world.url);
    for (const firstName of ['Samira', 'Karim'])
      await (await cast.counsellor()).post(
        '/participants',
        aPerson({ firstName, email: undefined, phone: undefined }),
      );
    await cast.officer();
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const aFollowedNeed = async (title: string, scripts: boolean) => {
    await world.stopWorkers();
    const { body: need } = await (await cast.officer()).post('/needs', aNeed({ title }));
    const visitor = await browser.visitor({ scripts });
    await visitor.signIn('officer0@essai.example', password);
    await visitor.open(`/besoins/${need.id}`, 'besoin-en-cours');
    const news = visitor.page.locator('.news [role=status]');
    expect(await news.textContent()).toBe('Classement en cours…');
    expect(await visitor.page.locator('#classement tbody th').count()).toBe(0);
    return { need, news, ...visitor };
  };
  const review = async (needId: string) => {
    const client = await cast.counsellor();
    const { body } = await until(
      () => client.get(`/matches?needId=${needId}`),
      (answer) => answer.body.data.length > 0,
    );
    await client.post(`/matches/${body.data[0]!.id}/review`, { decision: 'retain', reason: 'suits' });
  };

  test('shows its ranking and its reviews as they come, and says so', async () => {
    const { need, news, page, open } = await aFollowedNeed('Suivi', true);
    await page.evaluate(() => document.body.setAttribute('data-never-left', 'yes'));
    world.startWorkers();
    await page.locator('#classement .table > table > tbody > tr > th').nth(1).waitFor();
    await page.locator('.news [role=status]', { hasText: 'possibles' }).waitFor();
    expect(await news.textContent()).toMatch(
      /^2\spersonnes possibles, dont \d\sprêtes?, sur 2\sconsidérées\.$/,
    );
    await page
      .getByRole('checkbox', { name: /^Choisir/ })
      .first()
      .check();
    await review(need.id);
    await page.locator('[data-part=reviews]', { hasText: 'Retenue par le référent' }).waitFor();
    await page.locator('.steps', { hasText: /Retenues par les référents.{0,8}1/ }).waitFor();
    // The list has one person less, and somebody has begun to tick it: it is not taken from under their hands.
    expect(await news.textContent()).toBe('Du nouveau est arrivé : actualisez quand vous aurez fini.');
    expect(
      await page
        .getByRole('checkbox', { name: /^Choisir/ })
        .first()
        .isChecked(),
    ).toBe(true);
    expect(await page.locator('body').getAttribute('data-never-left')).toBe('yes');
    await open(`/besoins/${need.id}`, 'besoin-suivi');
    expect(await news.textContent()).toMatch(/1\savis donné\.$/);
    expect(await page.locator('#classement .table > table > tbody > tr > th').count()).toBe(1);
  });

  test('without scripts, a link shows what has come', async () => {
    const { need, news, press } = await aFollowedNeed('Suivi sans script', false);
    world.startWorkers();
    await until(
      async () => (await (await cast.counsellor()).get(`/matches?needId=${need.id}`)).body.data.length,
      (many) => many === 2,
    );
    await press('Actualiser');
    expect(await news.textContent()).toMatch(/^2\spersonnes possibles, /);
    await review(need.id);
    await press('Actualiser');
    expect(await news.textContent()).toMatch(/1\savis donné\./);
  });
});
