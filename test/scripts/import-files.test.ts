import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { system } from '../../src/access/index.ts';
import { listNeeds, listNeedsQuery } from '../../src/needs/index.ts';
import { connectMongo, disconnectMongo, setClock } from '../../src/platform/index.ts';
import { speakFrench } from '../../src/web/problems.ts';
import { encode } from '../support/encodings.ts';
import { importFile, type Told } from '../support/import-needs.ts';
import { servicesFromEnv } from '../support/services.ts';
import { type Cell, workbook } from '../support/workbook.ts';
import { databaseUri } from '../support/world.ts';

// Files as people's tools write them, and what stands in the database afterwards.

const folder = mkdtempSync(join(tmpdir(), 'passerelle-files-'));
let clockBack: () => void;
beforeAll(async () => {
  clockBack = setClock(() => new Date('2026-11-29T10:00:00Z'));
  speakFrench();
  await connectMongo(databaseUri(servicesFromEnv().mongodbUri, `test_${randomBytes(6).toString('hex')}`));
});
beforeEach(() => mongoose.connection.dropDatabase());
afterAll(async () => {
  clockBack();
  await mongoose.connection.dropDatabase();
  await disconnectMongo();
  rmSync(folder, { recursive: true, force: true });
});

const options = { employer: { siret: '73282932000074', name: 'Entreprise d’essai' } };

async function imported(
  file: string,
): Promise<{ reports: Told[]; needs: Awaited<ReturnType<typeof posted>> }> {
  const reports: Told[] = [];
  for await (const report of importFile(file, options)) reports.push(report);
  return { reports, needs: await posted() };
}

const posted = async () => (await listNeeds(system, listNeedsQuery.parse({ limit: 200 }))).data;

function importOf(name: string, content: string | Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return imported(file);
}

const offers = (...rows: object[]) =>
  importOf(
    'offres.jsonl',
    rows
      .map((row, at) =>
        JSON.stringify({
          id: `OFFRE-${at}`,
          intitule: 'Maçon (H/F)',
          description: 'Vous montez des murs en parpaings et en briques.',
          lieuTravail: { libelle: '13 - AUBAGNE', codePostal: '13400', commune: '13005' },
          ...row,
        }),
      )
      .join('\n'),
  );

const told = ({ reports }: { reports: readonly Told[] }) =>
  reports.map(({ line, outcome }) => `${line} ${outcome}`);

