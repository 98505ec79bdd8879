import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { bareTitle } from '../../scripts/eval-reading/bare-titles.ts';
import {
  calibrationError,
  chanceWithin,
  foundOf,
  rankOf,
  reciprocal,
} from '../../scripts/eval-reading/measures.ts';
import { heldHalves } from '../../scripts/eval-reading/titles.ts';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/scripts/eval-reading.js');
const rome = join(process.env.PASSERELLE_DATA ?? join(root, '../shared/data'), 'rome');

const folder = mkdtempSync(join(tmpdir(), 'passerelle-eval-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: string[], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, [built, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: folder, ...settings },
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [code, said, errors] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  return { code, said, errors };
}

const offersOf = (name: string, offers: object[]) => {
  const file = join(folder, name);
  writeFileSync(file, offers.map((offer) => JSON.stringify(offer)).join('\n'));
  return file;
};

const offer = (overrides: object = {}) => ({
  intitule: 'Boulanger / Boulangère (H/F)',
  description: 'Vous préparez et cuisez le pain.',
  romeCode: 'D1102',
  ...overrides,
});

describe('npm run eval:reading', () => {
  test('without data says so, and is no failure', async () => {
    const { code, said } = await run([], { PASSERELLE_DATA: join(folder, 'nowhere') });
    expect(said).toMatch(/Rien à mesurer : .*offers\.jsonl est absent/);
    expect(code).toBe(0);
  });

  test('a file that was asked for must be there, and an unknown option is refused', async () => {
    expect(await run(['--offers', '/nowhere.jsonl'])).toMatchObject({
      code: 1,
      errors: '/nowhere.jsonl n’existe pas.\n',
    });
    expect(await run(['--offer', 'x'])).toMatchObject({
      code: 1,
      errors: expect.stringContaining('--offers'),
    });
  });

  test.skipIf(!existsSync(rome))('a line that is no advertisement is named', async () => {
    const file = offersOf('bad.jsonl', [offer(), offer({ romeCode: 12 })]);
    const { code, errors } = await run(['--offers', file, '--rome', rome]);
    expect(errors).toContain(`${file}, ligne 2, champ « romeCode »`);
    expect(code).toBe(1);
  });

  test.skipIf(!existsSync(rome))('writes its figures, each with its bar where there is one', async () => {
    const offers = [offer(), offer({ intitule: 'Maçon', description: '', romeCode: 'F1703' })];
    const file = offersOf('offers.jsonl', [...offers, offer({ romeCode: 'Z9999' })]);
    const { code, said, errors } = await run(['--offers', file, '--rome', rome]);
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(said).toContain('2 annonces, 1 sans fiche connue');
    const { rows } = JSON.parse(readFileSync(join(folder, 'reports/eval-reading.json'), 'utf8'));
    const row = (name: string) => rows.find((each: { name: string }) => each.name === name);
    expect(row('offers')).toEqual({ name: 'offers', value: 2, unit: 'offers', bar: null, holds: null });
    expect(row('Passerelle, whole, top1')).toEqual({
      name: 'Passerelle, whole, top1',
      value: 1,
      unit: 'share',
      bar: 0.79,
      holds: true,
    });
    expect(row('exact name, title, top1').value).toBe(1);
    expect(row('titles alone, top1').value).toBe(1);
    expect(row('titles by hand, held, precision where confidence is high')).toMatchObject({
      bar: 0.95,
      holds: true,
    });
  });

  test.skipIf(!existsSync(rome))('compares terms with what authors filed beside the text', async () => {
    const file = offersOf('terms.jsonl', [
      offer({
        description: 'CDI, 35h par semaine, 12,50 € brut de l’heure, permis B. 3 postes à pourvoir.',
        typeContrat: 'CDI',
        duree: '35H Travail en journée',
        salaire: { libelle: 'Horaire de 12.50 Euros' },
        nombrePostes: 3,
        permis: [{ libelle: 'B - Véhicule léger', exigence: 'E' }],
      }),
      offer({ description: 'CDD de 6 mois.', typeContrat: 'CDI', duree: '39H/semaine' }),
      offer({ description: 'Du pain.', typeContrat: 'MIS' }),
      offer({ description: 'Franchise.', typeContrat: 'FRA', nombrePostes: 1 }),
    ]);
    const { code, said } = await run(['--offers', file, '--rome', rome]);
    expect(code).toBe(0);
    expect(said).toMatch(/Contrat \(3 annonces.*\) : lu dans 66\.7 %, juste 50\.0 % du temps/);
    const { rows } = JSON.parse(readFileSync(join(folder, 'reports/eval-reading.json'), 'utf8'));
    const value = (name: string) =>
      rows.find((each: { name: string }) => each.name === `term ${name}`)?.value;
    expect(value('contract, coverage')).toBeCloseTo(2 / 3, 3);
    expect(value('hours a week, offers')).toBe(2);
    expect(value('hours a week, coverage')).toBe(0.5);
    for (const name of ['pay', 'posts', 'driving licences']) expect(value(`${name}, precision`)).toBe(1);
    expect(value('posts, offers')).toBe(1);
  });
});

describe('equal scores are not counted as right', () => {
  test('two equal at the head have each one chance in two', () => {
    const rank = rankOf(Float64Array.of(3, 3, 1), 0);
    expect(rank).toEqual({ better: 0, equal: 2 });
    expect(chanceWithin(rank, 1)).toBe(0.5);
    expect(reciprocal(rank)).toBe(0.75);
  });

  test('saying nothing finds one in a hundred among a hundred', () => {
    const { top1, top10, mrr } = foundOf([rankOf(new Float64Array(100), 40)]);
    expect(top1).toBeCloseTo(0.01);
    expect(top10).toBeCloseTo(0.1);
    expect(mrr).toBeLessThan(0.06);
  });

  test('a place is the mean over all orders of the equals', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 }), (scores) => {
        const { better, equal } = rankOf(Float64Array.from(scores), 0);
        const places = Array.from({ length: equal }, (_, i) => better + 1 + i);
        const rank = { better, equal };
        expect(reciprocal(rank)).toBeCloseTo(places.reduce((sum, place) => sum + 1 / place, 0) / equal);
        for (const k of [1, 3, 10])
          expect(chanceWithin(rank, k)).toBeCloseTo(places.filter((place) => place <= k).length / equal);
      }),
    );
  });

  test('a confidence that is always right by its own measure has no calibration error', () => {
    const said = Array.from({ length: 100 }, (_, i) => ({ confidence: 0.75, right: i % 4 !== 0 }));
    expect(calibrationError(said)).toBeCloseTo(0);
    expect(calibrationError(said.map((each) => ({ ...each, right: false })))).toBeCloseTo(0.75);
  });
});

