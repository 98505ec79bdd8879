import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, rightsOfHouse, roles } from '../../src/access/index.ts';
import { rightsForPrograms } from '../../src/accounts/index.ts';
import { routes } from '../../src/web/routes/index.ts';
import { type Client, clientOf } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { rowsOfRooms } from '../support/rows-of-rooms.ts';
import { startWorld, type World } from '../support/world.ts';

/**
 * Every route × role: `all` records, those of one's `own` side only, `none` (403), or `nobody`'s in this test (404). A
 * new route without a row fails.
 */
type Reach = 'all' | 'own' | 'none' | 'nobody';
interface Row {
  /** What a role may do on a record of its own side, then of the other side. */
  readonly [role: string]: readonly [Reach, Reach] | Reach;
}

const only = (...allowed: Role[]): Row =>
  Object.fromEntries(roles.map((role) => [role, allowed.includes(role) ? 'all' : 'none']));
const everyone: Row = only(...roles);
const structureOnly: Row = { ...only(), counsellor: 'own', manager: 'own' };
const firstFive: Row = only('officer', 'counsellor', 'manager', 'employer', 'admin');
const forNeeds: Row = { ...firstFive, employer: 'own' };

/** A counsellor's account: an officer opens those of companies. */
const forAccounts: Row = { ...only(), officer: 'nobody', manager: 'own', admin: 'all' };

