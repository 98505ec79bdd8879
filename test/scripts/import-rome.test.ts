import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { rankAllAgain } from '../../src/needs/index.ts';
import {
  builtIn,
  currentCatalogue,
  followCatalogue,
  importCatalogue,
  readRelease,
} from '../../src/occupations/index.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { linesOf, releaseFiles, releaseFolder, releaseZip } from '../support/rome-release.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { type Run, root, run } from './house.ts';

// `npm run import:rome` as a process of its own, beside the API and the workers of this one. Where only the effect of an
// import matters, this process does it.
vi.setConfig({ testTimeout: 120_000 });

const real = join(process.env.PASSERELLE_DATA ?? join(root, '../shared/data'), 'rome');
const folder = mkdtempSync(join(tmpdir(), 'passerelle-rome-'));
let world: World;
let following: { stop(): void };
beforeAll(async () => {
  world = await startWorld();
  following = await followCatalogue({ everyMs: 100 });
});
afterAll(async () => {
  following.stop();
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

function startImport(path: string): Run {
  const { config } = world;
  return run(root, ['dist/scripts/import-rome.js', path], {
    MONGODB_URI: config.MONGODB_URI,
    FIELD_KEYS: 'none',
    INDEX_KEY: 'none',
  });
}

async function importRome(path: string): Promise<{ code: number | null; printed: string }> {
  const started = startImport(path);
  const code = await started.ended;
  return { code, printed: started.printed() };
}

const importHere = async (path: string) => importCatalogue(await readRelease(path), { along: rankAllAgain });

const place = (name: string) => join(folder, name);
const rows = (collection: string, filter = {}) =>
  mongoose.connection.collection(collection).countDocuments(filter);
const inForce = () => mongoose.connection.collection('catalogue_head').findOne({});
const usedVersion = (version: string) =>
  until(
    async () => currentCatalogue().version,
    (used) => used === version,
  );

/** The catalogue is put back to the built-in one: what one test imports is not there for the next. */
beforeEach(async () => {
  for (const name of ['catalogue_head', 'catalogue_occupations', 'catalogue_skills'])
    await mongoose.connection.collection(name).deleteMany({});
  await usedVersion('builtin');
});

describe('a release of ROME that is whole', () => {
  test('is put in force, and the running API answers with it', async () => {
    const { code, printed } = await importRome(releaseZip(place('whole.zip'), releaseFiles(), 'RefRomeCsv/'));
    expect(printed).toContain(
      'rome-999 est en vigueur : 3 fiches dont 3 parentes, 4 appellations, 3 compétences, 1 savoirs, 1 contextes de travail, 1 marques de cœur de métier, 3 liens de mobilité.',
    );
    expect(code).toBe(0);
    await usedVersion('rome-999');
    const officer = await world.sign('officer');
    expect((await officer.get('/occupations/Z9901')).body).toEqual({
      code: 'Z9901',
      name: 'Allumeur / Allumeuse de réverbères',
      names: ['Allumeur / Allumeuse de réverbères à gaz', 'Falotier / Falotière'],
      skills: [
        { code: '920001', name: 'Propriétés du gaz d’éclairage' },
        { code: '910002', name: 'Allumer un réverbère à la perche' },
      ],
      law: [],
      evidence: [],
      neighbours: ['N1101', 'K2503'],
    });
    const { body } = await officer.post('/readings', { title: 'Falotier H/F', text: '' });
    expect(body.occupations[0]!.code).toBe('Z9901');
    expect(currentCatalogue().occupation('Z9901')?.definition).toBe(
      "Allume chaque réverbère le soir. L'éteint au matin.",
    );
    expect(currentCatalogue().skill('910001')?.macro).toBe('910001');
  });

  test('keeps what the law demands, evidence and everyday names of the same fiches', async () => {
    await importHere(releaseFolder(place('law'), releaseFiles()));
    await usedVersion('rome-999');
    const { occupation, licence } = currentCatalogue();
    expect(occupation('K2503')?.law).toEqual(['carte-pro-surveillance']);
    expect(licence('carte-pro-surveillance')?.kind).toBe('law');
    expect(occupation('N1101')?.evidence).toContain('caces-r489-3');
    expect(occupation('N1101')?.names).toEqual(expect.arrayContaining(['Cariste d’entrepôt', 'clarkiste']));
  });

  test('can be imported again, and only the edition in force and the one before are kept', async () => {
    const path = releaseFolder(place('again'), releaseFiles());
    for (let i = 0; i < 3; i++) await importHere(path);
    const head = await inForce();
    expect(await rows('catalogue_occupations', { edition: head?.edition, retired: false })).toBe(3);
    const editions = await mongoose.connection.collection('catalogue_occupations').distinct('edition');
    expect(editions).toHaveLength(2);
  });

  test('two imports at once wait for each other, and the last one to end is in force', async () => {
    const paths = ['998', '999'].map((version) =>
      releaseFolder(place(`two-${version}`), releaseFiles({}, version)),
    );
    await Promise.all(paths.map(importHere));
    const edition = (await inForce())?.edition;
    expect(await rows('catalogue_occupations', { edition, retired: false })).toBe(3);
  });
});

describe('codes that a release no longer has', () => {
  const without = () => ({
    ...releaseFiles({}, '1000'),
    ...releaseFiles(
      {
        referentiel_code_rome: [
          'code_rome|libelle_rome|code_rome_parent',
          'K2503|Agent / Agente de sécurité privée|K2503',
          'N1101|Cariste|N1101',
          'Z9902|Technicien / Technicienne en éclairage de rue et réverbères|Z9902',
        ],
        referentiel_appellation: linesOf('referentiel_appellation').map((line) =>
          line.replace('Z9901', 'Z9902'),
        ),
        referentiel_competence: linesOf('referentiel_competence').map((line) =>
          line.replace(
            '910002|Compétence|Allumer un réverbère à la perche',
            '910009|Compétence|Allumer un réverbère',
          ),
        ),
        liens_rome_referentiels: ['code_rome|code_compo_bloc|code_ogr', 'Z9902|5|910009'],
        coherence_item: ['code_rome|code_ogr|coeur_metier'],
        rubrique_mobilite: ['code_rome|code_rome_cible|numero_ordre', 'Z9902|N1101|1'],
        texte: ['code_rome|libelle_type_texte|position_phrase|libelle_texte'],
      },
      '1000',
    ),
  });

  test('are listed with who uses them and what could replace them; needs and profiles keep them', async () => {
    const officer = await world.sign('officer');
    const counsellor = await world.sign('counsellor');
    await importHere(releaseFolder(place('before'), releaseFiles()));
    await usedVersion('rome-999');
    const need = await officer.post(
      '/needs',
      aNeed({ title: 'Falotier', occupations: ['Z9901'], skills: ['910002'], open: true }),
    );
    expect(need.status).toBe(201);
    const person = await counsellor.post(
      '/participants',
      aPerson({ profile: aProfile({ wishes: ['Z9901'] }) }),
    );
    expect(person.status).toBe(201);

    const { code, printed } = await importRome(releaseFolder(place('after'), without()));
    expect(code).toBe(0);
    await usedVersion('rome-1000');
    expect(printed).toMatch(
      /Z9901 Allumeur \/ Allumeuse de réverbères \(1 besoins, 1 profils\) → Z9902 Technicien/,
    );
    expect(printed).toContain(
      '910002 Allumer un réverbère à la perche (1 besoins, 0 profils) → 910009 Allumer un réverbère',
    );

    const listed = (await officer.get('/occupations')).body.data.map((one: { code: string }) => one.code);
    expect(listed).not.toContain('Z9901');
    expect((await officer.get('/occupations/Z9901')).body.name).toBe('Allumeur / Allumeuse de réverbères');
    const edited = await officer.patch(`/needs/${need.body.id}`, {
      revision: need.body.revision,
      occupations: ['Z9901'],
      posts: 2,
    });
    expect(edited.status).toBe(200);
  });

  test('every open need is ranked again', async () => {
    const officer = await world.sign('officer');
    const { body } = await officer.post('/needs', aNeed());
    const rankedAt = async () =>
      (
        await mongoose.connection
          .collection<{ _id: string; rankedAt?: Date }>('rankings')
          .findOne({ _id: body.id })
      )?.rankedAt?.getTime();
    await until(rankedAt, (at) => at !== undefined);
    const asked = () => rows('outbox', { name: 'rank-need', 'payload.needId': body.id });
    await until(asked, (left) => left === 0);
    await world.stopWorkers();
    await importHere(releaseFolder(place('ranked'), releaseFiles()));
    expect(await asked()).toBe(1);
    world.startWorkers();
    await until(
      () => rows('outbox', { name: 'rank-need' }),
      (left) => left === 0,
    );
  });
});

test('a release with one bad row changes nothing, and the row is named', async () => {
  const files = releaseFiles({
    rubrique_mobilite: [...linesOf('rubrique_mobilite'), 'Z9901|A0000|3'],
  });
  const { code, printed } = await importRome(releaseFolder(place('bad'), files));
  expect(printed).toContain(
    'unix_rubrique_mobilite_v999_utf8.csv, ligne 5 : A0000 n’est la fiche d’aucun métier',
  );
  expect(printed).toContain('n’a pas changé');
  expect(code).toBe(1);
  expect((await inForce())?.edition).toBeUndefined();
  expect(await rows('catalogue_occupations')).toBe(0);
});

test('an import that was killed leaves the catalogue before in force, and the next one removes what it left', async () => {
  await importHere(releaseFolder(place('first'), releaseFiles()));
  const before = await inForce();
  const many = Array.from(
    { length: 40_000 },
    (_, i) => `${1_000_000 + i}|Compétence|Geste ${i}|Savoir-faire|`,
  );
  const big = releaseFiles(
    { referentiel_competence: [...linesOf('referentiel_competence'), ...many] },
    '1001',
  );
  const killed = startImport(releaseFolder(place('big'), big));
  await killed.saying('Enregistrement : 5000');
  killed.child.kill('SIGKILL');
  expect(await killed.ended).toBe(null);
  expect((await inForce())?.edition).toBe(before?.edition);
  expect(await rows('catalogue_skills', { edition: { $ne: before?.edition } })).toBeGreaterThan(0);

  await importHere(releaseFolder(place('next'), releaseFiles({}, '1002')));
  const editions = await mongoose.connection.collection('catalogue_skills').distinct('edition');
  expect(editions.sort()).toEqual([before?.edition, (await inForce())?.edition].sort());
});

describe.skipIf(!existsSync(real))(
  existsSync(real) ? 'the official release' : `skipped: no ROME release at ${real} (set PASSERELLE_DATA)`,
  () => {
    test('is loaded whole, and holds every code of the built-in catalogue', async () => {
      const { code, printed } = await importRome(real);
      expect(printed.replaceAll(/\s/g, ' ')).toContain(
        '1 584 fiches dont 532 parentes, 13 120 appellations, 18 317 compétences, 15 354 savoirs, 179 contextes de travail, 18 900 marques de cœur de métier, 14 912 liens de mobilité',
      );
      expect(printed).toContain('Aucun code n’a disparu.');
      expect(code).toBe(0);
      await usedVersion('rome-460');
      const { occupation, skill } = currentCatalogue();
      for (const one of builtIn.occupations) {
        expect(occupation(one.code)?.law).toEqual(one.law);
        expect(occupation(one.code)?.neighbours.slice(0, one.neighbours.length)).toEqual(one.neighbours);
      }
      expect(builtIn.skills.filter((one) => skill(one.code)?.macro !== one.macro)).toEqual([]);
    });
  },
);
