import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { companies as demoCompanies } from '../../scripts/demo/companies.ts';
import { migrations } from '../../src/migrations/index.ts';
import { nameKeysFor, nameKeysOf } from '../../src/participants/name-search.ts';
import { migrate } from '../../src/platform/index.ts';
import { collection } from '../person-rights/marked.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

const inputs = join(
  process.env.PASSERELLE_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  '../cases/inputs',
);

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  const counsellor = await world.sign('counsellor');
  for (const [i, [firstName, lastName]] of people.entries()) {
    const phone = `06 39 98 10 ${String(i + 10)}`;
    const person = aPerson({ firstName, lastName, email: `p${i}@essai.example`, phone });
    expect((await counsellor.post('/participants', person)).status, lastName).toBe(201);
  }
});
afterAll(() => world.stop());

const people = [
  ['Awa', 'N’Diayetest'],
  ['Moussa', 'Ndiaye'],
  ['Samira', 'Ben Ali'],
  ['Karim', 'Benali'],
  ['Hugues', 'De La Tour'],
  ['Pia', 'D’Ângelo'],
  ['Cédrix', 'O'],
  ['Şeyma', 'Yıldızoğlu'],
  ['Lech', 'Wałęsiak'],
  ['小明', '王'],
  ['Мария', 'Иванова'],
  ['Björn', 'Œhlenschläger'],
  ['José', 'Ibáñez Peña'],
  ['Anne-Sophie', 'Groß'],
  ['Christophe', 'Maximilienne-Alexandrine'],
  ['Thị Hằng', 'Lê'],
] as const;

const found = async (q: string, side: 0 | 1 = 0): Promise<string[]> => {
  const { status, body } = await (await world.sign('counsellor', side)).get(
    `/participants?q=${encodeURIComponent(q)}`,
  );
  expect(status, q).toBe(200);
  return body.data.map(({ lastName }: { lastName: string }) => lastName).sort();
};

describe('a person is found by what people type', () => {
  test.each([
    ['Ndiayetest', ['N’Diayetest']],
    ['n diayetest', ['N’Diayetest']],
    ["N'DIAYETEST Awa", ['N’Diayetest']],
    ['N’Diaye', ['Ndiaye', 'N’Diayetest']],
    ['Benali', ['Ben Ali', 'Benali']],
    ['ben ali', ['Ben Ali', 'Benali']],
    ['Ben-Ali Samira', ['Ben Ali']],
    ['Delatour', ['De La Tour']],
    ['DE LA TOUR', ['De La Tour']],
    ['de latour', ['De La Tour']],
    ['Dangelo', ['D’Ângelo']],
    ['d angelo', ['D’Ângelo']],
    ['O', ['O']],
    ['cedrix o', ['O']],
    ['Yildizoglu', ['Yıldızoğlu']],
    ['YILDIZOĞLU', ['Yıldızoğlu']],
    ['seyma', ['Yıldızoğlu']],
    ['Walesiak', ['Wałęsiak']],
    ['王', ['王']],
    ['мария', ['Иванова']],
    ['ИВАНОВА', ['Иванова']],
    ['oehlen', ['Œhlenschläger']],
    ['Œhlenschlager', ['Œhlenschläger']],
    ['ibanez', ['Ibáñez Peña']],
    ['pena jose', ['Ibáñez Peña']],
    ['gross', ['Groß']],
    ['sop', ['Groß']],
    ['annesophie', ['Groß']],
    ['chr', ['Maximilienne-Alexandrine']],
    ['christophe', ['Maximilienne-Alexandrine']],
    ['maximilienne alexandrine', ['Maximilienne-Alexandrine']],
    ['Lê', ['Lê']],
    ['thi hang', ['Lê']],
    ['p3@essai.example', ['Benali']],
    ['06 39 98 10 13', ['Benali']],
    // Two letters are no beginning, and a word that nobody has finds nobody.
    ['ch', []],
    ['benali marseille', []],
    ['—', []],
  ])('%s', async (typed, names) => {
    expect(await found(typed)).toEqual(names);
  });

  test('by their reference, as it is written or nearly, and in their own structure alone', async () => {
    const { body } = await (await world.sign('counsellor')).get('/participants?q=yildizoglu');
    const { reference } = body.data[0]!;
    for (const typed of [reference, reference.toLowerCase(), reference.replace('-', ' '), reference.slice(2)])
      expect(await found(typed), typed).toContain('Yıldızoğlu');
    expect(await found(reference, 1)).toEqual([]);
    expect(await found('Ndiaye', 1)).toEqual([]);
  });

  test('as soon as they are renamed, and no more by their former name', async () => {
    const counsellor = await world.sign('counsellor');
    const { body: person } = await counsellor.post(
      '/participants',
      aPerson({ firstName: 'Inès', lastName: 'Zzavant', email: undefined, phone: undefined }),
    );
    expect(await found('zzav')).toEqual(['Zzavant']);
    await counsellor.patch(`/participants/${person.id}`, { revision: 1, lastName: 'D’Zzaprès' });
    expect([await found('zzav'), await found('dzzapres'), await found('Zzaprès')]).toEqual([
      [],
      ['D’Zzaprès'],
      ['D’Zzaprès'],
    ]);
  });
});

