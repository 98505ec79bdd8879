import { describe, expect, test } from 'vitest';
import { builtIn, readNeedText } from '../../src/occupations/index.ts';
import { read } from '../support/reading.ts';

/** « 12.02 hour », « 1800-2000 month », then « net », then « ? » where the pay is asked; « - »: nothing. */
function payOf(description: string, title = ''): string {
  const { pay, questions } = read(description, title);
  const asked = questions.some(({ field, code }) => field === 'pay' && code !== 'below-minimum-wage')
    ? '?'
    : '';
  if (!pay) return asked || '-';
  const { minCents, maxCents, per, net } = pay;
  const amount = [...new Set([minCents, maxCents])].map((cents) => cents / 100).join('-');
  return `${amount} ${per}${net ? ' net' : ''}${asked}`;
}

describe('a wage, however it is written', () => {
  test.each([
    ['12€85/h', '12.85 hour'],
    ['Salaire : 12€02 brut de l’heure.', '12.02 hour'],
    ['12 € 50 brut / heure', '12.5 hour'],
    ['salaire : 1801,80 € / 12,02 € de l’heure', '12.02 hour'],
    ['45K fixe + 5K variable', '45000 year'],
    ['Salaire 1801€80', '1801.8 month'],
    ['1 801€80 brut mensuel', '1801.8 month'],
    ['12 euros 50 de l’heure', '12.5 hour'],
    ['12,85€ brut/h', '12.85 hour'],
    ['12.85 E/h', '12.85 hour'],
    ['12,50EUR/H', '12.5 hour'],
    ['taux 12.10', '12.1 hour'],
    ['Taux horaire : 12,10', '12.1 hour'],
    ['tx horaire 12.40 + panier 11€', '12.4 hour'],
    ['TAUX HORAIRE BRUT 13', '13 hour'],
    ['12,31 brut de l’heure', '12.31 hour'],
    ['12,31 BRUT DE L HEURE', '12.31 hour'],
    ['12.31 brut/heure', '12.31 hour'],
    ['salaire de base 12,31 brut', '12.31 hour'],
    ['11,88 + 13e mois', '11.88 hour'],
    ['Rémunération : 11,88 + 13ème mois + primes', '11.88 hour'],
    ['24-27k€', '24000-27000 year'],
    ['Salaire 24-27 K€ brut annuel', '24000-27000 year'],
    ['Salaire : 2.2 K€ à 2.5 K€ brut mensuel', '2200-2500 month'],
    ['de 11,90 à 12,50 €/h', '11.9-12.5 hour'],
    ['Entre 1 850 € et 2 000 € brut par mois', '1850-2000 month'],
    ['1900/2100 € brut mensuel', '1900-2100 month'],
    ['12€/h à 14€/h selon expérience', '12-14 hour'],
    ['12€50 à 13€20 de l’heure', '12.5-13.2 hour'],
    ['2 100€ brut par mois sur 13 mois', '2100 month'],
    ['25 000 € brut annuel', '25000 year'],
    ['rémunération annuelle brute : 26000 euros', '26000 year'],
    ['salaire mensuel 1850', '1850 month'],
    ['Salaire : 1850 euros brut', '1850 month'],
    ['Salaire 1 823,03 € brut', '1823.03 month'],
    ['110 € brut par jour', '110 day'],
    ['Rémunération : 120€ brut / jour', '120 day'],
    ['primes, tickets resto, 12,50 €/h', '12.5 hour'],
    ['Salaire\u00a0:\u00a012,50\u00a0€\u00a0/\u00a0heure', '12.5 hour'],
    ['Salaire :  1  900  €  brut', '1900 month'],
    ['Prime de 100 € par mois et salaire de 1 900 € brut', '1900 month'],
    ['SALAIRE 1950E BRUT', '1950 month'],
    ['Tarif horaire : 12,57 €', '12.57 hour'],
    ['Tau horaire 12.20€', '12.2 hour'],
    ['Salaire :\n14 € heure', '14 hour'],
    ['12.24€ + primes + tickets restaurant 7.50€', '12.24 hour'],
    ['Brut mensuel de 1922.08€\n20 points de plus', '1922.08 month'],
    ['Horaire de 12,02 Euros à 13,00 Euros', '12.02-13 hour'],
    ['120€ la soirée', '120 day'],
    ['80 € la journée, midi compris', '80 day'],
  ])('« %s » is %s', (text, expected) => expect(payOf(text)).toBe(expected));
});

describe('a net wage is asked, and is no gross wage', () => {
  test.each([
    ['1 600 € net par mois', '1600 month net?'],
    ['10€ net de l’heure', '10 hour net?'],
    ['Salaire net : 1550 euros', '1550 month net?'],
    ['1500 euros nets mensuels', '1500 month net?'],
    ['9,40 net/h', '9.4 hour net?'],
    ['salaire 1700€ NET', '1700 month net?'],
    ['1 500 € net soit 1 920 € brut', '1920 month'],
    ['1920 € brut (1500 € net)', '1920 month'],
    ['salaire net avant impôt 1700', '1700 month net?'],
  ])('« %s » is %s', (text, expected) => expect(payOf(text)).toBe(expected));
});

