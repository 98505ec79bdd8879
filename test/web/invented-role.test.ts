import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, may, type Right, type Role, within } from '../../src/access/index.ts';
import { Problem } from '../../src/platform/index.ts';
import { downloads, forms, pages, streams } from '../../src/web/pages/index.ts';
import { routes } from '../../src/web/routes/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { startWorld, type World } from '../support/world.ts';

// A role that nobody named, as one that is added tomorrow and forgotten in a list: it reaches nothing, whatever it asks.

const stranger: Actor = {
  id: 'somebody',
  role: 'soothsayer' as Role,
  name: 'Quelqu’un',
  structureId: 'plie-centre',
  employerId: '',
};

let world: World;
let ids: Record<string, string>;
beforeAll(async () => {
  world = await startWorld();
  const { participant, need, match, shortlist, candidateId } = await castOf(world).aSent();
  const company = await mongoose.connection.collection('organisations').findOne({});
  ids = {
    participants: participant.id,
    besoins: need.id,
    needs: need.id,
    matches: match.id,
    avis: match.id,
    shortlists: shortlist.id,
    preselections: shortlist.id,
    presentations: shortlist.id,
    employers: String(company?._id),
    entreprises: String(company?._id),
    candidateId,
    participantId: participant.id,
  };
});
afterAll(() => world.stop());

/** What forms that change a record want before anything else. */
const filled = {
  title: 'Cariste',
  description: 'Conduire un chariot',
  posts: '1',
  drop: 'autre',
  revisions: { keep: '1', drop: '1' },
};

/** Ids of what is there, where the path names its kind. */
const paramsOf = (path: string): Record<string, string> => {
  const kind = path.split('/')[1] ?? '';
  return Object.fromEntries(
    [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [
      name,
      (name === 'id' ? ids[kind] : (ids[name] ?? ids[kind])) ?? 'x',
    ]),
  );
};

/**
 * Held by their door alone, which asks for the right before it runs them: rooms below `accounts` (the audit, queues), one's
 * own session, what is about nobody, and pages with an empty form.
 */
const byTheDoor = [
  'get /session',
  'delete /session',
  'get /sessions',
  'delete /sessions',
  'get /notices',
  'get /audit',
  'post /readings',
  'post /experience-readings',
  'get /zones',
  'get /occupations',
  'get /queues',
  'get /failed-jobs',
  'page /messages',
  'page /metiers',
  'page /compte/codes-de-secours',
  'page /entreprises/nouvelle',
  'page /marches/simulateur',
  'page /marches/nouveau',
  'page /besoins/nouveau',
  'page /participants/nouveau',
  'page /structures/nouvelle',
  'page /files',
  'form /files/:queue/reessayer',
  'form /messages/lus',
];

/** What was refused, by its status; or what was given. A form that is given nothing is refused by its first field. */
const outcome = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work();
    return 'given';
  } catch (error) {
    return error instanceof Problem ? error.status : String(error);
  }
};

test('an invented role is refused by every use case behind a route, a page, a form, a stream and a file', async () => {
  const given: string[] = [];
  const asks: [string, Right, () => Promise<unknown>][] = [];
  for (const declared of routes) {
    const { right, method, path } = declared;
    if (right === 'public') continue;
    const params = paramsOf(path);
    const query = declared.query?.safeParse({}).data ?? {};
    asks.push([
      `${method} ${path}`,
      right,
      () =>
        declared.run({
          actor: stranger,
          id: params.id ?? '',
          params,
          body: {},
          query,
          token: '',
          visit: { ip: '127.0.0.1', device: '' } as never,
        }),
    ]);
  }
  for (const declared of pages) {
    if (declared.right === 'public') continue;
    const query = declared.query?.safeParse({}).data ?? {};
    asks.push([
      `page ${declared.path}`,
      declared.right,
      () => declared.show({ actor: stranger, params: paramsOf(declared.path), query }),
    ]);
  }
  for (const { path, right, input, act } of forms)
    asks.push([
      `form ${path}`,
      right,
      () =>
        act({
          actor: stranger,
          params: paramsOf(path),
          input: input.safeParse({ revision: '1', ...filled }).data ?? {},
          origin: 'https://essai.example',
        }),
    ]);
  for (const { path, right, pulse } of streams)
    asks.push([`stream ${path}`, right, () => pulse({ actor: stranger, params: paramsOf(path) })]);
  for (const declared of downloads) {
    if (declared.right === 'public') continue;
    const { path, right, read } = declared;
    asks.push([`file ${path}`, right, () => read({ actor: stranger, params: paramsOf(path), query: {} })]);
  }
  expect(asks.length).toBeGreaterThan(100);
  for (const [name, right, ask] of asks) {
    expect([name, may(stranger, right)]).toEqual([name, false]);
    const found = byTheDoor.includes(name) ? 403 : await outcome(ask);
    if (![401, 403, 404, 422].includes(found as number)) given.push(`${name}: ${found}`);
  }
  expect(given).toEqual([]);
});

test('a scope gives nothing to a role that it does not name, nor to one that is called as a method of objects', () => {
  const everybody = () => ({});
  const scope = {
    officer: everybody,
    counsellor: everybody,
    manager: everybody,
    employer: everybody,
    admin: everybody,
    secretary: everybody,
    president: everybody,
    payer: everybody,
  };
  for (const role of ['facilitator', 'toString', '__proto__', ''])
    expect(within(scope, { ...stranger, role: role as Role })).toEqual({ _id: { $in: [] } });
  expect(within(scope, { ...stranger, role: 'officer' })).toEqual({});
});
