import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recompute, type ScoreRecord } from '../../src/matching/index.ts';
import { full, prove } from '../support/faults-report.ts';
import { aNeed, aProfile } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';
import { manyPeople } from './people.ts';

const wanted = full ? 1000 : 60;

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

interface StoredMatch {
  readonly frozen: {
    readonly basis: ScoreRecord['basis'];
    readonly entry: { readonly facts: ScoreRecord['facts']; readonly score: number };
  };
}

test(`${wanted} stored matches computed again from their own record`, async () => {
  const [officer, counsellor] = [await world.sign('officer'), await world.sign('counsellor')];
  await manyPeople(wanted / 5, (i) =>
    aProfile({
      wishes: i % 3 === 0 ? ['N1101'] : ['N1103', 'N1101'],
      experience: [{ occupation: i % 2 ? 'N1101' : 'N1103', months: i * 3 }],
      travel: { modes: i % 2 ? ['transit'] : ['car', 'bike'], maxMinutes: 30 + (i % 60) },
      minutesPerWeek: { min: 600 + 10 * i, max: 2340 },
    }),
  );
  const people = await mongoose.connection.collection<{ _id: string }>('participants').find().toArray();
  for (let n = 0; n < 5; n++) {
    const { body: need } = await officer.post(
      '/needs',
      aNeed({ minutesPerWeek: 1500 + 60 * n, posts: n + 1 }),
    );
    for (const { _id } of people) {
      const put = await counsellor.post(`/needs/${need.id}/matches`, {
        participantId: _id,
        because: 'Essai.',
      });
      expect(put.status, JSON.stringify(put.body)).toBe(201);
    }
  }
  const matches = await mongoose.connection.collection<StoredMatch>('matches').find().toArray();
  const scores = new Set(matches.map(({ frozen }) => frozen.entry.score));
  expect(scores.size).toBeGreaterThan(5);
  const equal = matches.filter(
    ({ frozen }) => recompute({ basis: frozen.basis, facts: frozen.entry.facts }) === frozen.entry.score,
  ).length;
  prove({ name: '9 stored matches', value: matches.length, unit: 'matches', bar: wanted, atLeast: true });
  prove({
    name: '9 equal when computed again',
    value: equal,
    unit: 'matches',
    bar: matches.length,
    atLeast: true,
  });
}, 600_000);
