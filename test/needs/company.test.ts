import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { aNeed } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let officer: Client;
let company: string;
let other: string;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  officer = await world.sign('officer');
  [company = '', other = ''] = world.employers.map(({ id }) => id);
});
afterAll(() => world.stop());

test('a company is changed part by part, and whoever saves second is told which parts changed', async () => {
  const { body: before } = await officer.get(`/employers/${company}`);
  const contacts = [{ name: 'Inès Roux', role: 'Responsable du dépôt', phone: '0491000000' }];
  const saved = await officer.patch(`/employers/${company}`, {
    revision: before.revision,
    contacts,
    trade: null,
  });
  expect(saved.body).toMatchObject({ contacts, revision: before.revision + 1, name: before.name });
  expect(saved.body).not.toHaveProperty('trade');
  const late = await officer.patch(`/employers/${company}`, { revision: before.revision, name: 'Autre nom' });
  expect(late).toMatchObject({ status: 409, body: { code: 'stale' } });
  expect(late.problem.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
    'contacts',
    'trade',
  ]);
  expect((await officer.get(`/employers/${company}`)).body.name).toBe(before.name);
});

test('what was said with a company is found again newest first, and is not readable in the database', async () => {
  await officer.post(`/employers/${company}/calls`, { kind: 'telephone', note: 'Cherche deux caristes.' });
  await officer.post(`/employers/${company}/calls`, {
    kind: 'visit',
    on: '2026-01-12',
    note: 'Visite du dépôt.',
  });
  const { body } = await officer.get(`/employers/${company}/calls`);
  expect(body.data.map(({ note }: { note: string }) => note)).toEqual([
    'Visite du dépôt.',
    'Cherche deux caristes.',
  ]);
  const stored = await mongoose.connection.collection('calls').find().toArray();
  expect(JSON.stringify(stored)).not.toContain('caristes');
});

test('a note about the future, or about a need of another company, is refused', async () => {
  const { body: need } = await officer.post('/needs', aNeed());
  const about = { kind: 'telephone', note: 'Rappel.' };
  const future = await officer.post(`/employers/${need.employerId}/calls`, { ...about, on: '2999-01-01' });
  expect(future.problem.errors[0]!.field).toBe('on');
  const another = [company, other].find((id) => id !== need.employerId);
  const elsewhere = await officer.post(`/employers/${another}/calls`, { ...about, needId: need.id });
  expect(elsewhere.problem.errors[0]!.field).toBe('needId');
});

test('a company is found by part of its name, without accents or capitals, and no sign is a pattern', async () => {
  const { body: first } = await officer.get(`/employers/${company}`);
  await officer.patch(`/employers/${company}`, { revision: first.revision, name: 'L’Étang (Salé) & Fils' });
  const found = async (q: string) =>
    (await officer.get(`/employers?q=${encodeURIComponent(q)}`)).body.data.map(
      ({ id }: { id: string }) => id,
    );
  expect(await found('l’etang')).toEqual([company]);
  expect(await found('ÉTANG (SALE) & fils')).toEqual([company]);
  expect(await found('(')).toEqual([]);
  expect(await found('étang autre')).toEqual([]);
});
