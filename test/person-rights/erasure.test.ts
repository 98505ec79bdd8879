import { appendFileSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importParticipants } from '../../src/participants/index.ts';
import { replayErasures } from '../../src/person-rights/index.ts';
import { clientOf } from '../support/client.ts';
import { prove } from '../support/faults-report.ts';
import { aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { aMarkedPerson, collection } from './marked.ts';
import { tracesOf } from './traces.ts';

type Marked = Awaited<ReturnType<typeof aMarkedPerson>>;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const erased = (id: string) =>
  until(
    async () => (await (await world.sign('manager')).get('/erasures')).body.data,
    (data) => data.some((one) => one.participantId === id && one.state === 'done'),
  );

/** Until every job that was left is done. */
const idle = () =>
  until(
    () => collection('outbox').countDocuments({ state: { $ne: 'failed' } }),
    (count) => count === 0,
  );

const traces = ({ marks, digests, ids }: Pick<Marked, 'marks' | 'digests' | 'ids'>) =>
  tracesOf([...marks, ...digests], ids, world.redis, world.config.QUEUE_PREFIX);

describe('a person asks to be erased', () => {
  test('nothing of them stays anywhere but a tombstone, ids in the audit record, and a line in the ledger', async () => {
    const marked = await aMarkedPerson(world, 'zzquartz');
    const { person, need, shortlist, draftId } = marked;
    const before = await traces(marked);
    for (const name of ['participants', 'matches', 'rankings', 'shortlists', 'notices', 'idempotency'])
      expect(before.found.join('\n'), name).toContain(name);

    const manager = await world.sign('manager');
    const { status, body } = await manager.post(
      `/participants/${person.id}/erasure`,
      { because: 'request' },
      { 'idempotency-key': 'erase' },
    );
    expect([status, body.state]).toEqual([200, 'under-way']);
    expect((await manager.get(`/participants/${person.id}`)).status).toBe(404);
    await erased(person.id);
    await idle();

    const after = await traces(marked);
    prove({ name: '7 erased: traces', value: after.found.length, unit: 'places', bar: 0 });
    expect(after.found).toEqual([]);
    expect(after.documents).toBeGreaterThan(10);
    const [line] = readFileSync(world.config.ERASURE_LEDGER, 'utf8').trim().split('\n').slice(-1);
    expect(JSON.parse(line ?? '')).toMatchObject({ participantId: person.id, because: 'request' });
    expect(await collection('tombstones').findOne({ _id: person.id })).toMatchObject({
      structureId: 'plie-centre',
      because: 'request',
    });
    expect(await collection('audit').countDocuments({ participantId: person.id })).toBeGreaterThan(3);
    const stay = await collection('stays').findOne({});
    expect(stay).toMatchObject({ structureId: 'plie-centre', state: 'active', matches: { meeting: 1 } });
    expect(Object.keys(stay).sort()).toEqual(['_id', 'enteredIn', 'exit', 'matches', 'state', 'structureId']);

    const employer = await world.sign('employer');
    const seen = await employer.get(`/shortlists/${shortlist.id}`);
    expect(seen.body.candidates).toMatchObject([{ state: 'closed', card: null }]);
    const officer = await world.sign('officer');
    expect((await officer.get(`/shortlists/${draftId}`)).body.candidates).toEqual([]);
    const ranking = await officer.get(`/needs/${need.id}/ranking`);
    expect(ranking.body.data.map(({ participant }) => participant.id)).not.toContain(person.id);
  });

  test('asking again tells that it is done, and an import of the same record is refused', async () => {
    const manager = await world.sign('manager');
    const counsellor = await world.sign('counsellor');
    const { body: person } = await counsellor.post('/participants', aPerson());
    const ask = () => manager.post(`/participants/${person.id}/erasure`, { because: 'mistake' });
    await ask();
    await erased(person.id);
    expect((await ask()).body).toMatchObject({ state: 'done', because: 'mistake' });
    const doc = { id: person.id, reference: 'P-AAAAA', structureId: 'plie-centre', state: 'active' as const };
    const record = { ...doc, wantsProposals: true, enteredOn: '2026-01-01', profile: {} };
    await expect(
      importParticipants([{ ...record, identity: { firstName: 'A', lastName: 'B' } }]),
    ).rejects.toThrow(person.id);
  });

  test('only the manager of their structure may do it', async () => {
    const counsellor = await world.sign('counsellor');
    const { body: person } = await counsellor.post('/participants', aPerson());
    const path = `/participants/${person.id}/erasure`;
    expect((await counsellor.post(path, { because: 'request' })).status).toBe(403);
    expect((await (await world.sign('manager', 1)).post(path, { because: 'request' })).status).toBe(404);
    expect((await counsellor.get(`/participants/${person.id}`)).status).toBe(200);
  });

  test('the same key answers the same even after the kept answers were emptied', async () => {
    const manager = await world.sign('manager');
    const { body: person } = await (await world.sign('counsellor')).post('/participants', aPerson());
    const again = clientOf(world.url, manager.token);
    const ask = () =>
      again.post(`/participants/${person.id}/erasure`, { because: 'request' }, { 'idempotency-key': 'k' });
    expect((await ask()).status).toBe(200);
    await erased(person.id);
    expect((await ask()).body).toMatchObject({ participantId: person.id });
  });
});

test('after a restore of yesterday’s database the ledger erases again, once or twice, torn lines or not', async () => {
  const marked = await aMarkedPerson(world, 'zzbasalte');
  const names = ['participants', 'matches', 'rankings', 'shortlists', 'notices', 'agreementlinks'];
  const yesterday = new Map<string, any[]>();
  for (const name of names) yesterday.set(name, await collection(name).find({}).toArray());
  const manager = await world.sign('manager');
  await manager.post(`/participants/${marked.person.id}/erasure`, { because: 'request' });
  await erased(marked.person.id);
  await idle();

  await collection('tombstones').deleteMany({});
  for (const name of names) {
    await collection(name).deleteMany({});
    await collection(name).insertMany(yesterday.get(name) ?? []);
  }
  appendFileSync(world.config.ERASURE_LEDGER, '{"at":"2026-');
  expect((await traces(marked)).found).not.toEqual([]);

  const { erased: count, unreadable } = await replayErasures(world.config.ERASURE_LEDGER);
  expect(count).toBeGreaterThan(0);
  expect(unreadable).toBe(1);
  await idle();
  expect((await traces(marked)).found).toEqual([]);
  const stays = await collection('stays').countDocuments();
  await replayErasures(world.config.ERASURE_LEDGER);
  await idle();
  expect((await traces(marked)).found).toEqual([]);
  expect(await collection('stays').countDocuments()).toBe(stays);
});
