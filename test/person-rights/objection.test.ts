import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { collection } from './marked.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const isListed = async (needId: string, id: string) => {
  const { body } = await (await world.sign('officer')).get(`/needs/${needId}/ranking`);
  return body.data.some(({ participant }) => participant.id === id);
};
const idle = () =>
  until(
    () => collection('outbox').countDocuments(),
    (count) => count === 0,
  );

test('takes the person out of every ranking and suggestion at once, and closes what no company knows of', async () => {
  const { participant, need, match } = await castOf(world).aRetained();
  const sent = await castOf(world).aSent({ need: { title: 'Autre' } });
  const counsellor = await world.sign('counsellor');
  await until(
    () => isListed(need.id, participant.id),
    (listed) => listed,
  );
  const path = `/participants/${participant.id}` as const;

  await world.stopWorkers();
  const { status, body } = await counsellor.post(`${path}/objection`, { on: '2026-01-15' });
  expect([status, body.objection!.on]).toEqual([200, '2026-01-15']);
  expect(body.objection!.by).toMatch(/./);
  expect(await isListed(need.id, participant.id)).toBe(false);
  expect((await counsellor.get(`/matches/${match.id}`)).body.state).toBe('withdrawn');
  world.startWorkers();
  await idle();

  expect(await isListed(need.id, participant.id)).toBe(false);
  expect((await counsellor.get(`${path}/ranking`)).body).toMatchObject({ considered: 0, data: [] });
  expect((await counsellor.get(`${path}/next-steps`)).body.data).toEqual([]);
  expect(
    (await counsellor.get(`/needs/${need.id}/why-not?participantId=${participant.id}`)).body,
  ).toMatchObject({
    status: 'not-ranked',
    because: 'La personne s’oppose à être classée.',
  });
  const forward = { participantId: participant.id, because: 'Pour l’essai.' };
  expect((await counsellor.post(`/needs/${need.id}/matches`, forward)).problem.code).toBe('not-proposable');
  expect((await counsellor.get(`${path}/file`)).body.rankings).toEqual({
    stored: [],
    recomputed: [],
    lists: null,
  });

  const officer = await world.sign('officer');
  const { body: posted } = await officer.post('/needs', aNeed({ title: 'Nouveau' }));
  await idle();
  expect(await isListed(posted.id, participant.id)).toBe(false);
  expect(await isListed(posted.id, sent.participant.id)).toBe(true);
});

test('closes what a company was sent, too', async () => {
  const { participant, match } = await castOf(world).aSent();
  const counsellor = await world.sign('counsellor');
  await counsellor.post(`/participants/${participant.id}/objection`, {});
  expect((await counsellor.get(`/matches/${match.id}`)).body).toMatchObject({
    state: 'withdrawn',
    withdrawnFor: 'objection',
  });
});

test('can be lifted, each is said once in the audit record, and a day to come is refused', async () => {
  const counsellor = await world.sign('counsellor');
  const { body: need } = await (await world.sign('officer')).post('/needs', aNeed());
  const { body: person } = await counsellor.post('/participants', aPerson());
  const path = `/participants/${person.id}/objection` as const;
  const refused = await counsellor.post(path, { on: '2099-01-01' });
  expect([refused.status, refused.problem.errors[0].field]).toEqual([422, 'on']);
  await counsellor.post(path, {});
  await counsellor.post(path, {});
  await idle();
  expect(await isListed(need.id, person.id)).toBe(false);
  expect((await counsellor.post(`${path}/lift`)).body.objection).toBeNull();
  await counsellor.post(`${path}/lift`);
  await until(
    () => isListed(need.id, person.id),
    (listed) => listed,
  );
  // Whether a suggestion had been made by then, and was withdrawn, is the ranking's pace.
  const rows = await collection('audit')
    .find({ participantId: person.id, action: /^participant\./ })
    .sort({ _id: 1 })
    .toArray();
  expect(rows.map(({ action }) => action)).toEqual([
    'participant.create',
    'participant.object',
    'participant.lift-objection',
  ]);
  expect((await (await world.sign('counsellor', 1)).post(path, {})).status).toBe(404);
});

test('a rectification is an ordinary edit, and the audit record says which fields', async () => {
  const counsellor = await world.sign('counsellor');
  const { body: person } = await counsellor.post('/participants', aPerson());
  await counsellor.patch(`/participants/${person.id}`, {
    revision: 1,
    lastName: 'Bensaïd',
    profile: { zone: '13201' },
  });
  await counsellor.patch(`/participants/${person.id}`, { revision: 2, cv: 'Cariste.' });
  await counsellor.patch(`/participants/${person.id}`, { revision: 3, cv: '' });
  const { body } = await counsellor.get(`/participants/${person.id}/file`);
  expect(body.participant.cv).toBeNull();
  expect(body.participant.lastName).toBe('Bensaïd');
  const edit = body.accesses.find(({ action }) => action === 'participant.edit');
  expect(edit).toMatchObject({
    role: 'counsellor',
    fields: expect.arrayContaining(['lastName', 'profile.zone']),
  });
  expect(JSON.stringify(body.accesses)).not.toContain('Bensaïd');
});
