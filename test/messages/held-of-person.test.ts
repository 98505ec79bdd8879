import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationMarker } from '../../src/platform/index.ts';
import { collection } from '../person-rights/marked.ts';
import { castOf } from '../shortlists/cast.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

// What is sent to somebody who is accompanied: sealed, in their file, gone with them; and what the demonstration catches.

let world: World;
beforeAll(async () => {
  world = await startWorld({ env: { MAIL_DIR: '' } });
  const at = new Date('2026-11-30T08:00:00Z');
  await demonstrationMarker().insertOne({ _id: 'demo', state: 'done', seed: 'essai', at });
});
afterAll(() => world.stop());

async function aSentLink() {
  const cast = castOf(world);
  const { match, participant } = await cast.aRetained();
  const counsellor = await cast.counsellor();
  const at = `/matches/${match.id}/link` as const;
  const { body: link } = await counsellor.post(at);
  for (const way of ['mail', 'text'] as const)
    expect((await counsellor.post(`${at}/messages`, { path: link.path, way })).status).toBe(201);
  const { body } = await until(
    () => counsellor.get(`${at}/messages`),
    ({ body: { data } }) => data.every(({ state }) => state === 'sent'),
  );
  return { participant, link, ids: body.data.map(({ id }) => id) };
}

const stored = async (ids: readonly string[]) =>
  Promise.all(
    ['messages', 'caughtmessages'].map((name) =>
      collection(name)
        .find({ _id: { $in: ids } })
        .toArray(),
    ),
  );

test('where it goes is sealed, its secret is kept no longer than it takes, and the demonstration catches it sealed', async () => {
  const { link, ids } = await aSentLink();
  const [messages = [], caught = []] = await stored(ids);
  expect([messages.length, caught.length]).toEqual([2, 2]);
  expect(messages.map(({ about }) => about)).toEqual([{}, {}]);
  const outbox = await collection('outbox').find().toArray();
  expect(JSON.stringify([messages, caught, outbox])).not.toMatch(
    new RegExp(`samira|639981234|6 39 98|${link.path}`),
  );
});

test('it is in the person’s file, and all of it goes with them', async () => {
  const { participant, ids } = await aSentLink();
  const manager = await world.sign('manager');
  const { body: file } = await manager.get(`/participants/${participant.id}/file`);
  expect(file.messages.map(({ channel, to, state }) => [channel, to, state]).toSorted()).toEqual([
    ['mail', 'samira.benali@essai.example', 'sent'],
    ['text', '+33639981234', 'sent'],
  ]);
  const other = await aSentLink();
  expect((await manager.post(`/participants/${participant.id}/erasure`, { because: 'request' })).status).toBe(
    200,
  );
  expect(await stored(ids)).toEqual([[], []]);
  expect((await stored(other.ids)).map((some) => some.length)).toEqual([2, 2]);
});

test('a message that was to leave does not, where the person went meanwhile', async () => {
  await world.stopWorkers();
  const cast = castOf(world);
  const { match, participant } = await cast.aRetained();
  const counsellor = await cast.counsellor();
  const at = `/matches/${match.id}/link` as const;
  const { body: link } = await counsellor.post(at);
  const { body } = await counsellor.post(`${at}/messages`, { path: link.path, way: 'mail' });
  const manager = await world.sign('manager');
  await manager.post(`/participants/${participant.id}/erasure`, { because: 'request' });
  world.startWorkers();
  await until(
    () => collection('outbox').countDocuments(),
    (count) => count === 0,
  );
  expect(await stored(body.data.map(({ id }) => id))).toEqual([[], []]);
});

test('is merged with the record that stays', async () => {
  const kept = await aSentLink();
  const dropped = await aSentLink();
  const counsellor = await world.sign('counsellor');
  const read = async (id: string) => (await counsellor.get(`/participants/${id}`)).body;
  const revisions = {
    keep: (await read(kept.participant.id)).revision,
    drop: (await read(dropped.participant.id)).revision,
  };
  const path = `/participants/${kept.participant.id}/merge` as const;
  const { status, body } = await counsellor.post(path, { drop: dropped.participant.id, revisions });
  expect(status, JSON.stringify(body)).toBe(200);
  const [messages = []] = await stored(dropped.ids);
  expect(messages.map(({ participantId }) => participantId)).toEqual([
    kept.participant.id,
    kept.participant.id,
  ]);
});
