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

/** What an administrator reads of a person's proposals, and what the person's file holds of them. */
async function readOf(participantId: string) {
  const { body } = await (await world.sign('admin')).get(`/audit?participantId=${participantId}&limit=200`);
  const { body: file } = await (await cast.counsellor()).get(`/participants/${participantId}/file`);
  const moves = (rows: any[]) =>
    rows.filter(({ action }) => /^(match|agreement)\./.test(action)).map(({ action }) => action);
  return { admin: moves(body.data), file: moves(file.accesses) };
}

test('an administrator reads of neither a counsellor’s no nor of its being taken back; the person’s file holds both', async () => {
  const { participant, match } = await cast.aSuggestion();
  const before = await readOf(participant.id);
  const counsellor = await cast.counsellor();
  const declined = await counsellor.post(`/matches/${match.id}/review`, {
    decision: 'decline',
    reason: 'not-ready',
  });
  expect(declined.status).toBe(200);
  expect((await counsellor.post(`/matches/${match.id}/undo`, {})).status).toBe(200);
  const after = await readOf(participant.id);
  expect(after.admin).toEqual(before.admin);
  expect(after.file).toEqual([...before.file, 'match.decline', 'match.undo']);
  const { body } = await (await world.sign('admin')).get('/audit?limit=200');
  expect(JSON.stringify(body)).not.toContain('not-ready');
});

test('nor of a person’s refusal', async () => {
  const { participant, match } = await cast.aRetained();
  const before = await readOf(participant.id);
  const said = await (await cast.counsellor()).post(`/matches/${match.id}/agreement`, {
    given: false,
    how: 'telephone',
  });
  expect(said.status).toBe(200);
  const after = await readOf(participant.id);
  expect(after.admin).toEqual(before.admin);
  expect(after.file).toEqual([...before.file, 'agreement.refused']);
});

test('nor why a proposal was taken back: an objection', async () => {
  const { participant, match } = await cast.aRetained();
  const before = await readOf(participant.id);
  const counsellor = await cast.counsellor();
  const said = await counsellor.post(`/participants/${participant.id}/objection`, {});
  expect(said.status, JSON.stringify(said.body)).toBe(200);
  expect((await counsellor.get(`/matches/${match.id}`)).body.state).toBe('withdrawn');
  const after = await readOf(participant.id);
  expect(after.admin).toEqual(before.admin);
  expect(after.file).toContain('match.withdraw');
});
