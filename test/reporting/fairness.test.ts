import { describe, expect, test } from 'vitest';
import { isAdverse, measureFairness, ndkl, withPenalty } from '../../src/reporting/index.ts';

/** Lists of people drawn by lot, of whom every other one is in the second group. */
const count = 400;
const attribute = { name: 'groupe', groups: ['a', 'b'], of: Array.from({ length: count }, (_, i) => i % 2) };
function lists(needs: number) {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: needs }, () =>
    Array.from({ length: count }, (_, person) => ({ person, score: 100 * random() })).sort(
      (one, other) => other.score - one.score,
    ),
  );
}
const listOf = (...people: number[]) => people.map((person, i) => ({ person, score: 100 - i }));

describe('figures that can be worked out by hand', () => {
  test('NDKL of a list that begins with one group only', () => {
    // Half of the people are of each group: 0 diverges by ln 2, 0 0 by ln 2, 0 0 1 by that of two thirds.
    const third = (2 / 3) * Math.log(4 / 3) + (1 / 3) * Math.log(2 / 3);
    const [w1, w2, w3] = [1, 1 / Math.log2(3), 1 / Math.log2(4)];
    expect(ndkl([0, 0, 1], [2, 2])).toBeCloseTo((Math.LN2 * (w1 + w2) + third * w3) / (w1 + w2 + w3), 12);
    expect(ndkl([], [2, 2])).toBe(0);
  });

  test('selection rates and impact ratios at 10', () => {
    // Twenty people, ten of each group; eight of the first ten are of group a.
    const order = [0, 2, 4, 6, 8, 10, 12, 14, 1, 3, 16, 18, 5, 7, 9, 11, 13, 15, 17, 19];
    const { groups } = measureFairness([listOf(...order)], attribute, { smallCount: 1 });
    expect(groups.map(({ people, rates }) => [people, rates[10]])).toEqual([
      [10, 0.8],
      [10, 0.2],
    ]);
    expect(groups.map(({ impact }) => impact[10]?.value)).toEqual([1, 0.25]);
    const attention = order.map((_, i) => 1 / Math.log2(i + 2));
    const whole = attention.reduce((sum, value) => sum + value);
    const ofA = order.reduce((sum, person, i) => sum + (person % 2 === 0 ? (attention[i] ?? 0) : 0), 0);
    expect(groups[0]?.exposure?.value).toBeCloseTo(ofA / (whole / 2), 12);
  });

  test('needs that each treat all alike are fair together, whatever jobs each group wants', () => {
    const ofA = Array.from({ length: 100 }, (_, i) => 2 * i);
    const ofB = Array.from({ length: 20 }, (_, i) => 2 * i + 1);
    const { groups } = measureFairness([listOf(...ofA), listOf(...ofB)], attribute, { smallCount: 1 });
    expect(groups.map(({ rates }) => rates[10])).toEqual([0.1, 0.5]);
    expect(groups.map(({ impact }) => impact[10]?.value)).toEqual([1, 1]);
  });
});

test('lists drawn by lot are fair, within their interval and within what chance gives', () => {
  const { groups, ndkl } = measureFairness(lists(150), attribute, { smallCount: 11 });
  for (const { impact } of groups) {
    expect(impact[10]?.value).toBeGreaterThan(0.8);
    expect(impact[10]?.high).toBeGreaterThanOrEqual(1);
    expect(impact[50] && isAdverse(impact[50])).toBe(false);
  }
  expect(ndkl?.value).toBeLessThan((ndkl?.most ?? 0) * 1.1);
});

test('a bias planted on purpose is detected, by every measure', () => {
  const unfair = withPenalty(lists(150), (person) => (person % 2 === 1 ? 10 : 0));
  const { groups, ndkl } = measureFairness(unfair, attribute, { smallCount: 11 });
  const [, b] = groups;
  expect(b?.impact[10] && isAdverse(b.impact[10])).toBe(true);
  expect(b?.impact[50] && isAdverse(b.impact[50])).toBe(true);
  expect(b?.exposure?.high).toBeLessThan(1);
  expect(ndkl?.value).toBeGreaterThan(ndkl?.most ?? 1);
});

test('a group of few people is not told, nor who would follow from it', () => {
  const few = { ...attribute, of: attribute.of.map((_, i) => (i < 10 ? 1 : 0)) };
  const { groups, ndkl } = measureFairness(lists(20), few, { smallCount: 11 });
  const nothing = {
    people: null,
    rates: { 10: null, 50: null },
    impact: { 10: null, 50: null },
    exposure: null,
  };
  expect(groups).toEqual(['a', 'b'].map((group) => ({ group, ...nothing })));
  expect(ndkl).toBe(null);
});

test('somebody whose group is not known counts in neither', () => {
  const unknown = { ...attribute, of: attribute.of.map((group, i) => (i < 100 ? -1 : group)) };
  const { groups } = measureFairness(lists(20), unknown, { smallCount: 11 });
  expect(groups.map(({ people }) => people)).toEqual([150, 150]);
});

test('no list at all tells nothing', () => {
  const { groups, ndkl } = measureFairness([], attribute, { smallCount: 11 });
  expect(groups.every(({ people }) => people === null)).toBe(true);
  expect(ndkl).toBe(null);
});
