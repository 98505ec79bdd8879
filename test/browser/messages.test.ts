import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notify } from '../../src/messages/index.ts';
import { demonstrationMarker } from '../../src/platform/index.ts';
import { collection } from '../person-rights/marked.ts';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('messages that leave', () => {
  let world: World;
  let mailbox: Mailbox;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    mailbox = await startMailbox();
    world = await startWorld({
      env: {
        SMTP_URL: mailbox.url,
        MAIL_FROM: 'robot@essai.example',
        PUBLIC_URL: 'https://passerelle.essai.example',
      },
    });
    browser = await openBrowser(world.url);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
    await mailbox.stop();
  });

  for (const scripts of [true, false]) {
    const how = scripts ? 'with scripts' : 'without scripts';
    const visitorOf = async (email: string) => {
      const visitor = await browser.visitor({ scripts, width: scripts ? 1280 : 320, dark: scripts });
      await visitor.signIn(email, password);
      return visitor;
    };

    test(`are chosen subject by subject, and a subject leads to what is told of it, ${how}`, async () => {
      const email = `reglages-${scripts}@essai.example`;
      const { id } = await world.open({ email, role: 'counsellor', structureId: 'plie-centre' });
      const about = { kind: 'match', id: 'm' } as const;
      await notify({ userId: id }, { kind: 'call-me', text: 'Une personne souhaite un appel.', about });
      await notify({ userId: id }, { kind: 'hired', text: 'Une entreprise recrute.', about });
      const { page, open, press, check } = await visitorOf(email);
      await open('/messages?sujet=call-me', `messages-sujet-${scripts}`);
      expect(await page.locator('main li').count()).toBe(1);
      await press('Choisir ce qui m’arrive par courriel');
      await check(`messages-reglages-${scripts}`);
      await page.getByLabel('En général').selectOption('notice');
      await page.getByLabel('Un avis est attendu de vous').selectOption('now');
      await press('Enregistrer');
      expect(await page.getByRole('status').textContent()).toContain('C’est enregistré');
      expect(await page.getByLabel('En général').inputValue()).toBe('notice');
      const kept = () => collection('messagepreferences').findOne({ _id: id });
      expect(await kept()).toMatchObject({ rest: 'notice', kinds: { 'review-due': 'now' } });
      await page.getByLabel('En général').selectOption('');
      await page.getByLabel('Un avis est attendu de vous').selectOption('');
      await press('Enregistrer');
      expect(await kept()).toEqual({ _id: id, kinds: {} });
    });

    test(`a link is sent from the page that shows it, its code stays to be told, and what became of it is said, ${how}`, async () => {
      const { match } = await castOf(world).aRetained({
        person: { email: `personne-${scripts}@essai.example` },
      });
      const { page, press, check } = await visitorOf('counsellor0@essai.example');
      await page.goto(`/avis/${match.id}`);
      await press('Créer le lien et le code');
      await check(`lien-pret-${scripts}`);
      const card = page.getByRole('region', { name: 'Ou lui envoyer un lien' });
      const [address = '', code = ''] = await card.locator('code').allTextContents();
      expect(await card.getByRole('button', { name: /texto/ }).count()).toBe(0); // no gateway is set
      await press('Envoyer le lien par courriel');
      await check(`lien-envoye-${scripts}`);
      expect(await card.locator('code').allTextContents()).toEqual([address, code]);
      const mail = await mailbox.newest(`personne-${scripts}@essai.example`, 'une question');
      expect(mail.text).toContain(new URL(address).pathname);
      expect(mail.text).not.toContain(code);
      await until(
        () => collection('messages').countDocuments({ thingId: match.id, state: 'sent' }),
        (count) => count === 1,
      );
      await page.goto(`/avis/${match.id}`);
      expect(await card.textContent()).toMatch(/Lien par courriel, demandé le .+ : parti le/);
      expect(await page.content()).not.toContain(code);
    });

    test(`what failed is shown with why, and sent again, ${how}`, async () => {
      const email = `jamais-${scripts}@essai.example`;
      mailbox.state.refusal = { code: 550, text: `no such user ${email}` };
      const admin = await world.sign('admin');
      await admin.post('/users', { email, name: 'Zoé Refus', role: 'officer' });
      await until(
        () => collection('outbox').countDocuments({ queue: 'messages', state: 'failed' }),
        (count) => count > 0,
      );
      delete mailbox.state.refusal;
      const { page, press, check } = await visitorOf('admin0@essai.example');
      await press('Envois');
      await check(`envois-${scripts}`);
      expect(await page.textContent('main')).toMatch(
        /Invitation à ouvrir un compte\s*Échec Courriel, à Zoé Refus\s*L’adresse ou le numéro est refusé \(réponse 550\)/,
      );
      expect(await page.content()).not.toContain(email);
      await press(scripts ? 'Tout réessayer' : /^Réessayer$/);
      expect(await page.getByRole('status').textContent()).toMatch(/en attente/);
      await mailbox.newest(email, 'compte est ouvert');
      await until(
        () => collection('messages').countDocuments({ state: { $in: ['waiting', 'failed'] } }),
        (count) => count === 0,
      );
      await page.goto('/envois');
      expect(await page.getByText('Rien n’a échoué.').count()).toBe(1);
      await page.goto('/envois?etat=sent');
      await check(`envois-partis-${scripts}`);
      const audit = await collection('audit').find({ action: 'message.retry' }).toArray();
      expect(audit.at(-1)).toMatchObject({ actor: { role: 'admin' }, target: { kind: 'message' } });
    });
  }
});

describe.skipIf(noBrowser)('the messages of the demonstration', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ env: { MAIL_DIR: '' } });
    browser = await openBrowser(world.url);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  test('are on a page of the demonstration, and of nothing else', async () => {
    const { page, press, check, signIn } = await browser.visitor({ scripts: false, width: 360 });
    await world.sign('admin');
    await signIn('admin0@essai.example', password);
    expect((await page.goto('/messages/demonstration'))?.status()).toBe(404);
    await page.goto('/envois');
    expect(await page.getByRole('link', { name: 'Messages de la démonstration' }).count()).toBe(0);

    const at = new Date('2026-11-30T08:00:00Z');
    await demonstrationMarker().insertOne({ _id: 'demo', state: 'done', seed: 'essai', at });
    await page.goto('/envois');
    await press('Messages de la démonstration');
    await check('demonstration-vide');
    const { match } = await castOf(world).aRetained();
    const counsellor = await world.sign('counsellor');
    const path = `/matches/${match.id}/link` as const;
    const { body: link } = await counsellor.post(path);
    await counsellor.post(`${path}/messages`, { path: link.path, way: 'text' });
    await (await world.sign('admin')).post('/users', {
      email: 'zoe@essai.example',
      name: 'Zoé',
      role: 'officer',
    });
    await until(
      () => collection('caughtmessages').countDocuments(),
      (count) => count === 2,
    );
    await page.goto('/messages/demonstration');
    await check('demonstration-messages');
    const said = (await page.textContent('main')) ?? '';
    expect(said).toMatch(/Texto à \+33639981234/);
    expect(said).toMatch(/Courriel à zoe@essai\.example/);
    expect(said).not.toContain(link.code);
    // What would have been read leads where it would have led.
    await page.getByRole('link', { name: /\/accord\// }).click();
    expect(await page.getByLabel('Écrivez le code ici').count()).toBe(1);

    const other = await browser.visitor();
    await other.signIn('counsellor0@essai.example', password);
    expect((await other.page.goto('/messages/demonstration'))?.status()).toBe(403);
  });
});
