import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { inDays } from '../support/days.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('deadlines in the browser', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    cast = castOf(world);
    browser = await openBrowser(world.url);
    await world.sign('manager');
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const due = (about: string, dueOn: string) =>
    mongoose.connection.collection('deadlines').updateOne({ 'about.id': about }, { $set: { dueOn } });
  const visit = async (role: string, scripts: boolean) => {
    const visitor = await browser.visitor({ scripts, width: 360, dark: !scripts });
    await visitor.signIn(`${role}0@essai.example`, password);
    return visitor;
  };

  const todayOf = ({ page }: Awaited<ReturnType<typeof visit>>) =>
    page.getByRole('region', { name: 'Aujourd’hui' });

  test('before anything is owed it says so', async () => {
    await cast.employer();
    const { page, open } = await visit('employer', true);
    await open('/echeances', 'echeances-vides');
    expect(await page.textContent('main')).toContain('Rien n’est attendu.');
  });

  for (const scripts of [true, false])
    test(`each persona reads what is late first and is led to where it is settled, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { match } = await cast.aSuggestion();
      const { shortlist } = await cast.aSent();
      await due(match.id, inDays(-3));
      await due(shortlist.id, inDays(0));
      const counsellor = await visit('counsellor', scripts);
      await counsellor.press('Échéances');
      await counsellor.page.waitForURL('**/echeances');
      await counsellor.open('/echeances', `echeances-${scripts}`);
      const late = counsellor.page.getByRole('region', { name: 'En retard' });
      const line = `Avis à donner : ${match.participant.reference}, « ${match.need.title} »`;
      await late.getByRole('link', { name: line }).click();
      await counsellor.page.waitForURL(`**/avis/${match.id}`);

      const manager = await visit('manager', scripts);
      await manager.open('/echeances', 'echeances-responsable');
      expect(await manager.page.getByRole('region', { name: 'En retard' }).textContent()).toContain(
        'counsellor0',
      );
      await manager.page.getByLabel('Quand').selectOption('today');
      await manager.press('Filtrer');
      expect(await manager.page.textContent('main')).toContain('Rien n’est attendu à ce moment.');

      const officer = await visit('officer', scripts);
      await officer.open('/echeances', 'echeances-officier');
      expect(await todayOf(officer).textContent()).toContain('attendu : l’entreprise');

      const employer = await visit('employer', scripts);
      await employer.open('/echeances', 'echeances-entreprise');
      await todayOf(employer).locator(`a[href="/preselections/${shortlist.id}"]`).click();
      await employer.page.waitForURL(`**/preselections/${shortlist.id}`);
    });
});