describe('a table of needs', () => {
  const table = [
    'Besoins du territoire, novembre;;;;;;;;;',
    'INTITULE DU POSTE;Missions;Commune;Type de contrat;Durée (mois);Date de début;Heures par semaine;Nb de postes;Taux horaire;Référent',
    'Préparateur de commandes (H/F);Préparation de commandes à l’aide d’un terminal;Gémenos;Intérim;3;04/01/2027;35;2;12,50 €;Ysaure',
    'Maçon (H/F);Montage de murs en parpaings;Aubagne;Contrat à durée indéterminée;;4 janvier 2027;24,5;1;;',
  ].join('\r\n');

  test.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const)(
    'in %s, with French titles, days, decimals and contracts',
    async (encoding) => {
      const { reports, needs } = await importOf(
        'besoins.csv',
        encode(table, encoding, encoding !== 'utf-16be'),
      );
      expect(told({ reports })).toEqual(['2 titres', '3 créé', '4 créé']);
      expect(reports[0]?.text).toBe('non utilisées : « Référent »');
      expect(needs).toMatchObject([
        {
          title: 'Préparateur de commandes (H/F)',
          zone: '13042',
          contract: { kind: 'interim', months: 3 },
          startsOn: '2027-01-04',
          minutesPerWeek: 2100,
          posts: 2,
          pay: { minCents: 1250, maxCents: 1250, per: 'hour' },
        },
        { zone: '13005', contract: { kind: 'cdi' }, startsOn: '2027-01-04', minutesPerWeek: 1470, posts: 1 },
      ]);
    },
  );

  test('as a workbook, with days and numbers in real cells', async () => {
    const rows: Cell[][] = [
      ['Besoins du territoire'],
      [],
      [
        'Titre',
        'Description',
        'Lieu',
        'Code postal',
        'Contrat',
        'Date de début',
        'Durée hebdomadaire',
        'Salaire mensuel',
        'SIRET',
        'Entreprise',
        'Clause sociale',
      ],
      [
        'Maçon (H/F)',
        'Montage de murs',
        'Aubagne',
        13_400,
        'CDI',
        { serial: 46_391 },
        35,
        1850.5,
        73_282_932_000_074,
        'Façades du Sud',
        true,
      ],
      [
        'Maçon (H/F)',
        'Montage de murs',
        'Luynes',
        37_230,
        'CDI',
        { serial: 46_391 },
        35,
        null,
        2_406_619_300_012,
        'Groupe des Îles',
        null,
      ],
    ];
    const { reports, needs } = await importOf('besoins.xlsx', workbook({ Besoins: rows, Notes: [['rien']] }));
    expect(told({ reports })).toEqual(['3 titres', '4 créé', '5 brouillon']);
    expect(reports[0]?.text).toBe('feuilles non lues : « Notes »');
    expect(reports[2]?.text).toContain('Luynes, 37230 : hors du territoire');
    expect(needs).toMatchObject([
      {
        state: 'open',
        zone: '13005',
        startsOn: '2027-01-04',
        minutesPerWeek: 2100,
        pay: { minCents: 185_050, per: 'month' },
        socialClause: true,
      },
      { state: 'draft' },
    ]);
  });

  test('each wrong cell is told once, in French, by the title of its column; the other rows are posted', async () => {
    const { reports } = await importOf(
      'faux.csv',
      [
        'Titre;Description;Lieu;Contrat;Début;Nombre de postes;SIRET;Entreprise',
        'Maçon;Murs a;Aubagne;CDI;04/01/2027;;;',
        'Maçon;Murs b;Aubagne;CDI;31/02/2027;;;',
        'Maçon;Murs c;Aubagne;Troc;;;;',
        'Maçon;Murs d;Aubagne;CDI;;beaucoup;;',
        'Maçon;Murs e;Aubagne;CDI;04/01/2020;;;',
        'Maçon;Murs f;Aubagne;CDI;;;7,32829E+13;Façades du Sud',
        'Maçon;Murs g;Aubagne;CDI;;;73282932000075;Façades du Sud',
        'Écran 27" (H/F);Murs h;Aubagne;CDI;;;;',
        'Ma\uFFFDon;Murs i;Aubagne;CDI;;;;',
        'Maçon;Murs j;Aubagne;CDI;dès que possible;;;',
        'Maçon;Murs k;Aubagne;CDD ou CDI;;;;',
        'Maçon;Murs l;Aubagne;Alternance;;;;',
        'Maçon;Murs m;Aubagne;Stage;;;;',
      ].join('\n'),
    );
    expect(reports.map(({ line, outcome, text }) => `${line} ${outcome} ${text}`)).toEqual([
      expect.stringMatching(/^2 créé/),
      '3 refusé colonne « Début » : « 31/02/2027 » n’est pas une date : écrivez-la JJ/MM/AAAA.',
      expect.stringMatching(/^4 refusé colonne « Contrat » : « Troc » n’est pas un contrat de travail connu/),
      '5 refusé colonne « Nombre de postes » : « beaucoup » n’est pas un nombre de postes.',
      '6 refusé colonne « Début » : La date de début est passée.',
      expect.stringMatching(/^7 refusé colonne « SIRET » : « 7,32829E\+13 » a été abrégé par le tableur/),
      expect.stringMatching(/^8 refusé colonne « SIRET » : /),
      expect.stringMatching(/^9 (créé|brouillon) .*guillemet isolé, gardé tel quel/),
      expect.stringMatching(/^10 refusé colonne « Titre » : des caractères ont été perdus/),
      expect.stringMatching(/^11 créé/),
      expect.stringMatching(/^12 créé .*CDD et de CDI : lequel/),
      expect.stringMatching(/^13 brouillon .*apprentissage ou professionnalisation/),
      expect.stringMatching(/^14 refusé colonne « Contrat » : « Stage »/),
    ]);
    const titles = (await posted()).map(({ title }) => title);
    expect(titles.join()).not.toContain('\uFFFD');
  });

  test('the days on which a contract begins and ends give its length; words without a field are read with the text', async () => {
    const { needs } = await importOf(
      'fin.csv',
      [
        'Poste;Contrat;Date de début;Date de fin;Ville;CP;Profil recherché;Compétences;Permis;Horaires;Nb de postes;Conditions de travail',
        'Préparateur de commandes;CDD;04/01/2027;03/04/2027;Vitrolles;13127;Débutant accepté;conditionnement, filmage;B;35h du lundi au vendredi, 8h-12h et 13h-16h;NC;port de charges lourdes',
      ].join('\n'),
    );
    expect(needs).toMatchObject([
      {
        minutesPerWeek: 2100,
        schedule: { from: '08:00', to: '16:00', weekend: false },
        posts: 1,
        conditions: ['heavy-loads'],
        contract: { kind: 'cdd', months: 3 },
        zone: '13117',
        experience: { months: 0 },
        licences: [{ code: 'permis-b', required: true }],
      },
    ]);
  });

  test('the same table again, under another encoding and separator, posts nothing twice', async () => {
    await importOf('un.csv', encode(table, 'windows-1252'));
    const { reports, needs } = await importOf(
      'deux.csv',
      encode(table.replaceAll(';', '\t'), 'utf-16le', true),
    );
    expect(told({ reports }).slice(1)).toEqual(['3 déjà là', '4 déjà là']);
    expect(needs).toHaveLength(2);
  });

  test('a list in one JSON document is read as one object a line is', async () => {
    const { reports, needs } = await importOf(
      'resultats.json',
      JSON.stringify(
        {
          filtresPossibles: [{ filtre: 'x' }, { filtre: 'y' }],
          resultats: [
            { id: 'R1', intitule: 'Maçon (H/F)', description: 'Murs.', lieuTravail: { commune: '13005' } },
          ],
        },
        null,
        2,
      ),
    );
    expect(told({ reports })).toEqual(['1 créé']);
    expect(needs).toMatchObject([{ zone: '13005' }]);
  });
});

