import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('what is read, in the browser', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    cast = castOf(world);
    browser = await openBrowser(world.url);
    await cast.officer();
    await cast.counsellor();
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const signedIn = async (who: string, look = {}) => {
    const visitor = await browser.visitor(look);
    await visitor.signIn(`${who}0@essai.example`, password);
    return visitor;
  };

  for (const scripts of [true, false]) {
    const how = scripts ? 'with scripts' : 'without scripts';

    test(`an officer corrects what is demanded, and keeps a contact in one gesture, ${how}`, async () => {
      const officer = await cast.officer();
      const { body: draft } = await officer.post('/needs', {
        employer: { siret: '55208131766522', name: 'Entreprise 2' },
        title: 'CARISTE H/F',
        description:
          'Chantier à Toulon (83). Siège à Aubagne. 2 ans d’expérience exigés, anglais B1 souhaité, véhicule indispensable. ' +
          `Clause d’insertion. Contact : Mme Imbert, 04 42 10 20 3${scripts ? 0 : 1}`,
      });
      const { page, open, press, check } = await signedIn('officer', { scripts });
      await open(`/besoins/${draft.id}/modifier`, `besoin-demandes-${scripts}`);
      expect(await page.getByLabel('Lieu de travail').inputValue()).toBe('');
      expect(await page.getByLabel(/^Expérience/).inputValue()).toBe('required');
      expect(await page.getByLabel('Durée, en mois').inputValue()).toBe('24');
      expect(await page.getByLabel(/^Véhicule personnel/).inputValue()).toBe('required');
      expect(await page.getByLabel('Niveau en anglais').inputValue()).toBe('B1');
      expect(await page.getByLabel(/Clause sociale/).isChecked()).toBe(true);
      expect(await page.locator('main').textContent()).toContain('Clause d’insertion');

      await press(/Noter sur la fiche/);
      expect(await page.getByRole('status').first().textContent()).toMatch(/contact est noté/);
      expect(await page.getByRole('button', { name: /Noter sur la fiche/ }).count()).toBe(0);
      const { body: company } = await officer.get(`/employers/${draft.employerId}`);
      expect(company.contacts.filter(({ name }: { name: string }) => name === 'Mme Imbert')).toHaveLength(
        scripts ? 1 : 2,
      );

      await page.getByLabel('Lieu de travail').selectOption('13005');
      await page.getByLabel('Durée, en mois').fill('1 an et demi');
      await page.getByLabel(/^Véhicule personnel/).selectOption('wished');
      await page.getByLabel(/^Langue : anglais/).selectOption('none');
      await page.getByLabel('Autre langue').selectOption('ar');
      await page.getByLabel(/Clause sociale/).uncheck();
      await press('Ouvrir le besoin');
      await check(`besoin-demandes-ouvert-${scripts}`);
      const { body: need } = await officer.get(`/needs/${draft.id}`);
      expect(need).toMatchObject({
        state: 'open',
        zone: '13005',
        experience: { months: 18, required: true },
        vehicle: { required: false },
        languages: [{ code: 'ar', required: true }],
        socialClause: false,
      });
      const text = await page.locator('main').textContent();
      expect(text).toContain('18 mois');
      expect(text).not.toContain('Imbert');
    });

    test(`a counsellor types an occupation as people say it, ${how}`, async () => {
      const counsellor = await cast.counsellor();
      const { body: person } = await counsellor.post(
        '/participants',
        aPerson({ email: undefined, phone: undefined, profile: aProfile({ wishes: [] }) }),
      );
      const { page, open, press, check } = await signedIn('counsellor', { scripts });
      await open(`/participants/${person.id}/projet?modifier=projet`, `participant-metier-${scripts}`);
      const field = page.getByLabel('Métier souhaité 1');
      if (scripts) {
        await field.pressSequentially('femme de m');
        await page.locator('.suggestions [role=option]').first().waitFor();
        expect(await field.getAttribute('aria-expanded')).toBe('true');
        await check('participant-propositions');
        const option = page.getByRole('option', { name: /K2205/ });
        while ((await option.getAttribute('aria-selected')) !== 'true') await field.press('ArrowDown');
        expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
        await field.press('Enter');
        expect(await field.inputValue()).toContain('K2205');
        expect(await page.getByRole('listbox').count()).toBe(0);
        await field.fill('');
        await field.pressSequentially('zzzz');
        await page.getByText('Aucune proposition').first().waitFor({ state: 'attached' });
        await field.fill('');
        await field.pressSequentially('caissi');
        await page.getByRole('option', { name: /D1505/ }).click();
        expect(await field.inputValue()).toContain('D1505');
        await field.fill('');
        await field.pressSequentially('agent d’ent');
        await page.getByRole('option', { name: /K2205/ }).waitFor();
        await field.press('Escape');
        expect(await field.getAttribute('aria-expanded')).toBe('false');
      }
      await field.fill('agent d’entretien');
      await press('Enregistrer');
      await check(`participant-metier-choix-${scripts}`);
      const choice = page.getByRole('radio', { name: /K2205/ });
      await choice.check();
      await page.locator('#projet').getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('C’est enregistré').first().waitFor();
      expect((await counsellor.get(`/participants/${person.id}`)).body.profile.wishes).toEqual(['K2205']);

      await page
        .locator('#deplacements')
        .getByRole('link', { name: /^Modifier/ })
        .click();
      await page.getByLabel('Trajet accepté, en minutes').first().fill('1h15');
      await page.locator('#deplacements').getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('C’est enregistré').first().waitFor();
      const { profile } = (await counsellor.get(`/participants/${person.id}`)).body;
      expect(profile.travel!.maxMinutes).toBe(75);
      await press('Participants');
    });

    test(`needs are looked for by an occupation as people call it, ${how}`, async () => {
      const officer = await cast.officer();
      const ads = [
        ['Hôte d’accueil des clients H/F', ['D1505']],
        ['Maçon H/F', ['F1703']],
      ] as const;
      for (const [title, occupations] of ads)
        await officer.post('/needs', aNeed({ title, description: 'CDI à Aubagne.', occupations }));
      const { page, open, press } = await signedIn('officer', { scripts });
      await open('/besoins', `besoins-metier-${scripts}`);
      const field = page.getByLabel('Mots de l’annonce ou métier');
      if (scripts) {
        await field.pressSequentially('caissi');
        await page.getByRole('option', { name: /D1505/ }).click();
        await press('Chercher');
      } else {
        await field.fill('caissière');
        await press('Chercher');
        await page.getByText('Ou par métier').getByRole('link').first().click();
        await page.waitForURL(/D1505/);
      }
      const found = (await page.locator('tbody th').allTextContents()).join(' ');
      expect(found).toContain('Hôte d’accueil des clients');
      expect(found).not.toContain('Maçon');
    });

    test(`a person’s own words become proposals, each accepted in one gesture, ${how}`, async () => {
      const counsellor = await cast.counsellor();
      const { body: person } = await counsellor.post(
        '/participants',
        aPerson({
          email: undefined,
          phone: undefined,
          experienceText:
            '3 ans agent d’entretien, autolaveuse, pas de permis. Je cherche cariste. Je parle espagnol. Bus, 45 min max. J’ai fait de la prison.',
          profile: aProfile({ wishes: [], experience: [], licences: {}, travel: null }),
        }),
      );
      const { page, open } = await signedIn('counsellor', { scripts });
      await open(`/participants/${person.id}/experience`, `participant-recit-${scripts}`);
      const story = page.locator('#recit');
      expect(await story.textContent()).toMatch(/« prison ».*justice/);
      const before = (await counsellor.get(`/participants/${person.id}`)).body.profile;
      expect(before).toMatchObject({ experience: [], wishes: [], licences: {}, travel: null });

      const accept = async (row: RegExp, button: RegExp) => {
        await story.getByRole('form', { name: row }).getByRole('button', { name: button }).click();
        await page.getByText('C’est ajouté à la fiche').first().waitFor();
      };
      await accept(/^Métier exercé/, /propreté de locaux/);
      await accept(/^N’a pas : Permis B/, /Accepter/);
      await accept(/^Métier souhaité/, /Cariste/);
      await accept(/^Parle : espagnol/, /Accepter/);
      await accept(/^Se déplace/, /Accepter/);
      await open(`/participants/${person.id}/experience`, `participant-recit-accepte-${scripts}`);
      const { profile } = (await counsellor.get(`/participants/${person.id}`)).body;
      expect(profile).toMatchObject({
        experience: [{ occupation: 'K2205', months: 36 }],
        wishes: ['N1101'],
        licences: { 'permis-b': false },
        languages: [{ code: 'es' }],
        travel: { modes: ['transit'], maxMinutes: 45 },
      });
      expect(await story.getByRole('form', { name: /^Métier exercé/ }).count()).toBe(0);
    });
  }
});
