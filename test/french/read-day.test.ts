import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay } from '../../src/french/index.ts';

test.each([
  ['04/01/2027', '2027-01-04'],
  ['4/1/27', '2027-01-04'],
  ['04.01.2027', '2027-01-04'],
  ['04-01-2027', '2027-01-04'],
  [' 2027-01-04 ', '2027-01-04'],
  ['2027-01-04T00:00:00', '2027-01-04'],
  ['2027-01-04T06:30:00.000Z', '2027-01-04'],
  ['04/01/2027 08:00', '2027-01-04'],
  ['2027/1/4', '2027-01-04'],
  ['4 janvier 2027', '2027-01-04'],
  ['Lundi 4 Janvier 2027', '2027-01-04'],
  ['le 1er févr. 2027', '2027-02-01'],
  ['4-janv-27', '2027-01-04'],
  ['15 août 2027', '2027-08-15'],
  ['31 déc 2027', '2027-12-31'],
  ['1 juillet 2027', '2027-07-01'],
  ['1 juin 2027', '2027-06-01'],
  ['46391', '2027-01-04'],
  ['46391,25', '2027-01-04'],
])('%s is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  '31/02/2027',
  '29/02/2027',
  '13/13/2027',
  '4 janvier',
  'janvier 2027',
  'bientôt',
  '',
  '35',
  '13400 euros',
  '1/2',
  '4 foo 2027',
])('%s is no day', (text) => {
  expect(readDay(text)).toBeUndefined();
});

test('every day is read back from each way of writing it', () => {
  const names = [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ];
  const anyDay = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(anyDay, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', day = ''] = iso.split('-');
      const days = Math.floor(date.getTime() / 86_400_000) + 25_569;
      const writings = [
        iso,
        `${day}/${month}/${year}`,
        `${Number(day)}/${Number(month)}/${year.slice(2)}`,
        `${Number(day)} ${names[Number(month) - 1]} ${year}`,
        String(days),
      ];
      for (const writing of writings) expect(readDay(writing)).toBe(iso);
    }),
  );
});
