import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../src/migrations/index.ts';
import { addDays, migrate, today } from '../../src/platform/index.ts';
import type { Client } from '../support/client.ts';
import { aNeed } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let admin: Client;
let officer: Client;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  admin = await world.sign('admin');
  officer = await world.sign('officer');
});
afterAll(() => world.stop());

const named = async (q: string) => (await admin.get(`/organisations?q=${encodeURIComponent(q)}`)).body.data;
const kindsOf = (one: { capacities: { kind: string }[] } | undefined) =>
  one?.capacities.map(({ kind }) => kind).sort();

describe('one organisation per SIRET', () => {
  test('a structure that recruits too is the company of its SIRET, each under its own id and name', async () => {
    const siret = '41816609600069';
    const structure = { id: 'siae-jardins', kind: 'siae', name: 'Les Jardins', siret };
    expect((await admin.post('/structures', structure)).status).toBe(201);
    const company = await officer.post('/employers', {
      siret,
      name: 'SCIC des Jardins',
      trade: 'maraîchage',
    });
    expect(company).toMatchObject({ status: 201, body: { siret, trade: 'maraîchage' } });
    const [one, ...others] = await named('jardins');
    expect(others).toEqual([]);
    expect(kindsOf(one)).toEqual(['company', 'siae']);
    expect(one!.otherNames).toEqual(['SCIC des Jardins']);
    const { body: structures } = await officer.get('/structures');
    expect(structures.data).toContainEqual(structure);
    const again = await officer.post('/employers', { siret, name: 'Encore' });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'siret-taken', employerId: company.body.id },
    });
  });

  test('an import finds the structure that has the SIRET', async () => {
    const siret = '44306184100047';
    await admin.post('/structures', { id: 'siae-atelier', kind: 'siae', name: 'L’Atelier', siret });
    const need = await officer.post('/needs', {
      ...aNeed(),
      employerId: undefined,
      employer: { siret, name: 'L’Atelier' },
    });
    expect(need.status, JSON.stringify(need.body)).toBe(201);
    const [one] = await named('atelier');
    expect(kindsOf(one)).toEqual(['company', 'siae']);
    expect(one!.capacities.map(({ id }: { id: string }) => id)).toContain(need.body.employerId);
  });

  test('a structure joins the company whose SIRET it is given, and leaves it without one', async () => {
    const [company] = world.employers;
    const siret = '73282932000074';
    await admin.post('/structures', { id: 'e2c-un', kind: 'e2c', name: 'École une' });
    await admin.patch('/structures/e2c-un', { siret });
    const [joined] = await named('Entreprise 1');
    expect(kindsOf(joined)).toEqual(['company', 'e2c']);
    expect(await named('École une')).toEqual([]);
    expect((await admin.patch('/structures/e2c-un', { siret: null })).body).toEqual({
      id: 'e2c-un',
      kind: 'e2c',
      name: 'École une',
    });
    expect(kindsOf((await named('Entreprise 1'))[0])).toEqual(['company']);
    expect((await named('École une'))[0]!.siret).toBeNull();
    expect((await officer.get(`/employers/${company?.id}`)).body).toMatchObject({ siret });
  });

  test('two structures of one kind under one SIRET are a mistake', async () => {
    const siret = '35600000000048';
    await admin.post('/structures', { id: 'siae-deux', kind: 'siae', name: 'Deux', siret });
    const double = await admin.post('/structures', { id: 'siae-trois', kind: 'siae', name: 'Trois', siret });
    expect(double).toMatchObject({ status: 409, body: { code: 'siret-taken' } });
    expect(await named('Trois')).toEqual([]);
  });
});

