import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '../../src/access/index.ts';
import type { FileRow } from '../../src/exchange/index.ts';
import { needOfRow } from '../../src/needs/file/need-of-row.ts';
import { listNeeds, listNeedsQuery, openNeed } from '../../src/needs/index.ts';
import { builtIn, readNeedText } from '../../src/occupations/index.ts';
import { listEmployers, listEmployersQuery } from '../../src/organisations/index.ts';
import { connectMongo, disconnectMongo } from '../../src/platform/index.ts';
import { speakFrench } from '../../src/web/problems.ts';
import { importFile, openNeedsFile, type Told } from '../support/import-needs.ts';
import { servicesFromEnv } from '../support/services.ts';
import { databaseUri } from '../support/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-needs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const options = { employer: { siret: '73282932000074', name: 'Entreprise d’essai' } };
const board = (fields: object) => ({
  id: '123ABCD',
  intitule: 'Maçon / Maçonne (H/F)',
  description: 'Vous monterez des murs.',
  typeContrat: 'CDI',
  ...fields,
});

describe('reading a file of advertisements', () => {
  test('each line of a JSONL file is read on its own, whatever the others are', async () => {
    const file = fileOf('a.jsonl', '\uFEFF{"title":"a"}\r\n\nnot json\n[1]\n{"title":"b"}');
    expect((await openNeedsFile(file)).rows).toEqual<FileRow[]>([
      { line: 1, value: { title: 'a' } },
      { line: 3, wrong: 'Cette ligne n’est pas un objet JSON.' },
      { line: 4, wrong: 'Cette ligne n’est pas un objet JSON.' },
      { line: 5, value: { title: 'b' } },
    ]);
  });

  test('a line without end is read over, not kept', async () => {
    const file = fileOf('long.jsonl', `${'x'.repeat(5_000_000)}\n{"title":"b"}\n`);
    const rows = (await openNeedsFile(file)).rows;
    expect(rows).toEqual([
      { line: 1, wrong: expect.stringContaining('200000') },
      { line: 2, value: { title: 'b' } },
    ]);
  });

  test('a CSV file may part its cells with commas, semicolons or tabs, and leave some empty', async () => {
    for (const mark of [',', ';', '\t']) {
      const lines = [
        ['title', 'description', 'zone'],
        ['Maçon', `"deux\nlignes"`, ''],
      ];
      const file = fileOf('a.csv', `${lines.map((cells) => cells.join(mark)).join('\r\n')}\r\nseul\r\n`);
      expect((await openNeedsFile(file)).rows).toEqual([
        {
          line: 2,
          value: { title: 'Maçon', description: 'deux\nlignes' },
          columns: { title: 'title', description: 'description', zone: 'zone' },
        },
        { line: 4, wrong: expect.stringContaining('1 cellule pour 3 colonnes') },
      ]);
    }
  });
});

