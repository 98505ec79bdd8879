import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentCatalogue } from '../../src/occupations/index.ts';
import type { CountedProfile } from '../../src/participants/index.ts';
import {
  Counts,
  contributionOf,
  drawsSeen,
  drawTable,
  Figures,
  scalesOf,
  spentBy,
  type TalentTable,
} from '../../src/promotion/index.ts';
import { formerTerritories } from '../../src/territory/index.ts';
import { aCounted, anyProfile } from './people.ts';

const catalogue = currentCatalogue();
const day = '2027-01-15';
const macOf = (key: string) => (text: string) => createHmac('sha256', key).update(text).digest('base64url');

function countsOf(people: readonly CountedProfile[]): Counts {
  const counts = new Counts(catalogue);
  for (const one of people) {
    const contribution = contributionOf(one, day, catalogue);
    if (contribution) counts.add(contribution);
  }
  return counts;
}

/** Every count of a table, under its place. */
const cellsOf = (domains: Counts['domains']): Map<string, number> =>
  new Map(
    domains.flatMap(({ code, counts }) =>
      Object.entries(counts).flatMap(([territory, row]) =>
        row.map((count, i) => [`${code} ${territory} ${i}`, count] as const),
      ),
    ),
  );

const tableOf = (
  people: readonly CountedProfile[],
  { key = 'secret', epsilon = 1, month = '2027-01' } = {},
) => {
  const scales = scalesOf(epsilon);
  const domains = drawTable(countsOf(people).domains, scales, month, macOf(key));
  return { _id: month, edition: month, countedOn: day, epsilon, scales, domains } satisfies TalentTable;
};

describe('what one person changes', () => {
  test('whoever they are, the counts that they are in spend no more than the ε of the draw together', () => {
    const scales = scalesOf(1);
    expect(spentBy(scales)).toBeCloseTo(1, 12);
    const nobody = cellsOf(countsOf([]).domains);
    let most = 0;
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const with1 = cellsOf(countsOf([profile]).domains);
        let spent = 0;
        for (const [cell, count] of with1) {
          const change = Math.abs(count - (nobody.get(cell) as number));
          spent += change / (cell.endsWith(' 0') ? scales.base : scales.axis);
        }
        most = Math.max(most, spent);
        expect(spent).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 300 },
    );
    // The bound is reached: none of the noise is there for nobody.
    expect(most).toBeGreaterThan(0.85);
  });

  test('the cells of a table are the same whoever is counted: none appears with somebody', () => {
    fc.assert(
      fc.property(fc.array(anyProfile, { maxLength: 20 }), (people) => {
        expect([...cellsOf(countsOf(people).domains).keys()]).toEqual([
          ...cellsOf(countsOf([]).domains).keys(),
        ]);
      }),
      { numRuns: 20 },
    );
  });

  test('nobody is counted twice: the first wish decides, without one the longest experience', () => {
    const domainOf = (profile: Partial<CountedProfile>) =>
      contributionOf(aCounted(profile), day, catalogue)?.domain;
    const experience = [
      { occupation: 'G1605', months: 3 },
      { occupation: 'K2204', months: 40 },
    ];
    expect(domainOf({ wishes: ['N1101', 'G1605'], experience })).toBe('N11');
    expect(domainOf({ wishes: [], experience })).toBe('K22');
    expect(domainOf({ wishes: [], experience: [] })).toBeUndefined();
    expect(domainOf({ zone: null })).toBeUndefined();
  });
});

describe('the noise', () => {
  test('a count is at most exp(1/scale) times as likely as with one more: as drawn, at every distance', () => {
    const scale = 4;
    const draws = 200_000;
    const seen = new Map<number, number>();
    const { domains } = new Counts(catalogue);
    let at = 0;
    for (let key = 0; at < draws; key++) {
      const drawn = drawTable(
        domains.slice(0, 20),
        { base: scale, axis: scale },
        'month',
        macOf(`key ${key}`),
      );
      for (const [, value] of cellsOf(drawn)) {
        seen.set(value, (seen.get(value) ?? 0) + 1);
        at++;
      }
    }
    const share = (k: number) => (seen.get(k) ?? 0) / at;
    const alpha = Math.exp(-1 / scale);
    for (let k = -8; k <= 8; k++) {
      const expected = ((1 - alpha) / (1 + alpha)) * alpha ** Math.abs(k);
      const slack = 5 * Math.sqrt(expected / at);
      expect(Math.abs(share(k) - expected), `noise of ${k}`).toBeLessThan(slack);
    }
  });

  test('the same counts in the same month give the same table; another month, key or person gives another noise', () => {
    const people = [aCounted(), aCounted({ zone: '13001' })];
    const once = cellsOf(tableOf(people).domains);
    expect(cellsOf(tableOf(people).domains)).toEqual(once);
    const differing = (other: Map<string, number>) =>
      [...once].filter(([cell, count]) => other.get(cell) !== count).length / once.size;
    expect(differing(cellsOf(tableOf(people, { month: '2027-07' }).domains))).toBeGreaterThan(0.9);
    expect(differing(cellsOf(tableOf(people, { key: 'another' }).domains))).toBeGreaterThan(0.9);
    // Made again after a restore, it shows by no difference who came meanwhile.
    expect(differing(cellsOf(tableOf([...people, aCounted()]).domains))).toBeGreaterThan(0.9);
  });
});

