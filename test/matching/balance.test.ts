import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostPeople } from '../../scripts/eval-allocation/exact.ts';
import {
  type BalancedNeed,
  type BalancedPerson,
  type BalanceRules,
  balance,
  balanceRules,
} from '../../src/matching/index.ts';
import { chance } from '../../src/reporting/chance.ts';

const free: BalanceRules = { ...balanceRules, perPerson: 1000, perCounsellor: 1000 };

/** Any territory: few people for the places, equal scores, empty lists, limits of every size. */
const territories = fc
  .record({
    people: fc.integer({ min: 1, max: 40 }),
    scores: fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }), {
      minLength: 1,
      maxLength: 12,
    }),
    counsellors: fc.integer({ min: 1, max: 4 }),
    weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 40, maxLength: 40 }),
    posts: fc.integer({ min: 1, max: 6 }),
    shown: fc.integer({ min: 1, max: 6 }),
    spared: fc.integer({ min: 0, max: 3 }),
    kept: fc.double({ min: 0, max: 1, noNaN: true }),
    perPerson: fc.integer({ min: 1, max: 4 }),
    perCounsellor: fc.integer({ min: 1, max: 20 }),
    plain: fc.nat({ max: 3 }),
    seed: fc.string({ maxLength: 5 }),
  })
  .map(({ people, scores, counsellors, weights, posts, plain, seed, ...rules }) => {
    const random = chance(seed);
    const needs: BalancedNeed[] = scores.map((row, n) => ({
      id: `need-${n}`,
      posts: n % 3 === 0 ? posts : 1,
      plain: n === plain,
      entries: row.slice(0, people).map((score, i) => ({ id: `p${i}`, score: score * 1.1 })),
      before: row.slice(0, people).flatMap((_, i) => (random() < 0.3 ? [`p${i}`] : [])),
    }));
    const known: BalancedPerson[] = Array.from({ length: people }, (_, i) => ({
      id: `p${i}`,
      counsellor: i % 5 === 0 ? null : `c${i % counsellors}`,
      weight: weights[i] as number,
    }));
    return { needs, known, rules };
  });

const plainOf = ({ entries, posts }: BalancedNeed, { shown }: BalanceRules) =>
  entries
    .toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, Math.max(shown, posts));