describe('an offer of the public employment service', () => {
  test('its nature tells an apprentice’s contract, or one of professionalisation, from a CDD or a CDI', async () => {
    const { needs, reports } = await offers(
      {
        typeContrat: 'CDD',
        typeContratLibelle: 'CDD - 24 Mois',
        natureContrat: 'Contrat apprentissage',
        alternance: true,
      },
      {
        typeContrat: 'CDD',
        typeContratLibelle: 'CDD - 12 Mois',
        natureContrat: 'Cont. professionnalisation',
        alternance: true,
      },
      { typeContrat: 'CDI', typeContratLibelle: 'CDI', natureContrat: 'E2', alternance: true },
      {
        typeContrat: 'CDD',
        typeContratLibelle: 'CDD - 6 Mois',
        natureContrat: 'Contrat travail',
        description: 'Contrat d’apprentissage possible plus tard, murs.',
      },
      { typeContrat: 'CDD', typeContratLibelle: 'CDD - 24 Mois', alternance: true },
      {
        typeContrat: 'CDD',
        typeContratLibelle: 'CDD - 24 Mois',
        alternance: true,
        description: 'Murs. Contrat en apprentissage.',
      },
      { typeContrat: 'CDD', natureContrat: 'Emploi non salarié' },
    );
    expect(needs.map(({ contract }) => contract)).toEqual([
      { kind: 'apprenticeship', months: 24 },
      { kind: 'professionalisation', months: 12 },
      { kind: 'apprenticeship' },
      { kind: 'cdd', months: 6 },
      undefined,
      { kind: 'apprenticeship' },
    ]);
    expect(reports[4]).toMatchObject({
      outcome: 'brouillon',
      text: expect.stringContaining('apprentissage ou professionnalisation ?'),
    });
    expect(reports[6]).toMatchObject({ outcome: 'refusé', text: expect.stringContaining('natureContrat') });
  });

  test('pay, hours, shifts, permits, experience and languages come from its fields', async () => {
    const { needs, reports } = await offers(
      {
        typeContrat: 'CDI',
        salaire: { libelle: 'Horaire de 12,50 Euros à 14,00 Euros sur 12 mois', commentaire: 'Selon profil' },
        dureeTravailLibelle: '39H Travail en 2X8',
        permis: [
          { libelle: 'EC - Poids lourd + remorque', exigence: 'E' },
          { libelle: 'B - Véhicule léger', exigence: 'S' },
          { libelle: 'Z - Soucoupe', exigence: 'E' },
        ],
        experienceExige: 'E',
        experienceLibelle: '2 An(s)',
        langues: [
          { libelle: 'Anglais', exigence: 'S' },
          { libelle: 'Klingon', exigence: 'E' },
        ],
        competences: [{ code: '999999999', libelle: 'Dompter', exigence: 'E' }],
        nombrePostes: 3,
        accessibleTH: true,
        deplacementCode: '3',
        description: 'Murs en parpaings. CACES R482 A exigé. Horaires 6h-14h.',
      },
      {
        typeContrat: 'CDD',
        typeContratLibelle: 'Contrat à durée déterminée - 10 Jour(s)',
        salaire: { libelle: 'Mensuel de 1833,00 Euros à 2250,00 Euros sur 12 mois' },
        dureeTravailLibelle: '35H Travail samedi et dimanche',
      },
      {
        typeContrat: 'DIN',
        typeContratLibelle: 'CDI Intérimaire',
        dureeTravailLibelle: 'Temps partiel - 40H/mois\nTravail en journée',
        salaire: { libelle: 'A négocier' },
      },
      { typeContrat: 'CDI', dureeTravailLibelleConverti: 'Temps plein', experienceExige: 'D' },
    );
    expect(needs).toMatchObject([
      {
        contract: { kind: 'cdi' },
        pay: { minCents: 1250, maxCents: 1400, per: 'hour' },
        minutesPerWeek: 39 * 60,
        schedule: { shifts: true, from: '06:00', to: '14:00' },
        posts: 3,
        experience: { months: 24, required: true },
      },
      {
        contract: { kind: 'cdd', months: 0.25 },
        pay: { minCents: 183_300, maxCents: 225_000, per: 'month' },
        schedule: { weekend: true },
      },
      { contract: { kind: 'interim' } },
      { minutesPerWeek: 35 * 60, experience: { months: 0 } },
    ]);
    const licences = new Map(needs[0]?.licences?.map(({ code, required }) => [code, required]));
    expect([licences.get('permis-ce'), licences.get('permis-b'), licences.get('caces-r482-a')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(needs[0]?.languages).toEqual([{ code: 'en', required: false }]);
    expect(needs[2]?.minutesPerWeek).toBeUndefined();
    expect(needs[2]?.pay).toBeUndefined();
    for (const said of [
      'accessibleTH',
      'deplacementCode',
      'salaire.commentaire',
      '« Z - Soucoupe »',
      '« Klingon »',
      '« Dompter »',
    ])
      expect(reports[0]?.text).toContain(said);
    expect(reports[2]?.text).toContain('40H/mois');
    expect(reports[2]?.text).toContain('CDI intérimaire');
    expect(reports[2]?.text).toContain('A négocier');
  });

  test('a whole department is no town, and no place elsewhere', async () => {
    const { needs, reports } = await offers({
      typeContrat: 'CDI',
      lieuTravail: { libelle: '13 - BOUCHES DU RHONE' },
    });
    expect(reports).toMatchObject([
      { outcome: 'brouillon', text: expect.stringContaining('lieu à préciser') },
    ]);
    expect(reports[0]?.text).not.toContain('hors du territoire');
    expect(needs[0]).not.toHaveProperty('zone');
  });
});

const inputs = join(
  process.env.PASSERELLE_CASES ?? join(import.meta.dirname, '../../../shared/cases'),
  'inputs',
);

describe.skipIf(!existsSync(inputs))(
  'files that other services met (skipped without ../shared/cases)',
  () => {
    const kept = async (name: string) => {
      const { reports, needs } = await imported(join(inputs, name));
      return { outcomes: told({ reports }), needs, texts: reports.map(({ text }) => text).join('\n') };
    };

    test('C01: apprenticeship and professionalisation', async () => {
      const { needs } = await kept('ft-apprentissage.jsonl');
      expect(needs.map(({ contract }) => contract)).toEqual([
        { kind: 'apprenticeship', months: 24 },
        { kind: 'professionalisation', months: 12 },
        { kind: 'apprenticeship' },
      ]);
    });

    test('C02: fields of the offer', async () => {
      const { needs, texts } = await kept('ft-salaire-structure.jsonl');
      expect(needs).toMatchObject([
        {
          pay: { minCents: 1250, maxCents: 1400, per: 'hour' },
          schedule: { shifts: true },
          minutesPerWeek: 2340,
        },
        {
          pay: { minCents: 183_300, maxCents: 225_000, per: 'month' },
          schedule: { weekend: true },
          contract: { kind: 'cdd', months: 0.25 },
        },
        { contract: { kind: 'interim' } },
      ]);
      expect(needs[0]?.licences).toContainEqual({ code: 'permis-ce', required: true });
      expect(needs[2]?.minutesPerWeek).toBeUndefined();
      expect(texts).toContain('deplacementCode');
    });

    test.each([
      ['csv-latin1.csv', 'Préparateur de commandes (H/F)', '13042'],
      ['csv-cp1252.csv', 'Peintre en bâtiment (H/F)', '13032'],
      ['csv-macroman.csv', 'Peintre en bâtiment (H/F)', '13032'],
      ['csv-utf16.csv', 'Peintre (H/F)', '13005'],
    ])('C03: %s', async (name, title, zone) => {
      const { needs } = await kept(name);
      expect(needs).toMatchObject([{ title, zone }]);
    });

    test.each([
      ['csv-guillemet.csv', 3],
      ['csv-guillemet-milieu.csv', 2],
      ['csv-guillemet-debut.csv', 2],
      ['csv-guillemet-ouvert.csv', 4],
    ])('C04: %s', async (name, rows) => {
      const { needs, outcomes, texts } = await kept(name);
      expect(outcomes).toHaveLength(rows);
      expect(outcomes.filter((outcome) => /créé|brouillon/.test(outcome))).toHaveLength(rows);
      expect(needs).toHaveLength(rows);
      expect(texts).toContain('guillemet isolé');
    });

    test('C05: days, contracts, titles', async () => {
      const { needs, texts } = await kept('csv-dates.csv');
      expect(needs).toHaveLength(6);
      expect(needs.map(({ startsOn }) => startsOn)).toEqual([
        ...Array(4).fill('2027-01-04'),
        undefined,
        undefined,
      ]);
      expect(needs.map(({ contract }) => contract?.kind)).toEqual([
        'cdi',
        'cdi',
        'cdi',
        'cdi',
        'interim',
        'cdi',
      ]);
      expect(new Set(needs.map(({ zone }) => zone))).toEqual(new Set(['13005']));
      expect(texts).not.toContain('passée');
    });

    test.each([
      'csv-entetes.csv',
      'csv-titre-au-dessus.csv',
      'csv-sep.csv',
      'csv-lignes-vides.csv',
      'csv-retour-ligne.csv',
    ])('C05: %s', async (name) => {
      expect((await kept(name)).needs).toMatchObject([{ zone: '13005' }]);
    });

    test('C16: a department, a region, a town elsewhere', async () => {
      const { needs, outcomes, texts } = await kept('ft-lieux.jsonl');
      expect(outcomes.every((outcome) => outcome.endsWith('brouillon'))).toBe(true);
      expect(needs.every(({ zone }) => zone === undefined)).toBe(true);
      expect(texts.split('\n')[0]).not.toContain('hors du territoire');
    });
  },
);
