import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inDays } from '../support/days.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const counts = async () => {
  const names = ['needs', 'participants', 'organisations', 'outbox', 'users', 'idempotency'];
  return Promise.all(names.map((name) => mongoose.connection.collection(name).countDocuments()));
};

/** field, status, what is sent to `POST /needs` */
const refusedNeeds: [string, number, object][] = [
  ['employer.siret', 422, aNeed({ employer: { siret: '73282932000075', name: 'X' } })],
  ['employer.siret', 422, aNeed({ employer: { siret: { $gt: '' }, name: 'X' } })],
  ['employer', 422, { ...aNeed(), employer: undefined }],
  ['zone', 422, aNeed({ zone: '75056' })],
  ['zone', 422, aNeed({ zone: '13055' })],
  ['zone', 422, aNeed({ zone: { $ne: null } })],
  ['occupations.0', 422, aNeed({ occupations: ['Z9999'] })],
  ['skills.0', 422, aNeed({ skills: ['nonsense'] })],
  ['licences.0', 422, aNeed({ licences: ['caces-of-nothing'] })],
  ['startsOn', 422, aNeed({ startsOn: '2020-01-01' })],
  ['startsOn', 422, aNeed({ startsOn: '2027-02-30' })],
  ['description', 422, aNeed({ description: 'a'.repeat(20_001) })],
  ['title', 422, aNeed({ title: '' })],
  ['title', 422, aNeed({ title: { $regex: '.*' } })],
  ['posts', 422, aNeed({ posts: 0 })],
  ['contract.months', 422, aNeed({ contract: { kind: 'cdi', months: 3 } })],
  ['unexpected', 422, aNeed({ unexpected: true })],
  ['contract.unexpected', 422, aNeed({ contract: { kind: 'cdi', unexpected: 1 } })],
  ['pay.maxCents', 422, aNeed({ pay: { minCents: 2000, maxCents: 1000, per: 'hour' } })],
  ['employerId', 422, { ...aNeed(), employer: undefined, employerId: 'ffffffffffffffffffffffff' }],
];

describe('a need that is wrong is refused with the field’s name, in French, and nothing is written', () => {
  test.each(refusedNeeds)('%s', async (field, status, sent) => {
    const officer = await world.sign('officer');
    const before = await counts();
    const {
      status: got,
      problem,
      headers,
    } = await officer.post('/needs', sent, { 'idempotency-key': field });
    expect(got).toBe(status);
    expect(headers.get('content-type')).toContain('application/problem+json');
    const fields = problem.errors.map((error: { field: string }) => error.field);
    expect(fields).toContain(field);
    for (const error of problem.errors) expect(error.detail).toMatch(/[.…]$/);
    expect(await counts()).toEqual(before);
  });

  test('what is neither given nor read is asked for', async () => {
    const officer = await world.sign('officer');
    const { status, problem } = await officer.post('/needs', {
      ...aNeed({ title: 'Zzyx', description: '' }),
      zone: undefined,
      occupations: undefined,
    });
    expect(status).toBe(422);
    expect(problem.code).toBe('incomplete');
    expect(problem.errors.map((error: { field: string }) => error.field)).toEqual(['occupations', 'zone']);
  });
});

const refusedPeople: [string, object][] = [
  ['firstName', aPerson({ firstName: { $ne: '' } })],
  ['email', aPerson({ email: 'not an address' })],
  ['phone', aPerson({ phone: '12' })],
  ['birthDate', aPerson({ birthDate: inDays(-700) })],
  ['profile.zone', aPerson({ profile: aProfile({ zone: '13055' }) })],
  ['profile.wishes.0', aPerson({ profile: aProfile({ wishes: ['$where'] }) })],
  ['profile.licences.$where', aPerson({ profile: aProfile({ licences: { $where: true } }) })],
  [
    'profile.minutesPerWeek.max',
    aPerson({ profile: aProfile({ minutesPerWeek: { min: 2000, max: 1000 } }) }),
  ],
  ['profile.sex', aPerson({ profile: aProfile({ sex: 'F' }) })],
  ['structureId', aPerson({ structureId: 'plie-aix' })],
];

test.each(refusedPeople)(
  'a person with a wrong %s is refused and nothing is written',
  async (field, sent) => {
    const counsellor = await world.sign('counsellor');
    const before = await counts();
    const { status, problem } = await counsellor.post('/participants', sent);
    expect(status).toBe(422);
    expect(problem.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(await counts()).toEqual(before);
  },
);

test('JSON that cannot be read is a 400, another format a 415, and an operator in the query a 422', async () => {
  const officer = await world.sign('officer');
  expect(await officer.post('/needs', '{"title": ')).toMatchObject({
    status: 400,
    body: { code: 'malformed-json' },
  });
  const form = await officer.post('/needs', 'title=x', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(form.status).toBe(415);
  const operator = await officer.get('/needs?state[$ne]=open');
  expect(operator).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'state[$ne]', code: 'unknown-key' }] },
  });
  expect((await officer.get('/needs?limit=0')).status).toBe(422);
});

test('a body of many megabytes is a 413', async () => {
  const officer = await world.sign('officer');
  const { status, problem } = await officer.post('/needs', aNeed({ description: 'a'.repeat(6_000_000) }));
  expect({ status, code: problem.code }).toEqual({ status: 413, code: 'too-large' });
});

/** As text: an object of ours would not have such a field of its own. */
const withPrototype = (sent: object, at: string): string =>
  JSON.stringify(sent).replace(at, `${at}"__proto__":{"polluted":true},`);

