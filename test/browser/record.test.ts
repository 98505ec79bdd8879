import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { inDays } from '../support/days.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('somebody’s record', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    // Nobody is suggested by itself: what is proposed here is proposed by hand.
    world = await startWorld({ workers: false });
    cast = castOf(world);
    browser = await openBrowser(world.url);
    await cast.counsellor();
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const someone = async () => {
    const client = await cast.counsellor();
    const contact = { email: undefined, phone: undefined };
    const about = {
      firstName: 'Fatou',
      lastName: `Dia${Math.random()
        .toString(36)
        .replace(/[^a-z]/g, '')}`,
    };
    const { body } = await client.post(
      '/participants',
      aPerson({ ...contact, ...about, profile: aProfile() }),
    );
    return { client, person: body };
  };

  /** What it costs: pages that were shown, fields that were filled. */
  function counted(page: Awaited<ReturnType<typeof browser.visitor>>['page']) {
    const spent = { pages: 1, fields: 0 };
    page.on('framenavigated', () => {
      spent.pages += 1;
    });
    return {
      spent,
      fill: async (label: string | RegExp, value: string) => {
        spent.fields += 1;
        await page.getByLabel(label).first().fill(value);
      },
    };
  }

  for (const scripts of [true, false]) {
    const look = scripts ? { scripts } : { scripts, width: 360 };
    const how = scripts ? 'with scripts at 1280 px' : 'without scripts at 360 px';

    test(`is read and a step noted in three pages and a few fields, ${how}`, async () => {
      const { client, person } = await someone();
      const { page, press, check, open, signIn } = await browser.visitor(look);
      await signIn('counsellor0@essai.example', password);
      await page.goto('/participants');
      const { spent, fill } = counted(page);
      await press(new RegExp(`${person.lastName}`));
      expect(await page.textContent('main')).toMatch(/À faire avec elle.*Où en est son parcours.*Freins/s);
      await press('Au journal');
      await page.getByRole('radio', { name: 'Étape' }).check();
      await fill(/^Ce qui s’est dit/, 'Atelier numérique terminé.');
      // What was typed is there: the page that follows is the confirmation.
      expect(spent.pages).toBeLessThanOrEqual(3);
      expect(spent.fields).toBeLessThanOrEqual(6);
      await page.getByLabel('Me le rappeler dans une semaine').check();
      await press('Ajouter');
      await check(`journal-${scripts}`);
      const { body } = await client.get(`/participants/${person.id}/journal`);
      expect(body.data).toMatchObject([
        { kind: 'step', text: 'Atelier numérique terminé.', recallOn: inDays(7) },
      ]);
      expect(await page.getByRole('complementary').textContent()).toMatch(/Rappel du journal/);
      await press('C’est fait');
      expect((await client.get(`/participants/${person.id}/journal`)).body.data[0]?.recallOn).toBeNull();

      // A private note is apart: it is not on the journal, nor in the summary.
      await fill(/^Ce qui s’est dit/, 'À reparler doucement.');
      await page.getByLabel('Note réservée').check();
      await press('Ajouter');
      expect(await page.textContent('main')).toMatch(/À reparler doucement\./);
      await check(`journal-reserve-${scripts}`);
      await press('Synthèse');
      expect(await page.textContent('main')).toMatch(/Atelier numérique terminé/);
      expect(await page.textContent('main')).not.toMatch(/reparler/);

      // What is wrong keeps what was typed.
      await press('Au journal');
      await fill(/^Ce qui s’est dit/, 'Entretien de demain.');
      await page.getByLabel('Date').first().fill(inDays(1));
      await press('Ajouter');
      expect(await page.getByRole('alert').textContent()).toMatch(/pas encore venue/);
      expect(
        await page
          .getByLabel(/^Ce qui s’est dit/)
          .first()
          .inputValue(),
      ).toBe('Entretien de demain.');
      await open(`/participants/${person.id}`, `participant-journal-${scripts}`);
    });
  }

  test('somebody is proposed in two pages', async () => {
    const { client, person } = await someone();
    const { body: need } = await (await cast.officer()).post('/needs', aNeed({ title: 'Cariste de nuit' }));
    const { page, press, signIn } = await browser.visitor();
    await signIn('counsellor0@essai.example', password);
    await page.goto(`/participants/${person.id}`);
    const { spent, fill } = counted(page);
    await press(need.title);
    await fill('Pourquoi cette personne', 'Elle a fait ce métier trois ans.');
    expect(spent).toMatchObject({ pages: 2, fields: 1 });
    await press('Proposer');
    const { body } = await client.get(`/matches?needId=${need.id}&participantId=${person.id}`);
    expect(body.data).toHaveLength(1);
  });
});
