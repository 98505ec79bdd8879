import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IndexKeeper, rankNeed } from '../../src/rankings/index.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import type { AnswerTo } from '../support/typed-paths.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const officer = () => world.sign('officer');
const counsellor = () => world.sign('counsellor');

type Ranking = AnswerTo<'get', `/needs/${string}/ranking`>;

async function rankingOf(id: string, ready: (body: Ranking) => boolean = ({ status }) => status === 'done') {
  const client = await officer();
  return (
    await until(
      () => client.get(`/needs/${id}/ranking`),
      ({ body }) => ready(body),
    )
  ).body;
}
const ids = (ranking: Ranking): string[] => ranking.data.map((entry) => entry.participant.id);

const quiet = () =>
  until(
    () => mongoose.connection.collection('outbox').countDocuments(),
    (count) => count === 0,
  );

test('a change of profile re-ranks the needs it touches, and no other', async () => {
  const { body: person } = await (await counsellor()).post('/participants', aPerson());
  const { body: touched } = await (await officer()).post('/needs', aNeed());
  const { body: barred } = await (await officer()).post('/needs', aNeed({ licences: ['permis-b'] }));
  const { body: elsewhere } = await (await officer()).post('/needs', aNeed({ conditions: ['night'] }));
  await (await counsellor()).patch(`/participants/${person.id}`, {
    revision: 1,
    profile: { licences: { 'right-to-work': true, 'permis-b': false }, excludedConditions: ['night'] },
  });
  expect(ids(await rankingOf(touched.id))).toContain(person.id);
  await rankingOf(barred.id, (body) => body.status === 'done' && body.possible === 0);
  await rankingOf(elsewhere.id, (body) => body.status === 'done' && body.possible === 0);
  await quiet();
  const before = await mongoose.connection.collection('rankings').find().toArray();

  await (await counsellor()).patch(`/participants/${person.id}`, {
    revision: 2,
    profile: { licences: { 'right-to-work': true, 'permis-b': true } },
  });
  const ranking = await rankingOf(barred.id, (body) => body.possible === 1);
  expect(ids(ranking)).toContain(person.id);
  await quiet();
  const after = await mongoose.connection.collection('rankings').find().toArray();
  const stampOf = (rows: any[], id: string) => rows.find((row) => row._id === id)?.rankedAt.getTime();
  expect(stampOf(after, elsewhere.id)).toBe(stampOf(before, elsewhere.id));

  await (await counsellor()).post(`/participants/${person.id}/leave`, { kind: 'move' });
  await rankingOf(touched.id, (body) => body.possible === 0 && body.considered === 0);
});

test('a changed need is pending until its new revision is ranked', async () => {
  const { body: need } = await (await officer()).post('/needs', aNeed());
  await rankingOf(need.id);
  await world.stopWorkers();
  await (await officer()).patch(`/needs/${need.id}`, { revision: 1, posts: 2 });
  const waiting = await (await officer()).get(`/needs/${need.id}/ranking`);
  expect(waiting.body).toMatchObject({ status: 'pending', revision: 1 });
  world.startWorkers();
  expect(await rankingOf(need.id)).toMatchObject({ revision: 2 });
});

test('running a job twice changes nothing, and an older ranking never replaces a newer one', async () => {
  await (await counsellor()).post('/participants', aPerson());
  const { body: need } = await (await officer()).post('/needs', aNeed());
  await rankingOf(need.id);
  await quiet();
  const rankings = mongoose.connection.collection<{ _id: string }>('rankings');
  const before = await rankings.findOne({ _id: need.id });
  const keeper = new IndexKeeper();
  await rankNeed({ needId: need.id, revision: 1 }, keeper.live);
  expect(await rankings.findOne({ _id: need.id })).toEqual(before);

  await rankings.updateOne({ _id: need.id }, { $set: { revision: 9, considered: 77 } });
  await rankNeed({ needId: need.id, revision: 1 }, keeper.live);
  await keeper.close();
  expect(await rankings.findOne({ _id: need.id })).toMatchObject({ revision: 9, considered: 77 });
});

test('a draft is ranked as a preview, and a draft profile is in no list', async () => {
  const { body: draft } = await (await counsellor()).post('/participants', aPerson({ confirmed: false }));
  const { body: need } = await (await officer()).post('/needs', aNeed({ open: false }));
  const ranking = await rankingOf(need.id);
  expect(ranking.preview).toBe(true);
  expect(ids(ranking)).not.toContain(draft.id);
  const { body: mine } = await (await counsellor()).get(`/participants/${draft.id}/ranking`);
  expect(mine).toMatchObject({ status: 'done', preview: true });
  expect(mine.data.map((entry) => entry.need.id)).not.toContain(need.id);

  await (await counsellor()).post(`/participants/${draft.id}/confirm`);
  await (await officer()).post(`/needs/${need.id}/open`);
  await rankingOf(need.id, (body) => body.status === 'done' && ids(body).includes(draft.id));
});

test('a person’s own list of needs says the same score as the need’s list of people', async () => {
  const { body: person } = await (await counsellor()).post(
    '/participants',
    aPerson({ profile: aProfile({ skills: null }) }),
  );
  const { body: need } = await (await officer()).post('/needs', aNeed({ title: 'Magasinier' }));
  const ranking = await rankingOf(need.id, (body) => ids(body).includes(person.id));
  const { body: mine } = await (await counsellor()).get(`/participants/${person.id}/ranking`);
  const there = ranking.data.find((entry) => entry.participant.id === person.id);
  const here = mine.data.find((entry) => entry.need.id === need.id);
  expect(here!.score).toBe(there!.score);
  expect(here!.contributions).toEqual(there!.contributions);
});
