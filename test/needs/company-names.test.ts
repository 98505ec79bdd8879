import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../src/migrations/index.ts';
import { migrate } from '../../src/platform/index.ts';
import { collection } from '../person-rights/marked.ts';
import type { Client } from '../support/client.ts';
import { aNeed } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let officer: Client;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  officer = await world.sign('officer');
});
afterAll(() => world.stop());

const found = async (q: string): Promise<string[]> =>
  (await officer.get(`/employers?q=${encodeURIComponent(q)}`)).body.data.map(({ id }: { id: string }) => id);
const siret = '13002526500013';

test('a made-up SIRET is refused under its field, a dashed one is taken', async () => {
  for (const wrong of ['11122233344455', '10000000000008'])
    expect(await officer.post('/employers', { siret: wrong, name: 'Société fictive' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'siret' }] },
    });
  const dashed = await officer.post('/employers', { siret: '418-166-096-00069', name: 'Aux tirets' });
  expect(dashed).toMatchObject({ status: 201, body: { siret: '41816609600069' } });
});

describe('two names of one SIRET', () => {
  let company = '';
  test('the name under which a need is posted is kept beside the first, and found', async () => {
    const employer = { siret, name: 'Groupement Alpha BTP' };
    company = (await officer.post('/needs', aNeed({ employer }))).body.employerId;
    const names = [
      'Groupement Alpha Agriculture',
      'GROUPEMENT ALPHA BTP',
      'groupement alpha agriculture',
      siret,
    ];
    for (const name of names) {
      const { status, body } = await officer.post('/needs', aNeed({ employer: { siret, name } }));
      expect(status).toBe(201);
      expect(body.employerId).toBe(company);
    }
    const { body } = await officer.get(`/employers/${company}`);
    expect(body).toMatchObject({
      name: 'Groupement Alpha BTP',
      otherNames: ['Groupement Alpha Agriculture'],
    });
    expect(await found('alpha agri')).toEqual([company]);
    expect(await found('alpha btp')).toEqual([company]);
    const needs = await officer.get('/needs?q=alpha%20agriculture');
    expect(needs.body.data.length).toBeGreaterThan(0);
  });

  test('who records it again is told which company it is, and may add the name', async () => {
    const again = { siret, name: 'Alpha Services' };
    const refused = await officer.post('/employers', again);
    expect(refused).toMatchObject({ status: 409, body: { code: 'siret-taken', employerId: company } });
    expect(await found('alpha services')).toEqual([]);
    const added = await officer.post('/employers', { ...again, asOtherName: true });
    expect(added).toMatchObject({ status: 201, body: { id: company, name: 'Groupement Alpha BTP' } });
    expect(await found('alpha services')).toEqual([company]);
  });

  test('other names are changed with the record, and the name stays found', async () => {
    const { body: before } = await officer.get(`/employers/${company}`);
    const { body } = await officer.patch(`/employers/${company}`, {
      revision: before.revision,
      otherNames: ['Bêta Nettoyage'],
    });
    expect(body.otherNames).toEqual(['Bêta Nettoyage']);
    expect(await found('beta nettoyage')).toEqual([company]);
    expect(await found('alpha services')).toEqual([]);
    await officer.patch(`/employers/${company}`, { revision: body.revision, name: 'Gamma' });
    expect(await found('beta')).toEqual([company]);
    expect(await found('gamma')).toEqual([company]);
  });
});

describe('a company without SIRET', () => {
  test('is recorded with a reason, several of them, and never without', async () => {
    const bare = await officer.post('/employers', { name: 'Sans rien' });
    expect(bare).toMatchObject({ status: 422, body: { errors: [{ field: 'siret', code: 'missing' }] } });
    const both = await officer.post('/employers', { name: 'Deux', siret, noSiret: { reason: 'abroad' } });
    expect(both).toMatchObject({ status: 422, body: { errors: [{ field: 'noSiret' }] } });
    const why = await officer.post('/employers', { name: 'Autre', noSiret: { reason: 'other' } });
    expect(why).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'noSiret.words', code: 'missing' }] },
    });
    const unknown = await officer.post('/employers', { name: 'Autre', noSiret: { reason: 'because' } });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ field: 'noSiret.reason' }] } });
    for (const name of ['Baugeschäft Müller', 'Rossi Traslochi']) {
      const noSiret = { reason: 'abroad', words: 'Berlin ou Turin' };
      const made = await officer.post('/employers', { name, noSiret });
      expect(made).toMatchObject({ status: 201, body: { name, noSiret } });
      expect(made.body).not.toHaveProperty('siret');
      const { body: need } = await officer.post(
        '/needs',
        aNeed({ employer: undefined, employerId: made.body.id }),
      );
      expect(need).toMatchObject({ employerId: made.body.id, state: 'open' });
    }
    expect(await found('muller')).toHaveLength(1);
  });

  test('receives its SIRET later, unless another company has it, and then keeps it', async () => {
    const noSiret = { reason: 'being-registered' };
    const { body: made } = await officer.post('/employers', { name: 'Jeune pousse', noSiret });
    const taken = await officer.patch(`/employers/${made.id}`, { revision: made.revision, siret });
    expect(taken).toMatchObject({ status: 409, body: { code: 'siret-taken' } });
    const given = await officer.patch(`/employers/${made.id}`, {
      revision: made.revision,
      siret: '320 367 139 00012'.replace('00012', '00048'),
    });
    expect(given.status).toBe(422);
    const { problem: after, status } = await officer.patch(`/employers/${made.id}`, {
      revision: made.revision,
      siret: '552-081-317-66522',
    });
    expect(status).toBe(409);
    expect(after.code).toBe('siret-taken');
    const right = await officer.patch(`/employers/${made.id}`, {
      revision: made.revision,
      siret: '44306184100047',
    });
    expect(right).toMatchObject({ status: 200, body: { siret: '44306184100047' } });
    expect(right.body).not.toHaveProperty('noSiret');
    const other = await officer.patch(`/employers/${made.id}`, {
      revision: right.body.revision,
      siret: '55203253400646',
    });
    expect(other).toMatchObject({ status: 422, body: { errors: [{ field: 'siret', code: 'known' }] } });
  });
});

test('a database that wanted a SIRET of every company takes those without after the migration', async () => {
  const employers = collection('employers');
  await employers.createIndex({ siret: 1 }, { unique: true, name: 'siret_1' }).catch(() => {});
  const migration = migrations.find(({ id }) => id.endsWith('companies-without-siret'));
  if (!migration) throw new Error('no such migration');
  await employers.deleteMany({ siret: { $exists: false } });
  await employers.createIndex({ siret: 1 }, { unique: true, name: 'siret_1' });
  const db = mongoose.connection.db as mongoose.mongo.Db;
  expect(await migration.waiting(db)).toBe(1);
  await migrate([migration], {}, () => {});
  expect(await migration.waiting(db)).toBe(0);
  for (const name of ['Une', 'Deux'])
    expect((await officer.post('/employers', { name, noSiret: { reason: 'household' } })).status).toBe(201);
  const double = await officer.post('/employers', { siret: '44306184100047', name: 'Double' });
  expect(double).toMatchObject({ status: 409, body: { code: 'siret-taken' } });
});
