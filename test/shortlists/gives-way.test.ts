import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

// An officer puts forward somebody whose suggestion they cannot see: theirs goes on, and the other stays beside it, with all
// that was said and decided.

let world: World;
beforeAll(async () => {
  world = await startWorld({ rules: { SUGGESTIONS_PER_COUNSELLOR: 1000 } });
});
afterAll(() => world.stop());

async function aHidden() {
  const counsellor = await world.sign('counsellor');
  const { body: person } = await counsellor.post('/participants', aPerson());
  const { body: need } = await (await world.sign('officer')).post('/needs', aNeed({ posts: 20 }));
  const [match] = await until(
    async () => (await counsellor.get(`/matches?needId=${need.id}&participantId=${person.id}`)).body.data,
    (data) => data.length > 0,
  );
  return { person, need, match };
}
const putForward = async ({ need, person }: Awaited<ReturnType<typeof aHidden>>) =>
  (await world.sign('officer')).post(`/needs/${need.id}/matches`, {
    participantId: person.id,
    because: 'Vu au forum.',
  });

test('the hidden one closes in a state of its life, with its frozen copy and its review', async () => {
  const hidden = await aHidden();
  const { match, need, person } = hidden;
  const counsellor = await world.sign('counsellor');
  const decline = { decision: 'decline', reason: 'other', comment: 'Veut d’abord son permis.' };
  expect((await counsellor.post(`/matches/${match!.id}/review`, decline)).status).toBe(200);
  const before = (await counsellor.get(`/matches/${match!.id}`)).body;
  const put = await putForward(hidden);
  expect(put.status).toBe(201);
  expect(put.body.id).not.toBe(match!.id);

  const after = await counsellor.get(`/matches/${match!.id}`);
  expect(after).toMatchObject({ status: 200, body: { state: 'withdrawn', duplicateOf: put.body.id } });
  expect([after.body.frozen, after.body.review]).toEqual([before.frozen, before.review]);
  expect(after.body.review!.comment).toBe('Veut d’abord son permis.');

  const officer = await world.sign('officer');
  expect((await officer.get(`/matches/${match!.id}`)).status).toBe(404);
  const { body: listed } = await officer.get(`/matches?needId=${need.id}&participantId=${person.id}`);
  expect(listed.data.map(({ id }: { id: string }) => id)).toEqual([put.body.id]);

  const { body: file } = await counsellor.get(`/participants/${person.id}/file`);
  const held = file.matches.filter(({ need: { id } }) => id === need.id);
  expect(held.map(({ id }: { id: string }) => id)).toEqual([match!.id, put.body.id]);
  expect(held[0]!.review!.comment).toBe('Veut d’abord son permis.');
  const audit = mongoose.connection.collection('audit');
  expect(await audit.findOne({ 'target.id': match!.id, action: 'match.withdraw' })).toMatchObject({
    because: 'duplicate',
    participantId: person.id,
  });
});

test('one that waits for a review does too, leaves its counsellor one to give, and goes with the person', async () => {
  const hidden = await aHidden();
  const { match, need, person } = hidden;
  const put = await putForward(hidden);
  const counsellor = await world.sign('counsellor');
  const open = await counsellor.get(`/matches?needId=${need.id}&participantId=${person.id}&state=suggested`);
  expect(open.body.data.map(({ id }: { id: string }) => id)).toEqual([put.body.id]);
  expect((await putForward(hidden)).body).toMatchObject({ code: 'already-proposed', matchId: put.body.id });
  expect((await counsellor.get(`/matches/${match!.id}`)).body.frozen.at).toBe(match!.frozen.at);

  const path = `/participants/${person.id}/erasure`;
  expect((await (await world.sign('manager')).post(path, { because: 'request' })).status).toBe(200);
  const left = mongoose.connection.collection<{ _id: string }>('matches');
  expect(await left.countDocuments({ _id: { $in: [match!.id, put.body.id] } })).toBe(0);
});