const matrix: Record<string, Row> = {
  'get /session': everyone,
  'patch /session': everyone,
  'get /session/memberships': everyone,
  'delete /session': everyone,
  'delete /sessions': everyone,
  'get /sessions': everyone,
  'delete /sessions/:id': everyone,
  'get /account': everyone,
  'patch /account': everyone,
  'patch /account/password': everyone,
  'post /account/second-factor': everyone,
  'post /account/second-factor/confirm': everyone,
  'post /account/second-factor/remove': everyone,
  'post /account/recovery-codes': everyone,
  'post /users': only('officer', 'manager', 'admin'),
  'get /users': only('officer', 'manager', 'admin'),
  'get /users/:id': forAccounts,
  'patch /users/:id': forAccounts,
  'get /users/:id/people': { ...only(), manager: 'own' },
  'post /users/:id/handover': { ...only(), manager: 'own' },
  'post /users/:id/memberships': only('admin'),
  'delete /users/:id/memberships/:membershipId': forAccounts,
  'post /users/:id/invitation': forAccounts,
  'post /users/:id/second-factor/reset': forAccounts,
  'delete /users/:id/sessions': forAccounts,
  'post /structures': only('admin'),
  'patch /structures/:id': only('admin'),
  'post /tokens': only('admin'),
  'get /tokens': only('admin'),
  'delete /tokens/:id': only('admin'),
  'get /structures': only('officer', 'counsellor', 'manager', 'admin'),
  'post /employers': only('officer', 'admin'),
  'get /employers': firstFive,
  'get /organisations/:id': only('admin'),
  'post /organisations/:id/capacities': only('admin'),
  'patch /organisations/:id/capacities/:capacityId': only('admin'),
  'get /employers/:id': forNeeds,
  'patch /employers/:id': only('officer', 'admin'),
  'post /employers/:id/calls': only('officer', 'admin'),
  'get /employers/:id/calls': only('officer', 'admin'),
  'post /needs': only('officer', 'admin'),
  'get /needs': firstFive,
  'get /needs/:id': forNeeds,
  'patch /needs/:id': only('officer', 'admin'),
  'post /needs/:id/open': only('officer', 'admin'),
  'post /needs/:id/fill': only('officer', 'admin'),
  'post /needs/:id/close': only('officer', 'admin'),
  'post /needs/:id/renew': only('officer', 'admin'),
  'post /needs/:id/matches': only('officer', 'counsellor', 'manager'),
  'get /matches': only('officer', 'counsellor', 'manager'),
  'get /matches/:id': { ...structureOnly, officer: 'all' },
  'get /matches/:id/card': structureOnly,
  'patch /matches/:id': structureOnly,
  'post /matches/:id/review': structureOnly,
  'post /matches/:id/undo': structureOnly,
  'post /matches/:id/agreement': structureOnly,
  'post /matches/:id/link': structureOnly,
  'get /matches/:id/link/messages': structureOnly,
  'post /matches/:id/link/messages': structureOnly,
  'post /needs/:id/shortlists': only('officer'),
  'get /needs/:id/waiting': only('officer', 'counsellor', 'manager'),
  'post /needs/:id/room-requests': only('officer'),
  'get /activity': only('manager'),
  'get /board': only('officer'),
  'get /employers/:id/answers': only('officer'),
  'get /shortlists': only('officer', 'employer'),
  'get /shortlists/:id': { ...only('officer'), employer: 'own' },
  'get /shortlists/:id/preview': only('officer'),
  'post /shortlists/:id/send': only('officer'),
  'post /shortlists/:id/recall': only('officer'),
  'delete /shortlists/:id': only('officer'),
  'post /shortlists/:id/readers': only('officer'),
  'post /shortlists/:id/candidates/:candidateId/reply': { ...only('officer'), employer: 'own' },
  'post /shortlists/:id/candidates/:candidateId/meeting': { ...only('officer'), employer: 'own' },
  'post /shortlists/:id/candidates/:candidateId/outcome': { ...only('officer'), employer: 'own' },
  'get /notices': everyone,
  'post /notices/:id/read': {
    ...Object.fromEntries(roles.map((role) => [role, 'nobody'])),
    employer: 'own',
  },
  'get /needs/:id/ranking': only('officer', 'counsellor', 'manager', 'admin'),
  'get /needs/:id/why-not': { ...structureOnly, officer: 'all' },
  'get /needs/:id/list': only('officer', 'admin'),
  'post /needs/:id/list': only('officer'),
  'get /people-without-list': only('counsellor', 'manager'),
  'get /queues': only('admin'),
  'get /failed-jobs': only('admin'),
  'post /failed-jobs/:id/retry': { ...only(), admin: 'nobody' },
  'post /outgoing-messages/:id/retry': { ...only(), admin: 'nobody' },
  'post /policy': only('admin'),
  'post /policy/preview': only('admin'),
  'get /needs/:id/pool': only('officer', 'counsellor', 'manager', 'admin'),
  'get /participants/:id/next-steps': structureOnly,
  'post /participants': only('counsellor', 'manager'),
  'get /participants': only('counsellor', 'manager'),
  'get /participants/:id': structureOnly,
  'patch /participants/:id': structureOnly,
  'post /participants/:id/confirm': structureOnly,
  'post /participants/:id/leave': structureOnly,
  'post /participants/:id/return': structureOnly,
  'get /participants/:id/ranking': structureOnly,
  'get /participants/:id/file': structureOnly,
  'post /participants/:id/objection': structureOnly,
  'post /participants/:id/objection/lift': structureOnly,
  'get /participants/:id/merge': structureOnly,
  'post /participants/:id/merge': structureOnly,
  'post /participants/:id/erasure': { ...only(), manager: 'own' },
  'get /erasures': only('manager'),
  'get /audit': only('admin'),
  'post /readings': only('officer', 'counsellor', 'manager', 'admin'),
  'post /experience-readings': only('counsellor', 'manager'),
  'get /zones': everyone,
  'get /occupations': everyone,
  'get /occupations/:id': everyone,
  ...Object.fromEntries(
    rowsOfRooms.flatMap(({ routes: rows = {} }) =>
      Object.entries(rows).map(([name, open]) => [name, only(...open)]),
    ),
  ),
  ...Object.fromEntries(
    rowsOfRooms.flatMap(({ ownRoutes = {}, wideRoutes = {}, strangersRoutes = {} }) =>
      Object.entries(ownRoutes).map(([name, open]): [string, Row] => [
        name,
        {
          ...only(...(wideRoutes[name] ?? [])),
          ...Object.fromEntries((strangersRoutes[name] ?? []).map((role) => [role, 'nobody' as const])),
          ...Object.fromEntries(open.map((role) => [role, 'own' as const])),
        },
      ]),
    ),
  ),
  ...Object.fromEntries(
    rowsOfRooms.flatMap(({ strangersRoutes = {}, ownRoutes = {} }) =>
      Object.entries(strangersRoutes)
        .filter(([name]) => !ownRoutes[name])
        .map(([name, open]): [string, Row] => [
          name,
          { ...only(), ...Object.fromEntries(open.map((role) => [role, 'nobody' as const])) },
        ]),
    ),
  ),
};

