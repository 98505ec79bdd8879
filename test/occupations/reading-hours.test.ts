import { describe, expect, test } from 'vitest';
import { read } from '../support/reading.ts';

/** Hours a week: « 35 », « 24-30 », « ? » where they are asked; « - »: nothing. */
function hoursOf(description: string): string {
  const { minutesPerWeek, questions } = read(description);
  const asked = questions.some(({ field }) => field === 'minutesPerWeek') ? '?' : '';
  if (!minutesPerWeek) return asked || '-';
  const bounds = [minutesPerWeek.value, minutesPerWeek.max].filter((minutes) => minutes !== undefined);
  return bounds.map((minutes) => Math.round((minutes * 100) / 60) / 100).join('-') + asked;
}

/** True and false flags of the schedule, and its hours, in a fixed order. */
function scheduleOf(description: string): string {
  const { spans: _, ...schedule } = read(description).schedule ?? { spans: [] };
  const { from, to, ...flags } = schedule;
  const said = Object.entries(flags).map(([name, value]) => (value ? name : `!${name}`));
  return [...(from || to ? [`${from ?? ''}-${to ?? ''}`] : []), ...said.sort()].join(' ') || '-';
}

describe('hours of a week', () => {
  test.each([
    ['36h75 par semaine', '36.75'],
    ['Contrat 37h50 hebdo', '37.83'],
    ['36H75', '36.75'],
    ['35h30 par semaine', '35.5'],
    ['36,75 h / semaine', '36.75'],
    ['36.75h hebdomadaires', '36.75'],
    ['38h80/sem', '38.8'],
    ['35 H', '35'],
    ['35h. 12,31 € brut/h', '35'],
    ['35h. 12,31 e brut/h', '35'],
    ['35h 12 eur/h', '35'],
    ['35h 12,50 €', '35'],
    ['35h. 12 postes', '35'],
    ['17h 12 postes, temps partiel 17h par semaine', '17'],
    ['18h 23h30, 17h/sem', '17'],
    ['35h + 4 HS', '39'],
    ['25h mini jusqu’à 35h', '25-35'],
    ['35 heures 10 postes', '35'],
    ['CDI 35h\n12 caristes', '35'],
    ['35 h 30 par semaine', '35.5'],
    ['CDI 35 h 30, à Marseille', '35.5'],
    ['CDI 35H00', '35'],
    ['35heures/semaine', '35'],
    ['35 hrs / sem.', '35'],
    ['CDI temps plein 39 h', '39'],
    ['35h/hebdo', '35'],
    ['horaire hebdomadaire : 28h', '28'],
    ['temps partiel 20h/semaine', '20'],
    ['Temps partiel (24h)', '24'],
    ['15h de travail par semaine', '15'],
    ['de 6h à 9h soit 15h/semaine', '15'],
    ['De 6h à 9h (15h/sem)', '15'],
    ['Du lundi au vendredi de 6h à 9h, 15 heures hebdo', '15'],
    ['5h30-8h30 soit 15h hebdomadaires', '15'],
    ['151,67 h/mois', '35'],
    ['151h67', '35'],
    ['151.67 heures mensuelles', '35'],
    ['Base mensuelle 151,67', '35'],
    ['169h par mois', '39'],
    ['104h/mois', '24'],
    ['40H/mois', '9.25'],
    ['120 heures par mois', '27.67'],
    ['volume mensuel : 65h', '15'],
    ['1607 h annuelles', '35'],
    ['7h par jour, 5 jours par semaine', '35'],
    ['3h par jour du lundi au vendredi', '15'],
    ['2h/jour, 5j/7', '10'],
    ['35h\u00a0par\u00a0semaine', '35'],
    ['TEMPS COMPLET 35  H', '35'],
    ['4 jours de 9h', '36'],
    ['5 j x 7h', '35'],
    ['semaine de 4 jours, 32h', '32'],
    ['Horaire de journée : 39H', '39'],
    ['Temps de travail : 6h25 hebdomadaires, 11h20 - 13h20', '6.42'],
    ['17,5h, le matin', '17.5'],
    ['temps partiel 80 %', '28'],
    ['2x 3h par semaine', '6'],
    ['Temps partiel à 50%', '17.5'],
    ['80 % d’un temps plein', '28'],
    ['Poste à 60 %', '21'],
    ['horaires 9h-17h/35h semaine', '35'],
    ['10h-18h / 35h', '35'],
  ])('« %s » is %s', (text, expected) => expect(hoursOf(text)).toBe(expected));
});

