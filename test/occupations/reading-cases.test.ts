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

  test.each([
    ['Équipe de matin, 4/8', undefined],
    ['Prise de poste en 5/8', undefined],
    ['Début : site ouvert 7/7', undefined],
    ['Ménage du 1/2 au 3/4 étage', undefined],
    ['Prise de poste 2-8, dès le 4 janvier 2027', '2027-01-04'],
    ['Embauche le 15 mars, 2028', '2028-03-15'],
    ['Prise de fonction le 1er  février  2027', '2027-02-01'],
  ])('C06, C11: « %s » starts %s', (text, starts) => expect(read(text).startsOn?.value).toBe(starts));

  test.each(['2/8', '3/8', '5/8', '2-8', '2x12', '3 x 8', '4x8', 'VSD'])('C06: « %s » is shifts', (words) =>
    expect(read(`Poste en ${words}, à Vitrolles.`).schedule?.shifts).toBe(true),
  );

  test.each([
    ['Contrat d’embauche : CDD de 4 mois', 'cdd', 4],
    ['Embauche CDI, temps complet', 'cdi', undefined],
    ['Embauche prévue le 1er février 2027, en CDD de 9 mois', 'cdd', 9],
    ['On recrute en CDI', 'cdi', undefined],
    ['Votre partenaire pour CDI, CDD et intérim. Mission d’intérim, 3 semaines', 'interim', 0.75],
  ])('C07, C08: « %s »', (text, kind, months) => {
    const { contract, questions } = read(text);
    expect([contract?.kind, contract?.months]).toEqual([kind, months]);
    expect(questions.filter(({ field }) => field === 'contract')).toEqual([]);
  });

  test.each([
    'Indemnité de repas : 10 € de jour, 19 € de nuit',
    'Panier jour 8,20 € et nuit 16,40 €',
    'Tickets restaurant à 9 €',
  ])('C10: « %s » is no pay', (text) => expect(read(text).pay).toBeUndefined());

  test.each([
    ['Nb de postes : 6', 6],
    ['Poste(s) : 3', 3],
    ['Effectif recherché : 7', 7],
    ['Maçon, poste x2', 2],
    ['Nous cherchons deux (2) maçons', 2],
    ['Besoin de 4 caristes', 4],
    ['Recrutement de 9 chauffeurs', 9],
    ['Nous recrutons 2 H/F', 2],
  ])('C13: « %s »', (text, posts) => expect(read(text).posts?.value).toBe(posts));

  test('C13: posts are read in the title', () =>
    expect(read('À Aubagne, CDI.', '4 Coffreurs H/F').posts?.value).toBe(4));

  test.each([
    'Chantier à Six-Fours (83). Siège : 13008 Marseille.',
    'Poste basé à Grenoble. Candidatures à l’agence de Vitrolles.',
    'Déplacements sur Trets, Salon, Arles',
    'Lieu : 37230 Luynes',
    'Lieu : Charleval (27)',
    'Poste à Rousset (71)',
    'Chantier à Vitrolles (05110)',
    'Poste à Vitrolles-en-Luberon',
    '13 - Bouches-du-Rhône',
    'Provence-Alpes-Côte d’Azur',
  ])('C14, C15, C16: « %s » is asked where', (text) => {
    const reading = read(text);
    expect(reading.zones).toEqual([]);
    expect(asks(reading, 'zone')).toBe(true);
  });

  test('C27: work from evening to morning is night work', () => {
    expect(read('De 22h30 à 5h30, CDI 35h.').schedule).toMatchObject({ night: true, from: '22:30' });
  });

  test.each([
    ['24-27k€ par an', 2_400_000, 2_700_000, 'year'],
    ['de 2.1 K€ à 2.4 K€ brut mensuel', 210_000, 240_000, 'month'],
    ['12€31 brut de l’heure', 1231, 1231, 'hour'],
  ])('C37: « Salaire %s »', (text, minCents, maxCents, per) =>
    expect(read(`Salaire ${text}`).pay).toMatchObject({ minCents, maxCents, per }),
  );

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

    test('C14, C15: the place of work is asked', () => {
      for (const name of ['need-chantier-ailleurs', 'reading-luynes-37']) {
        const given = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
        const reading = read(given.text ?? given.description, given.title);
        expect(reading.zones, name).toEqual([]);
        expect(asks(reading, 'zone'), name).toBe(true);
      }
    });

    test('C14, C16: no row of a department, a region or a town elsewhere is placed', () => {
      const rows = readFileSync(join(folder, 'ft-lieux.jsonl'), 'utf8').trim().split('\n');
      const placed = rows.map((row) => {
        const { libelle, codePostal = '' } = JSON.parse(row).lieuTravail;
        return read(`Lieu de travail : ${libelle} ${codePostal}`).zones.flatMap(({ codes }) => codes);
      });
      expect(placed.map((codes) => codes.length === 1)).toEqual(rows.map(() => false));
    });

    test('C27', () => {
      const { need } = JSON.parse(readFileSync(join(folder, 'mineur-nuit.json'), 'utf8'));
      expect(read(need.description, need.title).schedule?.night).toBe(true);
    });

    test('C10', () => expect(ofFile('reading-panier').pay).toBeUndefined());
  },
);
