import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '../../src/access/index.ts';
import { hideOffer, showOffer } from '../../src/promotion/index.ts';
import { aNeed } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const feed = async () => {
  const answer = await fetch(`${world.url}/offres.json`);
  return { answer, text: await answer.text() };
};

test('the feed has what its company shows to everybody, as a posting, and nothing of whom to call', async () => {
  const officer = await world.sign('officer');
  const { body: need } = await officer.post('/needs', aNeed({ address: '12 rue de l’Essai, porte bleue' }));
  const { body: hidden } = await officer.post('/needs', aNeed({ title: 'Peintre en bâtiment H/F' }));
  expect((await feed()).text).not.toContain(need.title);

  await showOffer(system, need.id);
  const { answer, text } = await feed();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('application/feed+json'),
  ]);
  expect(JSON.parse(text)).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${world.url}/offres.json`,
    items: [
      {
        id: need.id,
        url: `${world.url}/offres/${need.id}`,
        title: need.title,
        _job_posting: { '@type': 'JobPosting', title: need.title },
      },
    ],
  });
  for (const kept of [hidden.title, 'porte bleue', 'officer0', world.employers[0]?.siret ?? '?'])
    expect(text).not.toContain(kept);

  await hideOffer(system, need.id);
  expect(JSON.parse((await feed()).text).items).toEqual([]);
});
