import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, today } from '../../src/platform/index.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('a company reads how to reach whom it hired until a month after the first day, and no more then', async () => {
  const cast = castOf(world);
  const { path, shortlist, match } = await cast.aMeeting();
  const employer = await cast.employer();
  const { status } = await employer.post(`${path}/outcome`, { outcome: 'hired', startsOn: today() });
  expect(status).toBe(200);
  const seenWhenBegun = async (days: number) => {
    await mongoose.connection
      .collection<{ _id: string }>('matches')
      .updateOne({ _id: match.id }, { $set: { 'outcome.startsOn': addDays(today(), -days) } });
    return (await employer.get(`/shortlists/${shortlist.id}`)).body.candidates[0]!;
  };
  expect((await seenWhenBegun(30)).identity.lastName).toBe('Benali');
  const later = await seenWhenBegun(31);
  expect([later!.state, later!.identity]).toEqual(['hired', undefined]);
});
