import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDelegation, aPerson } from '../immersions/rows.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { inDays } from '../support/days.ts';
import { password, startWorld, type World } from '../support/world.ts';

describe.skipIf(noBrowser)('immersions', () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    await (await world.sign('manager')).post('/immersion-delegations', aDelegation() as never);
    await world.sign('employer');
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  for (const scripts of [true, false])
    test(`a convention goes from the wish to what came of it by six signers on telephones, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const mark = scripts ? 'scripts' : 'sans';
      const counsellor = await world.sign('counsellor');
      const birthDate = `${Number(inDays(0).slice(0, 4)) - 17}-01-0${scripts ? 2 : 3}`;
      const { body: person } = await counsellor.post('/participants', aPerson({ birthDate }) as never);
      const visit = () => browser.visitor({ scripts, ...(scripts ? {} : { width: 360 }) });

      const adviser = await visit();
      const { page } = adviser;
      await adviser.signIn('counsellor0@essai.example', password);
      await adviser.open(`/participants/${person.id}/immersions`, `immersions-personne-${mark}`);
      await page.getByLabel(/^Accueil/).fill('73282932000074');
      await page.getByLabel('Découvrir un métier').check();
      await page.getByLabel(/^Premier jour/).fill(inDays(0));
      await page.getByLabel(/^Dernier jour/).fill(inDays(45));
      await page.getByRole('button', { name: 'Écrire la convention' }).click();
      await page.waitForURL('**/convention');
      await adviser.check(`convention-${mark}`);
      const id = new URL(page.url()).pathname.split('/')[2] ?? '';
      for (const [label, words] of [
        [/^Présence par semaine/, '35'],
        ['Horaires', 'Du lundi au vendredi, 9 h – 17 h'],
        ['Lieu', 'Istres'],
        ['Objectifs précis', 'Voir le métier de magasinier'],
        ['Comment savoir s’ils sont atteints', 'Entretien à trois'],
        ['Tâches confiées', 'Ranger le stock'],
        ['Adresse', '1 rue de l’Essai, Istres'],
        ['Activité principale', 'Entreposage'],
        ['Convention collective', 'Transports routiers'],
        ['Qui signe pour l’accueil', 'Odile Fictive'],
        ['Tuteur ou tutrice', 'Odile Fictive'],
        ['Sa fonction', 'Cheffe d’équipe'],
        ['Qui remet les consignes de sécurité', 'Odile Fictive'],
        ['Son employeur actuel', 'Boulangerie inventée'],
        ['Mineur·e : qui en répond', 'Rose Fictive'],
        ['Qui signe pour le prescripteur', 'Maud Colin'],
        ['Qui suit la personne', 'Maud Colin'],
        ['Structure d’accompagnement, si c’en est une autre', 'Mission locale inventée'],
      ] as const)
        await page.getByLabel(label).fill(words);
      await page.getByLabel('Salariée d’un autre employeur').check();
      await page.getByLabel(/ne tient pas un poste/).check();
      await page.getByLabel('Délégation').selectOption({ index: 1 });
      await adviser.press('Enregistrer la convention');
      // A month and more: refused before anything is signed, with its article and what is allowed.
      expect(await page.textContent('main')).toMatch(/finit au plus tard le .*D5135-3/);
      await adviser.check(`immersion-refusee-${mark}`);
      await adviser.press('Mettre à la signature');
      expect(await page.getByRole('alert').textContent()).toContain('D5135-3');
      await page.goto(`/immersions/${id}/convention`);
      await page.getByLabel(/^Dernier jour/).fill(inDays(0));
      await adviser.press('Enregistrer la convention');
      await adviser.press('Mettre à la signature');

      const given = async (name: string) => {
        await adviser.press(name);
        const [link, code] = await page.locator('[role=status].card strong').allTextContents();
        return { path: new URL(link ?? '').pathname, code: code ?? '' };
      };
      for (const name of [
        'la personne',
        'l’accueil',
        'le prescripteur',
        'la structure d’accompagnement',
        'la personne qui répond du mineur',
        'l’employeur actuel',
      ]) {
        await page.goto(`/immersions/${id}`);
        const { path, code } = await given(`Lien pour ${name}`);
        const signer = await browser.visitor({ scripts, width: 360 });
        await signer.open(path, `signature-code-${mark}`);
        await signer.page.getByLabel('Écrivez le code ici').fill(code);
        await signer.press('Continuer');
        await signer.check(`signature-${mark}`);
        expect(await signer.page.textContent('main')).toContain('Voir le métier de magasinier');
        await signer.press('J’ai lu, je signe');
        expect(await signer.page.textContent('main')).toContain('Vous avez signé');
      }
      await adviser.open(`/immersions/${id}`, `immersion-signee-${mark}`);
      expect(await page.textContent('main')).toContain('Signée, à déposer');
      await adviser.press('Noter le dépôt');
      await adviser.press('L’immersion commence');

      const host = await visit();
      await host.signIn('employer0@essai.example', password);
      await host.open('/immersions', `immersions-accueil-${mark}`);
      await host.open(`/immersions/${id}/presence`, `presence-${mark}`);
      await host.page.getByRole('textbox').last().fill('7h30');
      await host.press('Enregistrer les heures');
      await host.check(`immersion-accueil-${mark}`);
      expect(await host.page.textContent('main')).toMatch(/1\s*jour, 7\s*h\s*30/);
      expect(await host.page.textContent('main')).not.toMatch(/Boulangerie|Rose Fictive/);

      await page.goto(`/immersions/${id}`);
      await page.getByLabel('Allée à son terme').check();
      await adviser.press('Noter la fin');
      await host.page.goto(`/immersions/${id}`);
      await host.page.getByText('Le bilan…').click();
      await host.page.getByLabel('Objectifs atteints', { exact: true }).check();
      await host.press('Noter le bilan');
      const { path, code } = await given('Lien pour la personne');
      const young = await browser.visitor({ scripts, width: 360 });
      await young.open(path, `bilan-code-${mark}`);
      await young.page.getByLabel('Écrivez le code ici').fill(code);
      await young.press('Continuer');
      await young.check(`bilan-${mark}`);
      await young.page.getByLabel('Objectifs atteints en partie').check();
      await young.page.getByLabel('Non', { exact: true }).check();
      await young.press('Envoyer');
      await adviser.open(`/immersions/${id}`, `immersion-bilan-${mark}`);
      expect(await page.textContent('main')).toContain('N’est pas d’accord avec l’accueil');
      if (!scripts) return;
      await adviser.open('/immersions/heures', 'immersions-heures');
      await adviser.open('/immersions/delegations', 'immersions-delegations');
      await adviser.open('/immersions/regles', 'immersions-regles');
    });
});
