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

const edited = async (contact: string) => {
  const officer = await world.sign('officer');
  const { body: need } = await officer.post('/needs', aNeed());
  const texts = { title: `Cariste, ${contact}`, description: `Quai de nuit. Contact : ${contact}.` };
  const { status } = await officer.patch(`/needs/${need.id}`, { revision: need.revision, ...texts });
  expect(status).toBe(200);
  await showOffer(system, need.id);
  const page = await (await fetch(`${world.url}/offres/${need.id}`)).text();
  const list = await (await fetch(`${world.url}/offres`)).text();
  const shown = [page, list, (await feed()).text];
  await hideOffer(system, need.id);
  for (const text of shown) expect(text).not.toContain(contact);
  for (const text of shown.slice(1)) expect(text).toContain(`/offres/${need.id}`);
  return page;
};

test.each(['04 91 00 00 00', '+33 (0)6.39.98.12.34', 'rh@essai.example', 'rh [at] essai.example'])(
  'whom to call is no part of a public offer: « %s » is cut out of what was typed',
  async (contact) => {
    expect(await edited(contact)).toContain('Quai de nuit');
  },
);

test.each(['06 399 812 34', '06·39·98·12·34', '+41 44 668 18 00', 'rh@essai'])(
  'a typed text with « %s », which the reading does not know, is left out whole, and the rest stays',
  async (contact) => {
    const page = await edited(contact);
    expect(page).not.toContain('Quai de nuit');
    expect(page).toMatch(/<h1>[^<]*[Cc]ariste[^<]*<\/h1>/);
  },
);
