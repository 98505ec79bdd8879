import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  city,
  formerTerritories,
  isLivedIn,
  livedInZones,
  plies,
  zone,
  zones,
} from '../../src/territory/index.ts';

const data = process.env.PASSERELLE_DATA ?? path.join(import.meta.dirname, '../../../shared/data');
const communesFile = path.join(data, 'territory/communes.csv');

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

describe('the zones of the Métropole', () => {
  test('are 92 communes, Marseille among them, and its 16 arrondissements', () => {
    expect(zones.filter(({ kind }) => kind !== 'arrondissement')).toHaveLength(92);
    expect(zones.filter(({ kind }) => kind === 'arrondissement')).toHaveLength(16);
    expect(new Set(zones.map(({ code }) => code)).size).toBe(108);
  });

  test('are lived in, all 107 but Marseille as a whole', () => {
    expect(livedInZones).toHaveLength(107);
    expect(city).toMatchObject({ code: '13055', kind: 'city', name: 'Marseille' });
    expect(isLivedIn('13055')).toBe(false);
    expect(isLivedIn('13203')).toBe(true);
    expect(isLivedIn('75056')).toBe(false);
    expect(isLivedIn('constructor')).toBe(false);
  });

  test('belong each to one of the six former territories', () => {
    const sizes = Object.fromEntries(formerTerritories.map(({ id, communes }) => [id, communes.length]));
    expect(sizes).toEqual({
      'marseille-provence': 18,
      'pays-d-aix': 36,
      'pays-salonais': 17,
      'pays-d-aubagne-etoile': 12,
      'istres-ouest-provence': 6,
      'pays-de-martigues': 3,
    });
    expect(sum(Object.values(sizes))).toBe(92);
    expect(zone('83120')?.territory).toBe('pays-d-aubagne-etoile');
    expect(zone('84089')?.territory).toBe('pays-d-aix');
    expect(zone('13014')?.territory).toBe('pays-salonais');
  });

  test('are covered by six PLIE, which hold 63 communes', () => {
    const sizes = Object.fromEntries(plies.map(({ id, communes }) => [id, communes.length]));
    expect(sizes).toEqual({
      'plie-marseille-provence-centre': 4,
      'plie-marseille-provence-est': 6,
      'plie-marseille-provence-ouest': 8,
      'plie-pays-d-aix': 36,
      'plie-istres-ouest-provence': 6,
      'plie-pays-de-martigues': 3,
    });
    expect(sum(Object.values(sizes))).toBe(63);
    expect(zone('13005')?.plie).toBeNull();
    expect(zone('13216')?.plie).toBe('plie-marseille-provence-centre');
  });

  test('hold 1,662,178 people where a PLIE works, Marseille being counted once', () => {
    const covered = zones.filter(({ kind, plie }) => kind !== 'arrondissement' && plie !== null);
    expect(sum(covered.map(({ population }) => population))).toBe(1_662_178);
  });
});

describe.skipIf(!existsSync(communesFile))(
  'the administrative data (skipped where ../shared/data is absent)',
  () => {
    const rows: Record<string, string>[] = existsSync(communesFile)
      ? parse(readFileSync(communesFile, 'utf8'), { columns: true })
      : [];

    test('have the same codes, names, postal codes, populations and PLIE', () => {
      const ours = zones.map(({ code, kind, name, postalCodes, population, plie }) => ({
        insee_code: code,
        kind: kind === 'arrondissement' ? kind : 'commune',
        name,
        postal_codes: postalCodes.join(' '),
        population: String(population),
        plie: plie ?? '',
      }));
      const theirs = rows.map(({ latitude: _, longitude: __, ...row }) => row);
      const order = (a: { insee_code?: string }, b: { insee_code?: string }) =>
        (a.insee_code ?? '').localeCompare(b.insee_code ?? '');
      expect(ours.sort(order)).toEqual(theirs.sort(order));
    });

    test('place each centroid within 6 km of our town centre', () => {
      for (const row of rows) {
        const town = zone(row.insee_code ?? '');
        const north = ((town?.latitude ?? 0) - Number(row.latitude)) * 111.1;
        const east = ((town?.longitude ?? 0) - Number(row.longitude)) * 80.8;
        expect(Math.hypot(north, east), town?.name).toBeLessThan(6);
      }
    });
  },
);
