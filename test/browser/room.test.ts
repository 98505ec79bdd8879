import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('counsellors who are full', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    world = await startWorld({ rules: { SUGGESTIONS_PER_COUNSELLOR: 1 } });
    cast = castOf(world);
    browser = await openBrowser(world.url);
    for (const firstName of ['Samira', 'Karim', 'Awa'])
      await (await cast.counsellor()).post('/participants', aPerson({ firstName, email: undefined }));
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  test('the officer asks for room; the manager raises a limit and hands people over', async () => {
    const { body: need } = await (await cast.officer()).post(
      '/needs',
      aNeed({ title: 'Cariste en attente' }),
    );
    const waiting = async () => (await (await cast.counsellor()).get(`/needs/${need.id}/waiting`)).body;
    await until(waiting, ({ people }) => people === 2);

    const officer = await browser.visitor();
    await officer.signIn('officer0@essai.example', password);
    await officer.open(`/besoins/${need.id}`, 'besoin-en-attente');
    const part = officer.page.getByRole('region', { name: 'Personne n’est encore retenu' });
    expect(await part.textContent()).toMatch(/PLIE Marseille Provence Centre/);
    await world.sign('manager');
    await officer.press('Demander une place aux responsables');
    await officer.check('besoin-place-demandee');
    expect(await part.textContent()).toMatch(/est transmise aujourd’hui/);
    expect(await officer.page.getByRole('button', { name: /Demander une place/ }).count()).toBe(0);

    const manager = await browser.visitor({ scripts: false });
    await manager.signIn('manager0@essai.example', password);
    await manager.open('/activite', 'activite-au-complet');
    expect(await manager.page.textContent('main')).toMatch(/au complet/);
    await manager.press('counsellor0');
    await manager.check('activite-referent');
    const limit = manager.page.getByLabel('Propositions ouvertes au plus');
    await limit.fill('0');
    await manager.press('Changer la limite');
    await manager.check('activite-limite-refusee');
    expect(await manager.page.getByRole('alert').count()).toBe(1);
    await limit.fill('2');
    await manager.press('Changer la limite');
    await until(waiting, ({ people }) => people === 1);

    await manager.page.reload();
    await manager.page.getByRole('checkbox').first().check();
    await manager.page.getByLabel('À qui').selectOption({ label: 'Vous' });
    await manager.press('Confier');
    await manager.check('activite-confiee');
    await until(waiting, (seen) => !seen.waiting);
  });
});
