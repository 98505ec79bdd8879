import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openingInWords } from '../../src/orientation/index.ts';
import { aFile } from '../exchange/files.ts';
import type { Client } from '../support/client.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { aPlace } from './rows.ts';

let world: World;
let admin: Client;
beforeAll(async () => {
  world = await startWorld();
  admin = await world.sign('admin');
});
afterAll(() => world.stop());

const add = async (more: object) => (await admin.post('/directory', aPlace(more) as never)).body;

describe('the directory', () => {
  test('gives the nearest first, by minutes, and leaves out who does not receive people of there', async () => {
    await add({ name: 'Ici', zone: '13215' });
    await add({ name: 'Tout près', zone: '13216' });
    await add({ name: 'Au loin', zone: '13047' });
    await add({ name: 'Pour Aix seulement', zone: '13215', areas: ['13001'] });
    await add({ name: 'Pour Marseille', zone: '13047', areas: ['13055'] });
    await add({ name: 'Pour le département', zone: '13047', areas: ['13'] });
    await add({ name: 'Lieu inconnu', zone: null });
    const { body } = await admin.get('/directory?zone=13215');
    const names = body.data.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Ici', 'Tout près']);
    expect(names.at(-1)).toBe('Lieu inconnu');
    expect(names).toEqual(expect.arrayContaining(['Pour Marseille', 'Pour le département', 'Au loin']));
    expect(names).not.toContain('Pour Aix seulement');
    const minutes = body.data.map((one) => one.minutes ?? 999);
    expect(minutes).toEqual(minutes.toSorted((one, other) => one - other));
  });

  test('says what is missing from a zone, and no more once a service is near', async () => {
    const missing = async () => {
      const { body } = await admin.get('/directory-gaps?zone=13103');
      return body.data.filter((gap) => gap.missing.length > 0).map(({ purpose }) => purpose);
    };
    expect(await missing()).toContain('digital');
    await add({ name: 'Numérique', zone: '13103', services: [{ name: 'Atelier', purposes: ['digital'] }] });
    expect(await missing()).not.toContain('digital');
  });

  test('is read once, however often anybody asks which door is theirs, and again where a line has changed', async () => {
    const line = await add({ name: 'Une aide', zone: '13103' });
    let reads = 0;
    mongoose.set('debug', (collection: string, method: string) => {
      if (collection === 'directory_places' && method === 'find') reads += 1;
    });
    try {
      const ask = async () =>
        (await fetch(`${world.url}/quelle-porte/reponse?age=30&zone=13103&aides%5B%5D=mobility`)).text();
      await ask();
      const before = reads;
      for (const html of await Promise.all(Array.from({ length: 10 }, ask)))
        expect(html).toContain('Une aide');
      expect(reads).toBe(before);
      await admin.patch(`/directory/${line.id}`, {
        revision: line.revision,
        name: 'Une autre aide',
      } as never);
      expect(await ask()).toContain('Une autre aide');
    } finally {
      mongoose.set('debug', false);
    }
  });

  test('is changed by an administrator and by the manager of the structure that it tells of, and nobody else', async () => {
    const { id, revision } = await add({ name: 'La nôtre', structureId: 'plie-centre' });
    const [own, other] = [await world.sign('manager'), await world.sign('manager', 1)];
    const change = { revision, opening: 'Mo 09:00-12:00' };
    expect((await other.patch(`/directory/${id}`, change)).status).toBe(404);
    expect((await own.patch(`/directory/${id}`, change)).body).toMatchObject({
      opening: 'Mo 09:00-12:00',
      name: 'La nôtre',
    });
    expect((await own.patch(`/directory/${id}`, change)).status).toBe(409);
    const stolen = await own.post('/directory', aPlace({ structureId: 'plie-aix' }) as never);
    expect(stolen.problem.errors?.[0]).toMatchObject({ field: 'structureId', code: 'not-own' });
    const unknown = await admin.post('/directory', aPlace({ structureId: 'nulle-part' }) as never);
    expect(unknown.problem.errors?.[0]).toMatchObject({ field: 'structureId', code: 'unknown' });
    const full = await admin.post(
      '/directory',
      aPlace({ services: [{ name: 'Trop', purposes: ['job'], places: { total: 1, free: 2 } }] }) as never,
    );
    expect(full.problem.errors?.[0]?.field).toBe('services.0.places.free');
  });
});

