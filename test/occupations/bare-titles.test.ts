import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { HIGH_CONFIDENCE, linkQuery, openCatalogue, readRomeRelease } from '../../src/occupations/index.ts';
import { termsOfText } from '../../src/occupations/linking/terms.ts';
import { quote, read } from '../support/reading.ts';

const first = (title: string) => read('', title).occupations[0];
const codes = (title: string) => read('', title).occupations.map(({ code }) => code);

describe('a title alone, as people type it', () => {
  test.each([
    // Everyday names
    ['Femme de ménage', 'K2205'],
    ['Femme de ménage H/F', 'K2205'],
    ['Homme/femme de ménage', 'K2205'],
    ["Agent d'entretien", 'K2205'],
    ['femme de chambre', 'G1501'],
    ['Animateur périscolaire', 'G1203'],
    ['agent de quai', 'N1116'],
    // What is done, where nobody says who does it
    ['Nettoyage de locaux', 'K2204'],
    ['Distribution de prospectus', 'M1615'],
    // English
    ['Store manager', 'D1302'],
    // Levels, hours, terms, agencies, references
    ['CARISTE N2 - SAINT-DENIS', 'N1101'],
    ['MACON N3P2', 'F1703'],
    ['plombier OHQ intérim', 'F1603'],
    ['AGT DE SECURITE CDI 35H', 'K2503'],
    ['ELS 30H/SEM ADECCO', 'D1507'],
    ['Aide soignant H/F - EC9966', 'J1501'],
    ['vendeuse boulangerie N1', 'D1106'],
    // Places
    ['Carreleur LE MOULE', 'F1608'],
    ['Peintre en bâtiment (97410) St Pierre', 'F1606'],
    // Abbreviations, cut words
    ['aux. puericulture (974)', 'J1304'],
    ['Cond. PL urgent', 'N4101'],
    ['vend. boulangerie', 'D1106'],
    ['IDE EHPAD', 'J1506'],
    ['AS de nuit', 'J1501'],
    ['maint. industrielle tech.', 'I1304'],
    ['prép. cdes', 'N1103'],
    ['conducteur de car', 'N4109'],
    // Slips of the keyboard
    ['cuisnier', 'G1609'],
    ['electricein', 'F1602'],
  ])('« %s » is %s', (title, code) => {
    expect(first(title)?.code).toBe(code);
  });

  test('a seller of what nobody says may sell anything: several are proposed, none is sure', () => {
    expect(codes('Vendeuse')).toEqual(expect.arrayContaining(['D1106', 'D1214', 'D1212']));
    expect(first('Vendeuse')?.confidence).toBeLessThan(0.5);
  });

  test('the words that named it are those of the title, also where they are cut', () => {
    const title = 'URGENT agt. de sécurité - Manpower';
    const span = first(title)?.span;
    expect(span && quote({ title }, span)).toBe('agt. de sécurité');
  });

  test('what stands around a trade changes neither the trade nor whether it is sure', () => {
    const bare = first('Cariste');
    expect(bare?.confidence).toBeGreaterThanOrEqual(HIGH_CONFIDENCE);
    for (const title of [
      'CARISTE N2 H/F',
      'Cariste (97420) Le Port',
      'URGENT cariste CDD 3 mois 35h - Randstad',
    ])
      expect(first(title)).toMatchObject({ code: bare?.code, confidence: bare?.confidence });
  });

  test.each([
    ['Chargée de missions', 'mission'],
    ['Conseiller emploi', 'emploi'],
    ['Chargé de l’emploi', 'emploi'],
  ])('« %s » works on « %s »: no word of recruiting', (title, form) => {
    expect(termsOfText(title, () => false).map((term) => term.form)).toContain(form);
  });

  test.each(['Mission maçon', 'Emploi maçon', 'Offre d’emploi maçon'])('« %s » seeks a mason', (title) => {
    expect(termsOfText(title, () => false).map((term) => term.form)).toEqual(['macon']);
  });

  test('what no trade is called is not sure', () => {
    for (const title of ['N3 CDI 35H', 'Saint-Denis', 'URGENT'])
      expect(first(title)?.confidence ?? 0).toBeLessThan(0.5);
  });
});

const romeFolder = join(
  process.env.PASSERELLE_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  'rome',
);

describe.skipIf(!existsSync(romeFolder))('among all trades of the release (skipped without it)', () => {
  let linker: ReturnType<ReturnType<typeof openCatalogue>['linker']>;
  beforeAll(async () => {
    linker = openCatalogue(await readRomeRelease(romeFolder)).linker();
  }, 120_000);

  test.each([
    // What the trade works on is no town, and a sector is where one works.
    ['COUPEUR DE CANNES', 'A1402'],
    ['Aide a domicile secteur est', 'K1304'],
    ['Aux de puer', 'J1304'],
    // A word that no trade has is not forced into one: « rhumatologue », « ourlet ».
    ['Distillateur rhum', 'H2102'],
    ['Eleveur poulets', 'A1409'],
    ['CIP', 'K1801'],
    ['AMOA', 'M1806'],
  ])('« %s » is %s', (title, code) => {
    expect(linker.link(linkQuery({ title, description: '' }), 1)[0]?.code).toBe(code);
  });
});