test('the keys say no name, are bounded, and are in an order that tells nothing', async () => {
  const docs = await collection('participants').find().toArray();
  for (const { searchKeys } of docs)
    for (const key of searchKeys) expect(key).toMatch(/^(~[\w-]{12}|[\w-]{20})$/);
  const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 2 });
  fc.assert(
    fc.property(names, fc.string({ maxLength: 120 }), (some, typed) => {
      const keys = nameKeysOf(some, 'one');
      expect(keys.length).toBeLessThanOrEqual(80);
      expect(keys).toEqual([...keys].sort());
      expect(keys.filter((key) => nameKeysOf(some, 'other').includes(key))).toEqual([]);
      expect(nameKeysFor(typed, 'one').length).toBeLessThanOrEqual(32);
    }),
  );
});

test('a name of up to three words is found by each beginning of each word, by all of it and glued as one likes', () => {
  const word = fc.stringMatching(/^[a-zéèñœß]{1,14}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.nat(), (words, n) => {
      const keys = new Set(nameKeysOf([words.join(' ')], 's'));
      const finds = (typed: string) =>
        nameKeysFor(typed, 's').some((set) => set.every((key) => keys.has(key)));
      expect(finds(words.join(' '))).toBe(true);
      expect(finds(words.join(''))).toBe(true);
      expect(finds(words.join('-').toUpperCase())).toBe(true);
      const one = words[n % words.length] ?? '';
      for (let length = 3; length <= one.length; length++) expect(finds(one.slice(0, length))).toBe(true);
    }),
  );
});

const companies = [
  'Cœur de Provence Traiteur',
  'Peña Bâtiment',
  'Ibáñez & Fils',
  'Groß Logistik',
  'L’Étoile (SARL)',
  '王 Express',
];
const sirets = demoCompanies('recherche', companies.length).map(({ siret }) => siret);

