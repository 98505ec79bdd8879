import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '../../src/access/index.ts';
import { setClock, today } from '../../src/platform/index.ts';
import { readOffer, showOffer } from '../../src/promotion/index.ts';
import { aNeed } from '../support/fixtures.ts';
import { operationsOf } from '../support/operations.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

test('a need that is shown after midnight is of that day in Paris', async () => {
  const officer = await world.sign('officer');
  const { body: need } = await officer.post('/needs', aNeed());
  const day = today();
  const back = setClock(() => new Date(Date.parse(`${day}T00:00:00+02:00`) + 3_600_000));
  try {
    await showOffer({ ...system, role: 'officer' }, need.id);
    const said = today();
    expect((await readOffer(need.id)).shownOn).toBe(said);
  } finally {
    back();
  }
});

test('a page of many offers asks the database as often as one of two', async () => {
  const officer = await world.sign('officer');
  const show = async () => {
    const { body: need } = await officer.post('/needs', aNeed());
    await showOffer({ ...system, role: 'officer' }, need.id);
  };
  const read = async () => {
    const page = await fetch(`${world.url}/offres`);
    return [...(await page.text()).matchAll(/href="\/offres\/[0-9a-f]/g)].length;
  };
  await show();
  await show();
  const before = await read();
  const few = await operationsOf(read);
  for (let i = 0; i < 9; i++) await show();
  expect(await read()).toBe(before + 9);
  expect((await operationsOf(read)).length).toBe(few.length);
});
