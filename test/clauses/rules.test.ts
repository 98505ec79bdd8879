import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datedBy } from '../../src/clauses/eligible-days.ts';
import { forecast } from '../../src/clauses/forecast.ts';
import { type Change, dueOn, minutesOf, penaltyOf } from '../../src/clauses/hours-due.ts';
import { type HoursRow, judgePerson } from '../../src/clauses/judge.ts';
import { clauseRules, thresholdOn } from '../../src/clauses/rules.ts';
import { type Purchase, simulate } from '../../src/clauses/simulate.ts';

const hours = (n: number) => n * 60;
const million = {
  by: 'formula',
  amountCents: 100_000_000,
  labourBp: 5_000,
  rateBp: 500,
  hourlyCents: 3_000,
} as const;

describe('hours due', () => {
  test('are amount × labour share × rate ÷ hourly cost, to the nearest hour', () => {
    expect(minutesOf(million, 420)).toBe(hours(833));
    // 834.5 h is told as 835 h; an amendment that takes it away takes the same.
    const half = { ...million, amountCents: 100_140_000 };
    expect(minutesOf(half, 420)).toBe(hours(835));
    expect(minutesOf({ ...half, amountCents: -half.amountCents }, 420)).toBe(hours(-835));
    // A hundred million euros lose no minute to the machine's numbers.
    expect(minutesOf({ ...million, amountCents: 9_999_999_999 }, 420)).toBe(hours(83_333));
  });

  test('of a clause in days follow the hours a day of its contract', () => {
    expect(minutesOf({ by: 'days', halfDays: 21 }, 420)).toBe(4_410);
    expect(minutesOf({ by: 'days', halfDays: 21 }, 432)).toBe(4_536);
    expect(minutesOf({ by: 'days', halfDays: 1 }, 445)).toBe(223);
  });

  test('change by orders, tranches and amendments from their day on, and what is withdrawn counts no more', () => {
    const change = (id: string, on: string, minutes: number, withdrawn?: Change['withdrawn']): Change => ({
      id,
      kind: 'amendment',
      label: id,
      on,
      basis: { by: 'hours', minutes },
      ...(withdrawn ? { withdrawn } : {}),
    });
    const due = {
      basis: million,
      minutesPerDay: 420,
      changes: [
        change('order', '2026-03-01', hours(100)),
        change('less', '2026-06-01', hours(-200)),
        change('wrong', '2026-04-01', hours(500), { on: '2026-04-02', by: 'u' }),
      ],
    };
    expect(dueOn(due, '2026-02-28')).toBe(hours(833));
    expect(dueOn(due, '2026-03-01')).toBe(hours(933));
    expect(dueOn(due, '2026-06-01')).toBe(hours(733));
    expect(dueOn({ ...due, changes: [change('all', '2026-01-01', hours(-9_000))] }, '2026-06-01')).toBe(0);
  });

  test('that are missing pay by the contract’s own formula', () => {
    expect(penaltyOf({ kind: 'none' }, hours(10))).toBe(0);
    const each = { kind: 'per-hour', cents: 5_001, begun: false } as const;
    expect(penaltyOf(each, 90)).toBe(7_502);
    expect(penaltyOf({ ...each, begun: true }, 90)).toBe(10_002);
    expect(penaltyOf({ ...each, capCents: 7_000 }, 90)).toBe(7_000);
    expect(penaltyOf({ kind: 'times-cost', percent: 150, hourlyCents: 3_000 }, hours(10))).toBe(45_000);
    expect(penaltyOf(each, -60)).toBe(0);
  });
});

const span = (from: string, until: string) => ({ from, until });
const year = span('2026-01-01', '2027-12-31');
const contracts = new Map([
  ['c1', year],
  ['c2', year],
]);
const facts = { eligible: [year], derogations: [] };
let nth = 0;
const row = (more: Partial<HoursRow>): HoursRow => {
  nth += 1;
  return {
    id: `r${String(nth).padStart(4, '0')}`,
    contractId: 'c1',
    partyId: 'p1',
    month: '2026-03',
    way: 'direct',
    minutes: more.days ? more.days.reduce((sum, { minutes }) => sum + minutes, 0) : hours(70),
    ...more,
  };
};
const judged = (rows: HoursRow[], about = facts as Parameters<typeof judgePerson>[1]) => {
  const all = judgePerson(rows, about, contracts);
  return rows.map(({ id }) => all.get(id));
};

