import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectMongo, disconnectMongo, setClock } from '../../src/platform/index.ts';
import {
  livedInZones,
  loadTravelTimes,
  saveTravelMatrix,
  travelModes,
  travelTimes,
} from '../../src/territory/index.ts';
import { servicesFromEnv } from '../support/services.ts';
import { databaseUri } from '../support/world.ts';

describe('keeping a real matrix', () => {
  // A database of its own, so that whatever the address holds is left alone.
  beforeAll(() => connectMongo(databaseUri(servicesFromEnv().mongodbUri, `test_territory_${process.pid}`)));
  afterAll(async () => {
    await mongoose.connection.dropDatabase();
    await disconnectMongo();
  });

  test('the estimate serves until a matrix is kept, then the newest one', async () => {
    const estimate = travelTimes();
    const trip = ['car', '13201', '13001'] as const;
    expect((await loadTravelTimes()).minutes(...trip)).toBe(estimate.minutes(...trip));

    const resetClock = setClock(() => new Date('2026-03-01T08:00:00Z'));
    await saveTravelMatrix([{ mode: 'car', from: '13201', to: '13001', minutes: 41 }], 'mars.csv');
    setClock(() => new Date('2026-02-01T08:00:00Z'));
    await saveTravelMatrix([{ mode: 'car', from: '13201', to: '13001', minutes: 52 }], 'février.csv');
    resetClock();

    const loaded = await loadTravelTimes();
    expect(loaded.minutes(...trip)).toBe(41);
    expect(loaded.minutes('car', '13001', '13201')).toBe(estimate.minutes('car', '13001', '13201'));
  });

  test('a complete matrix comes back minute for minute', async () => {
    const codes = livedInZones.map(({ code }) => code);
    const rows = travelModes.flatMap((mode, m) =>
      codes.flatMap((from, i) =>
        codes.map((to, j) => ({ mode, from, to, minutes: (m * 7 + i * 31 + j) % 601 })),
      ),
    );
    await saveTravelMatrix(rows, 'tout.csv');
    const loaded = await loadTravelTimes();
    expect(rows.filter(({ mode, from, to, minutes }) => loaded.minutes(mode, from, to) !== minutes)).toEqual(
      [],
    );
  });
});
