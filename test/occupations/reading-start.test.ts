import { describe, expect, test } from 'vitest';
import { builtIn, readNeedText } from '../../src/occupations/index.ts';
import { read } from '../support/reading.ts';

/** The day, « ? » where the start is asked; « - »: nothing. The tests' today is Wednesday 4 March 2026. */
function startOf(description: string, title = ''): string {
  const { startsOn, questions } = read(description, title);
  const asked = questions.some(({ field }) => field === 'startsOn') ? '?' : '';
  return `${startsOn?.value ?? ''}${asked}` || '-';
}

describe('a date, however it is written', () => {
  test.each([
    ['Remplacement congé mat de mai à octobre 2026', '2026-05-01'],
    ['6 chauffeurs recherchés pour mai', '2026-05-01'],
    ['début asap, fin 30/06/2027', '2026-03-04'],
    ['à partir du 15  mars  2028', '2028-03-15'],
    ['à partir de mars  2028', '2028-03-01'],
    ['À partir de JANVIER  2027', '2027-01-01'],
    ['à partir du\u00a015\u00a0mars\u00a02028', '2028-03-15'],
    ['à compter du 1er  septembre', '2026-09-01'],
    ['A PARTIR DU 1ER SEPTEMBRE 2026', '2026-09-01'],
    ['à partir du 1 er juin', '2026-06-01'],
    ['début le 1er/09/2026', '2026-09-01'],
    ['début le 15.03.2028', '2028-03-15'],
    ['Démarrage : 15.03.28', '2028-03-15'],
    ['Démarrage le 15 . 03 . 2028', '2028-03-15'],
    ['Prise de poste : 15/03/2028', '2028-03-15'],
    ['Prise de poste : 15 / 03 / 2028', '2028-03-15'],
    ['Prise de poste le 15-03-2028', '2028-03-15'],
    ['à partir du 15 mars, 2028', '2028-03-15'],
    ['à partir du 15 mars. 2028', '2028-03-15'],
    ['dès mars, 2028', '2028-03-01'],
    ['Date de début : lundi 15 juin 2026', '2026-06-15'],
    ['pour le 15 sept.', '2026-09-15'],
    ['à partir du 2 janv. 2027', '2027-01-02'],
    ['dès le 1er  Avril', '2026-04-01'],
    ['Embauche en CDI dès janvier.', '2027-01-01'],
    ['dès mars', '2026-03-04'],
    ['debut mi-avril', '2026-04-15'],
    ['Début fin juin', '2026-06-28'],
    ['Poste à pourvoir au 15/04', '2026-04-15'],
    ['Mission du 6/4 au 30/4', '2026-04-06'],
    ['Contrat à partir du 3/8', '2026-08-03'],
    ['Début le 2/8', '2026-08-02'],
    ['a partir du 15 aout', '2026-08-15'],
    ['Disponible de suite en 2/8', '2026-03-04'],
    ['Poste a pourvoir de suite', '2026-03-04'],
    ['URGENT : recherche cariste', '2026-03-04'],
    ['Début : ASAP', '2026-03-04'],
    ['entretiens le 10/04, début le 4/5', '2026-05-04'],
    ['Candidatures avant le 15 avril ; prise de poste le 1er mai', '2026-05-01'],
    ['poste vacant au 01/02/2027', '2027-02-01'],
    ['dès janv 27', '2027-01-01'],
    ['demarage de suite', '2026-03-04'],
    ['pour la saison davril a fin septembre', '2026-04-01'],
  ])('« %s » is %s', (text, expected) => expect(startOf(text)).toBe(expected));
});

describe('a choice between two months is asked', () => {
  test.each([
    ['Rentree janv ou fevrier', '?'],
    ['Rentrée janvier ou février 2027', '?'],
    ['Début avril ou mai', '?'],
    ['Début en juin ou juillet', '?'],
    ['Début juin/juillet', '?'],
    ['Prise de poste juin ou début juillet', '?'],
    ['Prise de poste le 15 avril ou le 2 mai', '?'],
    ['à partir de juin ou plus tôt', '2026-06-01'],
    ['Début avril ou mai. Prise de poste le 04/05/2026', '2026-05-04'],
  ])('« %s » is %s', (text, expected) => expect(startOf(text)).toBe(expected));
});

describe('a day that only the day of the advertisement decides', () => {
  // Read on Wednesday 4 March 2026.
  test.each([
    ['debut lundi', '2026-03-09'],
    ['prise de poste mercredi', '2026-03-11'],
    ['à pourvoir dès lundi prochain', '2026-03-09'],
    ['démarrage la semaine prochaine', '2026-03-09'],
    ['dispo dès demain', '2026-03-05'],
    ['debut S12', '2026-03-16'],
    ['Démarrage semaine 37', '2026-09-07'],
    ['prise de poste semaine 10', '2026-03-04'],
    ['début semaine 3', '2027-01-18'],
    ['début mois prochain', '2026-04-01'],
    ['dès que possible', '2026-03-04'],
    ['travail du lundi au vendredi', '-'],
    ['début lundi matin au vendredi midi, 4 jours', '-'],
  ])('« %s » is %s', (text, expected) => expect(startOf(text)).toBe(expected));
});

describe('a start that is past, or that is not a day, is asked', () => {
  test.each([
    'Mission à partir de janvier  2025 - URGENT',
    'Mission à partir de janvier 2025',
    'à partir de JANVIER  2022',
    'Prise de poste le 02/02/2026',
    'Démarrage : 15.01.2024',
    'Début de contrat 01/09/2023',
    'Poste à pourvoir à la rentrée',
    'Début après les fêtes',
    'CDI, début 2027',
    'Démarrage à convenir',
    'Contrat à partir du 24/7',
    'À partir du 2 mars',
    'Embauche dès février',
  ])('« %s »', (text) => expect(startOf(text)).toBe('?'));
});

describe('what is no date', () => {
  test.each([
    'Prise de poste en 3/8 du lundi au vendredi.',
    'Embauche en 2/8 ou 3/8',
    'Prise de poste 24/7',
    'Démarrage 7/7',
    'Poste 7j/7, 24h/24',
    'Disponible 24/7',
    'Travail 6j/7 à partir de 8h',
    'Équipe du matin 4/8',
    'Entretien du 1/2 au 3/4 étage',
    'poste en 5/8',
    'Poste à 4/5',
    'Équipe de 9/10',
    'Début de journée à 7h30',
    'Poste à pourvoir : 3',
    'Notre société créée le 12 mars 1987',
    'Loi du 5 mars 2014',
    'Travail du lundi au vendredi',
    'Candidatures avant le 15 avril',
    'Repos 1/2 journée par semaine',
    'Début de carrière : 1/3 des postes',
  ])('« %s »', (text) => expect(startOf(text)).toBe('-'));
});

test('a month that is under way has begun: it is today; one just over is asked', () => {
  const on = (today: string) =>
    readNeedText({ title: '', description: 'CDI dès janvier' }, builtIn, today).startsOn?.value;
  expect(on('2026-12-15')).toBe('2027-01-01');
  expect(on('2027-01-01')).toBe('2027-01-01');
  expect(on('2027-01-20')).toBe('2027-01-20');
  expect(on('2027-02-01')).toBeUndefined();
  expect(on('2027-04-01')).toBe('2028-01-01');
});