const counted = (lists: readonly (readonly string[])[], of: (id: string) => string | null) => {
  const counts = new Map<string, number>();
  for (const id of lists.flat()) {
    const key = of(id);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

describe('balanced lists, whatever the input', () => {
  test('are as long as plain ones, keep their share of the best total, and the first of them', () => {
    fc.assert(
      fc.property(territories, ({ needs, known, rules }) => {
        const { lists } = balance(needs, known, rules);
        for (const need of needs) {
          const plain = plainOf(need, rules);
          const list = lists.find(({ needId }) => needId === need.id);
          const people = list?.people ?? [];
          const scores = new Map(need.entries.map(({ id, score }) => [id, score]));
          expect(new Set(people).size).toBe(plain.length);
          expect(people).toEqual(expect.arrayContaining(plain.slice(0, rules.spared).map(({ id }) => id)));
          const total = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (scores.get(id) ?? NaN), 0);
          const best = total(plain.map(({ id }) => id));
          expect(list?.total).toBe(total(people));
          expect(list?.best).toBe(best);
          expect(list?.total).toBeGreaterThanOrEqual(rules.kept * best);
          if (need.plain) expect(people).toEqual(plain.map(({ id }) => id));
          const ids = new Set(plain.map(({ id }) => id));
          expect(list?.entered.map(({ id }) => id)).toEqual(people.filter((id) => !ids.has(id)));
          expect(list?.left.length).toBe(list?.entered.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('move nobody in beyond their limit or their counsellor’s, and are worth no less than plain ones', () => {
    fc.assert(
      fc.property(territories, ({ needs, known, rules }) => {
        const result = balance(needs, known, rules);
        const counsellorOf = (id: string) => known.find((one) => one.id === id)?.counsellor ?? null;
        const after = result.lists.map(({ people }) => people);
        const before = needs.map((need) => plainOf(need, rules).map(({ id }) => id));
        const check = (of: (id: string) => string | null, limit: number) => {
          const plainly = counted(before, of);
          for (const [key, count] of counted(after, of))
            expect(count).toBeLessThanOrEqual(Math.max(limit, plainly.get(key) ?? 0));
        };
        check((id) => id, rules.perPerson);
        check(counsellorOf, rules.perCounsellor);
        const weights = new Map(known.map(({ id, weight }) => [id, weight]));
        const worth = (lists: readonly (readonly string[])[]) =>
          [...new Set(lists.flat())].reduce((sum, id) => sum + (weights.get(id) ?? 1), 0);
        expect(result.worth).toBe(worth(after));
        expect(result.worth).toBeGreaterThanOrEqual(worth(before));
        expect(result.most).toBeGreaterThanOrEqual(result.worth);
      }),
      { numRuns: 400 },
    );
  });

  test('leave nobody without a list who has one in plain order, where all weigh alike', () => {
    fc.assert(
      fc.property(territories, ({ needs, rules }) => {
        const listed = new Set(balance(needs, [], rules).lists.flatMap(({ people }) => people));
        for (const need of needs) for (const { id } of plainOf(need, rules)) expect(listed).toContain(id);
      }),
      { numRuns: 200 },
    );
  });

  test('are the same in whatever order needs, people and entries come', () => {
    fc.assert(
      fc.property(territories, ({ needs, known, rules }) => {
        const turned = needs.toReversed().map((need) => ({ ...need, entries: need.entries.toReversed() }));
        expect(balance(turned, known.toReversed(), rules)).toEqual(balance(needs, known, rules));
      }),
      { numRuns: 200 },
    );
  });
});

/** Needs that want the same people, as in a town: what is scarce is room in lists. */
function town(seed: string, needs: number, people: number): BalancedNeed[] {
  const random = chance(seed);
  const talents = Array.from({ length: people }, () => [random(), random(), random()]);
  return Array.from({ length: needs }, (_, n) => {
    const trade = Math.floor(3 * random());
    return {
      id: `need-${String(n).padStart(3, '0')}`,
      posts: 1,
      entries: talents.map((talent, i) => ({
        id: `p${String(i).padStart(3, '0')}`,
        score: Math.round(1000 * (40 + 45 * (talent[trade] as number) + 10 * random())) / 1000,
      })),
    };
  });
}

describe('balanced lists beside the exact answer', () => {
  test('hold at least 99 % of the people that the best lists could, and never more than the bound says', async () => {
    let [ours, best] = [0, 0];
    for (let i = 0; i < 4; i++) {
      const needs = town(`town ${i}`, 8, 60);
      const exact = await mostPeople(needs, free);
      const found = balance(needs, [], free, 30);
      expect(exact, `town ${i}`).not.toBeNull();
      expect(found.people).toBeLessThanOrEqual(exact as number);
      expect(found.most).toBeGreaterThanOrEqual((exact as number) - 1e-6);
      ours += found.people;
      best += exact as number;
    }
    expect(ours / best).toBeGreaterThanOrEqual(0.99);
  }, 120_000);

  test('are taken up where they were left: nobody loses by it, and one need more changes little', () => {
    let needs = town('stays', 20, 150);
    let last = balance(needs, [], balanceRules);
    const listOf = (id: string) => last.lists.find(({ needId }) => needId === id)?.people ?? [];
    for (let day = 0; day < 4; day++) {
      const before = last.worth;
      needs = needs.map((need) => ({ ...need, before: listOf(need.id) }));
      last = balance(needs, [], balanceRules);
      expect(last.worth).toBeGreaterThanOrEqual(before);
    }
    const [newcomer] = town('newcomer', 1, 150);
    needs = needs.map((need) => ({ ...need, before: listOf(need.id) }));
    const next = balance([...needs, { ...(newcomer as BalancedNeed), id: 'new' }], [], balanceRules);
    const moved = needs.flatMap(({ id }) => {
      const now = new Set(next.lists.find(({ needId }) => needId === id)?.people);
      return listOf(id).filter((person) => !now.has(person));
    });
    expect(moved.length).toBeLessThanOrEqual(40);
  });

  test('give the turn to somebody who has waited, within the floor', () => {
    const entries = Array.from({ length: 12 }, (_, i) => ({
      id: `p${String(i).padStart(2, '0')}`,
      score: 90 - i,
    }));
    const need: BalancedNeed = { id: 'need', posts: 1, entries };
    const waiting = [{ id: 'p11', counsellor: null, weight: 3 }];
    const [list] = balance([need], waiting, balanceRules).lists;
    expect(list?.people).toContain('p11');
    expect(list?.entered).toEqual([{ id: 'p11', rank: 12, because: 'in-no-list' }]);
    expect(list?.left[0]?.elsewhere).toBe(0);
    const [kept] = balance([{ ...need, plain: true }], waiting, balanceRules).lists;
    expect(kept?.people).toEqual(entries.slice(0, 10).map(({ id }) => id));
  });
});
