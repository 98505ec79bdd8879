import * as fc from 'fast-check';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

// Right to work, age for dangerous work and eligibility to a social clause: the structure of a person knows, nobody else.

let world: World;
beforeAll(async () => {
  world = await startWorld({ rules: { SMALL_COUNT: 3, SUGGESTIONS_PER_COUNSELLOR: 1000 } });
});
afterAll(() => world.stop());

const counsellor = () => world.sign('counsellor');
const officer = () => world.sign('officer');

/** All that the workers had to do is done. */
const settled = () =>
  until(
    () => mongoose.connection.collection('outbox').countDocuments(),
    (count) => count === 0,
    60_000,
  );

interface Known {
  readonly 'right-to-work'?: boolean;
  readonly 'dangerous-work-age'?: boolean;
  readonly 'social-clause'?: boolean;
}
const yes = { 'right-to-work': true, 'dangerous-work-age': true, 'social-clause': true } as const;
const held = (proofs: Known) => ({ 'permis-b': true, ...proofs });

async function person(proofs: Known, rest: object = {}): Promise<{ id: string; reference: string }> {
  const profile = aProfile({ licences: held(proofs), ...rest });
  // Without a birth date, which would answer for the age.
  return (await (await counsellor()).post('/participants', aPerson({ profile, birthDate: undefined }))).body;
}
const need = async (overrides: object = {}): Promise<{ id: string }> =>
  (await (await officer()).post('/needs', aNeed(overrides))).body;

/** The proofs of somebody, told anew. */
async function tell(id: string, proofs: Known): Promise<void> {
  const client = await counsellor();
  const { body } = await client.get(`/participants/${id}`);
  const edit = { revision: body.revision, profile: { licences: held(proofs) } };
  expect((await client.patch(`/participants/${id}`, edit)).status).toBe(200);
  await settled();
}

async function page(path: string, token = ''): Promise<string> {
  const headers = { cookie: `session=${token}` };
  const response = await fetch(world.url + path, { headers, redirect: 'manual' });
  const text = await response.text();
  // An error names the request, and a form what makes its sending unique.
  return `${response.status} ${response.ok ? text.replace(/name="_once" value="[^"]*"/g, '') : ''}`;
}

async function pulse(needId: string, token = ''): Promise<string> {
  const stream = await fetch(`${world.url}/besoins/${needId}/suivi`, {
    headers: { cookie: `session=${token}` },
  });
  if (!stream.ok) return String(stream.status);
  // Leaving the loop closes the connection.
  for await (const chunk of stream.body ?? []) return Buffer.from(chunk).toString();
  return '';
}

/** Everything that somebody outside the structure can read of a need and of the people for it. */
async function outward(needId: string, people: readonly { id: string; reference: string }[]) {
  const outsiders = [
    await officer(),
    await world.sign('admin'),
    await world.sign('employer'),
    await world.sign('counsellor', 1),
  ];
  const [one, other] = people;
  const api = [
    `/needs/${needId}/ranking?limit=300`,
    `/needs/${needId}/pool`,
    ...people.map(({ reference }) => `/needs/${needId}/why-not?reference=${reference}`),
    ...people.map(({ id }) => `/matches?participantId=${id}`),
    `/needs/${needId}`,
    `/matches?needId=${needId}`,
    '/matches?state=suggested',
    '/board',
    '/notices',
    '/shortlists',
    '/fairness',
    '/policy',
    '/needs',
  ];
  const pages = [
    `/besoins/${needId}`,
    `/besoins/${needId}/vivier`,
    `/besoins/${needId}/comparer?p[]=${one?.id}&p[]=${other?.id}`,
    ...people.map(({ id }) => `/besoins/${needId}/pourquoi/${id}`),
    '/besoins',
    '/tableau',
    '/messages',
  ];
  const seen: string[] = [];
  for (const client of outsiders) {
    for (const path of api) {
      const { status, body } = await client.get(path);
      seen.push(`${path} ${status} ${JSON.stringify(status < 400 ? body : { ...body, reference: '' })}`);
    }
    // One tag a line, so that a difference shows.
    for (const path of pages) seen.push(path, ...(await page(path, client.token)).split(/(?<=>)(?=<)/));
    seen.push(`suivi ${await pulse(needId, client.token)}`);
  }
  return seen;
}