let world: World;
/** A record of each side: [own, other's]. */
const records: Record<string, [string, string]> = {
  'failed-jobs': ['0'.repeat(24), '0'.repeat(24)],
  'outgoing-messages': ['x', 'x'],
};

beforeAll(async () => {
  world = await startWorld({ workers: false });
  const sides = [await aSide(0), await aSide(1)];
  for (const kind of Object.keys(sides[0] ?? {}) as (keyof Awaited<ReturnType<typeof aSide>>)[]) {
    records[kind] = [sides[0]?.[kind] ?? '', sides[1]?.[kind] ?? ''];
  }
});
afterAll(() => world.stop());

const structureOf = (side: 0 | 1) => (side === 0 ? 'plie-centre' : 'plie-aix');

/** What one structure and one company have: a person, a need, a match to review, a shortlist that was sent, a notice. */
async function aSide(side: 0 | 1) {
  const officer = await world.sign('officer');
  const counsellor = await world.sign('counsellor', side);
  const employer = await world.sign('employer', side);
  const siret = world.employers[side]?.siret;
  const { body: need } = await officer.post('/needs', aNeed({ employer: { siret, name: 'E' }, posts: 9 }));
  const put = async () => {
    const { body: person } = await counsellor.post('/participants', aPerson());
    const because = 'Pour l’essai.';
    const { body: match } = await counsellor.post(`/needs/${need.id}/matches`, {
      participantId: person.id,
      because,
    });
    return { person, match };
  };
  const { person, match } = await put();
  const sent = await put();
  await counsellor.post(`/matches/${sent.match.id}/review`, { decision: 'retain', reason: 'suits' });
  await counsellor.post(`/matches/${sent.match.id}/agreement`, { given: true, how: 'telephone' });
  const { body: draft } = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [sent.match.id] });
  const { body: shortlist } = await officer.post(`/shortlists/${draft.id}/send`);
  const { body: mergeable } = await counsellor.post('/participants', aPerson());
  const { body: erasable } = await counsellor.post('/participants', aPerson());
  const { body: notices } = await employer.get('/notices');
  const admin = await world.sign('admin');
  const { body: user } = await admin.post('/users', {
    email: `nouvelle${side}@essai.example`,
    name: 'Nouvelle',
    role: 'counsellor',
    structureId: structureOf(side),
  });
  const has = {
    needs: need.id as string,
    participants: person.id as string,
    erasable: erasable.id as string,
    mergeable: mergeable.id as string,
    employers: need.employerId as string,
    // The first capacity of an organisation has its id.
    organisations: need.employerId as string,
    occupations: 'N1101',
    matches: match.id as string,
    shortlists: shortlist.id as string,
    candidates: shortlist.candidates[0]!.id as string,
    notices: notices.data[0]!.id as string,
    users: user.id as string,
    structures: structureOf(side),
  };
  for (const { aSide: ofRoom } of rowsOfRooms)
    Object.assign(has, await ofRoom?.({ counsellor, as: (role) => world.sign(role, side) }, has, side));
  return has;
}

const nameOf = (route: { method: string; path: string }) => `${route.method} ${route.path}`;

test('every route but those that let in, and the published policy, declares who may call it, and has its row here', () => {
  const open = routes.filter(({ right }) => right === 'public').map(nameOf);
  const here = [
    'post /session',
    'post /session/second-factor/enrolment',
    'post /session/second-factor',
    'post /password-resets',
    'post /password',
    'get /policy',
    'get /policy/:version',
    ...rowsOfRooms.flatMap(({ openRoutes = [] }) => openRoutes),
  ];
  expect(open.toSorted()).toEqual(here.toSorted());
  const declared = routes.filter(({ right }) => right !== 'public').map(nameOf);
  expect(Object.keys(matrix).toSorted()).toEqual(declared.toSorted());
  for (const route of routes) if (route.right !== 'public') expect(rightsOfHouse()).toContain(route.right);
});