describe('an advertisement becomes a need', () => {
  test('contract, hours, skills and permits of the job board are understood', () => {
    const { key, input } = needOfRow(
      board({
        commune: '13005',
        typeContrat: 'CDD',
        typeContratLibelle: 'CDD - 6 Mois',
        duree: 'temps partiel - 17H50 Travail en journée',
        competences: [{ code: '121954', exigence: 'E' }, { code: 'inconnu' }],
        permis: [{ libelle: 'B - Véhicule léger', exigence: 'S' }],
      }),
      options,
    );
    expect(key).toBe('123ABCD');
    expect(input).toMatchObject({
      employer: options.employer,
      title: 'Maçon / Maçonne (H/F)',
      zone: '13005',
      contract: { kind: 'cdd', months: 6 },
      minutesPerWeek: 17 * 60 + 50,
      skills: [{ code: '121954', required: true }],
      licences: [{ code: 'permis-b', required: false }],
      open: true,
    });
  });

  test.each([
    [{ commune: '13055', codePostal: '13007', lieu: '13 - MARSEILLE 07' }, '13207'],
    [{ lieu: '13 - MARIGNANE' }, '13054'],
    [{ codePostal: '13127' }, '13117'],
    [{ lieuTravail: { libelle: '13 - Aubagne', commune: '13005' } }, '13005'],
  ])('its place is found by commune, postal code or name: %o', (place, zone) => {
    const { input, remark } = needOfRow(board(place), options);
    expect([input.zone, remark]).toEqual([zone, undefined]);
  });

  test.each([
    [{ commune: '44109', codePostal: '44000', lieu: '44 - NANTES' }, 'hors du territoire'],
    [{ lieu: '37 - LUYNES', codePostal: '37230' }, 'hors du territoire'],
    [{ lieuTravail: { libelle: '84 - Vitrolles-en-Lubéron' } }, 'hors du territoire'],
    [{ lieuTravail: { libelle: '13 - SAINT REMY DE PROVENCE' } }, 'hors du territoire'],
    [{ lieuTravail: { libelle: '13 - Bouches-du-Rhône' } }, 'lieu à préciser'],
    [{ lieuTravail: { libelle: 'Provence-Alpes-Côte d’Azur' } }, 'lieu à préciser'],
    [{ lieuTravail: { libelle: '13 - Marseille (Dept.)' } }, 'lieu à préciser'],
    [{ commune: '13055', lieu: '13 - MARSEILLE' }, 'plusieurs lieux possibles'],
  ])('no town is drawn for a place that is not one of ours: %o', (place, why) => {
    const { input, remark } = needOfRow(board(place), options);
    expect(input).not.toHaveProperty('zone');
    expect(input.open).toBe(false);
    expect(remark).toContain(why);
    expect(input.address).not.toBe('');
  });

  test('from elsewhere it is put in the zone that was asked for', () => {
    const elsewhere = board({ commune: '44109', codePostal: '44000', lieu: '44 - NANTES' });
    expect(needOfRow(elsewhere, { ...options, zone: '13117' }).input).toMatchObject({
      zone: '13117',
      open: true,
    });
    const department = board({ lieu: '13 - Bouches-du-Rhône' });
    expect(needOfRow(department, { ...options, zone: '13117' }).input).not.toHaveProperty('zone');
  });

  test('a row without identifier is known again by what it says', () => {
    const { id, ...anonymous } = board({});
    expect(needOfRow(anonymous, options).key).toBe(needOfRow({ ...anonymous }, options).key);
    expect(needOfRow(anonymous, options).key).not.toBe(
      needOfRow({ ...anonymous, intitule: 'Autre' }, options).key,
    );
  });

  test('a row of our own fields may come from a spreadsheet', () => {
    const cells = {
      title: 'Cariste',
      zone: 'Vitrolles',
      posts: '2',
      contract: 'CDD',
      contractMonths: '3',
      occupations: 'N1101 N1103',
    };
    expect(
      needOfRow({ ...cells, siret: '55208131766522', employerName: 'Essai' }, options).input,
    ).toMatchObject({
      employer: { siret: '55208131766522', name: 'Essai' },
      zone: '13117',
      posts: 2,
      contract: { kind: 'cdd', months: 3 },
      occupations: ['N1101', 'N1103'],
    });
  });

  test.each(['2 / 3 postes', '2 à 3', 'entre 4 et 6 postes', 'plusieurs'])(
    '« %s » is asked of a draft, and refuses no row',
    (posts) => {
      const { input, remark, wrong } = needOfRow({ title: 'Cariste', zone: 'Vitrolles', posts }, options);
      expect(wrong).toEqual([]);
      expect(input).not.toHaveProperty('posts');
      expect(input.open).toBe(false);
      expect(remark).toContain(`« ${posts} »`);
      const { questions } = readNeedText(
        { title: 'Cariste', description: String(input.description) },
        builtIn,
        '2026-11-29',
      );
      expect(questions.map(({ field }) => field)).toContain('posts');
    },
  );
});

