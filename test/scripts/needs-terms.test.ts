import { beforeAll, describe, expect, test } from 'vitest';
import { contractOf } from '../../src/needs/file/contract.ts';
import { dayOf, experienceOf, hoursOf, monthsOf, payOf, wholeOf, yesOf } from '../../src/needs/file/terms.ts';
import { setClock, today } from '../../src/platform/index.ts';

beforeAll(() => setClock(() => new Date('2026-11-29T10:00:00Z')));

describe('what a cell of a file says', () => {
  test.each([
    ['CDI', 'cdi'],
    ['CDI ', 'cdi'],
    ['cdd', 'cdd'],
    ['Contrat à durée indéterminée', 'cdi'],
    ['Contrat à durée déterminée', 'cdd'],
    ['CONTRAT A DUREE DETERMINEE', 'cdd'],
    ['Intérim', 'interim'],
    ['intérimaire', 'interim'],
    ['Mission intérimaire', 'interim'],
    ['Mission', undefined],
    ['Travail temporaire', 'interim'],
    ['MIS', 'interim'],
    ['Contrat travail saisonnier', 'seasonal'],
    ['Saisonnier', 'seasonal'],
    ['Saison', 'seasonal'],
    ['Apprentissage', 'apprenticeship'],
    ['Contrat apprentissage', 'apprenticeship'],
    ['Contrat d’apprentissage', 'apprenticeship'],
    ['Professionnalisation', 'professionalisation'],
    ['Contrat pro', 'professionalisation'],
    ['Cont. professionnalisation', 'professionalisation'],
    ['CDD insertion', 'insertion'],
    ['CDDI', 'insertion'],
    ['Contrat Insertion par l’activ.éco.', 'insertion'],
    ['CUI - CAE', 'insertion'],
    ['PEC', 'insertion'],
    ['CDI Intérimaire', 'interim'],
    ['DIN', 'interim'],
    ['CDD d’usage', 'cdd'],
    ['apprenticeship', 'apprenticeship'],
    ['LIB', undefined],
    ['Profession libérale', undefined],
    ['Stage', undefined],
    ['Alternance', 'work-study'],
    ['Contrat d’alternance', 'work-study'],
    ['Contrat à durée déterminée (CDD)', 'cdd'],
    ['Contrat de travail temporaire', 'interim'],
    ['Contrat Unique d’Insertion', 'insertion'],
    ['CDD d’insertion', 'insertion'],
    ['CONTRAT APPRENTISSAGE', 'apprenticeship'],
    ['Contrat de professionnalisation', 'professionalisation'],
    ['Emploi saisonnier', 'seasonal'],
    ['CDI temps partiel', 'cdi'],
    ['Contrat CDI', 'cdi'],
    ['C.D.I.', 'cdi'],
    ['Mission d’intérim de 3 mois', 'interim'],
    ['CDI ou CDD', 'asked'],
    ['CDD 6 mois', 'cdd'],
    ['CDI temps plein', 'cdi'],
    ['Saisonnier 3 mois', 'seasonal'],
    ['Apprenti - 24 mois', 'apprenticeship'],
  ])('contract: %s → %s', (text, kind) => {
    const { value } = contractOf(text);
    expect(typeof value === 'object' ? value.kind : value).toBe(kind);
  });

  test.each([
    ['6', 6],
    ['6 mois', 6],
    ['24 Mois', 24],
    ['10 Jour(s)', 0.25],
    ['3 Semaine(s)', 0.75],
    ['1 An(s)', 12],
    ['1,5', 1.5],
    ['longtemps', undefined],
    ['90 mois', undefined],
  ])('length: %s → %s months', (text, months) => {
    expect(monthsOf(text).value).toBe(months);
  });

  test.each([
    ['39H Travail en 2X8', { minutesPerWeek: 2340, schedule: { shifts: true } }],
    ['35H Travail samedi et dimanche', { minutesPerWeek: 2100, schedule: { weekend: true, sunday: true } }],
    ['35H/semaine\nTravail en journée', { minutesPerWeek: 2100 }],
    ['temps partiel - 17H50 Travail en journée', { minutesPerWeek: 1070 }],
    ['Temps partiel - 24H30/semaine', { minutesPerWeek: 1470 }],
    ['36H75', { minutesPerWeek: 2205 }],
    ['10H Autre', { minutesPerWeek: 600 }],
    ['35', { minutesPerWeek: 2100 }],
    ['24,5', { minutesPerWeek: 1470 }],
    ['24 à 30 h', { minutesPerWeek: 1440, maxMinutesPerWeek: 1800 }],
    ['24-30', { minutesPerWeek: 1440, maxMinutesPerWeek: 1800 }],
    ['entre 20 et 25', { minutesPerWeek: 1200, maxMinutesPerWeek: 1500 }],
    ['35:00', { minutesPerWeek: 2100 }],
    ['24:30:00', { minutesPerWeek: 1470 }],
    ['35H/semaine\nHoraires annuels', { minutesPerWeek: 2100 }],
    [
      '35H/semaine\nTravail posté (2x8, 3x8, 5x8, etc.)',
      { minutesPerWeek: 2100, schedule: { shifts: true } },
    ],
    ['30H/semaine\nTravail en horaires fractionnés', { minutesPerWeek: 1800, schedule: { split: true } }],
    [
      '35H/semaine\nTravail les week-ends et jours fériés',
      { minutesPerWeek: 2100, schedule: { weekend: true } },
    ],
    ['35H/semaine\nTravail de nuit', { minutesPerWeek: 2100, schedule: { night: true } }],
    ['39H Travail en 3X8', { minutesPerWeek: 2340, schedule: { shifts: true } }],
    ['Travail en 2X8', { schedule: { shifts: true } }],
    ['Travail de nuit', { schedule: { night: true } }],
    ['8', { minutesPerWeek: 480 }],
    ['17,5 h', { minutesPerWeek: 1050 }],
    ['Mi-temps', { minutesPerWeek: 1050 }],
    ['80 %', {}],
    ['Temps plein', { fullTime: true }],
    ['Temps partiel - 40H/mois\nTravail en journée', {}],
    ['151,67 h/mois', {}],
    ['1607 h par an', {}],
    ['7h par jour', {}],
    ['Temps partiel', {}],
  ])('hours: %s', (text, hours) => {
    expect(hoursOf(text).value).toEqual(hours);
  });

  test.each([
    ['Horaire de 12,50 Euros à 14,00 Euros sur 12 mois', 1250, 1400, 'hour'],
    ['Horaire de 12.5 Euros', 1250, 1250, 'hour'],
    ['Mensuel de 1833,00 Euros à 2250,00 Euros sur 12 mois', 183_300, 225_000, 'month'],
    ['Mensuel de 1 833,00 Euros sur 13 mois', 183_300, 183_300, 'month'],
    ['Annuel de 25000,00 Euros à 30000,00 Euros sur 12 mois', 2_500_000, 3_000_000, 'year'],
    ['Annuel de 45000 à 60000 €', 4_500_000, 6_000_000, 'year'],
    ['Annuel de 28 k€', 2_800_000, 2_800_000, 'year'],
    ['12,50', 1250, 1250, 'hour'],
    ['1 850', 185_000, 185_000, 'month'],
    ['1850.5', 185_050, 185_050, 'month'],
    ['28000', 2_800_000, 2_800_000, 'year'],
    ['12,50 € / h', 1250, 1250, 'hour'],
    ['1 900 € brut par mois', 190_000, 190_000, 'month'],
    ['1800 à 2000', 180_000, 200_000, 'month'],
    ['12,31 brut de l’heure', 1231, 1231, 'hour'],
    ['12,50€/h', 1250, 1250, 'hour'],
    ['1 850 € brut/mois', 185_000, 185_000, 'month'],
    ['entre 1800 et 2000 € brut', 180_000, 200_000, 'month'],
    ['1800-2000', 180_000, 200_000, 'month'],
    ['24-26 k€ annuel', 2_400_000, 2_600_000, 'year'],
    ['De 11,88 € à 12,50 € par heure', 1188, 1250, 'hour'],
    ['1 800 € - 2 000 €', 180_000, 200_000, 'month'],
  ])('pay: %s', (text, minCents, maxCents, per) => {
    expect(payOf(text).value).toEqual({ minCents, maxCents, per });
  });

  test.each(['selon profil', 'Mensuel de 12,50 Euros', '1500 € net', 'beaucoup'])(
    'pay: %s is told, not stored',
    (text) => {
      expect(payOf(text)).toEqual({ remark: expect.stringContaining(text.slice(0, 10)) });
    },
  );

  test('a pay by hour stands in a column that says so', () => {
    expect(payOf('12,5', 'Taux horaire').value).toEqual({ minCents: 1250, maxCents: 1250, per: 'hour' });
  });

  test.each([
    ['Débutant accepté', { months: 0, required: false }],
    ['2 An(s)', { months: 24, required: true }],
    ['Expérience exigée de 3 An(s)', { months: 36, required: true }],
    ['6 mois souhaités', { months: 6, required: false }],
    ['Expérience exigée', { required: true }],
    ['blabla', undefined],
  ])('experience: %s', (text, value) => {
    expect(experienceOf(text).value).toEqual(value);
  });

  test('days, counts and yes or no', () => {
    expect(dayOf('4/1/27').value).toBe('2027-01-04');
    expect(dayOf('dès que possible').value).toBe(today());
    expect(dayOf('31/02/2027').remark).toContain('JJ/MM/AAAA');
    const counts = ['2 postes', '3', '2,0', 'deux', '4 H/F', '1 à 2', '1,5', 'beaucoup'];
    expect(counts.map((text) => wholeOf(text, 'de postes').value)).toEqual([
      2,
      3,
      2,
      2,
      4,
      undefined,
      undefined,
      undefined,
    ]);
    expect(wholeOf('beaucoup', 'de postes').remark).toContain('nombre de postes');
    expect([yesOf('Oui').value, yesOf('x').value, yesOf('non').value, yesOf('?').value]).toEqual([
      true,
      true,
      false,
      undefined,
    ]);
  });
});