describe('what an organisation acts as', () => {
  test('is added, told apart by its kind, and ends', async () => {
    const [one] = await named('Entreprise 2');
    const added = await admin.post(`/organisations/${one!.id}/capacities`, { kind: 'siae', siae: 'etti' });
    expect(added.status).toBe(201);
    const capacity = added.body.capacities.find(({ kind }: { kind: string }) => kind === 'siae');
    expect(capacity).toMatchObject({ siae: 'etti', inForce: true, until: null });
    expect(await admin.post(`/organisations/${one!.id}/capacities`, { kind: 'siae' })).toMatchObject({
      status: 409,
      body: { code: 'capacity-known' },
    });
    const path = `/organisations/${one!.id}/capacities/${capacity!.id}` as const;
    const wrong = await admin.patch(path, { since: today(), until: addDays(today(), -1) });
    expect(wrong).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'until', code: 'before-since' }] },
    });
    const ended = await admin.patch(path, { until: addDays(today(), -1) });
    expect(ended.body.capacities).toContainEqual({
      ...capacity,
      until: addDays(today(), -1),
      inForce: false,
    });
    const invited = await admin.post('/users', {
      email: 'trop.tard@essai.example',
      name: 'Trop Tard',
      role: 'counsellor',
      structureId: capacity!.id,
    });
    expect(invited).toMatchObject({ status: 422, body: { errors: [{ field: 'structureId' }] } });
  });

  test.each([
    ['plie', { kind: 'siae', plie: 'plie-pays-d-aix' }],
    ['siae', { kind: 'buyer', siae: 'aci' }],
    ['until', { kind: 'geiq', since: today(), until: addDays(today(), -1) }],
  ])('is refused where %s does not fit', async (field, input) => {
    const [one] = await named('Entreprise 1');
    const refused = await admin.post(`/organisations/${one!.id}/capacities`, input);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field }] } });
  });

  test('a company that has ended is posted for no more', async () => {
    const { body: made } = await officer.post('/employers', {
      name: 'Éphémère',
      noSiret: { reason: 'not-known' },
    });
    const [one] = await named('Éphémère');
    await admin.patch(`/organisations/${one!.id}/capacities/${made.id}`, { until: addDays(today(), -1) });
    const need = await officer.post('/needs', { ...aNeed(), employer: undefined, employerId: made.id });
    expect(need).toMatchObject({ status: 422, body: { errors: [{ field: 'employerId' }] } });
    expect((await officer.get(`/employers/${made.id}`)).status).toBe(200);
  });
});

test('companies and structures kept apart become one, though the migration is cut short', async () => {
  const db = mongoose.connection.db as mongoose.mongo.Db;
  const companies = db.collection<{ _id: string; [field: string]: unknown }>('employers');
  const structures = db.collection<{ _id: string; [field: string]: unknown }>('structures');
  const createdAt = new Date();
  const phone = '04.91.00.00.01';
  await companies.insertMany([
    {
      _id: 'c-1',
      siret: '55203253400646',
      name: 'Cœur de Ville',
      contacts: [{ name: 'A', phone }],
      createdAt,
    },
    {
      _id: 'c-2',
      noSiret: { reason: 'abroad' },
      name: 'Ailleurs',
      otherNames: ['Altrove'],
      contacts: [],
      createdAt,
      revision: 4,
    },
  ]);
  await structures.insertMany([
    { _id: 's-1', kind: 'siae', name: 'Ville Insertion', siret: '55203253400646' },
    { _id: 's-2', kind: 'plie', name: 'PLIE d’avant', plie: 'plie-pays-d-aix' },
  ]);
  const migration = migrations.find(({ id }) => id.endsWith('organisations-are-one'));
  if (!migration) throw new Error('no such migration');
  expect(await migration.waiting(db)).toBe(4);
  // Cut after a company was written, before it was taken away where it had been.
  const [first] = await companies.find().toArray();
  await migration.step(db);
  if (first) await companies.insertOne(first);
  await migrate([migration], {}, () => {});
  expect(await migration.waiting(db)).toBe(0);

  expect((await named('ville insertion')).length + (await named('coeur de ville')).length).toBe(1);
  const { body: company } = await officer.get('/employers/c-1');
  expect(company).toMatchObject({ name: 'Cœur de Ville', siret: '55203253400646', revision: 1 });
  expect(company.contacts).toMatchObject([{ phone: '0491000001' }]);
  expect((await officer.get('/employers/c-2')).body).toMatchObject({
    otherNames: ['Altrove'],
    noSiret: { reason: 'abroad' },
    revision: 4,
  });
  const { body } = await officer.get('/structures');
  expect(body.data).toContainEqual({
    id: 's-1',
    kind: 'siae',
    name: 'Ville Insertion',
    siret: '55203253400646',
  });
  expect(body.data).toContainEqual({
    id: 's-2',
    kind: 'plie',
    name: 'PLIE d’avant',
    plie: 'plie-pays-d-aix',
  });
});
