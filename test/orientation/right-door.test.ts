import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DoorKind, doorRules, rightDoors, type Situation } from '../../src/orientation/rules/index.ts';
import { addDays } from '../../src/platform/index.ts';
import { livedInZones } from '../../src/territory/index.ts';

const marseille15 = '13215';
const salon = '13103';

const fitOf = (door: DoorKind, situation: Situation, day: string) =>
  rightDoors(situation, day).find((one) => one.door === door)?.fit;
const within = (situation: Situation, day: string) =>
  rightDoors(situation, day)
    .filter(({ fit }) => fit !== 'no')
    .map(({ door, fit }) => `${door} ${fit}`);

/** Birthdays by hand: of 29 February, 1 March in a year without that day. */
function birthday(born: string, age: number): string {
  const date = `${Number(born.slice(0, 4)) + age}${born.slice(4)}`;
  const exists = new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) === date;
  return exists ? date : `${date.slice(0, 4)}-03-01`;
}

const births = fc.oneof(
  fc.constantFrom('1996-02-29', '2000-02-29', '2004-02-29', '2008-02-29', '1999-12-31', '2001-01-01'),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2012-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const all: Omit<Situation, 'born'> = {
  zone: marseille15,
  schooling: 'out-without-diploma',
  work: 'looking-two-years',
  allowance: true,
  rqth: false,
  money: true,
};

describe('ages', () => {
  // [door, age, on the eve, on the day]
  const bounds = [
    ['mission-locale', 16, 'no', 'fits'],
    ['mission-locale', 26, 'fits', 'no'],
    ['plie', 18, 'no', 'fits'],
    ['e2c', 16, 'no', 'fits'],
    ['e2c', 26, 'fits', 'no'],
    ['epide', 17, 'no', 'fits'],
    ['epide', 26, 'fits', 'no'],
    ['siae', 16, 'no', 'fits'],
    ['faj', 18, 'no', 'fits'],
    ['faj', 26, 'fits', 'no'],
    ['france-travail', 16, 'no', 'fits'],
  ] as const;
  test.each(bounds)('of %s change on the %sth birthday, not on its eve', (door, age, eve, day) => {
    fc.assert(
      fc.property(births, (born) => {
        const on = birthday(born, age);
        expect([fitOf(door, { ...all, born }, addDays(on, -1)), fitOf(door, { ...all, born }, on)]).toEqual([
          eve,
          day,
        ]);
      }),
    );
  });

  test('of a mission locale reach the eve of the 30th birthday with a RQTH, and it is asked where nobody said', () => {
    fc.assert(
      fc.property(births, (born) => {
        const on = birthday(born, 30);
        const told = (rqth: boolean | undefined, day: string) =>
          fitOf('mission-locale', { ...all, born, rqth }, day);
        expect([told(true, birthday(born, 26)), told(true, addDays(on, -1)), told(true, on)]).toEqual([
          'fits',
          'fits',
          'no',
        ]);
        expect([told(undefined, addDays(on, -1)), told(undefined, on)]).toEqual(['ask', 'no']);
      }),
    );
  });

  test('in whole years say what the birth date says', () => {
    fc.assert(
      fc.property(births, fc.integer({ min: 0, max: 12_000 }), (born, days) => {
        const day = addDays(born, days);
        let years = 0;
        while (birthday(born, years + 1) <= day) years += 1;
        expect(rightDoors({ ...all, born: years }, day)).toEqual(rightDoors({ ...all, born }, day));
      }),
    );
  });

  test('of somebody born on 29 February turn on 1 March, or on the day itself where the year has it', () => {
    const born = '2004-02-29';
    expect(fitOf('e2c', { ...all, born }, '2030-02-28')).toBe('fits');
    expect(fitOf('e2c', { ...all, born }, '2030-03-01')).toBe('no');
    expect(fitOf('mission-locale', { ...all, born }, '2020-02-28')).toBe('no');
    expect(fitOf('mission-locale', { ...all, born }, '2020-02-29')).toBe('fits');
  });
});

test('a PLIE fits where one covers the zone, and there alone', () => {
  for (const { code, plie } of livedInZones) {
    const found = rightDoors({ ...all, born: 40, zone: code }, '2026-06-01').find(
      ({ door }) => door === 'plie',
    );
    expect([found?.fit, found?.plie ?? null]).toEqual([plie ? 'fits' : 'no', plie]);
  }
});

test('what is not told is a question, and opens no door that a yes would not', () => {
  const order = ['no', 'ask', 'fits'];
  fc.assert(
    fc.property(fc.integer({ min: 14, max: 64 }), (born) => {
      const blank = rightDoors({ born, zone: null }, '2026-06-01');
      for (const { door, fit } of blank)
        expect(order.indexOf(fit)).toBeLessThanOrEqual(
          order.indexOf(fitOf(door, { ...all, born, rqth: true }, '2026-06-01') ?? 'no'),
        );
    }),
  );
});

test('a door is as sure as the least sure of what decides', () => {
  const doors = rightDoors({ ...all, born: '2001-06-02' }, '2026-06-02');
  const sure = Object.fromEntries(doors.map((one) => [one.door, one.sure]));
  // 25 years old: that « 25 » reads until the 26th birthday is a setting of ours.
  expect(sure).toMatchObject({ 'mission-locale': 'A', plie: 'B', epide: 'C', faj: 'C' });
});

// Five lives, by hand from the rules of the trade.
describe('lives', () => {
  test('Lina, 17, left school without a diploma in Marseille: mission locale, school, EPIDE; neither PLIE nor FAJ', () => {
    const lina = {
      born: '2009-03-10',
      zone: marseille15,
      schooling: 'out-without-diploma',
      money: true,
    } as const;
    expect(within(lina, '2026-11-30')).toEqual([
      'mission-locale fits',
      'e2c fits',
      'epide fits',
      'france-travail fits',
      'siae ask',
    ]);
  });

  test('Yanis turns 26 tomorrow: today the mission locale and the fund, tomorrow the PLIE and what asks no age', () => {
    const yanis = { ...all, born: '2000-12-01', schooling: 'out-with-diploma', rqth: undefined } as const;
    expect(within(yanis, '2026-11-30')).toEqual([
      'mission-locale fits',
      'plie fits',
      'siae fits',
      'faj fits',
      'france-travail fits',
      'epide ask',
    ]);
    expect(within(yanis, '2026-12-01')).toEqual([
      'plie fits',
      'siae fits',
      'france-travail fits',
      'mission-locale ask',
    ]);
  });

  test('Moussa, 28, with a RQTH, in Marseille: the mission locale for a CEJ, no school, no fund', () => {
    const moussa = {
      born: '1998-05-04',
      zone: marseille15,
      rqth: true,
      work: 'looking',
      money: true,
    } as const;
    const doors = rightDoors(moussa, '2026-11-30');
    expect(doors[0]).toMatchObject({ door: 'mission-locale', lines: [{ rule: 'ml-rqth', fit: 'fits' }] });
    expect(within(moussa, '2026-11-30')).toEqual([
      'mission-locale fits',
      'france-travail fits',
      'plie ask',
      'siae ask',
    ]);
  });

  test('Josiane, 52, on RSA in Salon, which no PLIE covers: the public service and a SIAE', () => {
    const josiane = {
      born: '1974-02-20',
      zone: salon,
      allowance: true,
      schooling: 'out-without-diploma',
    } as const;
    expect(within(josiane, '2026-11-30')).toEqual(['siae fits', 'france-travail fits']);
  });

  test('Sami, 15 until tomorrow: no door today, four on his birthday', () => {
    const sami = { born: '2010-12-01', zone: marseille15, schooling: 'out-without-diploma' } as const;
    expect(within(sami, '2026-11-30')).toEqual([]);
    expect(within(sami, '2026-12-01')).toEqual([
      'mission-locale fits',
      'e2c fits',
      'france-travail fits',
      'siae ask',
    ]);
  });
});

test('docs/rules.md has a line for each rule of doors, as the code has it', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| door `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(lines).toEqual(
    Object.entries(doorRules).map(([id, { name, source, from, sure }]) => [
      `door \`${id}\``,
      name,
      source,
      from,
      sure,
    ]),
  );
});