describe('a row', () => {
  test('counts within the contract and the eligibility, and not beyond', () => {
    const month = (name: string) => row({ month: name });
    expect(judged([month('2026-03')])[0]).toEqual({ counted: 4_200, lost: {}, questions: [] });
    expect(judged([month('2025-12')])[0]?.lost).toEqual({ 'outside-contract': 4_200 });
    const about = { eligible: [span('2026-02-10', '2026-05-20')], derogations: [] };
    expect(judged([month('2026-01')], about)[0]?.lost).toEqual({ 'before-eligibility': 4_200 });
    expect(judged([month('2026-06')], about)[0]?.lost).toEqual({ 'after-eligibility': 4_200 });
    expect(judged([month('2026-02')], about)[0]).toMatchObject({
      counted: 4_200,
      questions: ['partly-eligible'],
    });
    const days = [
      { day: '2026-02-09', minutes: 420 },
      { day: '2026-02-10', minutes: 420 },
    ];
    expect(judged([row({ month: '2026-02', days })], about)[0]).toEqual({
      counted: 420,
      lost: { 'before-eligibility': 420 },
      questions: [],
    });
  });

  test('told twice by two parties counts once where its days say so, and is questioned where nothing does', () => {
    const days = [{ day: '2026-03-02', minutes: 420 }];
    expect(judged([row({ days }), row({ days, partyId: 'p2', contractId: 'c2' })])).toMatchObject([
      { counted: 420 },
      { counted: 0, lost: { twice: 420 } },
    ]);
    expect(judged([row({}), row({ partyId: 'p2' })])).toMatchObject([
      { counted: 4_200, questions: ['perhaps-twice'] },
      { counted: 4_200, questions: ['perhaps-twice'] },
    ]);
  });

  test('of a month that the contract holds in part is questioned where it is not split by day', () => {
    const part = new Map([['c1', span('2026-03-16', '2026-12-31')]]);
    const of = (one: HoursRow) => judgePerson([one], facts, part).get(one.id);
    expect(of(row({}))).toMatchObject({ counted: 4_200, questions: ['partly-outside'] });
    expect(of(row({ month: '2026-04' }))?.questions).toEqual([]);
    const days = [15, 16].map((n) => ({ day: `2026-03-${n}`, minutes: 420 }));
    expect(of(row({ days }))).toEqual({ counted: 420, lost: { 'outside-contract': 420 }, questions: [] });
  });

  test('of days over 10 h and weeks over 48 h is questioned over all contracts, never erased', () => {
    const day = (n: number, minutes: number) => ({ day: `2026-03-${String(n).padStart(2, '0')}`, minutes });
    const [one, other] = judged([
      row({ days: [day(2, 400)] }),
      row({ contractId: 'c2', days: [day(2, 201)] }),
    ]);
    expect(one).toMatchObject({ counted: 400, questions: ['long-day'] });
    expect(other).toMatchObject({ counted: 201, questions: ['long-day'] });
    const week = [2, 3, 4, 5, 6, 7].map((n) => day(n, 480));
    expect(judged([row({ days: week })])[0]).toMatchObject({ counted: 2_880, questions: [] });
    // Monday to Sunday is one week, the Monday after another one.
    expect(judged([row({ days: [...week, day(9, 480)] })])[0]?.questions).toEqual([]);
    expect(judged([row({ days: [...week, day(8, 1)] })])[0]).toMatchObject({
      counted: 2_881,
      questions: ['long-week'],
    });
    // Without days, as many hours as the weeks of the month have: 31 days of 48 h a week are 212 h 34.
    expect(judged([row({ minutes: 12_754 })])[0]?.questions).toEqual([]);
    expect(judged([row({ minutes: 12_755 })])[0]?.questions).toEqual(['long-month']);
  });

  test('of an AI is kept beyond 480 h in 24 months from the first assignment, and not counted', () => {
    const ai = (month: string, more: Partial<HoursRow> = {}) =>
      row({ way: 'ai', month, minutes: hours(100), ...more });
    const six = ['01', '02', '03', '04', '05', '06'].map((month) => ai(`2026-${month}`));
    expect(judged(six).map((one) => one?.counted)).toEqual([6_000, 6_000, 6_000, 6_000, 4_800, 0]);
    expect(judged(six).at(-1)?.lost).toEqual({ 'beyond-480': 6_000 });
    // Another way is not of that limit; the month after the 24 months begins a new count.
    const forever = span('2024-01-01', '2030-12-31');
    const long = judgePerson(
      [...six, row({ way: 'etti', month: '2026-06' }), ai('2027-12'), ai('2028-01')],
      { eligible: [forever], derogations: [] },
      new Map([['c1', forever]]),
    );
    expect([...long.values()].slice(-3).map(({ counted }) => counted)).toEqual([4_200, 0, 6_000]);
    // A derogation of the prefect lifts it for its months.
    const lifted = { ...facts, derogations: [span('2026-05-01', '2026-05-31')] };
    expect(judged(six, lifted).map((one) => one?.counted)).toEqual([6_000, 6_000, 6_000, 6_000, 6_000, 0]);
    // What was counted in a closed month stands, whatever is told of earlier ones afterwards.
    const frozen = { counted: hours(480), lost: {}, questions: [] };
    const late = [ai('2026-02'), ai('2026-07', { minutes: hours(480), frozen })];
    expect(judged(late).map((one) => one?.counted)).toEqual([0, hours(480)]);
  });
});

