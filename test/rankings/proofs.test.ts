import * as fc from 'fast-check';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Right, Role } from '../../src/access/index.ts';
import { downloads, pages } from '../../src/web/pages/index.ts';
import { routes } from '../../src/web/routes/index.ts';
import type { Client } from '../support/client.ts';
import { full } from '../support/faults-report.ts';
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
  // An error names the request, a form what makes its sending unique, and a PDF when it was made.
  const ofThisReading = /name="_once" value="[^"]*"|\(D:\d+Z\)|(?<=<xmp:CreateDate>)[^<]*|\/ID \[[^\]]*\]/g;
  return `${response.status} ${response.ok ? text.replace(ofThisReading, '') : ''}`;
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

interface Asked {
  readonly needId: string;
  readonly employerId: string;
  readonly people: readonly { readonly id: string; readonly reference: string }[];
  /** As their structure knows them. */
  readonly matchIds: readonly string[];
}

/** What is of the reader alone, or of how the machine runs, and tells the time: nothing of a need nor of a person. A table's rows are read once, as CSV. */
const ofTheReader =
  /\.xlsx$|^\/(?:session|sessions|account|tokens|users|queues|failed-jobs|audit|readings|compte|comptes|connexion|files|mot-de-passe|entree)\b/;

/**
 * The addresses that a declared route stands for, with this need, these people and their proposals in each place where one can
 * stand: a route that is added is asked too.
 */
function addressesOf(
  path: string,
  query: unknown,
  { needId, employerId, people, matchIds }: Asked,
): string[] {
  const ids = people.map(({ id }) => id);
  const byResource: Readonly<Record<string, readonly string[]>> = {
    needs: [needId],
    besoins: [needId],
    matches: matchIds,
    avis: matchIds,
    participants: ids,
    employers: [employerId],
    entreprises: [employerId],
    occupations: ['N1101'],
    policy: ['1'],
  };
  const fill = (paths: readonly string[], param: string): string[] =>
    paths.flatMap((one) => {
      const resource = one.split(`/${param}`)[0]?.split('/').at(-1) ?? '';
      const known = byResource[resource] ?? [needId, ids[0] ?? ''];
      return known.map((id) => one.replace(param, id));
    });
  const filled = (path.match(/:\w+/g) ?? []).reduce(fill, [path]);
  const named = Object.keys((query as { shape?: object } | undefined)?.shape ?? {});
  const asks: Readonly<Record<string, readonly string[]>> = {
    needId: [needId],
    participantId: ids,
    reference: people.map(({ reference }) => reference),
    limit: ['100'],
  };
  const questions = named.flatMap((name) => (asks[name] ?? []).map((value) => `?${name}=${value}`));
  return filled.flatMap((one) => [one, ...questions.map((question) => one + question)]);
}

const apiOf = (role: Role, asked: Asked): string[] =>
  routes
    .filter(
      ({ method, right, path }) =>
        method === 'get' && right !== 'public' && !ofTheReader.test(path) && holds(role, right),
    )
    .flatMap(({ path, query }) => addressesOf(path, query, asked));
const pagesOf = (role: Role, asked: Asked): string[] =>
  [...pages, ...downloads]
    .filter(({ path, right }) => right !== 'public' && !ofTheReader.test(path) && holds(role, right))
    .flatMap(({ path }) => addressesOf(path, undefined, asked));
const holds = (role: Role, right: Right): boolean => right.roles.includes(role);

test('the addresses asked below come from the routes themselves, those that were forgotten too', () => {
  const asked = { needId: 'n', employerId: 'e', people: [{ id: 'p', reference: 'P-1' }], matchIds: ['m'] };
  expect(apiOf('officer', asked)).toEqual(
    expect.arrayContaining([
      '/needs/n/waiting',
      '/needs/n/ranking?limit=100',
      '/needs/n/why-not?reference=P-1',
      '/matches?participantId=p',
      '/matches/m',
      '/employers/e/answers',
      '/board',
      '/notices',
    ]),
  );
  expect(pagesOf('officer', asked)).toEqual(expect.arrayContaining(['/besoins/n', '/tableau', '/messages']));
});

