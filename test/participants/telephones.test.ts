import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../src/migrations/index.ts';
import { fingerprint, migrate, seal } from '../../src/platform/index.ts';
import { collection } from '../person-rights/marked.ts';
import type { Client } from '../support/client.ts';
import { aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

const inputs = join(
  process.env.PASSERELLE_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  '../cases/inputs/telephones.json',
);

let world: World;
let counsellor: Client;
let officer: Client;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  counsellor = await world.sign('counsellor');
  officer = await world.sign('officer');
});
afterAll(() => world.stop());

let people = 0;
/** Somebody else each time. */
const somebody = (overrides: object) => {
  people += 1;
  return aPerson({
    lastName: `Essai ${'abcdefghijklmnopqrstuvwxyz'[people % 26]}${'x'.repeat(people)}`,
    email: `essai${people}@essai.example`,
    birthDate: undefined,
    phone: undefined,
    ...overrides,
  });
};

describe('a person’s telephone', () => {
  test.each([
    ['+262 692 90 12 34', '0692901234'],
    ['+594 694 40 12 35', '0694401235'],
    ['+33 (0)6 12 34 56 01', '0612345601'],
    ['+330612345602', '0612345602'],
    ['(+33) 6 12 34 56 05', '0612345605'],
    ['33612345603', '0612345603'],
    ['06/12/34/56/04', '0612345604'],
    ['+41 79 123 45 67', '+41791234567'],
    ['+213 555 12 34 56', '+213555123456'],
  ])('« %s » is kept, answered as %s, and found by any way to write it', async (typed, answered) => {
    const made = await counsellor.post('/participants', somebody({ phone: typed }));
    expect(made).toMatchObject({ status: 201, body: { phone: answered } });
    expect((await counsellor.get(`/participants/${made.body.id}`)).body.phone).toBe(answered);
    for (const q of [typed, answered]) {
      const { body } = await counsellor.get(`/participants?q=${encodeURIComponent(q)}`);
      expect(body.data.map(({ id }: { id: string }) => id)).toEqual([made.body.id]);
    }
  });

  test.skipIf(!existsSync(inputs))('the numbers of the cases are all kept (../shared/cases)', async () => {
    for (const phone of JSON.parse(readFileSync(inputs, 'utf8')))
      expect((await counsellor.post('/participants', somebody({ phone }))).status, phone).toBe(201);
  });

  test('a number that is none is refused in words, under its field', async () => {
    const refused = await counsellor.post('/participants', somebody({ phone: '06 12 34' }));
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'phone' }] } });
  });
});

test('a company’s contact keeps a number in the same form, and an error names its field', async () => {
  const { id } = world.employers[0] as { id: string };
  const { body: before } = await officer.get(`/employers/${id}`);
  const contacts = [
    { name: 'Inès Roux', phone: '+33 (0)4 91 00 00 00 poste 12' },
    { name: 'Li', phone: '0041 79 123 45 67' },
  ];
  const { body: after } = await officer.patch(`/employers/${id}`, { revision: before.revision, contacts });
  expect(after.contacts.map(({ phone }) => phone)).toEqual(['0491000000 poste 12', '+41791234567']);
  const bad = await officer.patch(`/employers/${id}`, {
    revision: after.revision,
    contacts: [{ name: 'Inès Roux', phone: 'le matin' }],
  });
  expect(bad).toMatchObject({ status: 422, body: { errors: [{ field: 'contacts.0.phone' }] } });
});

describe('a name', () => {
  test.each(['   ', '\u200b\u200b', '\u3164', '-', '…', '’’', '\u2800', '12'])(
    '« %s » is none',
    async (lastName) => {
      const refused = await counsellor.post('/participants', somebody({ lastName }));
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'lastName' }] } });
    },
  );
  test.each(['O', '王', 'Иванова', 'أحمد', 'N’Diaye', 'Lê', 'ნინო', 'D', '\u200bAmélie\u200b'])(
    '« %s » is one',
    async (firstName) => {
      const made = await counsellor.post('/participants', somebody({ firstName }));
      expect(made.status).toBe(201);
      expect(made.body.firstName).toBe(firstName.replaceAll('\u200b', ''));
    },
  );
  test('a company may be named by digits, and not by signs', async () => {
    const company = { siret: '13002526500013', name: '118 218' };
    expect((await officer.post('/employers', { ...company, name: '…' })).status).toBe(422);
    expect((await officer.post('/employers', company)).status).toBe(201);
  });
});

test('numbers stored before have the new form after the migration, and are found', async () => {
  const { body: person } = await counsellor.post('/participants', somebody({ phone: '0692 55 44 33' }));
  const people = collection('participants');
  const doc = (await people.findOne({ _id: person.id })) as any;
  const old = fingerprint('phone', '0692554433');
  await people.updateOne(
    { _id: person.id },
    {
      $set: {
        'identity.phone': seal('0692554433', `${person.id}/phone`),
        searchKeys: [...doc.searchKeys.filter((key: string) => key.startsWith('~')), old],
        searchEdition: 2,
      },
    },
  );

  const migration = migrations.find(({ id }) => id.endsWith('telephones-have-one-form'));
  if (!migration) throw new Error('no such migration');
  await migrate([migration], {}, () => {});
  const after = (await people.findOne({ _id: person.id })) as any;
  expect(after.searchKeys).toEqual(doc.searchKeys);
  expect(after.revision).toBe(doc.revision);
  const { body: read } = await counsellor.get(`/participants/${person.id}`);
  expect(read.phone).toBe('0692554433');
  const { body: found } = await counsellor.get(`/participants?q=${encodeURIComponent('+262 692 55 44 33')}`);
  expect(found.data.map(({ id }: { id: string }) => id)).toEqual([person.id]);
  const db = (await import('mongoose')).default.connection.db as any;
  expect(await migration.waiting(db)).toBe(0);
});
