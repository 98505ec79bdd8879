import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, rights, roles } from '../../src/accounts/index.ts';
import { routes } from '../../src/web/routes/index.ts';
import type { Client } from '../support/client.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

/** Who is "in" on a route with a record: one row per route, so that a new route without a row fails. */
type Reach = 'all' | 'own' | 'none';
interface Row {
  /** What a role may do on a record of its own side, then of the other side. */
  readonly [role: string]: readonly [Reach, Reach] | Reach;
}

const everyone: Row = { officer: 'all', counsellor: 'all', manager: 'all', employer: 'all', admin: 'all' };
const only = (...allowed: Role[]): Row =>
  Object.fromEntries(roles.map((role) => [role, allowed.includes(role) ? 'all' : 'none']));
const structureOnly: Row = { ...only(), counsellor: 'own', manager: 'own' };
const forNeeds: Row = { ...everyone, employer: 'own' };

const matrix: Record<string, Row> = {
  'get /session': everyone,
  'delete /session': everyone,
  'delete /sessions': everyone,
  'post /users': only('admin'),
  'get /users': only('admin'),
  'post /structures': only('admin'),
  'get /structures': only('officer', 'counsellor', 'manager', 'admin'),
  'post /employers': only('officer', 'admin'),
  'get /employers': everyone,
  'get /employers/:id': forNeeds,
  'post /needs': only('officer', 'admin'),
  'get /needs': everyone,
  'get /needs/:id': forNeeds,
  'patch /needs/:id': only('officer', 'admin'),
  'post /needs/:id/open': only('officer', 'admin'),
  'post /needs/:id/fill': only('officer', 'admin'),
  'post /needs/:id/close': only('officer', 'admin'),
  'get /needs/:id/ranking': only('officer', 'counsellor', 'manager', 'admin'),
  'post /participants': only('counsellor', 'manager'),
  'get /participants': only('counsellor', 'manager'),
  'get /participants/:id': structureOnly,
  'patch /participants/:id': structureOnly,
  'post /participants/:id/confirm': structureOnly,
  'post /participants/:id/leave': structureOnly,
  'post /participants/:id/return': structureOnly,
  'get /participants/:id/ranking': structureOnly,
  'post /readings': only('officer', 'counsellor', 'manager', 'admin'),
  'get /zones': everyone,
  'get /occupations': everyone,
  'get /occupations/:id': everyone,
};

let world: World;
/** A record of each side: [own, other's]. */
const records: Record<string, [string, string]> = {};

beforeAll(async () => {
  world = await startWorld({ workers: false });
  const officer = await world.sign('officer');
  const sirets = ['73282932000074', '55208131766522'];
  const needs = await Promise.all(
    sirets.map((siret) => officer.post('/needs', aNeed({ employer: { siret, name: 'E' } }))),
  );
  const people = await Promise.all(
    ([0, 1] as const).map(async (side) =>
      (await world.sign('counsellor', side)).post('/participants', aPerson()),
    ),
  );
  const [first, second] = world.employers;
  records.needs = [needs[0]?.body.id, needs[1]?.body.id];
  records.participants = [people[0]?.body.id, people[1]?.body.id];
  records.employers = [first?.id ?? '', second?.id ?? ''];
  records.occupations = ['N1101', 'N1101'];
});
afterAll(() => world.stop());

const nameOf = (route: { method: string; path: string }) => `${route.method} ${route.path}`;

test('every route but signing in declares who may call it, and has its row here', () => {
  const open = routes.filter(({ right }) => right === 'public').map(nameOf);
  expect(open).toEqual(['post /session']);
  const declared = routes.filter(({ right }) => right !== 'public').map(nameOf);
  expect(Object.keys(matrix).toSorted()).toEqual(declared.toSorted());
  for (const route of routes) if (route.right !== 'public') expect(rights).toHaveProperty([route.right]);
});

function call(client: Client, method: string, path: string) {
  if (method === 'get') return client.get(path);
  if (method === 'delete') return client.delete(path);
  return method === 'patch' ? client.patch(path, { revision: 0 }) : client.post(path, { unknown: 1 });
}

const walked = routes.filter(({ right, method }) => right !== 'public' && method !== 'delete');

describe.each(walked.map((route) => [nameOf(route), route] as const))('%s', (name, route) => {
  test('is closed to those who have not signed in', async () => {
    const { status, headers } = await call(world.anonymous, route.method, route.path.replace(':id', 'x'));
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  test.each(roles)('for %s, own side and the other', async (role) => {
    const client = await world.sign(role);
    const kind = route.path.split('/')[1] ?? '';
    const reach = matrix[name]?.[role];
    for (const side of [0, 1] as const) {
      const path = route.path.replace(':id', records[kind]?.[side] ?? '');
      const { status } = await call(client, route.method, path);
      if (reach === 'none') expect(status).toBe(403);
      else if (reach === 'own' && side === 1 && route.method === 'get') expect(status).toBe(404);
      else expect([200, 409, 422]).toContain(status);
    }
  });
});

describe('another’s record, when what is sent is right', () => {
  const attempts: [string, object, 'post' | 'patch'][] = [
    ['', { revision: 1, wantsProposals: false }, 'patch'],
    ['/confirm', {}, 'post'],
    ['/leave', { kind: 'move' }, 'post'],
    ['/return', {}, 'post'],
  ];
  test.each(attempts)(
    'participants/:id%s of the other structure is not found, and stays as it was',
    async (path, body, method) => {
      const [, other] = records.participants ?? ['', ''];
      const stranger = await world.sign('counsellor', 0);
      expect((await stranger[method](`/participants/${other}${path}`, body)).status).toBe(404);
      const owner = await world.sign('counsellor', 1);
      expect((await owner.get(`/participants/${other}`)).body).toMatchObject({
        revision: 1,
        state: 'active',
      });
    },
  );

  test('lists hold what is within reach only', async () => {
    const counsellor = await world.sign('counsellor', 0);
    const people = await counsellor.get('/participants');
    expect(people.body.data.map(({ id }: { id: string }) => id)).toEqual([records.participants?.[0]]);
    const found = await counsellor.get('/participants?q=benali');
    expect(found.body.data).toHaveLength(1);
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