describe('posting the needs of a file', () => {
  beforeAll(async () => {
    speakFrench();
    await connectMongo(databaseUri(servicesFromEnv().mongodbUri, `test_${randomBytes(6).toString('hex')}`));
  });
  afterAll(async () => {
    await mongoose.connection.dropDatabase();
    await disconnectMongo();
  });

  const posted = async () => (await listNeeds(system, listNeedsQuery.parse({ limit: 200 }))).data;
  const told = (reports: readonly Told[]) => reports.map(({ line, outcome }) => `${line} ${outcome}`);

  test('each line is opened, kept as a draft or refused with the field and the reason, and posted once', async () => {
    const file = fileOf(
      'needs.jsonl',
      [
        { title: 'Cariste H/F', description: 'CACES 3', zone: '13117', externalId: 'a' },
        { title: 'Zzz', description: 'Nous cherchons quelqu’un.', zone: '13117', externalId: 'b' },
        { title: 'Cariste H/F', zone: '13117', startsOn: '2020-01-01', externalId: 'c' },
        { title: 'Cariste H/F', zone: '13117', salaire: 'beaucoup', couleur: 'bleu', externalId: 'd' },
        { title: 'Cariste H/F', zone: '75056', externalId: 'e' },
        { title: { $gt: '' }, externalId: 'f' },
        board({ commune: '13005', typeContrat: 'LIB' }),
        board({ commune: '13005', id: 'h' }),
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
    const first = await all(importFile(file, options));
    expect(told(first)).toEqual([
      '1 créé',
      '2 brouillon',
      '3 refusé',
      '4 créé',
      '5 refusé',
      '6 refusé',
      '7 refusé',
      '8 créé',
    ]);
    expect(first[1]?.text).toContain('occupations : Aucun métier');
    expect(first[2]?.text).toBe('startsOn : La date de début est passée.');
    expect(first[3]?.text).toContain('salaire « beaucoup » n’est pas un salaire brut lisible');
    expect(first[3]?.text).toContain('non utilisé : couleur');
    expect(first[4]?.text).toMatch(/^zone : /);
    expect(first[6]?.text).toBe('typeContrat : « LIB » n’est pas un contrat de travail connu.');
    expect((await posted()).map(({ state }) => state).sort()).toEqual(['draft', 'open', 'open', 'open']);

    const again = await all(importFile(file, options));
    expect(told(again.filter(({ outcome }) => outcome !== 'refusé'))).toEqual([
      '1 déjà là',
      '2 déjà là',
      '4 déjà là',
      '8 déjà là',
    ]);
    expect(await posted()).toHaveLength(4);
  });

  test('a place elsewhere makes a draft, which its text does not open in the town of a head office', async () => {
    const row = board({
      id: 'ailleurs',
      description: 'Vous monterez des murs. Siège social : 13008 Marseille.',
      lieuTravail: { libelle: '37 - LUYNES', codePostal: '37230' },
    });
    const [report] = await all(importFile(fileOf('ailleurs.jsonl', JSON.stringify(row)), options));
    expect(report).toMatchObject({ outcome: 'brouillon', text: expect.stringContaining('37 - LUYNES') });
    const draft = (await posted()).find(({ address }) => address?.includes('LUYNES'));
    expect(draft).toMatchObject({ state: 'draft' });
    await expect(openNeed(system, draft?.id ?? '')).rejects.toMatchObject({ code: 'incomplete' });
  });

  test('a company without SIRET keeps its name; pay below the minimum is told; an extra is a CDD', async () => {
    const rows = [
      'Titre;Lieu;Entreprise;Contrat;Taux horaire',
      'Serveur;Aubagne;Chez Lulu;Extra;9,50',
      'Plongeur;Aubagne;CHEZ LULU;CDI;13',
    ];
    const reports = await all(importFile(fileOf('lulu.csv', rows.join('\n')), options));
    expect(reports.map(({ outcome }) => outcome)).toEqual(['créé', 'créé']);
    expect(reports[0]?.text).toMatch(/attention : .*SMIC/i);
    expect(reports[0]?.text).toContain('« Chez Lulu » sans SIRET');
    expect(reports[1]?.text).not.toContain('attention');
    const found = await listEmployers(system, listEmployersQuery.parse({ q: 'lulu' }));
    expect(found.data).toMatchObject([{ name: 'Chez Lulu', noSiret: { reason: 'not-known' } }]);
    const needs = (await posted()).filter(({ employerId }) => employerId === found.data[0]?.id);
    expect(needs.map(({ contract }) => contract?.kind).sort()).toEqual(['cdd', 'cdi']);
  });

  const data = process.env.PASSERELLE_DATA ?? join(import.meta.dirname, '../../../shared/data');
  const offers = join(data, 'offers/offers.jsonl');

  test.skipIf(!existsSync(offers))(
    'real advertisements of the public employment service are posted (skipped without ../shared/data)',
    async () => {
      const before = (await posted()).length;
      const lines = (await readFile(offers, 'utf8')).split('\n').slice(0, 40);
      const reports = await all(importFile(fileOf('offers.jsonl', lines.join('\n')), options));
      expect(reports).toHaveLength(40);
      // Nearly all are from elsewhere: drafts, whatever town their text names.
      expect(reports.filter(({ outcome }) => outcome === 'refusé').length).toBeLessThan(10);
      expect(reports.filter(({ outcome }) => outcome === 'créé').length).toBeLessThan(5);
      const kept = reports.filter(({ outcome }) => outcome === 'créé' || outcome === 'brouillon').length;
      expect(await posted()).toHaveLength(before + kept);
    },
  );
});
