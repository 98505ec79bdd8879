import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useWays } from '../../src/messages/index.ts';
import { messagesRoom } from '../../src/messages/room.ts';
import { processorsOf } from '../../workers/processors.ts';
import { startWorkers } from '../../workers/runtime.ts';
import { openTools } from '../../workers/tools.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { clientOf } from '../support/client.ts';
import { startMailbox } from '../support/mailbox.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)(`administration${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    for (const role of ['admin', 'officer', 'manager', 'counsellor'] as const) await world.sign(role);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const mails = (kind: string) => mongoose.connection.collection('messages').countDocuments({ kind });

  for (const scripts of [true, false]) {
    const how = scripts ? 'with scripts' : 'without scripts';
    test(`an administrator invites, finds, moves, suspends and opens again, ${how}`, async () => {
      const visitor = await browser.visitor({ scripts, dark: !scripts, width: scripts ? 1280 : 320 });
      const { page, press } = visitor;
      const check = async (name: string) => (scripts ? undefined : visitor.check(name));
      await visitor.signIn('admin0@essai.example', password);
      expect(new URL(page.url()).pathname).toBe('/comptes');
      await visitor.check('comptes');
      const invited = await mails('invitation');
      const name = scripts ? 'Nour Diallo' : 'Noé Perrin';
      await press('Inviter quelqu’un');
      await page.getByLabel('Prénom et nom').fill(name);
      await page.getByLabel('Adresse électronique').fill(`n-${scripts}@essai.example`);
      await page.getByLabel('Rôle').selectOption('counsellor');
      await press('Inviter');
      await check('compte-nouveau-refuse');
      expect(await page.getByRole('alert').textContent()).toContain('Une structure est attendue');
      await page.getByLabel('Structure', { exact: true }).selectOption('plie-aix');
      await press('Inviter');
      await check('compte-invite');
      expect(await page.getByText('Invitation envoyée').count()).toBe(1);
      expect(await mails('invitation')).toBe(invited + 1);
      await press('Envoyer une nouvelle invitation');
      expect(await mails('invitation')).toBe(invited + 2);

      await page.getByText('Changer le rôle, la structure').click();
      await page.getByLabel('Rôle').selectOption('employer');
      await page.getByLabel('SIRET de l’entreprise').fill('732 829 320 00074');
      await press(/^Changer$/);
      expect(await page.getByRole('status').textContent()).toContain(`${name} : Entreprise`);

      await page.getByText('Suspendre ce compte').click();
      await press(/^Suspendre$/);
      await check('compte-suspendu');
      await page.goto('/comptes');
      await page.getByLabel('Nom ou adresse').fill(name.split(' ')[1] ?? '');
      await page.getByLabel('État').selectOption('suspendus');
      await press('Filtrer');
      await check('comptes-filtres');
      expect(await page.locator('tbody tr').count()).toBe(1);
      await press(name);
      await press('Ouvrir de nouveau ce compte');
      expect(await page.getByText('Invitation envoyée').count()).toBe(1);
    });

    test(`structures are added and changed, ${how}`, async () => {
      const visitor = await browser.visitor({ scripts, dark: scripts, width: scripts ? 320 : 1280 });
      const { page, press } = visitor;
      const check = async (name: string) => (scripts ? visitor.check(name) : undefined);
      await visitor.signIn('admin0@essai.example', password);
      await press('Structures');
      await check('structures');
      await press('Nouvelle structure');
      await page.getByLabel('Nom').fill('École de la deuxième chance');
      await page.getByLabel('Identifiant').fill('plie-aix');
      await page.getByLabel('Genre').selectOption('e2c');
      await press('Enregistrer');
      await check('structure-refusee');
      expect(await page.getByRole('alert').textContent()).toContain('porte déjà cet identifiant');
      await page.getByLabel('Identifiant').fill(`e2c-${scripts}`);
      await press('Enregistrer');
      expect(await page.getByRole('status').textContent()).toContain('est enregistrée');
      await page.goto(`/structures/e2c-${scripts}`);
      await page.getByLabel('SIRET').fill('73282932000074');
      await press('Enregistrer');
      await page.goto(`/structures/e2c-${scripts}`);
      await check('structure');
      await page.getByLabel('SIRET').fill('');
      await press('Enregistrer');
      const organisations = mongoose.connection.collection('organisations');
      const kept = await organisations.findOne({ 'capacities.id': `e2c-${scripts}` });
      expect(kept).toMatchObject({ name: 'École de la deuxième chance' });
      expect(kept).not.toHaveProperty('siret');
    });
  }

  test('nobody takes away their own rights, and a suspended account is out at once', async () => {
    const { page, signIn, press } = await browser.visitor();
    await signIn('admin0@essai.example', password);
    await page.goto('/comptes?q=admin0');
    await page.locator('tbody').getByRole('link', { name: 'admin0' }).click();
    expect(await page.getByText('Suspendre ce compte').count()).toBe(0);
    const counsellor = await world.sign('counsellor');
    expect((await counsellor.get('/session')).status).toBe(200);
    await page.goto('/comptes?q=counsellor0');
    await press('counsellor0');
    await press('Déconnecter partout');
    expect(await page.getByRole('status').textContent()).toContain('est déconnectée partout');
    expect((await counsellor.get('/session')).status).toBe(401);
    const again = { email: 'counsellor0@essai.example', password };
    const { body } = await world.anonymous.post('/session', again);
    await page.getByText('Suspendre ce compte').click();
    await press(/^Suspendre$/);
    expect((await clientOf(world.url, body.token).get('/session')).status).toBe(401);
  });

  test('a manager invites a counsellor of the structure, an officer somebody of a company, and neither sees others', async () => {
    const visitor = await browser.visitor({ width: 320 });
    const { page, press, check } = visitor;
    await visitor.signIn('manager0@essai.example', password);
    await press('Comptes');
    await check('comptes-responsable');
    expect(await page.getByText('admin0').count()).toBe(0);
    await press('Inviter quelqu’un');
    await page.getByLabel('Prénom et nom').fill('Iris Blanc');
    await page.getByLabel('Adresse électronique').fill('iris@essai.example');
    await press('Inviter');
    expect(await page.getByText('Référent·e, PLIE Marseille Provence Centre').count()).toBe(1);
    await press('Se déconnecter');

    await visitor.signIn('officer0@essai.example', password);
    await page.goto(`/entreprises/${world.employers[1]?.id}`);
    await press('Ouvrir un compte à cette entreprise');
    await page.getByLabel('Prénom et nom').fill('Karim Petit');
    await page.getByLabel('Adresse électronique').fill('karim@essai.example');
    await press('Inviter');
    await check('compte-entreprise');
    expect(await page.getByText('Entreprise, Entreprise 2').count()).toBe(1);
  });

  test('what failed in a queue is seen with its reason, and tried again until it is done', async () => {
    const mailbox = await startMailbox();
    const env = { SMTP_URL: mailbox.url, MAIL_FROM: 'Passerelle <robot@essai.example>' };
    useWays({ ...world.config, ...env }, world.url);
    const { tools, close } = openTools(world.config, world.redis);
    const work = startWorkers({
      redis: world.redis,
      prefix: world.config.QUEUE_PREFIX,
      processors: processorsOf([messagesRoom], tools),
    });
    try {
      const failed = () => mongoose.connection.collection('outbox').countDocuments({ state: 'failed' });
      mailbox.state.refusal = { code: 550, text: 'no such user jamais@essai.example' };
      const admin = await world.sign('admin');
      await admin.post('/users', { email: 'jamais@essai.example', name: 'Zoe', role: 'officer' });
      const left = () =>
        mongoose.connection.collection('outbox').countDocuments({ state: { $ne: 'failed' } });
      await until(left, (count) => count === 0);
      const letters = await failed();
      delete mailbox.state.refusal;

      const { body } = await admin.get('/failed-jobs');
      expect(body.data[0]).toMatchObject({ queue: 'messages', name: 'send-message' });
      expect(body.data[0]!.reason).toBe('the mail server refused the message for good');
      const visitor = await browser.visitor({ width: 320, dark: true });
      await visitor.signIn('admin0@essai.example', password);
      await visitor.press('Files');
      await visitor.check('files');
      expect(await visitor.page.content()).not.toContain('jamais@essai.example');
      expect(letters).toBeGreaterThan(0);
      await visitor.press(/^Réessayer$/);
      if (letters > 1) await visitor.press('Tout réessayer');
      await mailbox.newest('jamais@essai.example', 'compte est ouvert');
      await until(failed, (count) => count === 0);
      const audit = mongoose.connection.collection('audit');
      expect(await audit.countDocuments({ action: 'job.retry' })).toBe(letters);
      await until(
        () => admin.get('/queues'),
        ({ body }) => body.queues.length === 0,
      );
      await visitor.page.goto('/files');
      expect(await visitor.page.getByText('Tout ce qui devait être fait l’a été.').count()).toBe(1);
    } finally {
      await work.stop();
      await close();
      await mailbox.stop();
      useWays(world.config, world.url);
    }
  });
});
