import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkingDays,
  calendarDay,
  calendarMonth,
  isWorkingDay,
  publicHolidays,
} from '../../src/platform/index.ts';

const days = fc.integer({ min: 0, max: 100 * 365 }).map((count) => addDays('2000-01-01', count));
const weekday = (day: string): number => new Date(day).getUTCDay();

// Dates of Easter Monday, Ascension Day and Whit Monday as they were published.
test.each([
  [2000, '04-24', '06-01', '06-12'],
  [2008, '03-24', '05-01', '05-12'],
  [2019, '04-22', '05-30', '06-10'],
  [2024, '04-01', '05-09', '05-20'],
  [2025, '04-21', '05-29', '06-09'],
  [2026, '04-06', '05-14', '05-25'],
  [2038, '04-26', '06-03', '06-14'],
])('the feasts of %i that move with Easter', (year, ...feasts) => {
  expect(publicHolidays(year).slice(-3)).toEqual(feasts.map((day) => `${year}-${day}`));
});

test('eleven holidays a year, those of Easter on their day of the week, from 23 March to 26 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
      const all = publicHolidays(year);
      expect(all).toHaveLength(11);
      const [monday = '', ascension = '', whit = ''] = all.slice(-3);
      expect([monday, ascension, whit].map(weekday)).toEqual([1, 4, 1]);
      expect(monday >= `${year}-03-23` && monday <= `${year}-04-26`).toBe(true);
      expect(all.some(isWorkingDay)).toBe(false);
    }),
  );
});

test('a working day follows from each, and as many days lie between as were counted', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (day, one, more) => {
      const end = addWorkingDays(day, one);
      expect(isWorkingDay(end)).toBe(true);
      let counted = 0;
      for (let at = addDays(day, 1); at <= end; at = addDays(at, 1)) if (isWorkingDay(at)) counted += 1;
      expect(counted).toBe(one);
      expect(addWorkingDays(end, more)).toBe(addWorkingDays(day, one + more));
    }),
  );
});

test('a day that four figures do not write is no day: it would sort before all others', () => {
  expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(addDays('9999-12-31', -1)).toBe('9999-12-30');
});

test('a day or a month that somebody types is of 1900 to 2199', () => {
  for (const year of ['0000', '0001', '1899', '2200', '9999']) {
    expect(calendarDay().safeParse(`${year}-12-31`).success, year).toBe(false);
    expect(calendarMonth.safeParse(`${year}-12`).success, year).toBe(false);
  }
  for (const year of ['1900', '2028', '2199']) {
    expect(calendarDay().safeParse(`${year}-12-31`).success, year).toBe(true);
    expect(calendarMonth.safeParse(`${year}-12`).success, year).toBe(true);
  }
  expect(calendarDay().safeParse('2027-02-29').success).toBe(false);
  expect(
    calendarDay('Indiquez le jour.')
      .safeParse('demain')
      .error?.issues.map(({ message }) => message),
  ).toEqual(['Indiquez le jour.']);
});
