import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../src/migrations/index.ts';
import { migrate } from '../../src/platform/index.ts';
import { collection } from '../person-rights/marked.ts';
import { type Client, clientOf } from '../support/client.ts';
import type { AnswerTo } from '../support/typed-paths.ts';
import { startWorld, type World } from '../support/world.ts';

const inputs = join(
  process.env.PASSERELLE_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  '../cases/inputs/personne-double.json',
);

let world: World;
let counsellor: Client;
let neighbour: Client;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  counsellor = await world.sign('counsellor');
  neighbour = await world.sign('counsellor', 1);
});
afterAll(() => world.stop());

const one = {
  firstName: 'Marie-Claire',
  lastName: 'N’Diaye',
  birthDate: '1988-04-12',
  phone: '06 55 44 33 20',
  email: 'mc.ndiaye@exemple.fr',
};
let first: AnswerTo<'post', '/participants'>;
beforeAll(async () => {
  first = (await counsellor.post('/participants', one)).body;
});

const count = () => collection('participants').countDocuments();

test('no program may take people in, and one that could would learn of nobody whom it may not read', async () => {
  const admin = await world.sign('admin');
  const asked = { name: 'Logiciel', structureId: 'plie-centre', rights: ['participant.manage'] };
  expect((await admin.post('/tokens', asked)).problem.errors[0]!.field).toBe('rights.0');
  const { body } = await admin.post('/tokens', { ...asked, rights: ['participant.read'] });
  const program = clientOf(world.url, body.token);
  const tokens = collection('apitokens');
  // As if a later version let it.
  for (const [rights, status] of [
    [['participant.manage', 'participant.read'], 409],
    [['participant.manage'], 201],
  ] as const) {
    await tokens.updateOne({ _id: body.id as never }, { $set: { rights } });
    const taken = await program.post('/participants', { ...one, phone: '06 55 44 33 20' });
    expect(taken.status).toBe(status);
    expect(JSON.stringify(taken.body)).not.toContain(status === 201 ? first.reference : 'psr_');
    if (status === 201) await collection('participants').deleteOne({ _id: taken.body.id });
  }
});

describe('who is likely to be known already is shown before they are created', () => {
  test.each([
    ['everything', one, ['name', 'birthDate', 'phone', 'email']],
    [
      'the telephone, in another form',
      { firstName: 'M', lastName: 'N', phone: '+33 (0)6 55 44 33 20' },
      ['phone'],
    ],
    ['the e-mail, in capitals', { firstName: 'M', lastName: 'N', email: 'MC.NDIAYE@exemple.fr' }, ['email']],
    [
      'birth date and last name, glued',
      { firstName: 'Marie', lastName: 'NDIAYE', birthDate: '1988-04-12' },
      ['birthDate'],
    ],
    [
      'birth date and first name, after a marriage',
      { firstName: 'marie claire', lastName: 'Martin', birthDate: '1988-04-12' },
      ['birthDate'],
    ],
    [
      'names in the other order, and nothing else known',
      { firstName: 'Ndiaye', lastName: 'Marie Claire' },
      ['name'],
    ],
  ])('%s', async (_, sent, same) => {
    const before = await count();
    const refused = await counsellor.post('/participants', sent);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'likely-double', candidates: [{ id: first.id, reference: first.reference, same }] },
    });
    expect(await count()).toBe(before);
  });

  test.each([
    ['another birth date', { ...one, birthDate: '1988-04-13', phone: undefined, email: undefined }],
    [
      'another telephone, no birth date',
      { ...one, birthDate: undefined, phone: '06 55 44 33 21', email: undefined },
    ],
    ['another last name, nothing else', { firstName: 'Marie-Claire', lastName: 'Dupont' }],
    ['a name that begins as theirs', { firstName: 'Marie-Claire', lastName: 'N’Diayeba' }],
  ])('not with %s', async (_, sent) => {
    const made = await counsellor.post('/participants', sent);
    expect(made.status).toBe(201);
    await collection('participants').deleteOne({ _id: made.body.id });
  });

  test('whoever knows that it is somebody else says so, and it is in the audit record', async () => {
    const made = await counsellor.post('/participants', { ...one, confirmedNotDouble: true });
    expect(made.status).toBe(201);
    const row = await collection('audit').findOne({
      action: 'participant.create',
      participantId: made.body.id,
    });
    expect(row?.because).toBe('not-double');
    const both = await counsellor.post('/participants', one);
    expect(both.problem.candidates.map(({ id }: { id: string }) => id).sort()).toEqual(
      [first.id, made.body.id].sort(),
    );
  });

  test('another structure is told nothing, and neither is told of the other', async () => {
    const theirs = await neighbour.post('/participants', one);
    expect(theirs.status).toBe(201);
    const again = await counsellor.post('/participants', one);
    expect(again.problem.candidates).toHaveLength(2);
    expect(JSON.stringify(again.body)).not.toContain(theirs.body.id);
  });

  test('nothing of it is readable in the database', async () => {
    const stored = JSON.stringify(await collection('participants').find().toArray());
    expect(stored).not.toMatch(/1988|ndiaye|0655443320|655443320/i);
  });

  test.skipIf(!existsSync(inputs))('the case of ../shared/cases', async () => {
    const person = JSON.parse(readFileSync(inputs, 'utf8'));
    const made = await counsellor.post('/participants', person);
    expect(made.status).toBe(201);
    const double = await counsellor.post('/participants', person);
    expect(double.status).toBe(409);
    expect(double.problem.candidates[0]!.id).toBe(made.body.id);
  });
});

test('people stored before are compared after the migration', async () => {
  const people = collection('participants');
  const before = (await people.findOne({ _id: first.id })) as any;
  await people.updateOne({ _id: first.id }, { $set: { searchKeys: [], searchEdition: 3 } });
  const migration = migrations.find(({ id }) => id.endsWith('likely-doubles-are-seen'));
  if (!migration) throw new Error('no such migration');
  await migrate([migration], {}, () => {});
  expect(((await people.findOne({ _id: first.id })) as any).searchKeys).toEqual(before.searchKeys);
});