describe('the right door', () => {
  test('is told to anybody, with the nearest of each and its source, and nothing is stored', async () => {
    await add({ name: 'Mission locale d’ici', kind: 'mission-locale', zone: '13215', services: [] });
    const before = await countAll();
    const asked = { age: 17, zone: '13215', schooling: 'out-without-diploma', obstacles: ['mobility'] };
    const { status, body } = await world.anonymous.post('/right-doors', asked as never);
    expect(status).toBe(200);
    const [first] = body.doors;
    expect(first).toMatchObject({ door: 'mission-locale', fit: 'fits', sure: 'A' });
    expect(first?.places[0]).toMatchObject({ name: 'Mission locale d’ici', phone: '+33400000001' });
    expect(first?.why[0]?.source).toMatch(/L5131-4/);
    expect(body.helps[0]?.places[0]?.name).toBe('Ici');
    expect(await countAll()).toEqual(before);
    const none = await world.anonymous.post('/right-doors', {} as never);
    expect(none.problem.errors?.[0]).toMatchObject({ field: 'age', code: 'missing' });
  });
});

async function countAll(): Promise<Record<string, number>> {
  const names = (await mongoose.connection.db?.collections()) ?? [];
  const counts = await Promise.all(
    names.map(async (one) => [one.collectionName, await one.countDocuments()] as const),
  );
  return Object.fromEntries(counts.filter(([name]) => name !== 'sessions'));
}

const formats = join(import.meta.dirname, '../../../shared/data/formats');
test.skipIf(!existsSync(formats))(
  'data·inclusion is imported: structures, then services, twice the same',
  async () => {
    const take = async (kind: 'directory-structures' | 'directory-services', name: string) => {
      const form = aFile(readFileSync(join(formats, name)));
      const { body } = await admin.post(`/imports/${kind}`, form as never);
      const reached = (state: string) =>
        until(
          async () => (await admin.get(`/imports/${body.id}`)).body,
          (one) => one.state === state,
        );
      const { counts } = await reached('checked');
      await admin.post(`/imports/${body.id}/confirm`, {});
      await reached('done');
      return counts;
    };
    const services = 'data_inclusion_v1_services_invente.json';
    expect(await take('directory-services', services)).toMatchObject({ refused: 1 });
    const structures = 'data_inclusion_v1_structures_invente.json';
    expect(await take('directory-structures', structures)).toMatchObject({ accepted: 2 });
    expect(await take('directory-services', services)).toMatchObject({ accepted: 1 });
    expect(await take('directory-structures', structures)).toMatchObject({ there: 2 });
    const { body } = await admin.get('/directory?q=Restanques');
    expect(body.data).toMatchObject([
      {
        kind: 'siae',
        zone: '13047',
        source: 'invente',
        toldOn: '2026-11-02',
        areas: ['13047', '13056', '200054807'],
        services: [{ purposes: ['job'], minutesPerWeek: 1560, weeks: 17, openTo: ['professionals'] }],
      },
    ]);
  },
);

test('opening hours are read in French', () => {
  expect(openingInWords('Mo-Fr 08:30-12:30; PH off')).toBe(
    'du lundi au vendredi de 8 h 30 à 12 h 30 ; fermé les jours fériés',
  );
  expect(openingInWords('Tu,Th 09:00-12:00,14:00-17:00')).toBe('mardi, jeudi de 9 h à 12 h, de 14 h à 17 h');
  expect(openingInWords('sur rendez-vous')).toBe('sur rendez-vous');
});
