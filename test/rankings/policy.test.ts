import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recompute } from '../../src/matching/index.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  // The first version is frozen over the people there are when workers first look.
  world = await startWorld({ workers: false });
  const counsellor = await world.sign('counsellor');
  for (const [months, maxMinutes] of [
    [36, 45],
    [0, 240],
    [12, 90],
    [3, 60],
  ]) {
    const experience = months ? [{ occupation: 'N1101', months }] : [];
    const profile = aProfile({ experience, zone: '13201', travel: { modes: ['car'], maxMinutes } });
    await counsellor.post('/participants', aPerson({ profile }));
  }
  world.startWorkers();
});
afterAll(() => world.stop());

const admin = () => world.sign('admin');
const weights = { occupation: 35, skills: 30, experience: 5, commute: 15, conditions: 15 };
const byTrip = { occupation: 5, skills: 5, experience: 5, commute: 80, conditions: 5 };
const rankings = () => mongoose.connection.collection<any>('rankings');

async function aRankedNeed(): Promise<string> {
  const { body } = await (await world.sign('officer')).post('/needs', aNeed());
  await rankedUnder(body.id, 1);
  return body.id;
}
const rankedUnder = async (needId: string, policy: number) =>
  (
    await until(
      async () => (await world.sign('officer')).get(`/needs/${needId}/ranking`),
      ({ body }) => body.status === 'done' && body.policy! >= policy,
    )
  ).body;

describe('the policy', () => {
  test('is public: weights, data, limits, statistics, and what is never used', async () => {
    const { status, body } = await world.anonymous.get('/policy');
    expect(status).toBe(200);
    expect(body).toMatchObject({ inForce: true, reason: 'Première version.' });
    expect(body.criteria.map(({ points }: { points: number }) => points)).toEqual(Object.values(weights));
    for (const { data, how } of body.criteria) expect([how, ...data].join(' ')).not.toContain('undefined');
    expect(body.never).toContain('âge');
    expect((await world.anonymous.get(`/policy/${body.version}`)).body).toEqual(body);
  });

  test('shows no word and no skill of few people', async () => {
    const { body } = await world.anonymous.get('/policy');
    expect(body.corpus.profiles).toBeGreaterThan(0);
    expect([...body.corpus.words, ...body.corpus.skills]).toEqual([]);
  });

  test('has no version that nobody made', async () => {
    for (const version of ['0', '99', 'x', '1e3'])
      expect((await world.anonymous.get(`/policy/${version}`)).status, version).toBe(404);
  });

  test('a preview says what other weights would move, and moves nothing', async () => {
    const needId = await aRankedNeed();
    const before = await rankings().findOne({ _id: needId });
    const same = await (await admin()).post('/policy/preview', { weights });
    expect(same.body).toMatchObject({ rankings: 1, moved: 0, entering: 0, meanScoreChange: 0 });
    const { body } = await (await admin()).post('/policy/preview', { weights: byTrip, measure: true });
    expect(body).toMatchObject({ rankings: 1, moved: 1, firstsChanged: 1 });
    expect(body.needs[0]).toMatchObject({ id: needId, firstChanged: true });
    expect(body.meanScoreChange).toBeGreaterThan(1);
    expect(await rankings().findOne({ _id: needId })).toEqual(before);
    expect((await world.anonymous.get('/policy')).body.version).toBe(1);
  });

  test('a change is recorded with its reason, and every open need is ranked again as the preview said', async () => {
    const needId = await aRankedNeed();
    const before = await rankedUnder(needId, 1);
    const client = await admin();
    const reason = 'Le trajet décide de la durée des emplois.';
    const { status, body } = await client.post('/policy', { version: 1, weights: byTrip, reason });
    expect(status).toBe(201);
    expect(body).toMatchObject({ version: 2, inForce: true, reason });
    const after = await rankedUnder(needId, 2);
    expect(after.data[0]!.participant.id).not.toBe(before.data[0]!.participant.id);
    expect(after.data[0]!.contributions.map(({ max }: { max: number }) => max)).toEqual(
      Object.values(byTrip),
    );
    expect((await world.anonymous.get('/policy/1')).body).toMatchObject({ inForce: false });
    const rows = await mongoose.connection.collection('audit').find({ action: 'policy.change' }).toArray();
    expect(rows).toEqual([
      expect.objectContaining({ target: { kind: 'policy', id: '2' }, fields: expect.any(Array) }),
    ]);
    expect(rows[0]?.fields).toContain('weights.commute');
  });

  test('an older policy never replaces a newer ranking', async () => {
    const needId = await aRankedNeed();
    await rankedUnder(needId, 2);
    await rankings().updateOne({ _id: needId }, { $set: { policy: 99 } });
    await mongoose.connection.collection('outbox').insertOne({
      queue: 'rankings',
      name: 'rank-need',
      payload: { needId, revision: 1 },
      state: 'waiting',
      at: new Date(),
    });
    await until(
      () => mongoose.connection.collection('outbox').countDocuments(),
      (count) => count === 0,
    );
    expect((await rankings().findOne({ _id: needId }))?.policy).toBe(99);
  });

  const wrong: [string, number, object][] = [
    ['weights', 422, { weights: { ...weights, commute: 16 } }],
    ['weights.commute', 422, { weights: { ...weights, commute: -1, skills: 46 } }],
    ['weights.luck', 422, { weights: { ...weights, luck: 0 } }],
    ['reason', 422, { reason: 'bof' }],
    ['weights', 422, { weights: byTrip }],
  ];
  test.each(wrong)(
    '%s: a change that is wrong is refused by the name of its field',
    async (field, status, part) => {
      const sent = { version: 2, weights, reason: 'Pour essayer autre chose.', ...part };
      const answer = await (await admin()).post('/policy', sent);
      expect(answer.status).toBe(status);
      expect(answer.problem.errors.map((error: { field: string }) => error.field)).toContain(field);
    },
  );

  test('two administrators do not change it at once', async () => {
    const client = await admin();
    const change = { version: 2, weights, reason: 'Retour aux poids d’avant.' };
    const answers = await Promise.all([client.post('/policy', change), client.post('/policy', change)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await world.anonymous.get('/policy')).body.version).toBe(3);
  });

  test('a match of a former version is computed again from its record', async () => {
    const needId = await aRankedNeed();
    const counsellor = await world.sign('counsellor');
    const { body: list } = await (await world.sign('officer')).get(`/needs/${needId}/ranking`);
    const participantId = list.data.at(-1)!.participant.id;
    await counsellor.post(`/needs/${needId}/matches`, { participantId, because: 'Pour l’essai.' });
    const matches = await mongoose.connection.collection('matches').find().toArray();
    expect(matches.length).toBeGreaterThan(0);
    for (const { frozen } of matches) {
      expect(recompute({ basis: frozen.basis, facts: frozen.entry.facts })).toBe(frozen.entry.score);
      expect(frozen.basis.policy).toBe(frozen.policy);
    }
  });
});
