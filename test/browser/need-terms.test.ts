import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setHouseRules } from '../../src/platform/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { aNeed } from '../support/fixtures.ts';
import { password, startWorld, type World } from '../support/world.ts';

/** Without terms of its own: all is read from the text. */
const advertised = (description: string, overrides: object = {}) =>
  aNeed({ description, posts: undefined, contract: undefined, minutesPerWeek: undefined, ...overrides });

describe('the terms of a need, from its advertisement', () => {
  let world: World;
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    cast = castOf(world);
  });
  afterAll(() => world.stop());

  test('opened at once, it has what the text says and nothing that it leaves open', async () => {
    const client = await cast.officer();
    const { status, body } = await client.post(
      '/needs',
      advertised(
        'Embauche en CDD 6 mois, 24h à 30h par semaine, en 3/8. 13€10 brut de l’heure. Nombre de postes : 4.',
      ),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      contract: { kind: 'cdd', months: 6 },
      minutesPerWeek: 1440,
      maxMinutesPerWeek: 1800,
      schedule: { shifts: true },
      pay: { minCents: 1310, maxCents: 1310, per: 'hour' },
      posts: 4,
      warnings: [],
    });
    expect(body).not.toHaveProperty('startsOn');
  });

  test('a net wage, a choice of contracts and a meal are no terms', async () => {
    const client = await cast.officer();
    const { body } = await client.post(
      '/needs',
      advertised('CDI ou CDD selon profil. Salaire 1 600 € net par mois. Panier 11 € le jour, 22 € la nuit.'),
    );
    expect(body.state).toBe('open');
    expect(body).not.toHaveProperty('pay');
    expect(body).not.toHaveProperty('contract');
    expect(body.reading!.pay).toMatchObject({ minCents: 160_000, net: true });
    const asked = body.reading!.questions.map(({ field }: { field: string }) => field);
    expect(asked).toEqual(expect.arrayContaining(['contract', 'pay']));
  });

  test('hours that end below where they begin are refused, whichever end is sent', async () => {
    const client = await cast.officer();
    const { body: need } = await client.post(
      '/needs',
      aNeed({ minutesPerWeek: 1440, maxMinutesPerWeek: 1800 }),
    );
    for (const { status, problem } of [
      await client.post('/needs', aNeed({ minutesPerWeek: 1800, maxMinutesPerWeek: 1440 })),
      await client.patch(`/needs/${need.id}`, { revision: need.revision, minutesPerWeek: 2100 }),
    ]) {
      expect(status).toBe(422);
      expect(problem.errors[0]).toMatchObject({ field: 'maxMinutesPerWeek', code: 'too-small' });
    }
  });

  test('a pay below the minimum wage warns; the table takes the rows of an administrator', async () => {
    const client = await cast.officer();
    const pay = { minCents: 1250, maxCents: 1250, per: 'hour' };
    const { body: need } = await client.post('/needs', aNeed({ pay }));
    expect(need.warnings).toEqual([]);
    const restore = setHouseRules({
      MINIMUM_WAGES: [
        { from: '2026-02-01', hourlyCents: 1300, monthlyCents: 197_167, source: 'décret de l’essai' },
      ],
    });
    try {
      const { body } = await client.get(`/needs/${need.id}`);
      expect(body.warnings).toEqual([
        {
          code: 'below-minimum-wage',
          field: 'pay',
          text: expect.stringMatching(/13,00.€ brut de l’heure.*1er février 2026 \(décret de l’essai\)/),
        },
      ]);
    } finally {
      restore();
    }
  });

  test.skipIf(noBrowser)('on its page, questions and warnings go as they are answered', async () => {
    const { body: draft } = await (await cast.officer()).post(
      '/needs',
      advertised('CDI ou CDD selon profil, 20h à 25h par semaine. Salaire : 9,50 € brut de l’heure.', {
        open: false,
      }),
    );
    const browser = await openBrowser(world.url);
    try {
      const visitor = await browser.visitor({});
      await visitor.signIn('officer0@essai.example', password);
      const { page, press, check } = visitor;
      await page.goto(`/besoins/${draft.id}/modifier`);
      const note = page.locator('.note.ask');
      expect(await note.textContent()).toMatch(
        /inférieur au SMIC.*source.*CDI et de CDD : lequel \? \(« CDI »\)/s,
      );
      expect(await page.getByLabel('Heures par semaine').inputValue()).toBe('20');
      expect(await page.getByLabel('jusqu’à').inputValue()).toBe('25');
      await check('besoin-a-verifier');
      await page.getByLabel('Salaire brut, de').fill('12,80');
      await page.getByLabel('à', { exact: true }).fill('12,80');
      await page.getByLabel('Contrat', { exact: true }).selectOption('cdd');
      await press('Garder en brouillon');
      await page.goto(`/besoins/${draft.id}/modifier`);
      expect(await note.count()).toBe(0);
      await page.goto(`/besoins/${draft.id}`);
      expect(await page.textContent('main')).toMatch(/20\sh à 25\sh/);
    } finally {
      await browser.close();
    }
  });
});

test('the setting of the minimum wage is read, and a wrong row is refused', () => {
  const script =
    "import('./dist/src/occupations/minimum-wage.js').then(({ minimumWageOn }) => console.log(JSON.stringify(minimumWageOn('2031-01-01'))))";
  const run = (MINIMUM_WAGES: string) =>
    execFileSync(process.execPath, ['-e', script], {
      cwd: `${import.meta.dirname}/../..`,
      env: { PATH: process.env.PATH, MINIMUM_WAGES },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  expect(
    JSON.parse(run('2031-01-01 14,50 2199,22 décret n° 2030-1; 2030-01-01 14,00 2123,38 décret n° 2029-1')),
  ).toEqual({
    from: '2031-01-01',
    hourlyCents: 1450,
    monthlyCents: 219_922,
    source: 'décret n° 2030-1',
  });
  expect(() => run('2031-01-01 beaucoup')).toThrow(/attend « 2027-01-01/);
});
