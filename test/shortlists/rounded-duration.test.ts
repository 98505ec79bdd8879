import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounded } from '../../src/shortlists/card.ts';

test.each([
  [5, 'moins de 6 mois'],
  [7, 'environ 6 mois'],
  [18, 'environ un an et demi'],
  [24, 'environ 2 ans'],
  [30, 'environ 2 ans et demi'],
  [36, 'environ 3 ans'],
  [40, 'environ 3 ans et demi'],
  [75, 'environ 6 ans'],
])('%i months are « %s »', (months, words) => expect(rounded(months).replace(/\s/g, ' ')).toBe(words));

test('no length is said half a year longer than it was', () =>
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 60 }), (months) => {
      const words = rounded(months).replace(/\s/g, ' ');
      const years = /(\d+|un) ans?/.exec(words)?.[1];
      const said = years
        ? (years === 'un' ? 1 : Number(years)) * 12 + (words.includes('et demi') ? 6 : 0)
        : Number(/(\d+) mois/.exec(words)?.[1]);
      expect(Math.abs(said - months)).toBeLessThanOrEqual(3);
    }),
  ));