describe('money that is no wage', () => {
  test.each([
    'Primes de panier par jour : 9EUR en horaire journée et 18EUR en horaires décalés.',
    'Indemnité de repas : 9 € en journée, 18 € de nuit',
    'Panier jour 7,30 € et panier nuit 15,20 €',
    'Paniers : 11 € le jour / 22 € la nuit, horaires décalés',
    'Prime de nuit 15 €, prime de froid 20 €',
    'Tickets restaurant à 9 €',
    'Titres-restaurants 9,50 € dont 60 % pris en charge',
    'Indemnités kilométriques 0,40 €/km',
    'Remboursement transport 50 € par mois',
    'Prime de transport de 15 €, prime de salissure 12 €',
    'Prime mensuelle de 150 € brut par mois',
    'Prime d’assiduité 100 €/mois',
    'IFM 10 % + ICCP 10 %',
    'Prime vacances 1 000 € par an',
    'Mutuelle 35 € par mois',
    'Carte cadeau de 150 € à Noël',
    'Bonus de cooptation : 500 €',
    'Grand déplacement : 85 € par jour',
    'Chèques vacances 460 €',
    'Chiffre d’affaires : 2 000 €/jour',
    'Indemnité de trajet 12 € zone 2',
    'Panier repas 10,30',
    'CE : places de cinéma à 5 €',
    'Caution de 1 500 € pour le logement',
    'Loyer de 450 € par mois',
    'Franchise : droit d’entrée de 25 K€',
    '10 ventes par mois = 8 000 €',
    // A week's pay: none of the periods a need is paid by.
    'payé à la semaine 450 €',
    'Salaire : 480 € par semaine',
  ])('« %s » is no pay', (text) => expect(payOf(text)).toBe('-'));

  test('the wage that stands beside is read', () => {
    expect(payOf('Panier 11 € en journée, 22 € de nuit. Taux horaire 12,60 €')).toBe('12.6 hour');
    expect(payOf('12,60 €/h + panier 11 € + prime 15 €')).toBe('12.6 hour');
    expect(payOf('Panier : 11 €\nSalaire : 2 050 € brut')).toBe('2050 month');
  });
});

describe('the minimum wage', () => {
  // On 4 March 2026 the row of 1 January 2026 is in force: 12.02 € an hour, 1,823.03 € a month.
  test.each([
    ['Salaire : SMIC', '12.02 hour'],
    ['Payé au SMIC horaire', '12.02 hour'],
    ['S.M.I.C + primes', '12.02 hour'],
    ['SMIC mensuel', '1823.03 month'],
    ['smic + 5 %', '12.62 hour'],
    ['SMIC+10%', '13.22 hour'],
    ['110 % du SMIC', '13.22 hour'],
    ['1.1 SMIC', '13.22 hour'],
    ['SMIC + 13e mois', '12.02 hour'],
    ['SMIC horaire + 10 % IFM + 10 % CP', '12.02 hour'],
    ['12,50 €/h (SMIC + 4 %)', '12.5 hour'],
    ['Rémunération supérieure au SMIC', '?'],
    ['De 27 à 100 % du SMIC selon l’âge', '?'],
    ['Salaire : SMIC à négocier selon profil', '?'],
  ])('« %s » is %s', (text, expected) => expect(payOf(text)).toBe(expected));

  const asksBelow = (text: string, on = '2026-03-04') =>
    readNeedText({ title: '', description: text }, builtIn, on).questions.find(
      ({ code }) => code === 'below-minimum-wage',
    );

  test.each([
    'Salaire 11,52 € brut de l’heure',
    'Taux horaire 9,76',
    'Salaire 1 700 € brut par mois, 35h',
    '1 500 € brut mensuel, temps plein',
    'Salaire 19 500 € brut annuel',
    'de 11,20 à 13 €/h',
    '900 € brut mensuel, 20h par semaine',
  ])('« %s » is below it', (text) => expect(asksBelow(text)?.field).toBe('pay'));

  test.each([
    'Salaire 12,02 € brut de l’heure',
    '1 823,03 € brut par mois',
    '1 100 € brut mensuel, 20h par semaine',
    '1 600 € net par mois',
    'Contrat d’apprentissage, 900 € brut par mois',
    'SMIC',
    '24 000 € brut par an',
  ])('« %s » is not', (text) => expect(asksBelow(text)).toBeUndefined());

  test('it is that of the day, and says its source', () => {
    const text = 'Salaire : 11,88 € brut de l’heure';
    expect(asksBelow(text, '2025-06-01')).toBeUndefined();
    expect(asksBelow(text)?.text).toMatch(/12,02.€.*1er janvier 2026.*2025-1228/);
    expect(asksBelow('Salaire : 11,65 € brut de l’heure', '2024-12-01')?.text).toMatch(/11,88.€.*2024-951/);
    expect(asksBelow('Salaire : 11,88 € brut. Début le 01/09/2026.', '2025-12-15')?.text).toMatch(/12,02.€/);
  });
});