const someNeed = fc.record({
  socialClause: fc.boolean(),
  conditions: fc.subarray(['heights', 'chemicals', 'confined-space', 'night', 'outdoors']),
  licences: fc.subarray(['permis-b']),
});
const answers = fc.constantFrom(true, false, undefined);
const someProofs = fc
  .record({ 'right-to-work': answers, 'dangerous-work-age': answers, 'social-clause': answers })
  .map((known) => JSON.parse(JSON.stringify(known)) as Known);

test('whatever the need, nothing outside the structure moves with what the law has verified of somebody', async () => {
  const others = [await person(yes), await person(yes)];
  const one = await person(yes, { minHourlyCents: 1250 });
  await fc.assert(
    fc.asyncProperty(someNeed, someProofs, someProofs, async (asked, before, after) => {
      await tell(one.id, before);
      const { id } = await need({ ...asked, posts: 3 });
      await settled();
      const there = await outward(id, [one, ...others]);
      await tell(one.id, after);
      expect(await outward(id, [one, ...others])).toEqual(there);
    }),
    {
      seed: 13,
      numRuns: 6,
      examples: [
        [{ socialClause: false, conditions: [], licences: [] }, yes, { ...yes, 'right-to-work': false }],
        [{ socialClause: true, conditions: [], licences: [] }, { ...yes, 'social-clause': false }, yes],
        [{ socialClause: false, conditions: ['heights'], licences: [] }, yes, { 'right-to-work': true }],
      ],
    },
  );
}, 300_000);

test('an officer puts anybody forward with the same answer, whatever the law has verified, suggested before or not', async () => {
  const told = async (needId: string, { id, reference }: { id: string; reference: string }) => {
    const client = await officer();
    const forward = { participantId: id, because: 'Pour l’essai.' };
    const replies = [];
    for (const body of [forward, forward]) {
      const { status, body: answer } = await client.post(`/needs/${needId}/matches`, body);
      replies.push({ status, answer: { ...answer, ...(status >= 400 ? { reference: '' } : {}) } });
    }
    const listed = (await client.get(`/matches?needId=${needId}`)).body.data;
    const mine = listed.filter(({ participant }: { participant: { id: string } }) => participant.id === id);
    const text = JSON.stringify([
      replies,
      mine,
      await page(`/besoins/${needId}/pourquoi/${id}`, client.token),
    ]);
    return text
      .replaceAll(id, '<id>')
      .replaceAll(reference, '<reference>')
      .replaceAll(mine[0]?.id, '<match>')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>');
  };
  await fc.assert(
    fc.asyncProperty(someNeed, someProofs, someProofs, async (asked, mine, yours) => {
      const both = [await person(mine), await person(yours)] as const;
      const { id } = await need({ ...asked, posts: 5 });
      await settled();
      const [one, other] = [await told(id, both[0]), await told(id, both[1])];
      expect(one).toContain('"status":201');
      expect(other).toBe(one);
      for (const { id: gone } of both)
        await (await counsellor()).post(`/participants/${gone}/leave`, { kind: 'move' });
      await settled();
    }),
    {
      seed: 13,
      numRuns: 5,
      examples: [
        [{ socialClause: false, conditions: [], licences: [] }, yes, { 'right-to-work': false }],
        [
          { socialClause: true, conditions: ['heights'], licences: [] },
          yes,
          { ...yes, 'social-clause': false },
        ],
      ],
    },
  );
}, 300_000);

