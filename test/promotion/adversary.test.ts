import { expect, test } from 'vitest';
import { guess } from '../../scripts/eval-disclosure/adversary.ts';
import { currentCatalogue } from '../../src/occupations/index.ts';
import { Counts, contributionOf, scalesOf } from '../../src/promotion/index.ts';
import { aCounted } from './people.ts';

const catalogue = currentCatalogue();
const day = '2027-01-15';
const counts = new Counts(catalogue);
const one = contributionOf(
  aCounted({ licences: { 'permis-b': true, 'caces-r489-3': true } }),
  day,
  catalogue,
);
for (let i = 0; one && i < 30; i++) counts.add(one);
let key = 0;
const play = (noise: 'each' | 'kept' | 'none', scales = scalesOf(1 / 3)) =>
  guess({
    others: counts.domains.filter(({ code }) => code === one?.domain),
    story: [null, one, one],
    mechanism: { scales, noise },
    catalogue,
    trials: 400,
    newKey: () => `key ${++key}`,
  });

test('who knows everybody but one, and reads three draws whole, is nowhere e^ε times as sure', () => {
  const { most, right, error } = play('each');
  expect(most).toBeLessThanOrEqual(Math.E * (1 + 1e-9));
  expect(right - 3 * error).toBeLessThanOrEqual(Math.E / (1 + Math.E));
  // Sharper than chance: the adversary does read something.
  expect(play('each', scalesOf(5)).right).toBeGreaterThan(0.8);
});

test('and sees what the house does not do: one noise kept all year long, or no noise', () => {
  expect(play('kept').right).toBe(1);
  expect(play('none').right).toBe(1);
});