describe('an eligibility without a last day', () => {
  const check = { from: '2026-01-15', until: '2028-01-14', fromFirstHour: true } as const;
  const until = (...rows: HoursRow[]) => datedBy([check], rows)[0]?.until;

  test('lasts 24 months from the first hour, and until there is one from the check', () => {
    expect(until()).toBe('2028-01-14');
    expect(until(row({ month: '2026-03' }))).toBe('2028-02-29');
    expect(until(row({ days: [{ day: '2026-03-10', minutes: 60 }] }))).toBe('2028-03-09');
    // The month of the check begins with the check.
    expect(until(row({ month: '2026-01' }))).toBe('2028-01-14');
    // Neither what was before, nor what is refused or empty, nor what comes when the check is over.
    const none = [
      row({ month: '2025-12' }),
      row({ refused: true }),
      row({ minutes: 0 }),
      row({ month: '2028-02' }),
    ];
    expect(until(...none)).toBe('2028-01-14');
    expect(until(...none, row({ month: '2027-06' }))).toBe('2029-05-31');
    expect(datedBy([{ from: '2026-01-15', until: '2026-02-01' }], [row({})])[0]?.until).toBe('2026-02-01');
  });
});

describe('a forecast', () => {
  const done = (...minutes: number[]) =>
    new Map(minutes.map((one, i) => [`2026-${String(i + 1).padStart(2, '0')}`, one]));
  const of2026 = span('2026-01-01', '2026-12-31');

  test('goes on as the last three months did, from the weakest to the best of them', () => {
    const seen = forecast(
      of2026,
      hours(1_200),
      done(hours(10), hours(60), hours(90), hours(30)),
      '2026-05-01',
    );
    expect(seen).toMatchObject({ monthsLeft: 8, neededPerMonth: Math.ceil(hours(1_010) / 8) });
    expect([seen.low, seen.expected, seen.high]).toEqual([hours(430), hours(670), hours(910)]);
  });

  test('alerts at 50 and at 80 % of the time where less than that is done', () => {
    const at = (today: string, minutes: number) => forecast(of2026, hours(1_000), done(minutes), today).alert;
    expect(at('2026-07-02', hours(400))).toBeUndefined();
    expect(at('2026-07-03', hours(400))).toEqual({ at: 50, missing: hours(100) });
    expect(at('2026-07-03', hours(500))).toBeUndefined();
    expect(at('2026-10-20', hours(700))).toEqual({ at: 80, missing: hours(100) });
    expect(at('2030-01-01', hours(1_000))).toBeUndefined();
  });
});

describe('the simulator', () => {
  const purchase: Purchase = {
    kind: 'works',
    authority: 'local',
    amountCents: 540_400_000,
    launchedOn: '2026-08-22',
    months: 18,
    labourBp: 5_000,
    rateBp: 500,
    hourlyCents: 3_000,
  };

  test('asks for a condition from the threshold of the day on, once the law is in force', () => {
    expect(simulate(purchase)).toMatchObject({ duty: 'compulsory', way: 'condition', reached: true });
    expect(simulate({ ...purchase, amountCents: 540_399_999 }).duty).toBe('below');
    expect(simulate({ ...purchase, launchedOn: '2026-08-21' }).duty).toBe('before');
    expect(simulate({ ...purchase, months: 5 })).toMatchObject({ duty: 'excepted', exception: 'short' });
    expect(simulate({ ...purchase, exception: 'no-link' })).toMatchObject({ exception: 'no-link' });
    expect(simulate({ ...purchase, launchedOn: '2023-12-31' }).duty).toBe('unknown');
    expect(thresholdOn('2025-12-31', 'supplies', 'state')?.cents).toBe(14_300_000);
    expect(thresholdOn('2026-01-01', 'services', 'local')?.cents).toBe(21_600_000);
  });

  test('says how many people the hours are, and whether a lot is too small or too large', () => {
    expect(simulate({ ...purchase, amountCents: 100_000_000 }).chosen).toEqual({
      rateBp: 500,
      minutes: hours(833),
      peopleHundredths: 31,
      size: 'fit',
    });
    expect(simulate({ ...purchase, amountCents: 10_000_000 }).chosen.size).toBe('small');
    expect(simulate({ ...purchase, rateBp: 2_000 }).chosen.size).toBe('large');
    expect(simulate(purchase).scenarios.map(({ rateBp }) => rateBp)).toEqual([500, 1_000, 2_000]);
    expect(simulate({ ...purchase, kind: 'supplies' }).way).toBe('reserved');
  });
});

test('docs/rules.md has a line for each rule of clauses, as the code has it', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| clause `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(lines).toEqual(
    clauseRules.map(({ code, name, source, from, sure }) => [`clause \`${code}\``, name, source, from, sure]),
  );
});