describe('a company, and its needs', () => {
  beforeAll(async () => {
    const officer = await world.sign('officer');
    for (const [i, name] of companies.entries()) {
      const { status, body } = await officer.post('/employers', { siret: sirets[i], name });
      expect(status, JSON.stringify(body)).toBe(201);
    }
    const posted = aNeed({ employer: { siret: sirets[0], name: 'Autre' }, title: 'Manœuvre H/F' });
    expect((await officer.post('/needs', posted)).status).toBe(201);
    expect((await officer.post('/needs', aNeed())).status).toBe(201);
  });
  const named = async (q: string): Promise<string[]> =>
    (await (await world.sign('officer')).get(`/employers?q=${encodeURIComponent(q)}`)).body.data.map(
      ({ name }: { name: string }) => name,
    );

  test.each([
    ['coeur', companies[0]],
    ['cœur', companies[0]],
    ['coeurdeprovence', companies[0]],
    ['TRAIT provence', companies[0]],
    ['pena', companies[1]],
    ['peña bat', companies[1]],
    ['ibanez', companies[2]],
    ['Ibáñez fils', companies[2]],
    ['gross', companies[3]],
    ['groß', companies[3]],
    ['letoile', companies[4]],
    ['étoile (sarl)', companies[4]],
    ['王', companies[5]],
  ])('%s', async (typed, name) => {
    expect(await named(typed)).toEqual([name]);
  });

  test('what is no word finds nothing, and no answer shows the field of the search', async () => {
    expect([await named('&'), await named('.*'), await named('coeur groß')]).toEqual([[], [], []]);
    const { body } = await (await world.sign('officer')).get('/employers?q=coeur');
    expect(Object.keys(body.data[0]!)).not.toContain('searchName');
  });

  test('needs are found by the name of their company, and by a ligature spelt out', async () => {
    const titles = async (q: string, role: 'officer' | 'counsellor' | 'employer' = 'officer') =>
      (await (await world.sign(role)).get(`/needs?q=${encodeURIComponent(q)}`)).body.data.map(
        ({ title }: { title: string }) => title,
      );
    for (const typed of [
      'Cœur de Provence',
      'coeur',
      'provence traiteur',
      'manoeuvre',
      'Manœuvre',
      'MANOEUVRE',
    ])
      expect(await titles(typed), typed).toEqual(['Manœuvre H/F']);
    expect(await titles('coeur', 'counsellor')).toEqual(['Manœuvre H/F']);
    expect(await titles('coeur', 'employer')).toEqual([]);
    expect(await titles('cariste')).toEqual(['Cariste H/F']);
  });
});

test('people taken in before are found after the migration, which may be cut short', async () => {
  await collection('participants').updateMany(
    {},
    { $unset: { searchEdition: 1 }, $set: { searchKeys: ['old'] } },
  );
  const migration = migrations.find(({ id }) => id.endsWith('found-as-typed'));
  if (!migration) throw new Error('no such migration');
  const count = await collection('participants').countDocuments();
  const said: number[] = [];
  const run = (dryRun = false) => migrate([migration], { dryRun }, ({ documents }) => said.push(documents));
  await run(true);
  expect(await found('Benali')).toEqual([]);
  await migration.step(undefined as never);
  await run();
  expect(said).toEqual([count, expect.any(Number)]);
  expect(said[1]).toBeLessThan(count);
  expect(await found('Benali')).toEqual(['Ben Ali', 'Benali']);
  expect(await found('06 39 98 10 13')).toEqual(['Benali']);
  expect((await collection('participants').findOne({})).revision).toBeLessThan(3);
});

describe.skipIf(!existsSync(inputs))('cases from elsewhere (skipped where their inputs are absent)', () => {
  const read = (name: string) => JSON.parse(readFileSync(join(inputs, name), 'utf8'));

  test('C18: each search finds its company', async () => {
    const { search } = read('recherche-entreprise.json') as { search: string[] };
    const officer = await world.sign('officer');
    for (const typed of search) {
      const { body } = await officer.get(`/employers?q=${encodeURIComponent(typed)}`);
      expect(body.data.length, typed).toBeGreaterThan(0);
    }
  });

  test('C19: each search finds its person', async () => {
    const { create, search } = read('recherche-personne.json') as {
      create: [string, string][];
      search: string[];
    };
    for (const [, lastName] of create) expect(people.map(([, name]) => name)).toContain(lastName);
    for (const typed of search) expect((await found(typed)).length, typed).toBeGreaterThan(0);
  });
});
