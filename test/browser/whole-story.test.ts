import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { comingSoon, inDays } from '../support/days.ts';
import { aPerson, aProfile } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

/** In winter: what is typed is an hour later than universal time. */
const meetingDay = comingSoon('02-01', '02-08');

const named = /Samira|Benali|06 ?39|samira\.benali/;

// A double click and a session that ends while one types are in officer.test.ts.
describe.skipIf(noBrowser)('the whole story in the browser, every script refused', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  let personId: string;
  beforeAll(async () => {
    world = await startWorld();
    cast = castOf(world);
    browser = await openBrowser(world.url);
    await Promise.all([cast.officer(), cast.employer()]);
    const counsellor = await cast.counsellor();
    const { body: person } = await counsellor.post('/participants', aPerson({ profile: aProfile() }));
    personId = person.id;
    await counsellor.patch(`/participants/${personId}`, { revision: person.revision, cv: 'Zzquartz' });
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const visitor = async (who: 'officer' | 'counsellor' | 'employer') => {
    const visiting = await browser.visitor({ scripts: false });
    await visiting.signIn(`${who}0@essai.example`, password);
    return visiting;
  };

  test('from a pasted advertisement to a person hired, each by their own pages', async () => {
    const officer = await visitor('officer');
    const needId = await opensANeed(officer);

    const api = await cast.counsellor();
    const asked = async () => (await api.get(`/matches?needId=${needId}`)).body.data;
    const [match] = await until(asked, (matches) => matches[0]?.state === 'suggested');
    expect(match!.participant.id).toBe(personId);
    await officer.press('Actualiser');
    await officer.check('histoire-classement');
    expect(await officer.page.locator('#classement .table > table > tbody > tr > th').count()).toBe(1);
    expect(await officer.page.textContent('main')).not.toMatch(named);
    expect(await officer.page.getByRole('button', { name: 'Préparer la présélection' }).count()).toBe(0);

    const { path, code } = await retainsAndMakesALink();
    await saysYes(path, code);
    const { body: agreed } = await api.get(`/matches/${match!.id}`);
    expect(agreed).toMatchObject({ state: 'retained', agreement: { state: 'given', how: 'link' } });

    await composesAndSends(officer);
    const employer = await visitor('employer');
    const shortlist = await meets(employer);

    await officer.page.reload();
    await officer.page.getByText('Dire ce qui s’est passé').click();
    await officer.page.getByLabel('Suite de la rencontre').selectOption('hired');
    await officer.page.getByLabel('Si elle est recrutée : début du contrat').fill(inDays(90));
    await officer.press('Enregistrer');
    await officer.check('histoire-recrutee');
    await officer.open(`/besoins/${needId}`, 'histoire-besoin-pourvu');
    expect(await officer.page.textContent('main')).toMatch(/Pourvu/);

    expect((await (await cast.officer()).get(`/needs/${needId}`)).body.state).toBe('filled');
    expect((await api.get(`/matches/${match!.id}`)).body.state).toBe('hired');
    const { body: sent } = await (await cast.employer()).get(shortlist as `/shortlists/${string}`);
    expect(sent.candidates).toMatchObject([
      { state: 'hired', meeting: { at: `${meetingDay}T10:00:00+01:00`, place: 'À l’accueil' } },
    ]);
  });

  type Visiting = Awaited<ReturnType<typeof visitor>>;

  async function opensANeed({ page, open, press, check }: Visiting): Promise<string> {
    await open('/besoins', 'histoire-besoins');
    await press('Nouveau besoin');
    await page.getByLabel('SIRET').fill('73282932000074');
    await page.getByLabel('Nom').fill('Entreprise 1');
    await page.getByLabel('Titre de l’annonce').fill('Cariste H/F');
    await page.getByLabel('Texte de l’annonce').fill('Un cariste à Marseille, CDI, 35 h par semaine.');
    await press('Lire l’annonce');
    await check('histoire-lecture');
    await page.getByLabel('Lieu de travail').selectOption('13215');
    await press('Ouvrir le besoin');
    expect(await page.getByRole('status').first().textContent()).toMatch(/ouvert/);
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  async function retainsAndMakesALink(): Promise<{ path: string; code: string }> {
    const { page, open, press, check } = await visitor('counsellor');
    await open('/avis', 'histoire-avis');
    expect(await page.textContent('#proposition')).toMatch(/Samira B\. → Cariste H\/F/);
    await page.getByLabel('Ce que l’entreprise lira d’elle').first().fill('Fiable, à l’heure.');
    await press('Retenir');
    await press('Retenir');
    await press('Recueillir l’accord de la personne');
    await press('Créer le lien et le code');
    await check('histoire-lien');
    const [address = '', code = ''] = await page
      .getByRole('region', { name: 'Ou lui envoyer un lien' })
      .locator('code')
      .allTextContents();
    const path = new URL(address).pathname;
    return { path, code };
  }

  async function saysYes(path: string, code: string): Promise<void> {
    const { page, open, press, check } = await browser.visitor({ scripts: false, width: 320 });
    await open(path, 'histoire-accord');
    await page.getByLabel('Écrivez le code ici').fill(code);
    await press('Continuer');
    await check('histoire-accord-travail');
    await press('Oui, je suis d’accord');
    await check('histoire-accord-oui');
  }

  async function composesAndSends({ page, press, check }: Visiting): Promise<void> {
    await press('Actualiser');
    await page.getByLabel('Message à l’entreprise').fill('Une personne prête à commencer.');
    await press('Préparer la présélection');
    await check('histoire-apercu');
    expect(await page.textContent('main')).toMatch(/Fiable, à l’heure/);
    expect(await page.textContent('main')).not.toMatch(named);
    const { body } = await (await cast.employer()).get('/shortlists');
    expect(body.data).toEqual([]);
    await press('Envoyer à l’entreprise');
    await check('histoire-envoyee');
  }

  /** @returns the address of the shortlist in the API */
  async function meets({ page, open, press, check }: Visiting): Promise<string> {
    await open('/preselections', 'histoire-preselections');
    await press('Cariste H/F');
    await check('histoire-preselection');
    expect(await page.textContent('body')).toMatch(/Une personne prête à commencer/);
    expect(await page.content()).not.toMatch(named);
    const address = new URL(page.url()).pathname;
    const shortlist = `/shortlists/${address.split('/').at(-1)}` as const;
    const { body } = await (await cast.employer()).get(shortlist);
    const cvPath = `${address}/cv/${body.candidates[0]!.id}`;
    expect((await page.request.get(cvPath)).status()).toBe(404);
    await page.getByText('Rencontrer cette personne').click();
    await page.getByLabel('Date et heure').fill(`${meetingDay}T10:00`);
    await page.getByLabel('Lieu').fill('À l’accueil');
    await press('Rencontrer');
    await check('histoire-rencontre');
    expect(await page.textContent('main')).toMatch(/Samira Benali/);
    await press('CV d’une page');
    await check('histoire-cv');
    expect(new URL(page.url()).pathname).toBe(cvPath);
    expect(await page.textContent('main')).toMatch(/Expérience.*Disponibilité : immédiate/s);
    expect(await page.content()).not.toMatch(/Zzquartz/);
    return shortlist;
  }
});