describe('sureness is tried on titles that it was not chosen on', () => {
  test('the least confidence from which 95 in 100 are right is found on a half and holds on the other', () => {
    // Forty titles, each linked ten times, more and more surely: right from 0.6 on.
    const texts = Array.from(
      { length: 400 },
      (_, i) => `titre ${String.fromCharCode(97 + ((i / 10) % 26))}${'z'.repeat(i / 260)}`,
    );
    const said = texts.map((_, i) => ({ confidence: (i % 10) / 10, right: i % 10 >= 6 }));
    const halves = heldHalves(texts, said);
    expect(halves).toHaveLength(2);
    for (const { least, fitted, held } of halves) {
      expect(least).toBe(0.6);
      expect(fitted).toMatchObject({ precision: 1, coverage: 0.4 });
      expect(held).toMatchObject({ precision: 1, coverage: 0.4 });
    }
  });

  test('a title written twice is in one half', () => {
    for (const title of ['Cariste', 'Maçon', 'Aide à domicile', 'Vendeur']) {
      const said = [title, `${title.toUpperCase()} 2`].map(() => ({ confidence: 0.9, right: true }));
      const halves = heldHalves([title, `${title.toUpperCase()} 2`], said);
      expect(halves.map(({ fitted }) => fitted.coverage).sort()).toEqual([0, 1]);
      expect(halves.map(({ held }) => held.coverage)).toEqual([0, 0]);
    }
  });

  test('a bare title is the same each time, and says its trade in other words', () => {
    const title = 'Agent / Agente de sécurité (H/F)';
    const many = Array.from({ length: 30 }, (_, i) => bareTitle(title, `${i}`));
    expect(many).toEqual(Array.from({ length: 30 }, (_, i) => bareTitle(title, `${i}`)));
    expect(new Set(many).size).toBeGreaterThan(10);
    for (const bare of many) expect(bare).not.toMatch(/\(H\/F\)/);
  });
});
