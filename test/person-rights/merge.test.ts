import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notify } from '../../src/messages/index.ts';
import { migrations } from '../../src/migrations/index.ts';
import { migrate } from '../../src/platform/index.ts';
import { castOf } from '../shortlists/cast.ts';
import type { Client } from '../support/client.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import type { AnswerTo } from '../support/typed-paths.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { aMarkedPerson, collection } from './marked.ts';
import { tracesOf } from './traces.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
let counsellor: Client;
let neighbour: Client;
beforeAll(async () => {
  world = await startWorld();
  cast = castOf(world);
  counsellor = await cast.counsellor();
  neighbour = await world.sign('counsellor', 1);
  await cast.employer();
});
afterAll(() => world.stop());

/** Until every job that was left is done. */
const idle = () =>
  until(
    () => collection('outbox').countDocuments({ state: { $ne: 'failed' } }),
    (count) => count === 0,
  );
async function take(over: object = {}) {
  const { status, body } = await counsellor.post('/participants', aPerson(over));
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}
const read = async (id: string) => (await counsellor.get(`/participants/${id}`)).body;

/** As somebody does who has just looked at both. */
async function merge(keep: string, drop: string, chosen: object = {}, headers: Record<string, string> = {}) {
  const { body } = await counsellor.get(`/participants/${keep}/merge?drop=${drop}`);
  const revisions = { keep: body.keep?.revision ?? 1, drop: body.drop?.revision ?? 1 };
  return counsellor.post(`/participants/${keep}/merge`, { drop, revisions, chosen }, headers);
}

const lineOf = (preview: AnswerTo<'get', `/participants/${string}/merge`>, field: string) =>
  preview.fields.find((one) => one.field === field);

