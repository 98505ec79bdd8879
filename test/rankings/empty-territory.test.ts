import { afterAll, beforeAll, expect, test } from 'vitest';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('what was frozen over nobody is measured again when somebody is there', async () => {
  const officer = await world.sign('officer');
  const { body: need } = await officer.post('/needs', aNeed());
  const ranked = async () => (await officer.get(`/needs/${need.id}/ranking`)).body;
  const nobody = await until(ranked, ({ status }) => status === 'done');
  expect(nobody).toMatchObject({ policy: 1, considered: 0 });
  const policy = async () => (await world.anonymous.get('/policy')).body;
  expect(await policy()).toMatchObject({ version: 1, corpus: { profiles: 0 } });

  const counsellor = await world.sign('counsellor');
  expect((await counsellor.post('/participants', aPerson())).status).toBe(201);
  const somebody = await until(ranked, ({ considered }) => considered === 1);
  expect(somebody).toMatchObject({ status: 'done', policy: 2 });
  const measured = await policy();
  expect(measured).toMatchObject({ version: 2, corpus: { profiles: 1 } });
  expect(measured.criteria).toEqual((await world.anonymous.get('/policy/1')).body.criteria);
});
