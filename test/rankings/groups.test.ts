import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, today } from '../../src/platform/index.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const officer = () => world.sign('officer');
const counsellor = () => world.sign('counsellor');
const person = async (profile: object): Promise<{ id: string; reference: string }> =>
  (await (await counsellor()).post('/participants', aPerson({ profile: aProfile(profile) }))).body;

async function ranked(needId: string, query = '') {
  const client = await officer();
  const { body } = await until(
    () => client.get(`/needs/${needId}/ranking?limit=300${query}`),
    (answer) => answer.body.status === 'done',
  );
  return body;
}
const why = async (needId: string, { reference }: { reference: string }) =>
  (await (await officer()).get(`/needs/${needId}/why-not?reference=${reference}`)).body;

test('one list by score, the group a badge; who is far is folded away, counted, found and put forward', async () => {
  const unrelated = { wishes: ['K1304'], experience: [] };
  const ready = await person({ skills: [{ code: '115630', level: 3 }] });
  const lacking = await person({
    licences: { 'caces-r489-3': false },
    skills: [{ code: '115630', level: 3 }],
  });
  const far = await person({ ...unrelated, skills: [] });
  const { body: need } = await (await officer()).post(
    '/needs',
    aNeed({
      description: '',
      skills: [{ code: '115630', required: true, level: 2 }],
      licences: [{ code: 'caces-r489-3', required: true }],
      startsOn: addDays(today(), 1),
    }),
  );
  const list = await ranked(need.id);
  expect(list).toMatchObject({
    considered: 3,
    possible: 2,
    groups: { ready: 0, confirm: 1, gap: 1, far: 1 },
  });
  const ids = (body: typeof list) =>
    body.data.map(({ participant }: { participant: { id: string } }) => participant.id);
  expect(ids(list)).toEqual([ready.id, lacking.id]);
  const scores = list.data.map(({ score }: { score: number }) => score);
  expect(scores).toEqual(scores.toSorted((one: number, other: number) => other - one));

  expect(ids(await ranked(need.id, '&group=far'))).toEqual([far.id]);
  expect(ids(await ranked(need.id, '&group=gap'))).toEqual([lacking.id]);
  const { token } = await officer();
  const page = async (path: string) =>
    (
      await fetch(`${world.url}/besoins/${need.id}${path}`, { headers: { cookie: `session=${token}` } })
    ).text();
  expect(await page('')).not.toContain(far.reference);
  expect(await page('')).toMatch(/Loin\s*<(strong|span) class="n">\s*1</);
  expect(await page('?groupe=far')).toContain(far.reference);

  // The figures are the same wherever they are read.
  const { body: pool } = await (await officer()).get(`/needs/${need.id}/pool`);
  expect(pool).toMatchObject({ considered: 3, possible: 2, groups: list.groups });
  expect(await why(need.id, ready)).toMatchObject({ rank: 1, of: 2 });
  expect(await why(need.id, lacking)).toMatchObject({ rank: 2, of: 2, group: 'gap' });
  expect(await why(need.id, far)).toMatchObject({ rank: null, of: 2, group: 'far' });
  const forward = { participantId: far.id, because: 'Pour l’essai.' };
  expect((await (await officer()).post(`/needs/${need.id}/matches`, forward)).status).toBe(201);
}, 120_000);

test('available in ten weeks for a start tomorrow is to confirm, and behind who can begin', async () => {
  const tomorrow = addDays(today(), 1);
  const able = await person({ availableFrom: today(), zone: '13208' });
  const late = await person({ availableFrom: addDays(tomorrow, 70), zone: '13208' });
  const posted = async (overrides: object) =>
    (
      await (
        await officer()
      ).post(
        '/needs',
        aNeed({ description: '', skills: [], zone: '13208', startsOn: tomorrow, ...overrides }),
      )
    ).body;
  const scoresFor = async (id: string) => {
    const { data } = await ranked(id);
    const of = (who: { id: string }) =>
      data.find(({ participant }: { participant: { id: string } }) => participant.id === who.id);
    return [of(able), of(late)];
  };
  const [first, second] = await scoresFor((await posted({})).id);
  expect([first!.group, second!.group]).toEqual(['ready', 'confirm']);
  expect(first!.score - second!.score).toBeCloseTo(7.5);
  const [, patient] = await scoresFor((await posted({ startToleranceDays: 90 })).id);
  expect(patient!.score - second!.score).toBeCloseTo(3.75);
}, 120_000);
