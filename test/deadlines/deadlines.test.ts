import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/access/index.ts';
import { addDays, addMonths, newId, today } from '../../src/platform/index.ts';
import { castOf } from '../shortlists/cast.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  world = await startWorld();
  cast = castOf(world);
  await Promise.all((['manager', 'employer'] as const).map((role) => world.sign(role)));
});
afterAll(() => world.stop());

const rows = () => mongoose.connection.collection('deadlines');
const openUnder = (under: string) => rows().countDocuments({ under, state: 'open' });

/** Each of them under this need, as its kind says, in the list of somebody. */
async function listed(client: Client, query = '') {
  const { status, body } = await client.get(`/deadlines?limit=200${query}` as '/deadlines');
  expect(status).toBe(200);
  return body;
}
const kindsOf = async (client: Client, about: string, query = '') =>
  (await listed(client, query)).data.filter((one) => one.about.id === about).map(({ kind }) => kind);

/** A structure, or a company, of its own, so that counts are those of one test. */
const aStructure = (role: Role) => world.sign(role, 1);

describe('what is owed follows what happens', () => {
  test('a review, then an agreement, a reply, and what came of the meeting: each is owed by whoever is awaited', async () => {
    const counsellor = await cast.counsellor();
    const officer = await cast.officer();
    const employer = await cast.employer();
    const { match } = await cast.aSuggestion();
    const [review] = (await listed(counsellor)).data.filter(({ about }) => about.id === match.id);
    expect(review).toMatchObject({
      kind: 'review',
      label: 'Avis à donner',
      owedBy: 'counsellor',
      dueOn: match.dueOn,
      path: `/avis/${match.id}`,
      counsellor: 'counsellor0',
    });
    expect(review?.text).toContain(match.participant.reference);

    const { body: retained } = await counsellor.post(`/matches/${match.id}/review`, {
      decision: 'retain',
      reason: 'suits',
    });
    expect(await kindsOf(counsellor, match.id, '&mine=false')).toEqual(['agreement']);
    await counsellor.post(`/matches/${match.id}/undo`, { revision: retained.revision });
    expect(await kindsOf(counsellor, match.id, '&mine=false')).toEqual(['review']);

    const { shortlist, candidateId } = await cast.aSent();
    expect(await kindsOf(employer, shortlist.id)).toEqual(['reply']);
    expect(await kindsOf(officer, shortlist.id)).toEqual(['reply']);
    const at = `${inDays(3)}T09:30:00+01:00`;
    const path = `/shortlists/${shortlist.id}/candidates/${candidateId}` as const;
    await employer.post(`${path}/reply`, { answer: 'meet', meeting: { at, place: 'À l’accueil' } });
    expect(await kindsOf(employer, shortlist.id)).toEqual(['outcome']);
    const moved = `${inDays(5)}T09:30:00+01:00`;
    await employer.post(`${path}/meeting`, { meeting: { at: moved, place: 'À l’accueil' } });
    const [outcome] = (await listed(officer)).data.filter(({ about }) => about.id === shortlist.id);
    expect(outcome).toMatchObject({ kind: 'outcome', owedBy: 'officer', dueOn: inDays(5) });
    await employer.post(`${path}/outcome`, { outcome: 'no-show' });
    expect(await kindsOf(officer, shortlist.id)).toEqual([]);
    expect(await rows().distinct('state', { 'about.id': shortlist.id })).toEqual(['done']);
  });

  test('a need that goes on is owed on another day; one that is cancelled or filled leaves no deadline open', async () => {
    const officer = await cast.officer();
    const { body: need } = await officer.post('/needs', aNeed());
    // Posted some seven weeks ago.
    const ends = { expiresOn: inDays(5) };
    await mongoose.connection.collection('needs').updateOne({ _id: need.id as never }, { $set: ends });
    await rows().updateOne({ 'about.id': need.id }, { $set: { dueOn: inDays(5), toldOn: today() } });
    expect((await officer.post(`/needs/${need.id}/renew`)).status).toBe(200);
    const dueOn = addMonths(today(), 2);
    const moved = await rows().findOne({ 'about.id': need.id });
    expect(moved).toMatchObject({ dueOn, remindOn: addDays(dueOn, -7), state: 'open' });
    expect(moved).not.toHaveProperty('toldOn');
    const endings = [
      (id: string) => officer.post(`/needs/${id}/close`, { reason: 'cancelled' }),
      (id: string) => officer.post(`/needs/${id}/fill`),
    ];
    for (const end of endings) {
      const { need: ending } = await cast.aMeeting();
      await cast.aSuggestion({ need: { title: 'Un autre besoin' } });
      const before = await openUnder(ending.id);
      expect(before).toBeGreaterThan(0);
      expect((await end(ending.id)).status).toBe(200);
      expect(await openUnder(ending.id)).toBe(0);
    }
  });

  test('whoever is handed a person owes what was owed about them', async () => {
    const manager = await world.sign('manager');
    const { participant, match } = await cast.aSuggestion();
    const from = (await (await cast.counsellor()).get('/session')).body.id;
    const colleague = await world.open({
      email: 'collegue@essai.example',
      role: 'counsellor',
      structureId: 'plie-centre',
    });
    await (await cast.counsellor()).patch(`/participants/${participant.id}`, {
      revision: participant.revision,
      counsellorId: from,
    });
    const to = await colleague.signIn();
    expect(await kindsOf(to, match.id)).toEqual([]);
    const handed = await manager.post(`/users/${from}/handover`, {
      to: colleague.id,
      participantIds: [participant.id],
    });
    expect(handed.status, JSON.stringify(handed.body)).toBe(200);
    await until(
      () => kindsOf(to, match.id),
      (kinds) => kinds.length === 1,
    );
    expect(await kindsOf(await cast.counsellor(), match.id)).toEqual([]);
    const [line] = (await listed(manager)).data.filter(({ about }) => about.id === match.id);
    expect(line?.counsellor).toBe('Maud Colin');
  });
});