describe('a range keeps both ends', () => {
  test.each([
    ['24h à 30h', '24-30'],
    ['24h à 30h par semaine', '24-30'],
    ['entre 24 et 30 heures', '24-30'],
    ['de 24 à 30h/semaine', '24-30'],
    ['24/30h hebdo', '24-30'],
    ['24-30 h par semaine', '24-30'],
    ['20 à 25h hebdo', '20-25'],
    ['15h à 20h par semaine', '15-20'],
    ['contrat de 28 à 35 heures', '28-35'],
    ['25h – 35h', '25-35'],
    ['30h ou 35h au choix', '30-35'],
    ['20 à 35h', '20-35'],
    ['contrat de 15h à 26h', '15-26'],
  ])('« %s » is %s', (text, expected) => expect(hoursOf(text)).toBe(expected));

  test('two weeks that alternate are worked at their mean, which is confirmed', () => {
    expect(hoursOf('Semaine A : 32h, semaine B : 38h')).toBe('35?');
    expect(hoursOf('Une semaine 30h, une semaine 40h')).toBe('35?');
    expect(hoursOf('39h une semaine sur deux, 31h l’autre')).toBe('35?');
    expect(hoursOf('Semaine 1 : 42h ; semaine 2 : 28h')).toBe('35?');
    expect(hoursOf('une semaine 4 jours 32h, une semaine 5 jours 40h')).toBe('36?');
    expect(hoursOf('32h et 38h en alternance')).toBe('35?');
    expect(hoursOf('une semaine à 42h et la suivante à 28h')).toBe('35?');
    expect(hoursOf('petite semaine de 28h, grande semaine de 42h')).toBe('35?');
    expect(hoursOf('semaine courte 28h et semaine longue 42h')).toBe('35?');
    expect(hoursOf('une semaine sur deux 40h, sinon 30h')).toBe('35?');
    expect(hoursOf('alternance de semaines à 32h et 38h')).toBe('35?');
  });
});

describe('hours that are no week', () => {
  test.each([
    'Acompte sous 24h',
    'acompte possible sous 24 h',
    'Acompte de salaire en 24h',
    'Acomptes versés dans les 48h',
    'Réponse en 48h',
    'Ouvert 24h/24',
    'Magasin ouvert 24h sur 24 et 7j/7',
    'Astreinte de 24h',
    'de 15h à 20h',
    'De 8h à 17h',
    'Prise de poste 14h',
    'Horaires : 12h-20h',
    'formation de 35h à l’embauche',
    'Livraison en 24h à 48h',
    'Livraison sous 24/48h',
    'Travail à 12h30',
    'Vacations de 12h',
    'Journées de 7h',
    '15h30-22h30',
    'Postes de 24h',
    'Formation SST (14h)',
    'Recrutement express : 48h !',
    'Deux jours par semaine, de 8h30 à 16h15',
    'Durée quotidienne : 9h-9h30',
    'Télétravail possible à 50 %',
    'Début 10h / 12h30',
    'Travail en 2*8 (5h/13h - 13h/21h)',
    'Prise en charge de la mutuelle à 80 %',
  ])('« %s »', (text) => expect(hoursOf(text)).toBe('-'));
});

