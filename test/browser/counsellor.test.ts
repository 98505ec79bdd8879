import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('a counsellor in the browser', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    world = await startWorld();
    cast = castOf(world);
    browser = await openBrowser(world.url);
    await cast.counsellor();
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const counsellor = async (look = {}) => {
    const visitor = await browser.visitor(look);
    await visitor.signIn('counsellor0@essai.example', password);
    return visitor;
  };
  const stateOf = async (id: string) => (await (await cast.counsellor()).get(`/matches/${id}`)).body;

  test('has an inbox that says what to do when it is empty', async () => {
    const { open, page } = await counsellor();
    await open('/avis', 'avis-vides');
    expect(await page.textContent('main')).toMatch(/Aucun avis n’est attendu/);
  });

  for (const scripts of [true, false]) {
    test(`reviews, undoes, takes the agreement down and makes a link, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { match } = await cast.aSuggestion({ need: { title: `Cariste ${scripts}` } });
      const { page, open, press, check } = await counsellor({ scripts });
      await open(`/avis?choix=${match.id}`, 'avis');
      expect(await page.textContent('#proposition')).toMatch(/Samira B\. → Cariste/);
      await press('Décliner');
      expect(await page.getByRole('alert').textContent()).toMatch(/Valeurs possibles|obligatoire/);
      await page.goto(`/avis?choix=${match.id}`);
      await page.getByLabel('Pourquoi décliner').selectOption('not-ready');
      await press('Décliner');
      expect((await stateOf(match.id)).state).toBe('declined');
      await press('Annuler cet avis');
      expect((await stateOf(match.id)).state).toBe('suggested');
      await page.goto(`/avis?choix=${match.id}`);
      await page.getByLabel('Ce que l’entreprise lira d’elle').first().fill('Samira est fiable.');
      await press('Retenir');
      await check('avis-refuse');
      expect(await page.getByRole('alert').textContent()).toMatch(/nom/);
      await page.getByLabel('Ce que l’entreprise lira d’elle').first().fill('Fiable, à l’heure.');
      await press('Retenir');
      // Nothing is kept before the counsellor has read what the company will.
      expect((await stateOf(match.id)).state).toBe('suggested');
      await check('avis-relire');
      expect(await page.getByRole('status').textContent()).toMatch(/Relisez/);
      const preview = page.getByRole('region', { name: 'Ce que l’entreprise lira' });
      expect(await preview.textContent()).toMatch(/« Fiable, à l’heure\. »/);
      await press('Retenir');
      await press('Recueillir l’accord de la personne');
      await check('avis-retenu');
      await press('Créer le lien et le code');
      const card = page.getByRole('region', { name: 'Ou lui envoyer un lien' });
      expect(await card.textContent()).toMatch(
        /http:\/\/127\.0\.0\.1:\d+\/accord\/[\w-]{43}\s*Code.* : \d{6}/,
      );
      await page.getByLabel('Oui, elle est d’accord').check();
      await page.getByLabel('Comment').selectOption('telephone');
      await press('Enregistrer sa réponse');
      expect((await stateOf(match.id)).agreement).toMatchObject({ state: 'given', how: 'telephone' });
      await check('avis-accord');
    });
  }

  test('several are declined at once, and the neighbours are one step away', async () => {
    const [one, two, three] = [
      await cast.aSuggestion({ need: { title: 'Alpha' } }),
      await cast.aSuggestion({ need: { title: 'Bravo' } }),
      await cast.aSuggestion({ need: { title: 'Charlie' } }),
    ];
    const { page, press, check } = await counsellor({ scripts: false });
    await page.goto(`/avis?choix=${one.match.id}`);
    // The workers suggest others for the same needs: what is shown is told by the address.
    const shown = () => new URL(page.url()).searchParams.get('choix');
    await press('Suivante');
    expect(shown()).not.toBe(one.match.id);
    await press('Précédente');
    expect(shown()).toBe(one.match.id);
    await page.getByText('Décliner celles qui sont cochées').click();
    await press('Décliner les propositions cochées');
    expect(await page.getByRole('alert').textContent()).toMatch(/Cochez|raison/);
    await page.goto(`/avis?choix=${one.match.id}`);
    for (const { match } of [two, three]) await page.locator(`input[value="${match.id}"]`).check();
    await page.getByText('Décliner celles qui sont cochées').click();
    await page.getByLabel('La même raison pour toutes').selectOption('not-ready');
    await check('avis-plusieurs');
    await press('Décliner les propositions cochées');
    expect(await page.getByRole('status').textContent()).toMatch(/2.propositions déclinées/);
    for (const { match } of [two, three]) expect((await stateOf(match.id)).state).toBe('declined');
    expect((await stateOf(one.match.id)).state).toBe('suggested');
  });

  test('an agreement is asked for in one page and one gesture', async () => {
    const { match } = await cast.aRetained({ need: { title: 'Delta' } });
    const client = await cast.counsellor();
    const { page, press, check } = await counsellor({ scripts: false, width: 360 });
    await page.goto(`/avis/${match.id}`);
    await press('Envoyer par courriel');
    expect(await page.getByRole('status').first().textContent()).toMatch(/part par courriel/);
    const { body } = await client.get(`/matches/${match.id}/link/messages`);
    expect(body.data).toMatchObject([{ channel: 'mail' }]);
    await page.getByText('Elle est à côté de vous').click();
    await page.getByRole('img', { name: 'QR code du lien' }).waitFor();
    await check('avis-lien-envoye');
  });

  test('works the inbox by keyboard alone', async () => {
    const one = await cast.aSuggestion({ need: { title: 'Premier' } });
    const two = await cast.aSuggestion({ need: { title: 'Second' } });
    const { page } = await counsellor();
    await page.goto(`/avis?choix=${one.match.id}`);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('r')]);
    expect((await stateOf(one.match.id)).state).toBe('retained');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('u')]);
    expect((await stateOf(one.match.id)).state).toBe('suggested');
    await page.goto('/avis');
    const shown = () => page.locator('#proposition h2').textContent();
    const before = await shown();
    await Promise.all([page.waitForNavigation(), page.keyboard.press('j')]);
    expect(await shown()).not.toBe(before);
    await page.goto(`/avis?choix=${two.match.id}`);
    await page.keyboard.press('d');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('reason');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect((await stateOf(two.match.id)).state).toBe('declined');
  });

  test('takes a person in and completes the record section by section', async () => {
    const { page, open, press, check } = await counsellor();
    await open('/participants', 'participants');
    await press('Nouveau participant');
    await page.getByLabel('Prénom').fill('Inès');
    await press('Ouvrir la fiche');
    await check('participant-nouveau-incomplet');
    await page.getByLabel(/^Nom/).fill('Essai');
    await press('Ouvrir la fiche');
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const save = (section: string) =>
      Promise.all([
        page.waitForNavigation(),
        page.locator(`#${section}`).getByRole('button', { name: 'Enregistrer' }).click(),
      ]);
    // One section at a time is open; the others are read.
    const edit = async (tab: string, section: string) => {
      await press(tab);
      await Promise.all([
        page.waitForNavigation(),
        page
          .locator(`#${section}`)
          .getByRole('link', { name: /^Modifier/ })
          .click(),
      ]);
      expect(await page.getByRole('button', { name: 'Enregistrer' }).count()).toBe(1);
    };
    await edit('Projet', 'projet');
    await check('participant-projet-modifier');
    await page.getByLabel('Métier souhaité 1').fill('zzzz inconnu');
    await save('projet');
    expect(await page.getByRole('alert').textContent()).toMatch(/reconnu/);
    await page.getByLabel('Métier souhaité 1').fill('cariste');
    await page.getByLabel('Heures par semaine, au moins').fill('20');
    await page.getByLabel('au plus').fill('35');
    await save('projet');
    await edit('Projet', 'deplacements');
    await page.getByLabel('Commune ou arrondissement').selectOption('13215');
    await page.getByLabel('Transports en commun').check();
    await page.getByLabel('Trajet accepté').fill('45');
    await save('deplacements');
    await edit('Expérience et compétences', 'titres');
    await page.locator('#titres').getByRole('radio', { name: 'Oui' }).first().check();
    await save('titres');
    await edit('Projet', 'freins');
    await page.locator('#freins').getByLabel('Logement').check();
    await save('freins');
    await press('Elle confirme sa fiche');
    await check('participant');
    const { body } = await (await cast.counsellor()).get(`/participants/${id}`);
    expect(body).toMatchObject({
      state: 'active',
      obstacles: [{ kind: 'housing' }],
      profile: {
        wishes: ['N1101'],
        zone: '13215',
        travel: { modes: ['transit'], maxMinutes: 45 },
        minutesPerWeek: { min: 1200, max: 2100 },
      },
    });
    await open(`/participants/${id}/diagnostic`, 'diagnostic');
    expect(await page.textContent('main')).not.toMatch(/Logement/);
  });

  for (const scripts of [true, false])
    test(`says why a need does not suit, what would open more, and puts forward all the same, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const client = await cast.counsellor();
      const profile = aProfile({ zone: '13047', travel: { modes: ['walk'], maxMinutes: 60 } });
      const contact = { email: undefined, phone: undefined };
      const { body: person } = await client.post('/participants', aPerson({ ...contact, profile }));
      const title = `Cariste au loin ${scripts}`;
      const { body: need } = await (await cast.officer()).post('/needs', aNeed({ title }));
      const { page, open, press, check } = await counsellor({ scripts });
      await open(`/participants/${person.id}`, 'participant-a-pied');
      expect(await page.textContent('aside')).toMatch(/Le pas qui ouvrirait le plus de portes.*de plus lui/s);
      await press('Tous les besoins ouverts');
      await page.getByLabel('Mots de l’annonce').fill(title);
      // What is offered while typing never stands between a hand and the button.
      if (scripts) await page.locator('.suggestions [role=option]').first().waitFor();
      await press('Chercher');
      await check('participant-besoins');
      expect(await page.getByRole('listitem').filter({ hasText: title }).textContent()).toMatch(/l’écarte/);
      await press(title);
      await check('pourquoi-pas');
      expect(await page.locator('.note').textContent()).toMatch(/trajet|déplacement/);
      await press('Proposer');
      expect(await page.getByRole('alert').textContent()).toMatch(/obligatoire|caractères/);
      await page.getByLabel('Pourquoi cette personne').fill('Elle déménage près de là le mois prochain.');
      await press('Proposer');
      await check('avis-propose');
      expect(await page.textContent('main')).toMatch(/Elle déménage près de là/);
      const { body } = await client.get(`/matches?needId=${need.id}&participantId=${person.id}`);
      expect(body.data[0]).toMatchObject({ state: 'suggested', origin: 'put-forward' });
      await open(`/besoins/${need.id}/pourquoi/${person.id}`, 'pourquoi-proposee');
      expect(await page.getByRole('button', { name: 'Proposer' }).count()).toBe(0);
      await open(`/participants/${person.id}/propositions`, 'participant-propositions');
      const row = page.getByRole('row').filter({ hasText: title });
      expect(await row.textContent()).toMatch(/Avis attendu/);
    });

  test('of two who edit one record, the second is shown what changed and loses nothing', async () => {
    const client = await cast.counsellor();
    const { body: person } = await client.post('/participants', aPerson({ profile: aProfile() }));
    const { page } = await counsellor();
    await page.goto(`/participants/${person.id}/projet?modifier=identite`);
    await client.patch(`/participants/${person.id}`, { revision: person.revision, phone: '0639981299' });
    await page.locator('#identite').getByLabel('Téléphone').fill('06 39 98 00 00');
    await Promise.all([
      page.waitForNavigation(),
      page.locator('#identite').getByRole('button', { name: 'Enregistrer' }).click(),
    ]);
    expect(await page.locator('#identite').textContent()).toMatch(/Enregistré entre-temps : 06.39.98.12.99/);
    expect(await page.locator('#identite').getByLabel('Téléphone').inputValue()).toBe('06 39 98 00 00');
  });

  test('at 320 px, dark', async () => {
    const { match } = await cast.aSuggestion();
    const { open } = await counsellor({ width: 320, dark: true });
    await open(`/avis?choix=${match.id}`, 'avis');
    await open(`/participants/${match.participant.id}`, 'participant');
    await open(`/participants/${match.participant.id}/projet?modifier=projet`, 'participant-projet-modifier');
    await open(`/participants/${match.participant.id}/experience`, 'participant-experience');
    await open(`/participants/${match.participant.id}/propositions`, 'participant-propositions');
    await open(`/participants/${match.participant.id}/accompagnement`, 'participant-accompagnement');
    await open(`/participants/${match.participant.id}/besoins`, 'participant-besoins');
    await open(`/besoins/${match.need.id}/pourquoi/${match.participant.id}`, 'pourquoi');
  });
});
