import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importParticipants } from '../../src/participants/index.ts';
import { today } from '../../src/platform/index.ts';
import { listCampaigns, publishTalent, startCampaign } from '../../src/promotion/index.ts';
import { startWorld, type World } from '../support/world.ts';
import { peopleOf } from './territory.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false, rules: { TALENT_EPSILON: 10 } });
  await importParticipants(peopleOf(200));
  await publishTalent(today().slice(0, 7));
});
afterAll(() => world.stop());

const officer = { id: 'u-officer', role: 'officer', name: 'Nadia Ferrand' } as const;
const pageAt = async (path: string) => {
  const answer = await fetch(world.url + path, { headers: { accept: 'text/html' } });
  return { status: answer.status, text: await answer.text(), cookie: answer.headers.get('set-cookie') };
};
const post = (path: string, fields: Record<string, string>) =>
  fetch(world.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html' },
    body: new URLSearchParams(fields),
  });

test('an officer shows a brief to a sector, and reads how often its link was opened, who answered, the needs born and the hires', async () => {
  await startCampaign(officer, {
    name: 'Entrepôts de Vitrolles',
    text: 'Nos entrepôts cherchent des caristes',
    place: 'Vitrolles',
  });
  const read = async () => (await listCampaigns(officer, { limit: 10 })).data[0];
  const before = await read();
  expect(before).toMatchObject({ name: 'Entrepôts de Vitrolles', visits: 0, kept: 0, answers: 0, hires: 0 });
  const address = before?.address ?? '';
  for (let i = 0; i < 3; i++) {
    const { status, text, cookie } = await pageAt(address);
    expect([status, cookie]).toEqual([200, null]);
    expect(text).toMatch(/Entrepôts de Vitrolles/);
    expect(text).toMatch(/environ \d/);
  }
  const campaign = address.split('/').at(-1) ?? '';
  const kept = await post('/talents/entreprise/garder', {
    text: 'Nos entrepôts cherchent des caristes',
    place: 'Vitrolles',
    campaign,
  });
  expect(kept.status).toBe(303);
  const brief = kept.headers.get('location') ?? '';
  const asked = await post(`${brief}/parlons-en`, {
    company: 'Entrepôt du Sud',
    name: 'Sami Roux',
    phone: '06 39 98 33 31',
  });
  expect(asked.status).toBe(303);
  const after = await read();
  expect(after).toMatchObject({ visits: 3, kept: 1, answers: 1, hires: 0 });
  // What a hire writes, as a reply of the company makes it.
  const placements = mongoose.connection.collection('placements');
  const row = { needId: after?.needIds[0], origin: 'reply' };
  await placements.insertMany([
    { ...row, _id: 'p1' as never, state: 'in-force' },
    { ...row, _id: 'p2' as never, state: 'cancelled' },
  ]);
  expect(await read()).toMatchObject({ hires: 1 });
});

test('a sentence without a trade makes no campaign, and an address that nobody gave leads nowhere', async () => {
  await expect(startCampaign(officer, { name: 'Vide', text: 'zzzz yyyy' })).rejects.toMatchObject({
    status: 422,
    code: 'invalid',
  });
  expect((await pageAt('/talents/campagne/abc.def')).status).toBe(410);
});
