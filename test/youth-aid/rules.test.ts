import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, birthdayOf } from '../../src/platform/index.ts';
import {
  type AidFacts,
  ageOn,
  firstReglement,
  granted,
  noFunds,
  type Reglement,
  reglementOn,
  ruleIds,
  ruleSheet,
} from '../../src/youth-aid/rules/index.ts';

/** Another territory's: up to the eve of 25, the scale on all of the home, a bound for a year, a wait between two aids. */
const other: Reglement = {
  ...firstReglement,
  version: 7,
  name: 'Un autre département',
  from: '2023-01-01',
  settings: {
    ...firstReglement.settings,
    ageBefore: 25,
    scaleOn: 'household',
    monthlyCents: 50_000,
    sharePerPersonCents: 20_000,
    ceilings: { licence: 45_000, mobility: 100_000 },
    yearCents: 70_000,
    monthsBetween: 6,
    quorum: 5,
  },
  articles: {},
  toConfirm: [],
};

const facts = (more: Partial<AidFacts> = {}): AidFacts => ({
  on: '2024-06-15',
  kind: 'project',
  purpose: 'licence',
  cents: 50_000,
  quoteCents: 124_000,
  months: null,
  birthDate: '2003-02-10',
  domicile: 'own',
  domicileSince: null,
  stay: true,
  triedOrdinary: true,
  means: { own: [40_000, 0, 35_050], othersMonthlyCents: null, parentsMonthlyCents: null, people: 1 },
  proofs: ['resources', 'quote'],
  earlier: [],
  ...more,
});
const line = (rule: (typeof ruleIds)[number], more: Partial<AidFacts> = {}, reglement = firstReglement) =>
  ruleSheet(facts(more), reglement).find((one) => one.rule === rule);

describe('age', () => {
  test.each([
    ['the eve of 18', '2006-06-16', 'outside', 17],
    ['on the day of 18', '2006-06-15', 'met', 18],
    ['the eve of 25', '1999-06-16', 'met', 24],
    ['on the day of 25', '1999-06-15', 'met', 25],
    ['the eve of 26', '1998-06-16', 'met', 25],
    ['on the day of 26', '1998-06-15', 'outside', 26],
  ] as const)('%s', (_, birthDate, state, count) => {
    expect(line('age', { birthDate })).toMatchObject({ state, count, article: 'Article 11 ; CASF L263-3' });
  });

  test('another règlement stops on the eve of 25', () => {
    expect(line('age', { birthDate: '1999-06-16' }, other)).toMatchObject({ state: 'met' });
    expect(line('age', { birthDate: '1999-06-15' }, other)).toMatchObject({ state: 'outside' });
  });

  test('of 29 February the birthday is on 1 March, but in a leap year', () => {
    expect(birthdayOf('2000-02-29', 26)).toBe('2026-03-01');
    expect(birthdayOf('2004-02-29', 24)).toBe('2028-02-29');
    expect(birthdayOf('2000-02-29', 100)).toBe('2100-03-01');
    expect(line('age', { birthDate: '2000-02-29', on: '2026-02-28' })).toMatchObject({ state: 'met' });
    expect(line('age', { birthDate: '2000-02-29', on: '2026-03-01' })).toMatchObject({ state: 'outside' });
  });

  test('grows by one on each birthday and on no other day', () => {
    const birth = fc.integer({ min: 0, max: 11_000 }).map((n) => addDays('1985-01-01', n));
    fc.assert(
      fc.property(birth, fc.integer({ min: 0, max: 40 }), (born, age) => {
        const day = birthdayOf(born, age);
        expect(ageOn(born, day)).toBe(age);
        if (age > 0) expect(ageOn(born, addDays(day, -1))).toBe(age - 1);
      }),
    );
  });
});

