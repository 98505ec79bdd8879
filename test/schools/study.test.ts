import { afterAll, beforeAll, expect, test } from 'vitest';
import { livedInZones, loadTravelTimes } from '../../src/territory/index.ts';
import { aFile } from '../exchange/files.ts';
import { aPlace } from '../orientation/rows.ts';
import type { Client } from '../support/client.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let admin: Client;
let officer: Client;
beforeAll(async () => {
  world = await startWorld();
  admin = await world.sign('admin');
  officer = await world.sign('officer');
});
afterAll(() => world.stop());

async function take(content: string, counted = 'Essai, décompte inventé') {
  const sent = await admin.post('/imports/early-leavers', aFile(content, { counted }) as never);
  expect(sent.status, JSON.stringify(sent.body)).toBeLessThan(300);
  const reached = (state: string) =>
    until(
      async () => (await admin.get(`/imports/${sent.body.id}`)).body,
      (one) => one.state === state,
    );
  const { counts } = await reached('checked');
  await admin.post(`/imports/${sent.body.id}/confirm`, {});
  await reached('done');
  return counts;
}
const study = async (places: string) => (await officer.get(`/school-extension?places=${places}`)).body;

test('where nobody has counted there is no figure: absent, never none', async () => {
  const body = await study('13103');
  expect(body.sources).toEqual([]);
  expect(body.zones.every(({ people }) => people === null)).toBe(true);
  expect(body.places[0]).toMatchObject({ people: 0, unknown: body.places[0]?.zones });
});

test('counts are taken in with who made them; a wrong line says which field, a newer year stands', async () => {
  const counts = await take(
    ['code_insee;jeunes;annee', '13103;120;2021', '13215;300;2021', '13055;9;2021', '13001;x;2021'].join(
      '\n',
    ),
  );
  expect(counts).toMatchObject({ refused: 2 });
  await take('code_insee;jeunes;annee\n13103;140;2022\n', 'Autre source');
  await take('code_insee;jeunes;annee\n13103;10;2020\n');
  const { zones, sources } = await study('13103');
  expect(zones.find(({ zone }) => zone === '13103')).toMatchObject({ people: 140, year: 2022 });
  expect(sources).toEqual(['Autre source (2022)', 'Essai, décompte inventé (2021)']);
});

test('three places are compared as somebody would by hand: within 45 minutes, and out of reach of today’s schools', async () => {
  await admin.post('/directory', aPlace({ kind: 'e2c', name: 'École d’essai', zone: '13215' }) as never);
  const places = ['13103', '13001', '13216'];
  const body = await study(places.join(','));
  const times = await loadTravelTimes();
  const near = (from: string, to: string) =>
    Math.min(times.minutes('transit', from, to) ?? 999, times.minutes('walk', from, to) ?? 999) <= 45;
  const people = new Map(body.zones.map((one) => [one.zone, one.people]));
  for (const [i, place] of places.entries()) {
    const within = livedInZones.filter(({ code }) => near(code, place)).map(({ code }) => code);
    const opened = within.filter((code) => !near(code, '13215'));
    const sum = (codes: string[]) => codes.reduce((all, code) => all + (people.get(code) ?? 0), 0);
    expect(body.places[i]).toMatchObject({
      zone: place,
      people: sum(within),
      opens: sum(opened),
      zones: within.length,
      opened,
      unknown: within.filter((code) => people.get(code) == null).length,
    });
  }
  // Beside a school that is there, another one opens little: the 15th itself is reached already.
  expect(body.places[2]?.opened).not.toContain('13215');
  expect(body.schools).toMatchObject([{ name: 'École d’essai', zone: '13215' }]);
  const refused = await officer.get('/school-extension?places=13103,99999');
  expect(refused.status).toBe(422);
});
