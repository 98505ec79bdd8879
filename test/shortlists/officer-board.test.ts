import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inDays } from '../support/days.ts';
import { aNeed } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  cast = castOf(world);
});
afterAll(() => world.stop());

const lineOf = async (needId: string) => {
  const { body } = await (await cast.officer()).get('/board');
  return body.data.find(({ need }: { need: { id: string } }) => need.id === needId);
};
const past = '2020-01-01';
/** As if what is owed had been awaited for long. */
const late = (about: string) =>
  mongoose.connection.collection('deadlines').updateMany({ 'about.id': about }, { $set: { dueOn: past } });
const set = (collection: string, id: string, values: object) =>
  mongoose.connection.collection(collection).updateOne({ _id: id as never }, { $set: values });

test('the board says whose turn it is at each step of a need', async () => {
  const { body: draft } = await (await cast.officer()).post('/needs', aNeed({ open: false }));
  expect(await lineOf(draft.id)).toMatchObject({ turn: 'officer', step: 'open', late: false });
  const { body: open } = await (await cast.officer()).post('/needs', aNeed());
  expect(await lineOf(open.id)).toMatchObject({ turn: 'nobody', step: 'wait' });
  const suggested = await cast.aSuggestion();
  expect(await lineOf(suggested.need.id)).toMatchObject({ turn: 'counsellor', step: 'review' });
  const retained = await cast.aRetained();
  expect(await lineOf(retained.need.id)).toMatchObject({ turn: 'participant', step: 'agree' });
  const agreed = await cast.anAgreed();
  expect(await lineOf(agreed.need.id)).toMatchObject({ turn: 'officer', step: 'compose' });
  const sent = await cast.aSent();
  expect(await lineOf(sent.need.id)).toMatchObject({ turn: 'employer', step: 'reply', late: false });
  const meeting = await cast.aMeeting();
  expect(await lineOf(meeting.need.id)).toMatchObject({ turn: 'employer', step: 'meet' });
});

test('what is late comes first: a review, a reply, a meeting without news, a need about to close', async () => {
  const review = await cast.aSuggestion();
  await late(review.match.id);
  const reply = await cast.aSent();
  await late(reply.shortlist.id);
  const met = await cast.aMeeting();
  const at = `${past}T10:00:00+01:00`;
  const meeting = { meeting: { at: `${inDays(1)}T10:00:00+01:00`, place: 'À l’accueil' } };
  await (await cast.employer()).post(`${met.path}/meeting`, meeting);
  await late(met.shortlist.id);
  await set('matches', met.match.id, { meeting: { at, place: 'Ici' } });
  const ending = await cast.aSuggestion();
  await late(ending.need.id);
  const { body } = await (await cast.officer()).get('/board');
  const lines = body.data.filter((line: { late: boolean }) => line.late);
  expect(body.data.slice(0, lines.length)).toEqual(lines);
  expect(lines.map(({ step }: { step: string }) => step).sort()).toEqual([
    'record-outcome',
    'renew',
    'reply',
    'review',
  ]);
});

test('how a company answers: what it was sent, what it answered, what it owes', async () => {
  const [company] = world.employers;
  const before = (await (await cast.officer()).get(`/employers/${company?.id}/answers`)).body;
  const { shortlist, path } = await cast.aMeeting();
  await cast.aSent();
  await set('shortlists', shortlist.id, { sentAt: new Date(Date.now() - 4 * 86_400_000) });
  expect(path).toContain(shortlist.id);
  const { body } = await (await cast.officer()).get(`/employers/${company?.id}/answers`);
  expect(body).toMatchObject({
    shortlists: before.shortlists + 2,
    answered: before.answered + 1,
    waiting: before.waiting + 1,
  });
});
