import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  cast = castOf(world);
});
afterAll(() => world.stop());

const owed = (needId: string) =>
  mongoose.connection
    .collection('deadlines')
    .find({ under: needId, kind: 'reply' }, { projection: { state: 1, _id: 0 } })
    .toArray();

test('a shortlist that nobody of the company has opened is a draft again, and may be sent anew', async () => {
  const { shortlist, match, need } = await cast.aSent();
  const [officer, employer] = [await cast.officer(), await cast.employer()];
  const at = `/shortlists/${shortlist.id}` as const;
  // To preview it and to list it is not to open it.
  expect((await officer.get(`${at}/preview`)).status).toBe(200);
  expect((await employer.get('/shortlists')).body.data.map(({ id }) => id)).toContain(shortlist.id);
  expect((await officer.get(at)).body).toMatchObject({ state: 'sent', recallable: true });

  const recalled = await officer.post(`${at}/recall`);
  expect(recalled).toMatchObject({
    status: 200,
    body: { state: 'draft', recallable: false, sentAt: null, replyDueOn: null, sentTo: [] },
  });
  expect((await employer.get(at)).status).toBe(404);
  expect((await employer.get('/shortlists')).body.data.map(({ id }) => id)).not.toContain(shortlist.id);
  expect((await officer.get(`/matches/${match.id}`)).body).toMatchObject({ state: 'retained' });
  expect((await officer.get(`/needs/${need.id}`)).body.state).toBe('open');
  expect((await owed(need.id)).map(({ state }) => state)).not.toContain('waiting');
  const kept = await mongoose.connection.collection('shortlists').findOne({ _id: shortlist.id as never });
  expect(JSON.stringify(kept)).not.toMatch(/"card"|"sentTo"/);
  const told = (await employer.get('/notices')).body.data.map(({ kind }) => kind);
  expect(told).toContain('shortlist-recalled');

  const again = await officer.post(`${at}/send`);
  expect(again).toMatchObject({ status: 200, body: { state: 'sent', recallable: true } });
  expect((await employer.get(at)).body.candidates[0]).toMatchObject({ state: 'proposed' });
});

test('once the company has opened it, or an officer answered for it, it stays', async () => {
  const [officer, employer] = [await cast.officer(), await cast.employer()];
  const { shortlist: opened } = await cast.aSent();
  await employer.get(`/shortlists/${opened.id}`);
  expect((await officer.get(`/shortlists/${opened.id}`)).body).toMatchObject({ recallable: false });
  const { shortlist: onPage } = await cast.aSent();
  const page = await fetch(`${world.url}/preselections/${onPage.id}`, {
    headers: { cookie: `session=${employer.token}` },
  });
  expect(page.status).toBe(200);
  const { shortlist: answered, candidateId } = await cast.aSent();
  await officer.post(`/shortlists/${answered.id}/candidates/${candidateId}/reply`, { answer: 'meet' });
  for (const { id } of [opened, onPage, answered]) {
    expect(await officer.post(`/shortlists/${id}/recall`)).toMatchObject({
      status: 409,
      problem: { code: 'already-read' },
    });
    expect((await officer.get(`/shortlists/${id}`)).body.state).toBe('sent');
  }
});

test('of a company that opens and an officer who takes back at once, one wins: never a card of a shortlist taken back', async () => {
  for (let round = 0; round < 8; round++) {
    const { shortlist, match } = await cast.aSent();
    const [officer, employer] = [await cast.officer(), await cast.employer()];
    const [read, recall] = await Promise.all([
      employer.get(`/shortlists/${shortlist.id}`),
      officer.post(`/shortlists/${shortlist.id}/recall`),
    ]);
    const { state } = (await officer.get(`/matches/${match.id}`)).body;
    expect([read.status, recall.status, state]).toEqual(
      recall.status === 200 ? [404, 200, 'retained'] : [200, 409, 'shortlisted'],
    );
  }
});

test('a draft is deleted, and its people may be in another one; one that was sent is not', async () => {
  const { need, match } = await cast.anAgreed();
  const officer = await cast.officer();
  const { body: draft } = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
  expect((await officer.delete(`/shortlists/${draft.id}`)).status).toBe(204);
  expect((await officer.get(`/shortlists/${draft.id}`)).status).toBe(404);
  const { body: other } = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
  await officer.post(`/shortlists/${other.id}/send`);
  expect(await officer.delete(`/shortlists/${other.id}`)).toMatchObject({
    status: 409,
    problem: { code: 'illegal-state' },
  });
  const employer = await cast.employer();
  for (const refused of [
    await employer.post(`/shortlists/${other.id}/recall`),
    await employer.delete(`/shortlists/${other.id}`),
  ])
    expect(refused.status).toBe(403);
});