describe('whoever may not know of a deadline does not find it in the list, the counts or a number', () => {
  test('an officer reads of a suggestion once somebody put it forward or its counsellor has retained it', async () => {
    const officer = await cast.officer();
    const { body: need } = await officer.post('/needs', aNeed({ title: 'Pour personne encore' }));
    const before = (await listed(officer)).counts;
    const { body: person } = await (await cast.counsellor()).post('/participants', aPerson());
    const of = { needId: need.id, participantId: person.id };
    const [known] = await until(
      async () => (await (await cast.counsellor()).get(`/matches?needId=${need.id}`)).body.data,
      (matches) => matches.length > 0,
    );
    expect(known?.origin, JSON.stringify(of)).toBe('suggested');
    const id = known?.id ?? '';
    expect(await kindsOf(officer, id)).toEqual([]);
    expect((await listed(officer)).counts).toEqual(before);
    await (await cast.counsellor()).post(`/matches/${id}/review`, { decision: 'retain', reason: 'suits' });
    expect(await kindsOf(officer, id)).toEqual(['agreement']);
  });

  test('a neighbour, another company and an administrator read nothing', async () => {
    const { shortlist } = await cast.aSent();
    const { match } = await cast.aSuggestion();
    for (const role of ['counsellor', 'manager', 'employer'] as const) {
      const body = await listed(await aStructure(role), '&mine=false');
      expect(body).toMatchObject({ data: [], counts: { late: 0, today: 0, week: 0, later: 0 } });
    }
    expect((await (await world.sign('admin')).get('/deadlines')).status).toBe(403);
    const text = JSON.stringify(await listed(await cast.employer()));
    expect(text).toContain(shortlist.id);
    expect(text).not.toContain(match.id);
    expect(text).not.toMatch(/P-[0-9A-Z]{5}/);
  });

  test('a query that is none is refused by name', async () => {
    const officer = await cast.officer();
    for (const [query, field] of [
      ['when=hier', 'when'],
      ['cursor=demain', 'cursor'],
      ['limit=0', 'limit'],
    ]) {
      const { status, problem } = await officer.get(`/deadlines?${query}` as '/deadlines');
      expect([status, problem.errors?.[0]?.field]).toEqual([422, field]);
    }
  });
});