describe('two records of one person', () => {
  test('are shown field by field before anything is written, and a person chooses', async () => {
    const keep = await take({
      firstName: 'Awa',
      lastName: 'N’Diaye',
      phone: undefined,
      email: 'awa@essai.example',
      profile: aProfile({
        skills: null,
        licences: { 'permis-b': true, 'right-to-work': true },
        experience: [{ occupation: 'N1101', months: 12 }],
        languages: [{ code: 'fr' }],
      }),
      obstacles: [{ kind: 'housing', note: 'Hébergée.' }],
    });
    const drop = await take({
      firstName: 'Awa',
      lastName: 'Ndiaye',
      phone: '06 39 98 55 01',
      email: 'awa.n@essai.example',
      profile: aProfile({
        zone: '13101',
        wishes: ['N1103', 'N1101'],
        licences: { 'permis-b': false, 'right-to-work': true },
        experience: [
          { occupation: 'N1101', months: 40 },
          { occupation: 'N1103', months: 6 },
        ],
        languages: [{ code: 'fr', level: 'B1' }, { code: 'ar' }],
      }),
      obstacles: [
        { kind: 'housing', note: 'En attente d’un logement.' },
        { kind: 'digital', note: '' },
      ],
      wantsProposals: false,
    });
    const { status, body: preview } = await counsellor.get(
      `/participants/${keep.id}/merge?drop=${encodeURIComponent(drop.reference)}`,
    );
    expect(status).toBe(200);
    expect(preview.drop).toMatchObject({ id: drop.id, revision: 1 });
    expect(lineOf(preview, 'email')).toMatchObject({ from: 'keep', conflict: true });
    expect(lineOf(preview, 'phone')).toMatchObject({ from: 'drop', conflict: false, keep: null });
    expect(lineOf(preview, 'profile.zone')).toMatchObject({ keep: '13215', drop: '13101', conflict: true });
    expect(lineOf(preview, 'profile.licences.permis-b')).toMatchObject({
      keep: true,
      drop: false,
      conflict: true,
    });
    expect(preview.wantsProposals).toBe(false);
    expect(await read(drop.id)).toMatchObject({ revision: 1 });
    const opened = await collection('audit').countDocuments({ because: 'merge', action: 'participant.read' });
    // Once an hour for each reader and person, whatever they opened first.
    expect(opened).toBeLessThanOrEqual(2);

    // A merge is no contact with the person: nothing is kept longer for it.
    const aged = new Date('2026-02-03T10:00:00Z');
    for (const id of [keep.id, drop.id])
      await collection('participants').updateOne({ _id: id }, { $set: { updatedAt: aged } });
    const chosen = { lastName: 'drop', 'profile.zone': 'drop' };
    const done = await merge(keep.id, drop.id, chosen);
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({
      id: keep.id,
      reference: keep.reference,
      firstName: 'Awa',
      lastName: 'Ndiaye',
      email: 'awa@essai.example',
      wantsProposals: false,
      revision: 2,
      updatedAt: aged.toISOString(),
      profile: {
        zone: '13101',
        wishes: ['N1101', 'N1103'],
        licences: { 'permis-b': true, 'right-to-work': true },
        experience: [
          { occupation: 'N1101', months: 40 },
          { occupation: 'N1103', months: 6 },
        ],
        languages: [{ code: 'fr', level: 'B1' }, { code: 'ar' }],
      },
      obstacles: [
        { kind: 'housing', note: 'Hébergée.\nEn attente d’un logement.' },
        { kind: 'digital', note: '' },
      ],
    });
    expect(done.body.phone).toMatch(/639 ?98 ?55 ?01/);
    for (const typed of ['Ndiaye', '06 39 98 55 01'])
      expect((await counsellor.get(`/participants?q=${encodeURIComponent(typed)}`)).body.data).toMatchObject([
        { id: keep.id },
      ]);
    // The address that was not kept finds nobody.
    expect((await counsellor.get('/participants?q=awa.n@essai.example')).body.data).toEqual([]);
  });

  test('the stricter answer stays: who objects under one record objects', async () => {
    const { participant: keep, match } = await cast.aRetained();
    const drop = await take();
    await counsellor.post(`/participants/${drop.id}/objection`, { on: '2026-01-10' });
    expect((await merge(keep.id, drop.id)).body.objection).toMatchObject({ on: '2026-01-10' });
    expect((await counsellor.get(`/matches/${match.id}`)).body.state).toBe('withdrawn');
    expect(await collection('rankings').countDocuments({ people: keep.id })).toBe(0);
  });

  test('the former id says where it went, to their structure alone, also after another merge', async () => {
    const [one, two, three] = [await take(), await take(), await take()];
    await merge(two.id, one.id);
    const gone = await counsellor.get(`/participants/${one.id}`);
    expect([gone.status, gone.problem.code, gone.problem.into]).toEqual([404, 'merged', two.id]);
    expect((await merge(two.id, one.id)).body).toMatchObject({ code: 'merged', into: two.id });
    await merge(three.id, two.id);
    expect((await counsellor.get(`/participants/${one.id}`)).problem.into).toBe(three.id);
    for (const path of [
      `/participants/${one.id}`,
      `/participants/${three.id}/merge?drop=${one.id}`,
    ] as const) {
      const other = await neighbour.get(path);
      expect([other.status, other.problem.code, other.problem.into]).toEqual([404, 'not-found', undefined]);
    }
    const manager = await world.sign('manager');
    const erasure = await manager.post(`/participants/${one.id}/erasure`, { because: 'request' });
    expect([erasure.status, erasure.problem.code]).toEqual([404, 'merged']);
    expect((await manager.get('/erasures')).body.data.map((row) => row.participantId)).not.toContain(one.id);
  });

  test('is refused late, of oneself, across structures, and for what is no choice; nothing is written', async () => {
    const [keep, drop] = [await take(), await take()];
    const theirs = (await neighbour.post('/participants', aPerson())).body;
    await counsellor.patch(`/participants/${drop.id}`, { revision: 1, firstName: 'Samia' });
    const ask = (sent: object) =>
      counsellor.post(`/participants/${keep.id}/merge`, {
        drop: drop.id,
        revisions: { keep: 1, drop: 2 },
        ...sent,
      });
    const stale = await ask({ revisions: { keep: 1, drop: 1 } });
    expect([stale.status, stale.problem.code, stale.problem.errors[0]!.field]).toEqual([
      409,
      'stale',
      'firstName',
    ]);
    expect((await ask({ drop: keep.id })).problem.errors).toMatchObject([{ field: 'drop', code: 'same' }]);
    expect((await ask({ drop: theirs.id })).problem.code).toBe('not-found');
    expect((await ask({ chosen: { phone: 'drop' } })).problem.errors).toMatchObject([
      { field: 'chosen.phone', code: 'no-choice' },
    ]);
    const asNeighbour = await neighbour.post(`/participants/${theirs.id}/merge`, {
      drop: drop.id,
      revisions: { keep: 1, drop: 2 },
    });
    expect([asNeighbour.status, asNeighbour.problem.code]).toEqual([404, 'not-found']);
    const byReference = await counsellor.get(`/participants/${keep.id}/merge?drop=${theirs.reference}`);
    expect([byReference.status, byReference.problem.code]).toEqual([404, 'not-found']);
    expect([(await read(keep.id)).revision, (await read(drop.id)).revision]).toEqual([1, 2]);
  });

  test('asked again with the same key, it is done once', async () => {
    const [keep, drop] = [await take(), await take()];
    const asked = { drop: drop.id, revisions: { keep: 1, drop: 1 } };
    const ask = () =>
      counsellor.post(`/participants/${keep.id}/merge`, asked, { 'idempotency-key': 'merge' });
    expect((await ask()).body.revision).toBe(2);
    expect((await ask()).body).toMatchObject({ id: keep.id, revision: 2 });
    const rows = await collection('audit')
      .find({ action: 'participant.merge', participantId: keep.id })
      .toArray();
    expect(rows).toHaveLength(1);
    expect(rows[0].target).toEqual({ kind: 'participant', id: drop.id });
    const other = await collection('audit').findOne({ action: 'participant.merge', participantId: drop.id });
    expect(other?.target).toEqual({ kind: 'participant', id: keep.id });
  });
});

