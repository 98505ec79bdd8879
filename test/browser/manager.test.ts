import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)(`activity of a structure${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    await world.sign('manager');
    await world.sign('manager', 1);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  test('before anything happens it says so', async () => {
    const { page, signIn, check } = await browser.visitor({ width: 320, dark: true });
    await signIn('manager0@essai.example', password);
    expect(new URL(page.url()).pathname).toBe('/activite');
    await check('activite-vide');
    expect(await page.getByText('Aucun avis n’est en retard.').count()).toBe(1);
  });

  for (const scripts of [true, false]) {
    const how = scripts ? 'with scripts' : 'without scripts';
    test(`what waits, what is late and what came of it, each with its link, for one's own structure, ${how}`, async () => {
      const cast = castOf(world);
      if (scripts) {
        const { match } = await cast.aSuggestion();
        await cast.aSuggestion();
        await cast.aRetained();
        await cast.aMeeting();
        await mongoose.connection
          .collection('deadlines')
          .updateOne({ 'about.id': match.id, state: 'open' }, { $set: { dueOn: '2026-01-05' } });
      }
      const manager = await world.sign('manager');
      const { body } = await manager.get('/activity');
      expect(body).toMatchObject({ toReview: 2, withoutCounsellor: 0, outcomes: { meeting: 1, hired: 0 } });
      expect(body.late).toHaveLength(1);
      expect(body.toAgree).toHaveLength(1);
      expect(body.counsellors).toMatchObject([
        { name: 'counsellor0', toReview: 2, late: 1, toAgree: 1, reviewsThisWeek: 2, reviewsThisMonth: 2 },
      ]);

      const visitor = await browser.visitor({ scripts, dark: !scripts, width: scripts ? 1280 : 320 });
      const { page } = visitor;
      await visitor.signIn('manager0@essai.example', password);
      await visitor.check('activite');
      const [late] = body.late;
      expect(await page.locator('.lead').textContent()).toContain('2\u00a0avis attendus, 1 en retard');
      await visitor.press(late!.participant.reference);
      expect(new URL(page.url()).pathname).toBe(`/avis/${late!.matchId}`);

      // Behind each figure stands its list.
      await page.goto('/activite?periode=mois');
      const proposed = await page
        .getByRole('listitem')
        .filter({ hasText: /^Proposées/ })
        .textContent();
      expect(proposed).toMatch(/^Proposées4/);
      await visitor.press('Proposées');
      await visitor.check('activite-propositions');
      expect(await page.locator('tbody tr').count()).toBe(4);
      await page.goto('/activite/propositions?etape=met&periode=mois');
      expect(await page.locator('tbody tr').count()).toBe(1);

      const neighbour = await (await world.sign('manager', 1)).get('/activity');
      expect(neighbour.body).toMatchObject({ toReview: 0, late: [], toAgree: [], outcomes: { meeting: 0 } });
    });
  }
});
