import { describe, expect, test } from 'vitest';
import { hoursInMinutes, minutesTyped, monthsTyped } from '../../src/web/kit/fields.ts';

describe('lengths of time as people type them', () => {
  test.each([
    ['3 ans', 36],
    ['3ans', 36],
    ['1 an', 12],
    ['un an', 12],
    ['2 ans et demi', 30],
    ['1 an et demi', 18],
    ['1,5 an', 18],
    ['2 ans 6 mois', 30],
    ['2 ans et 6 mois', 30],
    ['18 mois', 18],
    ['6 Mois', 6],
    ['six mois', 6],
    ['18', 18],
    ['0', 0],
    ['8 semaines', 2],
    ['environ 3 ans', 36],
  ])('« %s » is %d months', (text, months) => expect(monthsTyped.parse(text)).toBe(months));

  test.each(['beaucoup', 'trois', '3 chats', 'ans', '3 ans chez Untel'])('« %s » is no length', (text) =>
    expect(monthsTyped.safeParse(text).success).toBe(false),
  );

  test.each([
    ['45', 45],
    ['45 min', 45],
    ['45mn', 45],
    ['45 minutes', 45],
    ['1h', 60],
    ['1 h 30', 90],
    ['1h15', 75],
    ['1 heure', 60],
    ['1 heure et 10 minutes', 70],
    ['1,5 h', 90],
  ])('« %s » is %d minutes', (text, minutes) => expect(minutesTyped.parse(text)).toBe(minutes));

  test.each([
    ['35', 35],
    ['35h', 35],
    ['3h', 3],
    ['17,5', 17.5],
    ['17h30', 17.5],
    ['17 h 30', 17.5],
    ['35 heures', 35],
    ['35h/semaine', 35],
    ['24 h par semaine', 24],
  ])('« %s » is %d hours', (text, hours) => expect(hoursInMinutes.parse(text)).toBe(hours * 60));

  test.each(['trente', 'h', 'min', '35 x'])('« %s » is no time', (text) => {
    expect(hoursInMinutes.safeParse(text).success).toBe(false);
    expect(minutesTyped.safeParse(text).success).toBe(false);
  });
});
