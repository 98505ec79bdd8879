import { expect, test } from 'vitest';
import { eurosInCents, frenchNumber } from '../../src/web/kit/fields.ts';

test.each([
  ['1 250,50 €', 1_250_50],
  ['1\u202f250', 1_250_00],
  ['12.5', 12_50],
  ['-3,07', -3_07],
  ['0,29', 29],
])('%s is that many cents', (typed, cents) => {
  expect(eurosInCents.parse(typed)).toBe(cents);
});

test.each(['1.250', '12,345', '1.250,50', '0x10', '1e3', 'Infinity', '--5', '5-', '€', '１２', '.5.'])(
  '« %s » is asked again, rather than taken for another amount',
  (typed) => {
    expect(eurosInCents.safeParse(typed).success).toBe(false);
  },
);

test('a number is written in figures', () => {
  expect(frenchNumber.parse('17,125')).toBe(17.125);
  for (const typed of ['0x10', '1e3', '0b11', 'NaN'])
    expect(frenchNumber.safeParse(typed).success, typed).toBe(false);
});
