import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../src/audit/index.ts';
import { setClock } from '../../src/platform/index.ts';
import { chainAll } from '../audit/support.ts';
import { clientOf } from '../support/client.ts';
import { aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const taken = async (overrides = {}) =>
  (await (await world.sign('counsellor')).post('/participants', aPerson(overrides))).body;

/** Who read, as the administrator is told, oldest first. */
async function readings(participantId: string) {
  const { body } = await (await world.sign('admin')).get(`/audit?participantId=${participantId}`);
  return body.data.filter(({ action }) => action === 'participant.read').reverse();
}

const page = (path: string, token = '') =>
  fetch(`${world.url}${path}`, { headers: { cookie: `session=${token}` } });

test('whoever opens a record, by a page or by the API, is recorded: once an hour for each reader', async () => {
  const { id } = await taken();
  const [counsellor, manager] = [await world.sign('counsellor'), await world.sign('manager')];
  for (const path of ['', '/ranking', '/next-steps']) await counsellor.get(`/participants/${id}${path}`);
  await Promise.all(Array.from({ length: 5 }, () => page(`/participants/${id}/diagnostic`, manager.token)));
  expect((await page(`/participants/${id}`, manager.token)).status).toBe(200);
  expect(await readings(id)).toMatchObject([
    {
      actor: { role: 'counsellor', structureId: 'plie-centre' },
      target: { kind: 'participant', id },
      participantId: id,
      because: 'record',
    },
    // The diagnostic reads the ranking too: whichever comes first is the one that is recorded.
    { actor: { role: 'manager' }, because: expect.stringMatching(/^(diagnostic|ranking)$/) },
  ]);

  const began = new Date();
  const later = (hours: number) => setClock(() => new Date(began.getTime() + hours * 3_600_000));
  let back = later(1);
  await counsellor.get(`/participants/${id}/ranking`);
  back();
  // Another process, or this one after a restart, does not know what was written: the database does.
  back = later(0);
  expect((await counsellor.get(`/participants/${id}`)).status).toBe(200);
  back();
  expect((await readings(id)).map(({ because }) => because)).toEqual([
    'record',
    expect.stringMatching(/^(diagnostic|ranking)$/),
    'ranking',
  ]);
});

test('a program is told from a manager; whoever finds nobody, and a list, leave nothing', async () => {
  const { id } = await taken();
  const { body: token } = await (await world.sign('admin')).post('/tokens', {
    name: 'Essai',
    rights: ['participant.read'],
    structureId: 'plie-centre',
  });
  expect((await (await world.sign('counsellor', 1)).get(`/participants/${id}`)).status).toBe(404);
  await (await world.sign('counsellor')).get('/participants');
  expect(await readings(id)).toEqual([]);
  await clientOf(world.url, token.token).get(`/participants/${id}`);
  expect(await readings(id)).toMatchObject([{ actor: { id: token.id, role: 'program' } }]);
});

test('the person is told who read: the role and the structure, and no name', async () => {
  const { id } = await taken({
    firstName: 'Odette',
    lastName: 'Vial',
    birthDate: '1971-02-03',
    email: undefined,
    phone: undefined,
  });
  const manager = await world.sign('manager');
  await manager.get(`/participants/${id}`);
  const { body } = await (await world.sign('counsellor')).get(`/participants/${id}/file`);
  const structure = 'PLIE Marseille Provence Centre';
  expect(body.accesses.map(({ at: _, about: __, fields: ___, ...access }) => access)).toEqual([
    { role: 'counsellor', structure, action: 'participant.create', because: null },
    { role: 'manager', structure, action: 'participant.read', because: 'record' },
    { role: 'counsellor', structure, action: 'participant.file', because: null },
  ]);
  expect(JSON.stringify(body.accesses)).not.toContain('manager0');
});

test('where the row cannot be written the record is still read, and the next reading writes it', async () => {
  const { id } = await taken();
  const counsellor = await world.sign('counsellor');
  const refuse = (validator: object) => mongoose.connection.db?.command({ collMod: 'audit', validator });
  await refuse({ action: { $ne: 'participant.read' } });
  expect((await counsellor.get(`/participants/${id}`)).status).toBe(200);
  expect(await readings(id)).toEqual([]);
  await refuse({});
  expect((await counsellor.get(`/participants/${id}`)).status).toBe(200);
  expect(await readings(id)).toHaveLength(1);
});

test('readings are links of the chain as any other row', async () => {
  await chainAll();
  const { problems, rows, unchained } = await verifyAudit();
  expect([problems, unchained]).toEqual([[], 0]);
  expect(rows).toBe(await mongoose.connection.collection('audit').countDocuments());
  await mongoose.connection
    .collection('audit')
    .updateOne({ action: 'participant.read' }, { $set: { 'actor.structureId': 'plie-aix' } });
  expect((await verifyAudit()).problems).toMatchObject([{ kind: 'changed' }]);
});