test('the structure alone reads what is missing: it is not suggested, nor retained, until that is known otherwise', async () => {
  const { id } = await person({ 'right-to-work': false }, { zone: '13201' });
  const { id: needId } = await need({ zone: '13201', skills: [] });
  await settled();
  const client = await counsellor();
  const listed = async (reader: Client) =>
    (await reader.get(`/needs/${needId}/ranking?limit=300`)).body.data.find(
      ({ participant }: { participant: { id: string } }) => participant.id === id,
    );
  const matches = async (reader: Client) =>
    (await reader.get(`/matches?needId=${needId}&participantId=${id}`)).body.data;
  expect(await listed(client)).toMatchObject({ group: 'gap', gap: { code: 'right-to-work' } });
  const outside = await listed(await officer());
  expect(JSON.stringify(outside)).not.toMatch(/right-to-work|Droit au travail/);
  expect((await client.get(`/needs/${needId}/why-not?participantId=${id}`)).body).toMatchObject({
    status: 'excluded',
    limits: [{ limit: 'law', code: 'right-to-work' }],
  });
  expect(await matches(client)).toEqual([]);
  const refused = { status: 409, body: { code: 'excluded-by-law', licence: 'right-to-work' } };
  const forward = { participantId: id, because: 'Pour l’essai.' };
  expect(await client.post(`/needs/${needId}/matches`, forward)).toMatchObject(refused);
  const { body: put } = await (await officer()).post(`/needs/${needId}/matches`, forward);
  const retain = { decision: 'retain', reason: 'suits' };
  expect(await client.post(`/matches/${put.id}/review`, retain)).toMatchObject(refused);
  expect((await client.get(`/matches/${put.id}`)).body.frozen).toMatchObject({
    gap: { code: 'right-to-work' },
  });

  await tell(id, {});
  const asked = (await listed(client)).questions.map(({ code }: { code?: string }) => code);
  expect(asked).toContain('right-to-work');
  await tell(id, yes);
  expect((await client.post(`/matches/${put.id}/review`, retain)).status).toBe(200);
  expect(await listed(await officer())).toEqual(outside);
}, 120_000);

test('a proof that is told puts somebody before their counsellor; an officer sees it once retained', async () => {
  const { id } = await person({ 'right-to-work': false }, { zone: '13202' });
  const { id: needId } = await need({ zone: '13202', skills: [], posts: 20 });
  await settled();
  const mine = `/matches?needId=${needId}&participantId=${id}`;
  const client = await counsellor();
  expect((await client.get(mine)).body.data).toEqual([]);
  await tell(id, yes);
  const [match] = (await client.get(mine)).body.data;
  expect(match).toMatchObject({ origin: 'suggested', state: 'suggested' });
  const outside = await officer();
  expect((await outside.get(mine)).body.data).toEqual([]);
  expect((await outside.get(`/matches/${match.id}`)).status).toBe(404);
  expect(
    (await outside.post(`/needs/${needId}/shortlists`, { matchIds: [match.id] })).body.errors[0].code,
  ).toBe('unknown');
  await client.post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'suits' });
  expect((await outside.get(mine)).body.data).toMatchObject([{ id: match.id, state: 'retained' }]);
}, 120_000);

test('of a need with a social clause an officer sees those retained, and about how many there are', async () => {
  const { id } = await person(yes, { zone: '13203' });
  const { id: needId } = await need({ zone: '13203', skills: [], socialClause: true, posts: 20 });
  await settled();
  const outside = await officer();
  const ranking = async () => (await outside.get(`/needs/${needId}/ranking`)).body;
  const pool = async () => (await outside.get(`/needs/${needId}/pool`)).body;
  expect(await ranking()).toMatchObject({ retainedOnly: true, data: [] });
  expect((await ranking()).possible % 10).toBe(0);
  expect(await pool()).toMatchObject({ groups: null, without: [], zones: [] });
  expect((await pool()).possible % 10).toBe(0);
  const [match] = (await (await counsellor()).get(`/matches?needId=${needId}&participantId=${id}`)).body.data;
  await (await counsellor()).post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'suits' });
  expect(
    (await ranking()).data.map(({ participant }: { participant: { id: string } }) => participant.id),
  ).toEqual([id]);
}, 120_000);