const otherWeights = { occupation: 40, skills: 25, experience: 5, commute: 15, conditions: 15 };

/** What is sent is right, so that only the right to do it is at stake. Ids that matter are filled in per side. */
const bodies: Record<string, (side: 0 | 1) => object> = {
  'patch /needs/:id': () => ({ revision: 1, posts: 8 }),
  'patch /participants/:id': () => ({ revision: 1, wantsProposals: true }),
  'patch /session': () => ({ membership: 'unknown' }),
  'post /users/:id/memberships': () => ({ role: 'admin' }),
  'post /organisations/:id/capacities': () => ({ kind: 'geiq' }),
  'patch /organisations/:id/capacities/:capacityId': () => ({ since: null }),
  'patch /matches/:id': () => ({ revision: 1, introduction: 'Une personne sérieuse.' }),
  'post /needs': () => aNeed(),
  'post /participants': () => aPerson(),
  'post /participants/:id/leave': () => ({ kind: 'move' }),
  'post /needs/:id/close': () => ({ reason: 'other' }),
  'post /needs/:id/list': () => ({ order: 'plain', because: 'urgent' }),
  'post /needs/:id/matches': (side) => ({ participantId: records.participants?.[side], because: 'Essai.' }),
  'post /needs/:id/shortlists': (side) => ({ matchIds: [records.matches?.[side]] }),
  'post /matches/:id/review': () => ({ decision: 'retain', reason: 'suits' }),
  'post /matches/:id/agreement': () => ({ given: true, how: 'telephone' }),
  'post /matches/:id/link/messages': () => ({ path: `/accord/${'x'.repeat(43)}`, way: 'mail' }),
  'post /shortlists/:id/readers': (side) => ({ name: 'Lectrice', email: `lectrice${side}@essai.example` }),
  'post /shortlists/:id/candidates/:candidateId/reply': () => ({ answer: 'meet' }),
  'post /shortlists/:id/candidates/:candidateId/meeting': () => ({
    meeting: { at: `${inDays(9)}T09:30:00Z`, place: 'À l’accueil' },
  }),
  'post /shortlists/:id/candidates/:candidateId/outcome': () => ({ outcome: 'no-show' }),
  'post /users/:id/handover': (side) => ({ to: 'x', participantIds: [records.participants?.[side]] }),
  'patch /users/:id': () => ({ name: 'Autre nom' }),
  // Late, so that it stays to be merged.
  'post /participants/:id/merge': (side) => ({
    drop: records.mergeable?.[side],
    revisions: { keep: 99, drop: 99 },
  }),
  'post /participants/:id/erasure': () => ({ because: 'request' }),
  'post /policy': () => ({ version: 1, weights: otherWeights, reason: 'Pour l’essai des droits.' }),
  'post /policy/preview': () => ({ weights: otherWeights }),
  'post /readings': () => ({ text: 'Cariste à Vitrolles.' }),
  'post /experience-readings': () => ({ text: '3 ans cariste' }),
  ...Object.assign({}, ...rowsOfRooms.map(({ bodies: rows }) => rows)),
};

function call(client: Client, method: string, path: string, body: object = {}) {
  // Hours are asked for by month.
  if (method === 'get')
    return client.get(path.replace(/\/hours$/, (name) => `${name}?month=${inDays(-35).slice(0, 7)}`));
  if (method === 'delete') return client.delete(path);
  return method === 'patch' ? client.patch(path, body) : client.post(path, body);
}

const pathOf = (path: string, side: 0 | 1): string =>
  path
    .replace(
      ':id',
      records[path.endsWith('/erasure') ? 'erasable' : (path.split('/')[1] ?? '')]?.[side] ?? '',
    )
    .replace(':capacityId', records.organisations?.[side] ?? '')
    .replace(':candidateId', records.candidates?.[side] ?? '')
    .replace(
      /:(\w+)/g,
      (_, name: string) => (records[`${path.split('/')[1]}/${name}`] ?? records[name])?.[side] ?? '',
    )
    .replace(/(?<=participants.*)merge$/, (name) => `${name}?drop=${records.mergeable?.[side]}`)
    .replace(/why-not$/, `why-not?participantId=${records.participants?.[side]}`);

const walked = routes.filter(({ right, method }) => right !== 'public' && method !== 'delete');

