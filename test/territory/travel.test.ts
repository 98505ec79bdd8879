import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { livedInZones, type TravelMode, travelModes, travelTimes } from '../../src/territory/index.ts';

const times = travelTimes();
const codes = livedInZones.map(({ code }) => code);
const anyZone = fc.constantFrom(...codes);
const anyMode = fc.constantFrom(...travelModes);

/** Minutes, "no time" being longer than any. */
function minutes(mode: TravelMode, from: string, to: string): number {
  return times.minutes(mode, from, to) ?? Number.POSITIVE_INFINITY;
}

describe('the estimate of travel times', () => {
  test('gives whole minutes, from 5 to 600, or none, and the same both ways', () => {
    for (const mode of travelModes) {
      for (const from of codes) {
        for (const to of codes) {
          const there = times.minutes(mode, from, to);
          if (there !== times.minutes(mode, to, from)) expect.fail(`${mode} ${from} ${to}`);
          if (there === null) continue;
          if (!Number.isInteger(there) || there < 5 || there > 600)
            expect.fail(`${mode} ${from} ${to} ${there}`);
        }
      }
    }
  });

  test('leaves no pair of zones without car, bicycle and public transport', () => {
    const without = codes.flatMap((from) =>
      codes.filter((to) =>
        ['car', 'bike', 'transit'].some((mode) => minutes(mode as TravelMode, from, to) > 600),
      ),
    );
    expect(without).toEqual([]);
  });

  test('never takes longer by another mode than on foot', () => {
    fc.assert(
      fc.property(anyMode, anyZone, anyZone, (mode, from, to) => {
        expect(minutes(mode, from, to)).toBeLessThanOrEqual(minutes('walk', from, to));
      }),
    );
  });

  test('finds a car faster than the bus, and than the bicycle outside Marseille', () => {
    fc.assert(
      fc.property(anyZone, anyZone, (from, to) => {
        expect(minutes('car', from, to)).toBeLessThanOrEqual(minutes('transit', from, to));
        if (from.startsWith('132') && to.startsWith('132')) return;
        expect(minutes('car', from, to)).toBeLessThanOrEqual(minutes('bike', from, to) + 2);
      }),
    );
  });

  test('makes a way round by a third town hardly shorter', () => {
    fc.assert(
      fc.property(fc.constantFrom<TravelMode>('walk', 'bike'), anyZone, anyZone, anyZone, (mode, a, b, c) => {
        const roundabout = minutes(mode, a, c) + minutes(mode, c, b) + 2;
        fc.pre(roundabout <= 600);
        expect(minutes(mode, a, b)).toBeLessThanOrEqual(roundabout);
      }),
    );
  });

  test('goes round the Étang de Berre, the Étoile and the Calanques', () => {
    expect(minutes('bike', '13056', '13014')).toBeGreaterThan(2 * minutes('bike', '13056', '13047'));
    expect(minutes('walk', '13075', '13107')).toBeGreaterThan(180);
    expect(minutes('bike', '13207', '13021')).toBeGreaterThan(100);
  });

  test('takes longer inside a large town than inside a village', () => {
    expect(minutes('walk', '13001', '13001')).toBeGreaterThan(minutes('walk', '13090', '13090'));
  });

  test('has no time for a place where nobody lives, or which is unknown', () => {
    for (const place of ['13055', '75101', '', '__proto__', '13003 ']) {
      expect(times.minutes('car', place, '13001')).toBeNull();
      expect(times.minutes('car', '13001', place)).toBeNull();
    }
  });

  test('is the one whose errors docs/travel-times.md tells', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../docs/travel-times.md'), 'utf8');
    const rows = page.split('\n').filter((line) => /^\| (walk|bike|transit|car) \| \d{5} /.test(line));
    expect(rows.length).toBeGreaterThan(12);
    for (const row of rows) {
      const [, mode, from, to, , known, estimate, error] = row.split('|').map((cell) => cell.trim());
      const now = minutes(mode as TravelMode, from ?? '', to ?? '');
      const percent = Math.round((100 * (now - Number(known))) / Number(known));
      expect(`${estimate} ${error}`, row).toBe(`${now} ${percent > 0 ? '+' : ''}${percent} %`);
      expect(Math.abs(percent), row).toBeLessThan(35);
    }
  });
});

describe('a real matrix', () => {
  test('takes the place of the estimate for the trips it gives, in their direction, and of no other', () => {
    const real = travelTimes([
      { mode: 'car', from: '13201', to: '13001', minutes: 99 },
      { mode: 'walk', from: '13201', to: '84089', minutes: 600 },
      { mode: 'transit', from: '13201', to: '13201', minutes: 0 },
    ]);
    expect(real.minutes('car', '13201', '13001')).toBe(99);
    expect(real.minutes('walk', '13201', '84089')).toBe(600);
    expect(real.minutes('transit', '13201', '13201')).toBe(0);
    expect(real.minutes('car', '13001', '13201')).toBe(times.minutes('car', '13001', '13201'));
    expect(real.minutes('bike', '13201', '13001')).toBe(times.minutes('bike', '13201', '13001'));
    expect(travelTimes().minutes('car', '13201', '13001')).not.toBe(99);
  });
});
