import { afterAll, beforeAll, expect, test } from 'vitest';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('an officer posts a need and reads ranked people with reasons that add up', async () => {
  const counsellor = await world.sign('counsellor');
  const person = await counsellor.post('/participants', aPerson());
  expect(person.status).toBe(201);
  const officer = await world.sign('officer');
  const need = await officer.post('/needs', aNeed());
  expect(need.status).toBe(201);
  expect(need.body.state).toBe('open');

  const ranking = await until(
    () => officer.get(`/needs/${need.body.id}/ranking`),
    ({ body }) => body.status === 'done',
  );
  expect(ranking.body).toMatchObject({ considered: 1, possible: 1, policy: 1, revision: 1 });
  const [entry] = ranking.body.data;
  expect(entry!.participant.reference).toBe(person.body.reference);
  const sum = entry!.contributions.reduce(
    (total: number, { points }: { points: number }) => total + points,
    0,
  );
  expect(sum).toBe(entry!.score);
});