describe('a field called "__proto__" is refused like any that does not exist', () => {
  test('of a record of codes, and nothing is written', async () => {
    const counsellor = await world.sign('counsellor');
    const before = await counts();
    const sent = withPrototype(
      aPerson({ profile: aProfile({ licences: { 'permis-b': true } }) }),
      '"licences":{',
    );
    expect(sent).toContain('__proto__');
    const { status, problem } = await counsellor.post('/participants', sent);
    expect(status).toBe(422);
    expect(problem.errors).toEqual([
      { field: 'profile.licences.__proto__', code: 'unknown-key', detail: 'Ce champ n’existe pas.' },
    ]);
    expect(await counts()).toEqual(before);
  });

  test('of the body, of an object in it, of a list, and of the query', async () => {
    const officer = await world.sign('officer');
    const refused = async (at: string) => {
      const sent = withPrototype(aNeed({ skills: [{ code: 'x' }], contract: { kind: 'cdi' } }), at);
      const { status, problem } = await officer.post('/needs', sent);
      return [status, problem.errors.map(({ field }: { field: string }) => field)];
    };
    expect(await refused('{')).toEqual([422, ['__proto__']]);
    expect(await refused('"contract":{')).toEqual([422, ['contract.__proto__']]);
    expect(await refused('"skills":[{')).toEqual([422, ['skills.0.__proto__']]);
    expect((await officer.get('/needs?__proto__=x')).status).toBe(422);
  });
});

test.each(['a', '../needs', '%00', '$where', 'ffffffffffffffffffffffff', '[object Object]', 'é'.repeat(300)])(
  'no record answers to the id %j',
  async (id) => {
    const officer = await world.sign('officer');
    const counsellor = await world.sign('counsellor');
    expect((await officer.get(`/needs/${encodeURIComponent(id)}`)).status).toBe(404);
    expect((await counsellor.get(`/participants/${encodeURIComponent(id)}`)).status).toBe(404);
  },
);

describe('the same Idempotency-Key', () => {
  const key = { 'idempotency-key': 'once-only' };

  test('posts one need, however many times and however close together it is sent', async () => {
    const officer = await world.sign('officer');
    const answers = await Promise.all(Array.from({ length: 6 }, () => officer.post('/needs', aNeed(), key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const again = await officer.post('/needs', aNeed(), key);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await mongoose.connection.collection('needs').countDocuments()).toBe(1);
    expect(await mongoose.connection.collection('outbox').countDocuments()).toBe(1);
  });

  test('with another request is refused', async () => {
    const officer = await world.sign('officer');
    const { status, problem } = await officer.post('/needs', aNeed({ posts: 2 }), key);
    expect({ status, code: problem.code }).toEqual({ status: 409, code: 'idempotency-key-reused' });
  });

  test('of another person is another key', async () => {
    const admin = await world.sign('admin');
    expect((await admin.post('/needs', aNeed(), key)).status).toBe(201);
  });
});

test('an illegal change of state is a 409 that says the state', async () => {
  const officer = await world.sign('officer');
  const { body: need } = await officer.post('/needs', aNeed());
  expect((await officer.post(`/needs/${need.id}/close`, { reason: 'cancelled' })).status).toBe(200);
  const again = await officer.post(`/needs/${need.id}/open`);
  expect(again).toMatchObject({ status: 409, body: { code: 'illegal-state', state: 'closed' } });
  const edit = await officer.patch(`/needs/${need.id}`, { revision: 2, posts: 3 });
  expect(edit).toMatchObject({ status: 409, body: { code: 'illegal-state' } });
});

test('a late edit is told what changed meanwhile, and loses nothing', async () => {
  const officer = await world.sign('officer');
  const { body: need } = await officer.post('/needs', aNeed());
  const first = await officer.patch(`/needs/${need.id}`, { revision: 1, posts: 4 });
  expect(first).toMatchObject({ status: 200, body: { revision: 2, posts: 4 } });
  const late = await officer.patch(`/needs/${need.id}`, { revision: 1, title: 'Autre titre' });
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'stale', revision: 2, errors: [{ field: 'posts' }] },
  });
  expect((await officer.get(`/needs/${need.id}`)).body).toMatchObject({ title: need.title, posts: 4 });
});

test('signing in too often with a wrong password is slowed down', async () => {
  await world.sign('manager');
  const attempt = () => world.anonymous.post('/session', { email: 'manager0@essai.example', password: 'no' });
  const first = await attempt();
  expect(first).toMatchObject({ status: 401, body: { code: 'bad-credentials' } });
  for (let i = 0; i < 9; i++) await attempt();
  const blocked = await attempt();
  expect(blocked).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
  expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('what stands on one line is folded into one: titles, places, names', async () => {
  const officer = await world.sign('officer');
  const { body: need } = await officer.post('/needs', {
    ...aNeed({ title: 'Agent\r\nd’entretien\u2028\tde  bureaux\n', address: '3 rue\nNeuve' }),
    employer: { name: 'Zz\nLavage', noSiret: { reason: 'other', words: 'Pas\nencore' } },
  });
  expect(need).toMatchObject({ title: 'Agent d’entretien de bureaux', address: '3 rue Neuve' });
  expect(need.written!.title).toBe('Agent d’entretien de bureaux');
  const { body: company } = await officer.get(`/employers/${need.employerId}`);
  expect(company).toMatchObject({ name: 'Zz Lavage', noSiret: { words: 'Pas encore' } });
  const edited = await officer.patch(`/needs/${need.id}`, { revision: 1, title: 'Agent\nde propreté' });
  expect(edited.body.title).toBe('Agent de propreté');
  const trade = { revision: company.revision, trade: 'Lavage\nde vitres' };
  expect((await officer.patch(`/employers/${need.employerId}`, trade)).body.trade).toBe('Lavage de vitres');
});