describe.each(walked.map((route) => [nameOf(route), route] as const))('%s', (name, route) => {
  test('is closed to those who have not signed in', async () => {
    const { status, headers } = await call(world.anonymous, route.method, route.path.replace(':id', 'x'));
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  test.each(roles)('for %s, own side and the other', async (role) => {
    const client = await world.sign(role);
    const reach = matrix[name]?.[role];
    for (const side of [1, 0] as const) {
      const { status, body } = await call(
        client,
        route.method,
        pathOf(route.path, side),
        bodies[name]?.(side),
      );
      if (reach === 'none') expect(status, JSON.stringify(body)).toBe(403);
      else if (reach === 'nobody' || (reach === 'own' && side === 1))
        expect(status, JSON.stringify(body)).toBe(404);
      else expect([200, 201, 204, 409, 422], JSON.stringify(body)).toContain(status);
    }
  });
});

describe('a program’s token', () => {
  const tokens: Partial<Record<Role, Client>> = {};
  beforeAll(async () => {
    const admin = await world.sign('admin');
    const make = async (wanted: readonly string[], structureId?: string) => {
      const { status, body } = await admin.post('/tokens', { name: 'Essai', rights: wanted, structureId });
      expect(status, JSON.stringify(body)).toBe(201);
      return clientOf(world.url, body.token);
    };
    const names = rightsForPrograms().map(({ name }) => name);
    tokens.manager = await make(
      names.filter((right) => right !== 'shortlist.read'),
      structureOf(0),
    );
    const ofOfficers = rightsForPrograms().filter(({ roles }) => roles.includes('officer'));
    tokens.officer = await make(ofOfficers.map(({ name }) => name));
  });

  test.each(
    (['manager', 'officer'] as const).flatMap((role) =>
      walked.map((route) => [role, nameOf(route), route] as const),
    ),
  )('as %s reads what it was given within reach, and changes nothing: %s', async (role, name, route) => {
    const reach = matrix[name]?.[role];
    const given = route.right !== 'public' && route.right.forPrograms !== undefined && reach !== 'none';
    for (const side of [1, 0] as const) {
      const { status, body } = await call(
        tokens[role] as Client,
        route.method,
        pathOf(route.path, side),
        bodies[name]?.(side),
      );
      if (!given) expect(status, JSON.stringify(body)).toBe(403);
      else if (reach === 'own' && side === 1) expect(status, JSON.stringify(body)).toBe(404);
      // 409: the need is over, which is said to those only who may read it.
      else expect([200, 409], JSON.stringify(body)).toContain(status);
    }
  });
});

describe('what the neighbour tried', () => {
  test('left the records of the other side as they were', async () => {
    const owner = await world.sign('counsellor', 1);
    const person = await owner.get(`/participants/${records.participants?.[1]}`);
    expect(person.body).toMatchObject({ revision: 1, state: 'active' });
    const match = await owner.get(`/matches/${records.matches?.[1]}`);
    expect(match.body).toMatchObject({ state: 'suggested', review: null });
  });

  test('lists hold what is within reach only', async () => {
    const counsellor = await world.sign('counsellor', 0);
    const ids = async (path: '/participants' | '/participants?q=benali' | '/matches') =>
      (await counsellor.get(path)).body.data.map(({ id }) => id);
    for (const path of ['/participants', '/participants?q=benali'] as const) {
      expect(await ids(path)).toContain(records.participants?.[0]);
      expect(await ids(path)).not.toContain(records.participants?.[1]);
    }
    expect(await ids('/matches')).not.toContain(records.matches?.[1]);
    const employer = await world.sign('employer', 1);
    const needs = await employer.get('/needs');
    expect(needs.body.data.map(({ id }: { id: string }) => id)).toEqual([records.needs?.[1]]);
    const companies = await employer.get('/employers');
    expect(companies.body.data.map(({ id }: { id: string }) => id)).toEqual([world.employers[1]?.id]);
  });
});

test('signing out everywhere ends every token at once', async () => {
  const admin = await world.sign('admin');
  expect((await admin.delete('/sessions')).status).toBe(204);
  expect((await admin.get('/session')).status).toBe(401);
});