describe('means', () => {
  const own = (...months: (number | null)[]) => ({
    own: months,
    othersMonthlyCents: null,
    parentsMonthlyCents: null,
    people: 1,
  });

  test('are within the scale at its bound, and beyond it by a cent', () => {
    const within = line('resources', { means: own(60_000, 60_000, 60_000) });
    expect(within).toMatchObject({ state: 'met', cents: 180_000, bound: 180_000, toConfirm: true });
    expect(line('resources', { means: own(60_000, 60_001, 60_000) })).toMatchObject({ state: 'outside' });
  });

  test('lack each month without its proof', () => {
    expect(line('resources', { means: own(0, null) })).toMatchObject({
      state: 'missing',
      code: 'months',
      count: 2,
    });
  });

  test('of the parents stand on a line of their own and put nobody outside', () => {
    const means = { ...own(0, 0, 0), parentsMonthlyCents: 900_000, othersMonthlyCents: 900_000, people: 4 };
    const sheet = ruleSheet(facts({ means }), firstReglement);
    expect(sheet.filter(({ state }) => state === 'outside')).toEqual([]);
    expect(sheet.find(({ rule }) => rule === 'parents')).toMatchObject({ state: 'told', cents: 900_000 });
    for (const reglement of [firstReglement, other])
      fc.assert(
        fc.property(fc.nat(10_000_000), fc.nat(3), (parentsMonthlyCents, i) => {
          const here = { ...own(0, 0, 10_000 * i), people: 1 };
          const without = ruleSheet(facts({ means: here }), reglement);
          const withThem = ruleSheet(facts({ means: { ...here, parentsMonthlyCents } }), reglement);
          const states = (lines: typeof without) => lines.map(({ rule, state }) => [rule, state]);
          expect(states(withThem)).toEqual(states(without));
        }),
      );
  });

  test('of the home count only where the règlement says so, and a share is added for each person', () => {
    const means = { ...own(30_000, 30_000, 30_000), othersMonthlyCents: 60_000, people: 3 };
    expect(line('resources', { means })).toMatchObject({ state: 'met', cents: 90_000 });
    expect(line('resources', { means }, other)).toMatchObject({
      state: 'met',
      cents: 270_000,
      bound: 270_000,
    });
    const more = { ...means, othersMonthlyCents: 60_001 };
    expect(line('resources', { means: more }, other)).toMatchObject({ state: 'outside' });
    const unknown = { ...means, othersMonthlyCents: null };
    expect(line('resources', { means: unknown }, other)).toMatchObject({ code: 'household-means' });
  });
});

describe('the rest of the sheet', () => {
  test('a whole request is met all along, each line with its article or « à confirmer »', () => {
    const sheet = ruleSheet(facts(), firstReglement);
    expect(sheet.map(({ rule }) => rule)).toEqual([...ruleIds]);
    expect(sheet.filter(({ state }) => state !== 'met' && state !== 'told')).toEqual([]);
    expect(sheet.filter(({ article, toConfirm }) => !article && !toConfirm)).toEqual([]);
  });

  test.each([
    ['ceiling', { cents: 50_000 }, 'met'],
    ['ceiling', { cents: 50_001 }, 'outside'],
    ['ceiling', { cents: null }, 'missing'],
    ['ceiling', { purpose: 'other', cents: 900_000 }, 'met'],
    ['quote', { cents: 14_999, quoteCents: null }, 'met'],
    ['quote', { cents: 15_000, quoteCents: null }, 'missing'],
    ['duration', { kind: 'relief', months: 3 }, 'met'],
    ['duration', { kind: 'relief', months: 4 }, 'outside'],
    ['duration', { kind: 'accompaniment', months: 9 }, 'met'],
    ['stay', { stay: null }, 'missing'],
    ['stay', { stay: false }, 'outside'],
    ['subsidiary', { triedOrdinary: false }, 'missing'],
    ['domicile', { domicile: null }, 'missing'],
    ['domicile', { domicile: 'administrative', domicileSince: null }, 'missing'],
    ['domicile', { domicile: 'administrative', domicileSince: '2024-06-15' }, 'met'],
    ['domicile', { domicile: 'administrative', domicileSince: '2024-06-16' }, 'missing'],
    ['documents', { proofs: ['resources'] }, 'missing'],
    ['documents', { proofs: ['resources'], cents: 14_999 }, 'met'],
  ] as const)('%s of %j is %s', (rule, more, state) => {
    expect(line(rule, more as Partial<AidFacts>)).toMatchObject({ state });
  });

  test('another aid for the same purpose is a renewal, after the wait that the règlement sets', () => {
    const first = { kind: 'project', purpose: 'licence', cents: 20_000, on: '2024-01-15' } as const;
    const earlier = [first];
    expect(line('renewal', { earlier })).toMatchObject({ state: 'met', code: 'renewed' });
    const twice = [...earlier, { ...first, on: '2024-03-15' }];
    expect(line('renewal', { earlier: twice })).toMatchObject({ state: 'outside', code: 'renewals' });
    expect(line('renewal', { earlier }, other)).toMatchObject({ code: 'too-soon', day: '2024-07-15' });
    expect(line('year-ceiling', { earlier }, other)).toMatchObject({ state: 'met', cents: 70_000 });
    expect(line('year-ceiling', { earlier, cents: 50_001 }, other)).toMatchObject({ state: 'outside' });
  });

  test('the règlement in force is the latest that began', () => {
    expect(reglementOn([firstReglement, other], '2022-12-31').version).toBe(0);
    expect(reglementOn([firstReglement, other], '2023-01-01').version).toBe(7);
    expect(reglementOn([other, { ...other, version: 8 }], '2023-01-01').version).toBe(8);
    expect(reglementOn([], '1990-01-01').version).toBe(0);
  });
});

test('a grant is never below what is used', () => {
  expect(granted(noFunds, 100_00)).toMatchObject({ grantedCents: 100_00, leftCents: 100_00 });
  expect(granted({ ...noFunds, grantedCents: 5, paidCents: 5 }, 4)).toBeUndefined();
  expect(granted({ ...noFunds, grantedCents: 5, paidCents: 5 }, 5)).toMatchObject({ leftCents: 0 });
});