describe('all that is owed follows', () => {
  test('proposals, cards, notices, calls’ notes, replays and the file; nothing stays under the former id', async () => {
    const marked = await aMarkedPerson(world, 'zzgneiss');
    const { person: drop, shortlist } = marked;
    const [, matchId] = marked.ids as [string, string];
    const officer = await cast.officer();
    const { body: need } = await officer.get(`/needs/${marked.need.id}`);
    for (const note of [
      `Parlé de ${drop.reference}. Tout va bien.`,
      'Nomzzgneiss plaît. À rappeler.',
      'Rien d’autre.',
    ])
      await officer.post(`/employers/${need.employerId}/calls`, { kind: 'telephone', note });
    const keep = await take({ firstName: 'Zoé', lastName: 'Autrement', phone: undefined });
    await idle();
    const searchKeys: string[] = (await collection('participants').findOne({ _id: drop.id })).searchKeys;

    await notify(
      { userId: (await counsellor.get('/account')).body.id },
      {
        kind: 'retention',
        text: `Aucun contact avec ${drop.reference} depuis longtemps.`,
        about: { kind: 'participant', id: drop.id },
      },
    );

    const { body: preview } = await counsellor.get(`/participants/${keep.id}/merge?drop=${drop.id}`);
    expect(preview.proposals).toEqual({ moved: expect.any(Number), doubles: expect.any(Array) });
    const done = await merge(keep.id, drop.id, { experienceText: 'drop' });
    expect(done.status).toBe(200);
    await idle();

    const kept = (await collection('participants').findOne({ _id: keep.id })).searchKeys;
    const gone = searchKeys.filter((key) => !kept.includes(key));
    expect(gone.length).toBeGreaterThan(3);
    const { found } = await tracesOf(
      [drop.id, drop.reference, 'Prénomzzgneiss', ...gone],
      [drop.id],
      world.redis,
      world.config.QUEUE_PREFIX,
    );
    // The introduction and the note name the person as they were named.
    expect(found).toEqual([]);

    expect((await counsellor.get(`/matches/${matchId}`)).body).toMatchObject({
      state: 'meeting',
      participant: { id: keep.id, reference: keep.reference },
    });
    const employer = await cast.employer();
    const { body: seen } = await employer.get(`/shortlists/${shortlist.id}`);
    expect(seen.candidates).toMatchObject([{ state: 'meeting', identity: { firstName: 'Zoé' } }]);
    const { body: file } = await counsellor.get(`/participants/${keep.id}/file`);
    expect(file.matches.map(({ id }) => id)).toContain(matchId);
    expect(file.notices.map(({ text }) => text)).toContain(
      `Aucun contact avec ${keep.reference} depuis longtemps.`,
    );
    expect(file.calls.map(({ said }) => said).sort()).toEqual([
      `Nomzzgneiss plaît (${keep.reference}).`,
      `Parlé de ${keep.reference}.`,
    ]);
    const actions = file.accesses.map(({ action }) => action);
    expect(actions.filter((action: string) => action === 'participant.create')).toHaveLength(2);
    expect(await collection('tombstones').findOne({ _id: drop.id })).toMatchObject({
      because: 'merge',
      into: keep.id,
      goneAt: expect.anything(),
    });

    // Erased afterwards, the person is gone under both ids, also from older backups.
    const manager = await world.sign('manager');
    await manager.post(`/participants/${keep.id}/erasure`, { because: 'request' });
    await until(
      async () => (await manager.get('/erasures')).body.data,
      (data) => data.some((one) => one.participantId === keep.id && one.state === 'done'),
    );
    await idle();
    const marks = [...marked.marks, keep.id, keep.reference];
    const after = await tracesOf(marks, [drop.id, keep.id], world.redis, world.config.QUEUE_PREFIX);
    expect(after.found.filter((one) => !one.startsWith('audit'))).toEqual([]);
    const lines = readFileSync(world.config.ERASURE_LEDGER, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.slice(-2).map(({ participantId }) => participantId)).toEqual([drop.id, keep.id]);
    expect((await counsellor.get(`/participants/${drop.id}`)).problem.code).toBe('not-found');
  });

  test('of two proposals for one need the further one stays, and the other is closed as its double', async () => {
    const sent = await cast.aSent({ need: { posts: 3 } });
    const need = sent.need;
    const met = await take();
    const put = await counsellor.post(`/needs/${need.id}/matches`, {
      participantId: met.id,
      because: 'Pour l’essai.',
    });
    const other = put.status === 201 ? put.body.id : put.problem.matchId;
    await counsellor.post(`/matches/${other}/review`, { decision: 'retain', reason: 'suits' });
    await counsellor.post(`/matches/${other}/agreement`, { given: true, how: 'telephone' });
    const officer = await cast.officer();
    const draft = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [other] });
    const { body: second } = await officer.post(`/shortlists/${draft.body.id}/send`);
    const employer = await cast.employer();
    await employer.post(`/shortlists/${second.id}/candidates/${second.candidates[0]!.id}/reply`, {
      answer: 'meet',
    });

    const { body: preview } = await counsellor.get(
      `/participants/${sent.participant.id}/merge?drop=${met.id}`,
    );
    expect(preview.proposals.doubles).toMatchObject([
      { need: { id: need.id }, stays: { id: other, state: 'meeting' }, gives: { id: sent.match.id } },
    ]);
    expect((await merge(sent.participant.id, met.id)).status).toBe(200);
    await idle();

    const { data } = (await counsellor.get(`/matches?participantId=${sent.participant.id}&limit=100`)).body;
    const ofNeed = data.filter((match) => match.need.id === need.id);
    expect(ofNeed.map((match) => [match.id, match.state, match.duplicateOf]).sort()).toEqual(
      [
        [other, 'meeting', null],
        [sent.match.id, 'withdrawn', other],
      ].sort(),
    );
    const closed = (await employer.get(`/shortlists/${sent.shortlist.id}`)).body.candidates[0];
    expect(closed).toMatchObject({ state: 'closed', card: { availability: 'Immédiate' } });
    expect(closed!.says).toContain('double emploi');
    expect((await employer.get(`/shortlists/${second.id}`)).body.candidates[0]).toMatchObject({
      state: 'meeting',
      identity: { firstName: 'Samira' },
    });
    const notices = await collection('notices').find({ kind: 'candidate-closed' }).toArray();
    expect(notices.filter(({ key }) => key.endsWith(sent.match.id)).length).toBeGreaterThan(1);
    // The need's one proposal in force can still be taken down to its end.
    const path = `/shortlists/${second.id}/candidates/${second.candidates[0]!.id}/outcome` as const;
    expect((await employer.post(path, { outcome: 'hired' })).status).toBe(200);
  });

  test('a refusal of the job under one record holds under both', async () => {
    const { participant: keep, need } = await cast.aRetained({ need: { posts: 3 } });
    const drop = await take();
    const put = await counsellor.post(`/needs/${need.id}/matches`, {
      participantId: drop.id,
      because: 'Pour l’essai.',
    });
    const other = put.status === 201 ? put.body.id : put.problem.matchId;
    await counsellor.post(`/matches/${other}/review`, { decision: 'retain', reason: 'suits' });
    await counsellor.post(`/matches/${other}/agreement`, { given: false, how: 'telephone' });
    await merge(keep.id, drop.id);
    const { data } = (await counsellor.get(`/matches?participantId=${keep.id}&limit=100`)).body;
    expect(data.filter((match) => match.need.id === need.id).map((match) => match.state)).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
  });

  test('a proposal that was being written under the former id follows afterwards', async () => {
    const { participant: drop, match, need } = await cast.aSuggestion();
    await idle();
    const written = await collection('matches').findOne({ _id: match.id });
    const keep = await take();
    await collection('matches').deleteMany({ needId: need.id, participantId: { $in: [keep.id, drop.id] } });
    await world.stopWorkers();
    expect((await merge(keep.id, drop.id)).status).toBe(200);
    await collection('matches').insertOne(written);
    world.startWorkers();
    await until(
      () => collection('matches').findOne({ _id: match.id }),
      (doc) => doc?.participantId === keep.id && doc.frozen.entry.id === keep.id,
    );
    await idle();
  });

  test('people suggested at the very moment are never left under the former id', async () => {
    const { body: need } = await (await cast.officer()).post('/needs', aNeed({ posts: 8 }));
    const pairs = [];
    for (let i = 0; i < 4; i++) pairs.push([await take(), await take()] as const);
    const merged = await Promise.all(pairs.map(([keep, drop]) => merge(keep.id, drop.id)));
    expect(merged.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await idle();
    const gone = pairs.map(([, drop]) => drop.id);
    expect(await collection('matches').countDocuments({ participantId: { $in: gone } })).toBe(0);
    const ranking = await collection('rankings').findOne({ _id: need.id });
    expect(ranking.people.filter((id: string) => gone.includes(id))).toEqual([]);
  });
});

test('the index that knew one proposal a person and need goes, and proposals in force are still one each', async () => {
  const matches = collection('matches');
  const old = 'needId_1_participantId_1';
  const migration = migrations.find(({ id }) => id.endsWith('proposals-give-way'));
  if (!migration) throw new Error('no such migration');
  await matches.deleteMany({ duplicateOf: { $exists: true } });
  await matches.createIndex({ needId: 1, participantId: 1 }, { unique: true, name: old });
  await migrate([migration], {}, () => {});
  expect((await matches.indexes()).map(({ name }) => name)).not.toContain(old);
  const { match: made } = await cast.aSuggestion();
  const match = await matches.findOne({ _id: made.id });
  await expect(matches.insertOne({ ...match, _id: 'other' })).rejects.toThrow('E11000');
  await matches.insertOne({ ...match, _id: 'other', duplicateOf: match._id });
});
