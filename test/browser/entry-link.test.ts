import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { linkIn, type Mailbox, startMailbox } from '../support/mailbox.ts';
import { startWorld, type World } from '../support/world.ts';

const email = 'employer0@essai.example';

describe.skipIf(noBrowser)('a company that opens the e-mailed link', () => {
  let mailbox: Mailbox;
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    mailbox = await startMailbox();
    world = await startWorld({
      env: {
        SMTP_URL: mailbox.url,
        MAIL_FROM: 'Passerelle <robot@essai.example>',
        PUBLIC_URL: 'https://passerelle.essai.example',
      },
    });
    cast = castOf(world);
    browser = await openBrowser(world.url);
    await cast.employer();
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
    await mailbox.stop();
  });

  const codeIn = ({ text }: { text: string }) => /\b(\d{6})\b/.exec(text)?.[1] ?? '';
  const codes = () => mailbox.received.filter(({ subject }) => subject.includes('votre code'));
  const nextCode = async (before: number) => {
    await expect.poll(() => codes().length, { timeout: 30_000 }).toBeGreaterThan(before);
    return codeIn(codes().at(-1) as { text: string });
  };

  for (const scripts of [true, false])
    test(`answers a shortlist with a code and no password, once, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { shortlist } = await cast.aSent({ need: { title: `Cariste ${scripts}` } });
      await expect
        .poll(() => mailbox.received.filter(({ subject }) => /présélection/.test(subject)).length, {
          timeout: 30_000,
        })
        .toBe(scripts ? 1 : 2);
      const link = linkIn(await mailbox.newest(email, 'présélection'));
      const { page, open, press, check } = await browser.visitor({ scripts });
      await open(link, 'entree');
      expect(codes()).toHaveLength(scripts ? 0 : 1); // opening the link sends nothing
      await press('Recevoir le code');
      await check('entree-code');
      const code = await nextCode(scripts ? 0 : 1);
      await page.getByLabel('Code de six chiffres').fill(code === '000000' ? '111111' : '000000');
      await press('Entrer');
      await check('entree-code-faux');
      expect(await page.getByRole('alert').textContent()).toMatch(/pas le bon/);
      await page.getByLabel('Code de six chiffres').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
      await press('Entrer');
      expect(new URL(page.url()).pathname).toBe(`/preselections/${shortlist.id}`);
      expect(await page.textContent('main')).toMatch(/Rencontrer cette personne/);
      const other = await browser.visitor({ scripts });
      await other.open(link, 'entree-servie');
      expect(await other.page.textContent('main')).toMatch(/Ce lien ne marche plus/);
    });

  test('five wrong codes end the link, and a new one is asked for without telling who has an account', async () => {
    const { page, press, open } = await browser.visitor();
    const ask = async (address: string) => {
      await open('/connexion/lien', 'connexion-lien');
      await page.getByLabel('Adresse électronique').fill(address);
      await press('Recevoir un lien');
      return page.textContent('main');
    };
    expect(await ask(email)).toBe(await ask('inconnue@essai.example'));
    await world.sign('officer');
    await ask('officer0@essai.example');
    const link = linkIn(await mailbox.newest(email, 'lien de connexion'));
    const before = codes().length;
    await page.goto(link);
    await press('Recevoir le code');
    const code = await nextCode(before);
    for (let i = 0; i < 5; i++) {
      await page.getByLabel('Code de six chiffres').fill(code === '000000' ? '111111' : '000000');
      await press('Entrer');
    }
    expect(await page.textContent('main')).toMatch(/Ce lien ne marche plus/);
    expect(
      await mongoose.connection.collection('entrylinks').countDocuments({ wrongCodes: { $lt: 5 } }),
    ).toBe(0);
    const waiting = () => mongoose.connection.collection('messages').countDocuments({ state: 'waiting' });
    await expect.poll(waiting, { timeout: 30_000 }).toBe(0);
    const strangers = mailbox.received.filter(({ to }) => to.some((one) => one !== email));
    expect(strangers).toEqual([]); // neither an unknown address nor an officer's gets one
  });
});