test('what is owed about a person stands in their file, follows a merge, and goes with them', async () => {
  const manager = await world.sign('manager');
  const counsellor = await cast.counsellor();
  const { participant: drop } = await cast.aMeeting();
  const { match } = await cast.aSuggestion();
  const { body: keep } = await counsellor.get(`/participants/${match.participant.id}`);
  const { body: file } = await manager.get(`/participants/${drop.id}/file`);
  expect(file.deadlines.map(({ label, state }) => `${label} : ${state}`)).toEqual(
    expect.arrayContaining(['Avis à donner : done', 'Accord à recueillir : done']),
  );
  const { body: gone } = await counsellor.get(`/participants/${drop.id}`);
  const revisions = { keep: keep.revision, drop: gone.revision };
  const merged = await counsellor.post(`/participants/${keep.id}/merge`, { drop: drop.id, revisions });
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
  expect(await rows().countDocuments({ participantId: drop.id })).toBe(0);
  expect(await rows().countDocuments({ participantId: keep.id })).toBeGreaterThan(2);
  const erased = await manager.post(`/participants/${keep.id}/erasure`, { because: 'request' });
  expect(erased.status).toBe(200);
  expect(await rows().countDocuments({ participantId: keep.id })).toBe(0);
  expect(await rows().countDocuments({ 'about.id': match.id })).toBe(0);
});

describe('a structure of 23,000 people', () => {
  const people = 23_000;
  const counsellors = 115;

  test('costs one query of deadlines a board, which reads an index and the rows that it shows', async () => {
    const manager = await aStructure('manager');
    const counsellor = await aStructure('counsellor');
    const { id: own } = (await counsellor.get('/session')).body;
    const { match } = await cast.aSuggestion();
    await rows().insertMany(
      Array.from({ length: people }, (_, i) => ({
        _id: newId() as never,
        kind: i % 2 ? 'review' : 'agreement',
        about: { thing: 'match', id: randomBytes(8).toString('hex') },
        under: match.need.id,
        dueOn: addDays(today(), (i % 60) - 20),
        owedBy: 'counsellor',
        participantId: match.participant.id,
        structureId: 'plie-aix',
        counsellorId: i % counsellors === 0 ? own : `c${i % counsellors}`,
        state: 'open',
        createdAt: new Date(),
      })),
    );
    const db = mongoose.connection.db as mongoose.mongo.Db;
    const asked = async (path: string, client: Client) => {
      await db.command({ profile: 0 });
      await db.dropCollection('system.profile').catch(() => {});
      await db.command({ profile: 2 });
      const { status, body } = await client.get(path as '/deadlines');
      await db.command({ profile: 0 });
      expect(status).toBe(200);
      const profile = await db
        .collection('system.profile')
        .find({ op: { $in: ['query', 'command'] } })
        .toArray();
      const queries = profile.filter(({ ns }) => ns === `${db.databaseName}.deadlines`);
      return { body, queries };
    };
    for (const [path, client, shown] of [
      ['/deadlines', manager, 50],
      ['/deadlines?when=late', counsellor, 50],
      ['/activity', manager, people],
    ] as const) {
      const { body, queries } = await asked(path, client);
      expect(queries, path).toHaveLength(1);
      expect(queries[0]?.planSummary, path).toMatch(/^IXSCAN/);
      expect(queries[0]?.planSummary, path).not.toMatch(/COLLSCAN/);
      expect(queries[0]?.docsExamined, path).toBeLessThanOrEqual(shown + 1);
      if (path === '/deadlines') {
        expect(body.data).toHaveLength(50);
        const { late, today: now, week, later } = body.counts;
        expect(late + now + week + later).toBe(people);
        expect(late).toBe(Array.from({ length: people }, (_, i) => i % 60).filter((n) => n < 20).length);
      }
    }
  });
});
