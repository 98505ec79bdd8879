import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, today } from '../../src/platform/index.ts';
import { balanceLists } from '../../src/rankings/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('the list of ten of a need', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let need: { id: string };
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    const cast = castOf(world);
    browser = await openBrowser(world.url);
    const counsellor = await cast.counsellor();
    const take = (profile: object) =>
      counsellor.post('/participants', aPerson({ email: undefined, phone: undefined, profile }));
    for (let i = 0; i < 13; i++) await take(aProfile());
    await take(aProfile({ wishes: ['K1304'], experience: [] }));
    const officer = await cast.officer();
    ({ body: need } = await officer.post('/needs', aNeed()));
    await officer.post('/needs', aNeed());
    await balanceLists();
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  for (const look of [{ scripts: false }, { width: 320, dark: true }])
    test(`says why it is so, and returns to plain order with a reason and back, ${JSON.stringify(look)}`, async () => {
      const { page, open, press, check, signIn } = await browser.visitor(look);
      await signIn('officer0@essai.example', password);
      await open(`/besoins/${need.id}/liste`, 'liste-de-dix');
      expect(await page.locator('.table tbody tr').count()).toBe(10);
      expect(await page.textContent('main')).toMatch(/Elle garde [\d,]+\s% du total/);
      await page.getByLabel('Le besoin presse').check();
      await press('Revenir à l’ordre simple');
      expect(await page.textContent('main')).toMatch(/Ordre simple depuis le .*\s:\sle besoin presse/);
      await check('liste-de-dix-simple');
      await press('Équilibrer de nouveau');
      expect(await page.textContent('main')).not.toMatch(/Ordre simple depuis/);
    });

  test('a counsellor reads who is in none for long, and what is missing', async () => {
    const chances = mongoose.connection.collection<{ _id: string }>('listchances');
    await chances.updateMany({ since: null }, { $set: { firstOn: addDays(today(), -31) } });
    await mongoose.connection.collection('listbalances').deleteMany({});
    await balanceLists();
    const { page, open, signIn } = await browser.visitor({ width: 320 });
    await signIn('counsellor0@essai.example', password);
    await open('/participants', 'participants-liens');
    expect(await page.getByRole('link', { name: 'Qui n’est dans aucune liste' }).count()).toBe(1);
    await open('/participants/sans-liste', 'sans-liste');
    expect(await page.locator('.table tbody tr').count()).toBe(1);
    expect(await page.textContent('main')).toMatch(/Aucun besoin ouvert ne lui convient/);
  });
});
