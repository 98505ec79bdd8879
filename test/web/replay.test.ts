import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles, system } from '../../src/access/index.ts';
import { remind } from '../../src/deadlines/index.ts';
import { createStructure } from '../../src/organisations/index.ts';
import { finishErasure } from '../../src/person-rights/index.ts';
import { setClock } from '../../src/platform/index.ts';
import { endNeed, holdPersonToLaw } from '../../src/shortlists/index.ts';
import { type Route, replayOf } from '../../src/web/route.ts';
import { routes } from '../../src/web/routes/index.ts';
import type { Answer, Client } from '../support/client.ts';
import { aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';
import { type Actors, aSubject, type Caller, type Row, roleOf, rows, type Subject } from './replay-rows.ts';

// The same request with the same key does nothing twice, and shows what a fresh reading would show to this caller now.

let world: World;
beforeAll(async () => {
  // Those with files too are asked side by side.
  world = await startWorld({ workers: false, rules: { UPLOADS_AT_ONCE: 100, UPLOADS_PER_ACCOUNT: 100 } });
  for (const role of ['officer', 'counsellor', 'manager', 'employer', 'admin'] as const)
    await world.sign(role);
  await createStructure(system, { id: 'mission-locale', kind: 'mission-locale', name: 'Mission locale' });
  await createStructure(system, { id: 'ecole', kind: 'e2c', name: 'École' });
  // The policy is measured once there is somebody: not while its own row is asked below.
  await aSubject(world, 'suggested');
});
afterAll(() => world.stop());

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const keyed = routes.filter(replayOf);

test('every keyed POST has its row here', () => {
  expect(Object.keys(rows).toSorted()).toEqual(keyed.map(nameOf).toSorted());
});

test('a POST that does not declare how it is seen again does not compile', () => {
  const forgetful = {
    method: 'post',
    path: '/rien',
    summary: 'Rien',
    right: 'account.own',
    status: 204,
    run: async () => undefined,
  } as const;
  // @ts-expect-error: `replay` is missing
  const route: Route = forgetful;
  expect(replayOf(route)).toBeUndefined();
});

let accounts = 0;
async function theActors(): Promise<Actors> {
  const n = ++accounts;
  const open = (role: Role, more: object = {}) =>
    world.open({ email: `${role}-${n}@rejeu.example`, name: role, role, ...more });
  const inCentre = { structureId: 'plie-centre' };
  return {
    officer: await open('officer'),
    counsellor: await open('counsellor', inCentre),
    manager: await open('manager', inCentre),
    employer: await open('employer', { employerId: world.employers[0]?.id }),
    admin: await open('admin'),
    secretary: await open('secretary'),
    president: await open('president'),
    payer: await open('payer'),
    facilitator: await open('facilitator'),
    controller: await open('controller'),
    buyer: await open('buyer', { buyerId: world.buyers[0] }),
    adviser: await open('counsellor', { structureId: 'mission-locale', email: `conseil-${n}@rejeu.example` }),
    teacher: await open('counsellor', { structureId: 'ecole', email: `ecole-${n}@rejeu.example` }),
  };
}

type Change = (subjects: readonly Subject[], actors: Actors) => Promise<unknown>;

const eachPerson =
  (change: (personId: string, matchId?: string) => Promise<unknown>): Change =>
  async (subjects) => {
    for (const { participant, match } of subjects) if (participant) await change(participant.id, match?.id);
  };
const eachAccount =
  (to: Partial<Record<Role, object>>): Change =>
  async (_, actors) => {
    const admin = await world.sign('admin');
    for (const [caller, { id }] of Object.entries(actors)) {
      const change = to[roleOf(caller as Caller)];
      if (!change) continue;
      const { status, body } = await admin.patch(`/users/${id}`, change);
      expect(status, JSON.stringify(body)).toBe(200);
    }
  };
const endedNeeds = async (subjects: readonly Subject[]) => {
  for (const { need } of subjects) if (need) await endNeed(need.id);
};

/** What may happen between a request and the same request again. */
const changes: Readonly<Record<string, { change: Change; now?: Partial<Record<Role, Role>> }>> = {
  nothing: { change: async () => undefined },
  withdrawal: {
    change: eachPerson(async (_, matchId) => {
      const counsellor = await world.sign('counsellor');
      if (matchId) await counsellor.post(`/matches/${matchId}/agreement`, { given: false, how: 'telephone' });
    }),
  },
  erasure: {
    change: eachPerson(async (id) => {
      const manager = await world.sign('manager');
      const path = `/participants/${id}/erasure` as const;
      expect((await manager.post(path, { because: 'request' })).status).toBe(200);
      await finishErasure(id, world.config.ERASURE_LEDGER);
    }),
  },
  objection: {
    change: eachPerson(async (id) => {
      const counsellor = await world.sign('counsellor');
      await counsellor.post(`/participants/${id}/objection`, {});
    }),
  },
  departure: {
    change: eachPerson(async (id) => {
      const counsellor = await world.sign('counsellor');
      await counsellor.post(`/participants/${id}/leave`, { kind: 'move' });
    }),
  },
  'changed role': {
    change: eachAccount({
      officer: { role: 'admin' },
      counsellor: { role: 'officer' },
      manager: { role: 'counsellor', structureId: 'plie-centre' },
      employer: { role: 'officer' },
      admin: { role: 'officer' },
    }),
    now: {
      officer: 'admin',
      counsellor: 'officer',
      manager: 'counsellor',
      employer: 'officer',
      admin: 'officer',
    },
  },
  'moved account': {
    change: (subjects, actors) =>
      eachAccount({
        counsellor: { structureId: 'plie-aix' },
        manager: { structureId: 'plie-aix' },
        employer: { employerId: world.employers[1]?.id },
      })(subjects, actors),
  },
  'closed account': {
    change: eachAccount(Object.fromEntries(roles.map((role) => [role, { active: false }]))),
  },
  'ended need': {
    change: async (subjects) => {
      const officer = await world.sign('officer');
      for (const { need } of subjects)
        if (need) await officer.post(`/needs/${need.id}/close`, { reason: 'cancelled' });
      await endedNeeds(subjects);
    },
  },
  'changed structure': {
    change: async () => {
      const admin = await world.sign('admin');
      const changed = await admin.patch('/structures/plie-centre', { name: 'PLIE renommé' });
      expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    },
  },
  'proof that is lost': {
    change: eachPerson(async (id) => {
      const counsellor = await world.sign('counsellor');
      const { status, body } = await counsellor.get(`/participants/${id}`);
      if (status !== 200) return;
      const licences = { ...body.profile.licences, 'right-to-work': false };
      await counsellor.patch(`/participants/${id}`, { revision: body.revision, profile: { licences } });
      await holdPersonToLaw(id);
    }),
  },
  'merge into another record': {
    change: eachPerson(async (id) => {
      const counsellor = await world.sign('counsellor');
      const { status, body: drop } = await counsellor.get(`/participants/${id}`);
      if (status !== 200) return;
      const { body: keep } = await counsellor.post('/participants', aPerson());
      const revisions = { keep: keep.revision, drop: drop.revision };
      const merged = await counsellor.post(`/participants/${keep.id}/merge`, { drop: id, revisions });
      expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    }),
  },
  // An agreement is for one need, and ends with it.
  'expired agreement': {
    change: async (subjects) => {
      const back = setClock(() => new Date(Date.now() + 120 * 86_400_000));
      try {
        await remind();
      } finally {
        back();
      }
      await endedNeeds(subjects);
    },
  },
};

const readings = ['participant.read', 'identity.open', 'name.open'];

/** All that the database holds, but who is signed in and who read what: a digest for each collection. */
async function everything(): Promise<Record<string, unknown>> {
  const db = mongoose.connection.db as mongoose.mongo.Db;
  const { collections } = await db.command({ dbHash: 1 });
  const { sessions: _1, audit: _2, ...digests } = collections as Record<string, string>;
  const changed = await db.collection('audit').countDocuments({ action: { $nin: readings } });
  return { ...digests, changed };
}

interface Asked {
  readonly subject: Subject;
  readonly path: string;
  readonly body: object;
  readonly key: { readonly 'idempotency-key': string };
  readonly first: Answer;
  again: Answer;
  /** What a new reading of the same would show. */
  fresh: Answer | undefined;
}

describe.each(Object.entries(changes))('after %s', (what, { change, now = {} }) => {
  const asked = new Map<string, Asked>();
  let held: Record<string, unknown>;
  /** What the change took from who asks: their account, or the right to ask at all. */
  const refused = (route: Route): [status: number, code: string] | undefined => {
    if (what === 'closed account') return [401, 'unauthenticated'];
    const as = roleOf(rows[nameOf(route)]?.as as Caller);
    const may = route.right === 'public' || route.right.roles.includes(now[as] ?? as);
    return may ? undefined : [403, 'forbidden'];
  };
  beforeAll(async () => {
    const actors = await theActors();
    const signed = new Map<Caller, Client>();
    for (const caller of Object.keys(actors) as Caller[]) signed.set(caller, await actors[caller].signIn());
    const askOnce = async (name: string, row: Row) => {
      const { as, from, ask } = row;
      const subject = from ? await aSubject(world, from) : {};
      const client = signed.get(as) as Client;
      const { path, body = {} } = await ask(subject, client);
      const key = { 'idempotency-key': `${what}/${name}` };
      const first = await client.post(path, body, key);
      expect(first.status, `${name} ${JSON.stringify(first.body)}`).toBeLessThan(300);
      expect(first.headers.get('idempotent-replayed'), name).toBeNull();
      const made = { ...subject, ...row.made?.(first.body) };
      asked.set(name, { subject: made, path, body, key, first, again: first, fresh: undefined });
    };
    const waiting = Object.entries(rows);
    // Some at a time: those that take turns on one structure would wait too long for each other.
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await askOnce(...next);
    };
    await Promise.all(Array.from({ length: 12 }, lane));
    await change(
      [...asked.values()].map(({ subject }) => subject),
      actors,
    );
    const after = new Map<Caller, Client>();
    for (const caller of Object.keys(actors) as Caller[]) after.set(caller, await actors[caller].signIn());
    held = await everything();
    for (const route of keyed) {
      const name = nameOf(route);
      const one = asked.get(name) as Asked;
      const client = after.get(rows[name]?.as as Caller) as Client;
      one.again = await client.post(one.path, one.body, one.key);
      if (refused(route)) continue;
      one.fresh = await rows[name]?.fresh?.(client, one.subject, one.first, one.path);
      // What made a record leads to the one that has all of it now.
      const gone = name === 'post /participants' && one.fresh?.status === 404 && one.fresh.problem;
      if (gone && gone.code === 'merged') one.fresh = await client.get(`/participants/${gone.into}`);
    }
  }, 300_000);

  // Of all rows at once: the digest of a database takes longer than the request.
  test('nothing is written a second time', async () => {
    expect(await everything()).toEqual(held);
  });

  test.each(keyed.map((route) => [nameOf(route), route] as const))('%s', (name, route) => {
    const row = rows[name];
    const { first, again, fresh } = asked.get(name) as Asked;
    const refusal = refused(route);
    if (refusal) {
      expect([again.status, again.problem.code]).toEqual(refusal);
      return;
    }
    if (fresh && fresh.status >= 400) {
      expect([again.status, again.problem.code]).toEqual([fresh.status, fresh.problem.code]);
    } else if (row?.secret) {
      expect([again.status, again.problem.code]).toEqual([409, 'shown-once']);
    } else {
      expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([first.status, 'true']);
      expect(again.body).toEqual(route.status === 204 ? undefined : fresh?.body);
    }
    if (row?.secret)
      for (const text of row.secret(first.body)) expect(JSON.stringify(again.body)).not.toContain(text);
  });
});

