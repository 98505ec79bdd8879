import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentCatalogue, usualSkills } from '../../src/occupations/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { comingSoon } from '../support/days.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

const meetingDay = comingSoon('07-01', '07-08');

describe.skipIf(noBrowser)('an officer in the browser', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    world = await startWorld();
    cast = castOf(world);
    browser = await openBrowser(world.url);
    const counsellor = await cast.counsellor();
    await cast.officer();
    for (const [firstName, months] of [
      ['Samira', 36],
      ['Léa', 12],
      ['Karim', 60],
    ] as const) {
      const profile = aProfile({ experience: [{ occupation: 'N1101', months }] });
      await counsellor.post(
        '/participants',
        aPerson({ firstName, email: undefined, phone: undefined, profile }),
      );
    }
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const officer = async (look = {}) => {
    const visitor = await browser.visitor(look);
    await visitor.signIn('officer0@essai.example', password);
    return visitor;
  };

  for (const scripts of [true, false]) {
    test(`posts a pasted advertisement, corrects what was read, and opens it, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { page, open, press, check } = await officer({ scripts });
      await open('/besoins', 'besoins');
      await press('Nouveau besoin');
      await check('besoin-nouveau');
      await press('Lire l’annonce');
      await check('besoin-nouveau-incomplet');
      expect(await page.getByRole('alert').textContent()).toMatch(/obligatoire/);

      await page.getByLabel('SIRET').fill('732 829 320 00074');
      await page.getByLabel('Nom').fill('Entreprise 1');
      await page.getByLabel('Titre de l’annonce').fill('Cariste H/F jeune et dynamique');
      await page
        .getByLabel('Texte de l’annonce')
        .fill(
          'Nous cherchons 2 caristes à Vitrolles, CACES R489 cat 3, CDD 6 mois, 35h, de nuit. Femme de préférence.',
        );
      await press('Lire l’annonce');
      await check('besoin-lecture');
      expect(await page.locator('mark.stop').count()).toBeGreaterThan(0);
      expect(await page.getByLabel(/^Métier/).inputValue()).toBe('N1101');
      expect(await page.getByLabel('Postes').inputValue()).toBe('2');
      await page.getByLabel('Lieu de travail').selectOption('13215');
      await page.getByLabel('Heures par semaine').fill('trente');
      await press('Ouvrir le besoin');
      await check('besoin-lecture-fausse');
      expect(await page.getByRole('alert').textContent()).toMatch(/nombre d’heures/);
      expect(await page.getByLabel('Heures par semaine').inputValue()).toBe('trente');
      expect(await page.getByLabel('Lieu de travail').inputValue()).toBe('13215');
      await page.getByLabel('Heures par semaine').fill('32h30');
      await page.getByLabel('La nuit').uncheck();
      await press('Ouvrir le besoin');
      expect(await page.getByRole('status').first().textContent()).toMatch(/ouvert/);

      const id = page.url().split('/').at(-1);
      const { body: need } = await (await cast.officer()).get(`/needs/${id}`);
      expect(need).toMatchObject({
        state: 'open',
        zone: '13215',
        minutesPerWeek: 1950,
        posts: 2,
        reviewed: true,
        title: 'Cariste H/F',
      });
      expect(need.description).not.toMatch(/femme/i);
      expect(need.written!.title).toBe('Cariste H/F jeune et dynamique');
      expect(need.schedule?.night ?? false).toBe(false);
      await until(
        async () => (await (await cast.officer()).get(`/needs/${id}/ranking`)).body.status,
        (status) => status === 'done',
      );
      await open(`/besoins/${id}`, 'besoin');
      expect(await page.locator('#classement .table > table > tbody > tr > th').count()).toBe(3);
      for (const box of await page.getByRole('checkbox', { name: /^Choisir/ }).all()) await box.check();
      await press(/^Comparer \(/);
      await check('besoin-comparer');
      expect(await page.locator('table.compare thead th').count()).toBe(3);
    });
  }

  test('asks for usual skills of the occupation by one gesture, or types others, and sees where each comes from', async () => {
    const { page, open, press, check } = await officer();
    const silent = {
      title: 'Agent de tri H/F',
      description: 'Tri des déchets, dès 6 h.',
      occupations: ['K2304'],
    };
    const { body: draft } = await (await cast.officer()).post('/needs', aNeed({ ...silent, open: false }));
    const read = draft.reading!.skills.map(({ code }: { code: string }) => code);
    const others = usualSkills(['K2304']).filter((code) => !read.includes(code));
    await open(`/besoins/${draft.id}/modifier`, 'besoin-competences');
    expect(await page.getByText('lue dans l’annonce').count()).toBe(read.length);
    await page.getByText('Compétences habituelles de ce métier').click();
    const [one = ''] = others;
    await page.locator(`input[name="usual.${one}"][value="required"]`).check();
    await page.getByLabel('Autres compétences').fill('Marcher sur les mains');
    await press('Garder en brouillon');
    await check('besoin-competences-fausse');
    expect(await page.getByRole('alert').textContent()).toMatch(/n’est pas une compétence du référentiel/);
    await page.getByLabel('Autres compétences').fill('réaliser la plonge');
    await press('Garder en brouillon');
    const asked = async () => (await (await cast.officer()).get(`/needs/${draft.id}`)).body.skills;
    const plonge = currentCatalogue().skills.find(({ name }) => name === 'Réaliser la plonge')?.code;
    const wished = (code: string | undefined) => ({ code, required: false, level: 2 });
    expect(await asked()).toHaveLength(read.length + 2);
    expect(await asked()).toEqual(
      expect.arrayContaining([{ code: one, required: true, level: 2 }, wished(plonge), ...read.map(wished)]),
    );

    await open(`/besoins/${draft.id}/modifier`, 'besoin-competences-choisies');
    expect(await page.getByText('habituelle du métier').count()).toBe(1);
    expect(await page.getByText('· ajoutée').count()).toBe(1);
    await page.getByText('Compétences habituelles de ce métier').click();
    await page.getByLabel('Toutes, comme souhaitées').check();
    await press('Garder en brouillon');
    expect(await asked()).toHaveLength(read.length + others.length + 1);
    expect(await asked()).toEqual(expect.arrayContaining(others.slice(1).map(wished)));
  });

  test('composes, sees what the company will see, sends, and takes its answers down', async () => {
    const { need } = await cast.anAgreed({ need: { title: 'Cariste à présenter' } });
    const { page, open, press, check } = await officer();
    await open(`/besoins/${need.id}`, 'besoin-a-presenter');
    await press('Préparer la présélection');
    await check('presentation-brouillon');
    expect(await page.textContent('main')).not.toMatch(/Benali|P-\w{5}/);
    await press('Envoyer à l’entreprise');
    await check('presentation-envoyee');
    expect(await page.textContent('main')).toMatch(/Samira Benali/);
    await page.getByText('L’entreprise veut la rencontrer').click();
    await page.getByLabel('Date et heure').fill(`${meetingDay}T09:30`);
    await page.getByLabel('Lieu').fill('À l’entrepôt');
    await press('Rencontrer');
    expect(await page.textContent('main')).toContain(
      `${Number(meetingDay.slice(8))} juillet ${meetingDay.slice(0, 4)} à 09:30, À l’entrepôt`,
    );
    await page.getByText('Dire ce qui s’est passé').click();
    await page.getByLabel('Suite de la rencontre').selectOption('hired');
    await press('Enregistrer');
    expect(await page.textContent('main')).toMatch(/Recrutée/);
    await check('presentation-recrutee');
  });

  test('asks why somebody is not higher, by their reference, and proposes them', async () => {
    const { body: need } = await (await cast.officer()).post('/needs', aNeed({ title: 'Cariste, pourquoi' }));
    const { body: person } = await (await cast.counsellor()).post(
      '/participants',
      aPerson({
        firstName: 'Paul',
        email: undefined,
        phone: undefined,
        profile: aProfile({ travel: { modes: ['walk'], maxMinutes: 10 }, zone: '13047' }),
      }),
    );
    const { page, press, check } = await officer();
    await page.goto(`/besoins/${need.id}`);
    await page.getByLabel('Sa référence').fill(person.reference.toLowerCase());
    await press('Comprendre');
    await check('besoin-pourquoi');
    expect(await page.locator('.note').textContent()).toMatch(/trajet|déplacement/);
    expect(await page.textContent('main')).not.toMatch(/Paul|Benali/);
    await page.getByLabel('Pourquoi cette personne').fill('Très recommandé par son agence.');
    await press('Proposer');
    await until(
      async () => (await (await cast.counsellor()).get(`/matches?needId=${need.id}`)).body.data,
      (matches: { participant: { id: string }; because: string | null }[]) =>
        matches.some(
          ({ participant, because }) => participant.id === person.id && /agence/.test(because ?? ''),
        ),
    );
  });

  test('of two who edit one need, the second is shown what changed and loses nothing', async () => {
    const client = await cast.officer();
    const { body: need } = await client.post('/needs', aNeed({ title: 'Cariste à corriger' }));
    const { page, press, check } = await officer();
    await page.goto(`/besoins/${need.id}/modifier`);
    await client.patch(`/needs/${need.id}`, { revision: need.revision, posts: 4 });
    await page.getByLabel('Postes').fill('3');
    await page.getByLabel('Adresse précise').fill('12 rue du Quai');
    await press('Enregistrer');
    await check('besoin-modifie-entre-temps');
    expect(await page.textContent('main')).toMatch(/Enregistré entre-temps : 4/);
    expect(await page.getByLabel('Adresse précise').inputValue()).toBe('12 rue du Quai');
    await press('Enregistrer');
    expect((await client.get(`/needs/${need.id}`)).body).toMatchObject({
      posts: 3,
      address: '12 rue du Quai',
    });
  });

  test('a need of a company without SIRET says why, and what is folded opens where it is to be corrected', async () => {
    const { page, press } = await officer();
    await page.goto('/besoins/nouveau');
    await page.getByLabel('Nom').fill('Famille Essai');
    await page.getByLabel('Titre de l’annonce').fill('Garde d’enfants');
    await press('Lire l’annonce');
    expect(await page.getByRole('alert').textContent()).toMatch(/Donnez le SIRET, ou la raison/);
    await page.getByText('Elle n’a pas de SIRET').click();
    await page.getByLabel('Pourquoi').selectOption('other');
    await press('Lire l’annonce');
    expect(await page.getByRole('alert').textContent()).toMatch(/Dites pourquoi/);
    expect(await page.getByLabel('Précisions').isVisible()).toBe(true);
    await page.getByLabel('Pourquoi').selectOption('household');
    await press('Lire l’annonce');
    expect(await page.textContent('main')).toMatch(/Ce qui a été compris/);
    // The text says nothing of a number.
    expect(await page.getByLabel('Postes').inputValue()).toBe('');
    const { body: found } = await (await cast.officer()).get('/employers?q=famille');
    expect(found.data).toMatchObject([{ name: 'Famille Essai', noSiret: { reason: 'household' } }]);
  });

  test('a form sent twice creates one need', async () => {
    const { page } = await officer();
    await page.goto('/besoins/nouveau');
    await page.getByLabel('SIRET').fill('73282932000074');
    await page.getByLabel('Nom').fill('Entreprise 1');
    await page.getByLabel('Titre de l’annonce').fill('Envoyé deux fois');
    const body = await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('main form') as HTMLFormElement;
      return new URLSearchParams(new FormData(form) as never).toString();
    });
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const send = () =>
      fetch(`${world.url}/besoins/nouveau`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers[0]?.headers.get('location')).toBe(answers[1]?.headers.get('location'));
    const { body: found } = await (await cast.officer()).get('/needs?q=envoyé');
    expect(found.data).toHaveLength(1);
  });

  test('a double click creates one need', async () => {
    const { page } = await officer();
    await page.goto('/besoins/nouveau');
    await page.getByLabel('SIRET').fill('73282932000074');
    await page.getByLabel('Nom').fill('Entreprise 1');
    await page.getByLabel('Titre de l’annonce').fill('Cliqué deux fois');
    const button = page.getByRole('button', { name: 'Lire l’annonce' });
    await Promise.all([page.waitForURL(/\/modifier$/), button.dblclick({ noWaitAfter: true })]);
    const { body: found } = await (await cast.officer()).get('/needs?q=cliqué');
    expect(found.data).toHaveLength(1);
  });

  for (const scripts of [true, false])
    test(`an advertisement typed while the session ended is there after signing in, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { page, press, check } = await officer({ scripts });
      await page.goto('/besoins/nouveau');
      await page.getByLabel('Titre de l’annonce').fill('Soudeur de longue haleine');
      await page.getByLabel('Texte de l’annonce').fill('Trois postes à Fos,\nde nuit.');
      await page.context().clearCookies();
      await press('Lire l’annonce');
      await check('session-finie');
      expect(await page.getByRole('alert').textContent()).toMatch(/session a expiré/);
      await page.getByLabel('Adresse électronique').fill('officer0@essai.example');
      await page.getByLabel('Mot de passe').fill(password);
      await press('Se connecter');
      expect(await page.getByLabel('Titre de l’annonce').inputValue()).toBe('Soudeur de longue haleine');
      expect(await page.getByLabel('Texte de l’annonce').inputValue()).toBe('Trois postes à Fos,\nde nuit.');
      await page.getByLabel('SIRET').fill('73282932000074');
      await page.getByLabel('Nom').fill('Entreprise 1');
      await press('Lire l’annonce');
      expect(await page.textContent('main')).toMatch(/Ce qui a été compris/);
    });

  for (const width of [320, 768]) {
    test(`at ${width} px, dark`, async () => {
      const { body } = await (await cast.officer()).get('/needs?state=open&limit=1');
      const { open } = await officer({ width, dark: true });
      await open('/besoins', 'besoins');
      await open(`/besoins/${body.data[0]!.id}`, 'besoin');
      await open(`/besoins/${body.data[0]!.id}/modifier`, 'besoin-lecture');
    });
  }
});