describe('shifts, however they are written', () => {
  test.each([
    'Poste en 2/8',
    'Prise de poste en 3/8',
    'travail en 5/8',
    'Horaires 2-8',
    'Horaires : 3-8',
    'en 2x8',
    'en 2X8',
    '3×8',
    '3 x 8',
    '3*8',
    '4x8',
    '5 * 8',
    '2x12',
    'Travail en 2 X 12',
    '2x7',
    'Équipe du matin 4/8',
    'Rythme : 3/8',
    'deux-huit',
    'Travail en trois huit',
    'en 2 / 8',
    'Travail posté',
    '2/8 ou 3/8',
    '3x8 h',
    'Une semaine du matin, une semaine d’après-midi',
    'Alternance matin/après-midi une semaine sur deux',
    'équipes alternées',
  ])('« %s »', (text) => {
    const { schedule, startsOn } = read(text);
    expect(schedule?.shifts).toBe(true);
    expect(startsOn).toBeUndefined();
  });

  test.each([
    'Conservation entre 2/8 °C',
    'Enfants de 3-8 ans',
    'CACES 2-8',
    'Travail à 4/5',
    'Équipe de 9/10 personnes',
    'Formation le 2/8/2026',
    'Article 3-8 du règlement',
    'Du 2/8 au 30/8',
    'Clé de 3/8 de pouce',
    'Magasin de 2x7 mètres',
  ])('« %s » is none', (text) => expect(read(text).schedule?.shifts).toBeUndefined());

  test.each([
    ['Équipe VSD', 'shifts sunday weekend'],
    ['Travail en V.S.D', 'shifts sunday weekend'],
    ['poste en SD', 'shifts sunday weekend'],
    ['Équipe de suppléance (SD)', 'shifts sunday weekend'],
    ['Travail vendredi, samedi et dimanche', 'sunday weekend'],
  ])('« %s » gives %s', (text, expected) => expect(scheduleOf(text)).toBe(expected));
});

describe('hours of the day', () => {
  test.each([
    ['Boutique ouverte de 6h30 à 20h', '-'],
    ['Boulangerie ouverte de 6h30 à 20h. Horaires : 6h30-13h', '06:30-13:00'],
    ['Le magasin est ouvert de 9h à 19h', '-'],
    ['Horaires d’ouverture : 9h-19h', '-'],
    ['Ouvert de 9h à 19h', '-'],
    ['Poste ouvert, horaires 8h-16h', '08:00-16:00'],
    ['ouverture du magasin à 8h, travail de 8h à 16h', '08:00-16:00'],
  ])('« %s » : those of opening are not those of work', (text, expected) =>
    expect(scheduleOf(text)).toBe(expected),
  );

  test.each([
    ['Prise de poste à 3h du matin', '03:00- night'],
    ['Embauche à 4h du matin', '04:00- night'],
    ['3h du matin', 'night'],
    ['jusqu’à 2h du matin', '-02:00 night'],
    ['Début à 5h du matin', '05:00-'],
    ['de 3h à 10h', '03:00-10:00 night'],
    ['de 22h à 5h', '22:00-05:00 night'],
    ['de 18h à minuit', '18:00-00:00'],
    ['de 5h à 13h', '05:00-13:00'],
    ['de 6h à 9h soit 15h/semaine', '06:00-09:00'],
    ['24h à 30h par semaine', '-'],
    ['Acompte sous 24h', '-'],
    ['8H/12H - 14H/18H', '08:00-18:00'],
    ['8 h - 12 h', '08:00-12:00'],
    ['Coupure de 15h à 18h', 'split'],
    ['de 9h à 17h, pause de 12h à 13h', '09:00-17:00'],
    ['Magasin ouvert du lundi au samedi de 9h à 19h', '-'],
    ['du mardi au samedi, dimanche et lundi repos', '!sunday weekend'],
    ['Travail 7j/7', 'weekend'],
    ['Site ouvert 24/7', '-'],
    ['Site ouvert 7/7', '-'],
  ])('« %s » gives %s', (text, expected) => expect(scheduleOf(text)).toBe(expected));
});

describe('days and hours as people shorten them', () => {
  test.each([
    ['travail dim matin', 'sunday weekend'],
    ['sam/dim', 'sunday weekend'],
    ['lun-ven', '!weekend'],
    ['lun-sam', 'weekend'],
    ['du mar au dim', 'sunday weekend'],
    ['1 WE sur 2', 'weekend'],
    ['2x8 + SD', 'shifts sunday weekend'],
    ['9-12 14-18', '09:00-18:00'],
    ['service continu 10h 17h ou 15h 23h', '10:00-23:00'],
    ['3h du mat à 10h', '03:00-10:00 night'],
    ['départ dépôt 6h, fin 14h-15h', '06:00-15:00'],
    ['découchés 3 nuits/sem', '-'],
  ])('« %s » gives %s', (text, expected) => expect(scheduleOf(text)).toBe(expected));
});