test.each([
  [1, 12],
  [2, 7],
  [3, 5],
  [4, 4],
  [6, 3],
  [12, 2],
])('of tables that stand for %i months, twelve publications in a row show %i at most', (months, most) => {
  const seen = Array.from({ length: months }, (_, offset) => {
    const shown = Array.from({ length: 12 }, (_, i) => Math.floor((offset + i) / months));
    return new Set(shown).size;
  });
  expect(Math.max(...seen)).toBe(most);
  expect(drawsSeen(months)).toBe(most);
});

describe('what is told', () => {
  const domains = currentCatalogue().occupations.map(({ code }) => code.slice(0, 3));
  const part = fc.record(
    {
      domains: fc.uniqueArray(fc.constantFrom(...domains), { maxLength: 6 }),
      territories: fc.subarray(formerTerritories.map(({ id }) => id)),
    },
    { requiredKeys: [] },
  );
  const [one, other] = [
    tableOf([], { epsilon: 0.5 }),
    tableOf(Array(400).fill(aCounted()), { epsilon: 0.5 }),
  ];

  test('anybody works it out from the table: parts, what is left of them, and differences are sums of its cells', () => {
    const all = formerTerritories.map(({ id }) => id);
    const told = (cells: readonly number[], margin: number) => {
      const sum = cells.reduce((total, cell) => total + cell, 0);
      return sum >= Math.max(11, margin) ? Math.round(sum / 10) * 10 : null;
    };
    fc.assert(
      fc.property(part, fc.constantFrom(one, other), (wanted, { domains: rows, ...table }) => {
        const figures = new Figures({ domains: rows, ...table }, 11);
        const mine = rows.filter(({ code }) => wanted.domains?.includes(code) ?? true);
        const rest = rows.filter((row) => !mine.includes(row)).map(({ code }) => code);
        const base = (some: typeof rows, territories = wanted.territories ?? all) =>
          some.flatMap(({ counts }) => territories.map((territory) => counts[territory][0] ?? 0));
        const people = figures.people(wanted);
        expect(people.people).toBe(told(base(mine), people.margin));
        const complement = figures.people({ ...wanted, domains: rest });
        const left = base(rows.filter(({ code }) => rest.includes(code)));
        expect(complement.people).toBe(told(left, complement.margin));
        // The driving permit stands at its own place in each row; a difference is told with the noise of both.
        const without = figures.without('licence', 'permis-b', wanted);
        const cells = mine.flatMap(({ values, counts }) => {
          const { availability, hours, travel, licence } = values;
          const at = 1 + availability.length + hours.length + travel.length + licence.indexOf('permis-b');
          return (wanted.territories ?? all).map((id) => (counts[id][0] ?? 0) - (counts[id][at] ?? 0));
        });
        expect(without.people).toBe(told(cells, without.margin));
        if (cells.length > 0) expect(without.margin).toBeGreaterThan(people.margin);
      }),
      { numRuns: 60 },
    );
  });

  test('no number below the small count or below its margin is told, and those told are rounded', () => {
    fc.assert(
      fc.property(part, (wanted) => {
        const figures = new Figures(other, 11);
        for (const { people, margin } of [
          figures.people(wanted),
          ...figures.axis('hours', wanted).values(),
        ]) {
          if (people === null) continue;
          expect(people).toBeGreaterThanOrEqual(Math.max(11, margin) - 5);
          expect(people % 10).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('many people of one trade and place are seen, and of the places where nobody is, one in twenty at most', () => {
    const figures = new Figures(other, 11);
    expect(figures.people({ domains: ['N11'], territories: ['marseille-provence'] }).people).toBeGreaterThan(
      350,
    );
    const cells = [...new Set(domains)].flatMap((domain) =>
      formerTerritories.map(({ id }) => figures.people({ domains: [domain], territories: [id] })),
    );
    const told = cells.filter(({ people }) => people !== null).length - 1;
    expect(told / cells.length).toBeLessThan(0.09);
  });
});
