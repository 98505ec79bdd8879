import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtIn, readNeedText } from '../../src/occupations/index.ts';

// Cases that services of the same trade met. The day is that on which they were tried here.

const today = '2026-11-29';
const read = (description: string, title = 'Opérateur (H/F)') =>
  readNeedText({ title, description }, builtIn, today);
const asks = (reading: ReturnType<typeof read>, field: string) =>
  reading.questions.some((question) => question.field === field);

describe('in words of our own', () => {
  test('C01: training contracts are their own kinds, with their length', () => {
    expect(read('Contrat en apprentissage de 24 mois, cours au CFA.').contract).toMatchObject({
      kind: 'apprenticeship',
      months: 24,
    });
    expect(read('CDD 12 mois : contrat de professionnalisation.').contract).toMatchObject({
      kind: 'professionalisation',
      months: 12,
    });
    expect(read('CDI, qui débute par un contrat d’apprentissage.').contract?.kind).toBe('apprenticeship');
  });

  test('C06: shifts written 3/8 are no day of August', () => {
    const shifts = read('Vous prenez le poste en 3/8, lundi à vendredi.');
    expect(shifts.schedule).toMatchObject({ shifts: true, weekend: false });
    expect(shifts.startsOn).toBeUndefined();
    expect(read('Poste disponible de suite, en 2/8.').startsOn?.value).toBe(today);
    expect(read('Prise de poste, site 24/7.').startsOn).toBeUndefined();
  });

  test('C07: hiring in a contract gives the contract', () => {
    expect(read('On embauche en CDI à partir de janvier.').contract?.kind).toBe('cdi');
    expect(read('Type d’embauche : CDD, 6 mois').contract).toMatchObject({ kind: 'cdd', months: 6 });
  });

  test('C08: the motto of an agency is no contract', () => {
    const reading = read(
      'Agence Losange, talents en CDI, CDD, Intérim, cherche un soudeur. Contrat d’intérim, 6 mois.',
    );
    expect(reading.contract).toMatchObject({ kind: 'interim', months: 6 });
    expect(asks(reading, 'contract')).toBe(false);
  });

  test('C10: what is paid for a meal is no wage', () => {
    expect(read('Panier : 10EUR en horaire de journée et 20EUR en horaire de nuit.').pay).toBeUndefined();
  });

  test('C11: double spaces hide neither day nor year', () => {
    expect(read('Début  le  15   mars  2028').startsOn?.value).toBe('2028-03-15');
    const past = read('À partir de  janvier   2025, URGENT');
    expect(past.startsOn).toBeUndefined();
    expect(asks(past, 'startsOn')).toBe(true);
  });

  test('C13: posts are read after their label', () => {
    expect(read('Postes à pourvoir : 4.').posts?.value).toBe(4);
    expect(asks(read('Cherchons 2 maçons et 3 coffreurs.'), 'posts')).toBe(true);
  });

  test('C37: cents written after the sign are kept', () => {
    expect(read('Payé 12€02 brut de l’heure').pay).toMatchObject({ minCents: 1202, per: 'hour' });
    expect(read('Salaire mensuel : 1801€80').pay).toMatchObject({ minCents: 180_180, per: 'month' });
  });
});

const folder = join(
  process.env.PASSERELLE_CASES ?? join(import.meta.dirname, '../../../shared/cases'),
  'inputs',
);

describe.skipIf(!existsSync(folder))(
  existsSync(folder) ? 'as they were handed over' : `skipped: no cases at ${folder} (set PASSERELLE_CASES)`,
  () => {
    const ofFile = (name: string) => {
      const { title, text } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
      return read(text, title);
    };

    test('C06', () => {
      const shifts = ofFile('reading-3-8');
      expect(shifts.schedule?.shifts).toBe(true);
      expect(shifts.startsOn).toBeUndefined();
      const now = ofFile('reading-2-8-de-suite');
      expect(now.startsOn?.value).toBe(today);
      expect(now.schedule?.shifts).toBe(true);
      expect(ofFile('reading-24-7').startsOn).toBeUndefined();
    });

    test.each([
      ['C07', 'reading-embauche-cdi', { contract: { kind: 'cdi' } }],
      ['C08', 'reading-devise-agence', { contract: { kind: 'interim', months: 6 } }],
      ['C11', 'reading-double-espace', { startsOn: { value: '2028-03-15' } }],
      ['C13', 'reading-nombre-postes', { posts: { value: 4 } }],
      ['C37', 'reading-12e02', { pay: { minCents: 1202, maxCents: 1202, per: 'hour' } }],
    ])('%s', (_, name, expected) => expect(ofFile(name)).toMatchObject(expected));

    test('C10', () => expect(ofFile('reading-panier').pay).toBeUndefined());
  },
);
