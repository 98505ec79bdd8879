import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

test('a counsellor asks why by a name of their own people, an officer by a reference alone', async () => {
  const [officer, counsellor, elsewhere] = [
    await world.sign('officer'),
    await world.sign('counsellor'),
    await world.sign('counsellor', 1),
  ];
  const { body: need } = await officer.post('/needs', aNeed());
  const person = async (lastName: string, firstName: string) => {
    const contact = { email: undefined, phone: undefined, birthDate: undefined };
    return (await counsellor.post('/participants', aPerson({ lastName, firstName, ...contact }))).body;
  };
  const alone = await person('Okonkwo', 'Ada');
  const twins = [await person('Durand', 'Paul'), await person('Durand', 'Zoé')];
  const asked = async ({ token }: Client, typed: string) => {
    const answer = await fetch(
      `${world.url}/besoins/${need.id}/pourquoi?reference=${encodeURIComponent(typed)}`,
      {
        headers: { cookie: `session=${token}` },
      },
    );
    return { status: answer.status, html: await answer.text() };
  };
  expect((await asked(counsellor, 'okonkwo')).html).toMatch(/<h1>Ada Okonkwo/);
  expect((await asked(counsellor, alone.reference.toLowerCase())).html).toMatch(/<h1>Ada Okonkwo/);
  const several = await asked(counsellor, 'Durand');
  for (const { id } of twins) expect(several.html).toContain(`/besoins/${need.id}/pourquoi/${id}`);
  expect((await asked(counsellor, 'Inconnue')).html).toContain('Personne ne répond à ce nom');
  const stranger = await asked(elsewhere, 'Okonkwo');
  expect(stranger.html).toContain('Personne ne répond à ce nom');
  expect(stranger.html).not.toContain(alone.reference);
  expect((await asked(officer, 'Okonkwo')).status).toBe(404);
  expect((await asked(officer, alone.reference)).html).not.toMatch(/Okonkwo/);
});