describe('a company that asks again for the meeting', () => {
  const met = async () => {
    const subject = await aSubject(world, 'sent');
    const employer = await world.sign('employer');
    const path = `/shortlists/${subject.shortlist?.id}/candidates/${subject.candidateId}/reply` as const;
    const meet = () => employer.post(path, { answer: 'meet' }, { 'idempotency-key': path });
    const opened = () =>
      mongoose.connection
        .collection('audit')
        .countDocuments({ action: 'identity.open', participantId: subject.participant?.id });
    return { subject, meet, opened };
  };

  test('is told the name again while the agreement lives, and that it was opened again is recorded', async () => {
    const { meet, opened } = await met();
    expect((await meet()).body.candidates[0]!.identity!.lastName).toBe('Benali');
    expect(await opened()).toBe(1);
    const again = await meet();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body.candidates[0]!.identity!.lastName).toBe('Benali');
    expect(await opened()).toBe(2);
  });

  test('learns nothing once the person has withdrawn', async () => {
    const { subject, meet, opened } = await met();
    expect((await meet()).body.candidates[0]!.identity!.email).toBe('samira.benali@essai.example');
    const counsellor = await world.sign('counsellor');
    const no = { given: false, how: 'telephone' };
    expect((await counsellor.post(`/matches/${subject.match?.id}/agreement`, no)).status).toBe(200);
    const again = await meet();
    expect(JSON.stringify(again.body)).not.toMatch(/Samira|Benali|essai\.example|39 98 12 34/);
    expect(again.body.candidates).toMatchObject([{ state: 'closed', card: null }]);
    expect(await opened()).toBe(1);
  });
});

test('what is kept of a request holds no text of it nor of its answer: ids only', async () => {
  const kept = await mongoose.connection.collection('idempotency').find().toArray();
  expect(kept.length).toBeGreaterThan(20);
  const held = JSON.stringify(kept);
  expect(held).not.toMatch(/Samira|Benali|Cariste|essai\.example|Rejeu/);
  for (const { _id: _, request: __, at: ___, ...rest } of kept)
    for (const value of Object.values(rest.kept ?? {})) expect(value).toMatch(/^[\w./#?&=%~:-]{1,200}$/);
});