/** Everything that somebody outside the structure can read of a need and of the people for it. */
async function outward(asked: Asked) {
  const outsiders: [Role, Client][] = [
    ['officer', await officer()],
    ['admin', await world.sign('admin')],
    ['employer', await world.sign('employer')],
    ['counsellor', await world.sign('counsellor', 1)],
  ];
  const { needId, people } = asked;
  const [one, other] = people;
  const compared = `/besoins/${needId}/comparer?p[]=${one?.id}&p[]=${other?.id}`;
  const { status, body } = await (await officer()).post(`/needs/${needId}/room-requests`);
  const readAs = async ([role, client]: [Role, Client]) => {
    const seen: string[] = [];
    for (const path of apiOf(role, asked)) {
      const { status, body } = await client.get(path);
      seen.push(
        `${path} ${status} ${JSON.stringify(status < 400 ? body : { ...(body as object), reference: '' })}`,
      );
    }
    // One tag a line, so that a difference shows.
    for (const path of [...pagesOf(role, asked), ...(role === 'officer' ? [compared] : [])])
      seen.push(path, ...(await page(path, client.token)).split(/(?<=>)(?=<)/));
    seen.push(`suivi ${await pulse(needId, client.token)}`);
    return seen;
  };
  return [
    `room-requests ${status} ${JSON.stringify(body)}`,
    ...(await Promise.all(outsiders.map(readAs))).flat(),
  ];
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
    fc.asyncProperty(someNeed, someProofs, someProofs, async (wanted, before, after) => {
      await tell(one.id, before);
      const { id } = await need({ ...wanted, posts: 3 });
      await settled();
      const client = await counsellor();
      const { employerId } = (await client.get(`/needs/${id}`)).body;
      const matches = (await client.get(`/matches?needId=${id}&participantId=${one.id}`)).body.data;
      const matchIds = matches.map((match: { id: string }) => match.id);
      const people = [one, ...others].slice(0, 2);
      const asked = { needId: id, employerId, people, matchIds };
      // Asked once a day: what the officer is told of it is told by then.
      await (await officer()).post(`/needs/${id}/room-requests`);
      const there = await outward(asked);
      await tell(one.id, after);
      expect(await outward(asked)).toEqual(there);
    }),
    {
      seed: 13,
      numRuns: full ? 6 : 4,
      examples: [
        [{ socialClause: false, conditions: [], licences: [] }, yes, { ...yes, 'right-to-work': false }],
        [{ socialClause: true, conditions: [], licences: [] }, { ...yes, 'social-clause': false }, yes],
        [{ socialClause: false, conditions: ['heights'], licences: [] }, yes, { 'right-to-work': true }],
      ],
    },
  );
}, 900_000);

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
      .replaceAll(mine[0]!.id, '<match>')
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
      numRuns: full ? 5 : 3,
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
  const asked = (await listed(client))!.questions.map(({ code }: { code?: string }) => code);
  expect(asked).toContain('right-to-work');
  await tell(id, yes);
  expect((await client.post(`/matches/${put.id}/review`, retain)).status).toBe(200);
  expect(await listed(await officer())).toEqual(outside);
}, 120_000);

test('a proof that is told puts somebody before their counsellor; an officer sees it once retained', async () => {
  const { id } = await person({ 'right-to-work': false }, { zone: '13202' });
  const { id: needId } = await need({ zone: '13202', skills: [], posts: 20 });
  await settled();
  const mine = `/matches?needId=${needId}&participantId=${id}` as const;
  const client = await counsellor();
  expect((await client.get(mine)).body.data).toEqual([]);
  await tell(id, yes);
  const match = (await client.get(mine)).body.data[0]!;
  expect(match).toMatchObject({ origin: 'suggested', state: 'suggested' });
  const outside = await officer();
  expect((await outside.get(mine)).body.data).toEqual([]);
  expect((await outside.get(`/matches/${match.id}`)).status).toBe(404);
  expect(
    (await outside.post(`/needs/${needId}/shortlists`, { matchIds: [match.id] })).problem.errors[0]!.code,
  ).toBe('unknown');
  await client.post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'suits' });
  expect((await outside.get(mine)).body.data).toMatchObject([{ id: match.id, state: 'retained' }]);
}, 120_000);

test('of a need with a social clause an officer sees those retained, and about how many there are', async () => {
  const { id } = await person(yes, { zone: '13203' });
  for (let more = 0; more < 14; more++) await person(yes, { zone: '13203' }); // fewer are not told
  const { id: needId } = await need({ zone: '13203', skills: [], socialClause: true, posts: 20 });
  await settled();
  const outside = await officer();
  const ranking = async () => (await outside.get(`/needs/${needId}/ranking`)).body;
  const pool = async () => (await outside.get(`/needs/${needId}/pool`)).body;
  expect(await ranking()).toMatchObject({ retainedOnly: true, data: [] });
  const tens = { asymmetricMatch: (count: unknown) => typeof count === 'number' && count % 10 === 0 };
  expect((await ranking()).possible).toEqual(tens);
  expect(await pool()).toMatchObject({ groups: null, without: [], zones: [] });
  expect((await pool()).possible).toEqual(tens);
  const [match] = (await (await counsellor()).get(`/matches?needId=${needId}&participantId=${id}`)).body.data;
  await (await counsellor()).post(`/matches/${match!.id}/review`, { decision: 'retain', reason: 'suits' });
  expect(
    (await ranking()).data.map(({ participant }: { participant: { id: string } }) => participant.id),
  ).toEqual([id]);
}, 120_000);
