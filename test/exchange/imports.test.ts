import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workOnImport } from '../../src/exchange/imports/work-on-import.ts';
import { importedLinesAreOne } from '../../src/migrations/2026-11-30-imported-lines-are-one.ts';
import type { Client } from '../support/client.ts';
import { encode } from '../support/encodings.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { aFile, companiesFile, siretOf } from './files.ts';

let world: World;
let officer: Client;
beforeAll(async () => {
  world = await startWorld();
  officer = await world.sign('officer');
});
afterAll(() => world.stop());

const collection = (name: string) => mongoose.connection.collection<any>(name);
const read = async (id: string) => (await officer.get(`/imports/${id}`)).body;
const reached = (id: string, state: string) =>
  until(
    () => read(id),
    (one) => one.state === state,
  );
/** Without workers: a slice of the work lasts some seconds, so that a busy machine needs several. */
const worked = (id: string, state: string) =>
  until(
    async () => {
      await workOnImport(id);
      return read(id);
    },
    (one) => one.state === state,
  );
const linesOf = async (id: string, query = '') =>
  (await officer.get(`/imports/${id}/lines?limit=500${query}` as `/imports/${string}/lines`)).body.data;

const send = async (kind: 'needs' | 'employers', form: FormData) => {
  const { status, body } = await officer.post(`/imports/${kind}`, form);
  expect(status).toBe(201);
  return body;
};

const needsFile = encode(
  [
    'Titre;Lieu;Type de contrat;Date de début',
    'Soudeur;Aubagne;CDI;',
    'Maçon;Gémenos;CDI;32/01/2027',
    'Zzz;Aubagne;CDI;',
    'Soudeur;Aubagne;CDI;',
  ].join('\r\n'),
  'windows-1252',
);

describe('a file that is taken in', () => {
  test('is checked line by line, writes nothing before it is confirmed, then each line once, and leaves', async () => {
    const { id, state } = await send('needs', aFile(needsFile, { source: 'Tableau de Gémenos' }));
    expect(state).toBe('uploaded');
    const [piece] = await collection('imports.chunks').find({ files_id: id }).toArray();
    expect(piece.data.buffer.toString('latin1')).not.toContain('Soudeur');

    const checked = await reached(id, 'checked');
    expect(checked).toMatchObject({ lines: 4, done: 4, counts: { accepted: 2, there: 1, refused: 1 } });
    expect(await collection('needs').countDocuments()).toBe(0);
    expect(await collection('importedLines').countDocuments()).toBe(0);
    expect(await linesOf(id)).toMatchObject([
      { line: 2, outcome: 'accepted', as: 'créé' },
      {
        line: 3,
        outcome: 'refused',
        text: expect.stringMatching(/^colonne « Date de début » : /),
        errors: [{ field: 'startsOn', column: 'Date de début', code: 'unreadable' }],
      },
      { line: 4, outcome: 'accepted', as: 'brouillon' },
      { line: 5, outcome: 'there' },
    ]);
    expect(await linesOf(id, '&outcome=refused')).toHaveLength(1);
    // What lines hold is quoted in the report.
    expect(JSON.stringify(await collection('importReports').find().toArray())).not.toContain('32/01/2027');

    expect((await officer.post(`/imports/${id}/confirm`, {})).body.state).toBe('confirmed');
    const done = await reached(id, 'done');
    expect(done).toMatchObject({ pass: 'run', kept: false, counts: { accepted: 2, there: 1, refused: 1 } });
    expect(await collection('needs').countDocuments()).toBe(2);
    expect(await collection('imports.chunks').countDocuments({ files_id: id })).toBe(0);
    expect(JSON.stringify(await collection('imports').findOne({ _id: id }))).not.toContain('Gémenos.csv');
    expect(await collection('audit').countDocuments({ 'target.id': id })).toBe(2);

    const again = await send('needs', aFile(needsFile));
    expect(await reached(again.id, 'checked')).toMatchObject({
      counts: { accepted: 0, there: 3, refused: 1 },
    });
  });

  test('has its columns named once for a source: the next file of the source is read so', async () => {
    const file = (title: string) => `Quoi;Où cela;Quand\r\n${title};Aubagne;\r\n`;
    const first = await send('needs', aFile(file('Plaquiste'), { source: 'Club des entreprises' }));
    const checked = await reached(first.id, 'checked');
    expect(checked.columns).toEqual([
      { name: 'Quoi', key: null },
      { name: 'Où cela', key: null },
      { name: 'Quand', key: null },
    ]);
    const wrong = await officer.post(`/imports/${first.id}/columns`, {
      columns: { Quoi: 'prix', Rien: 'title' },
    });
    expect(wrong).toMatchObject({
      status: 422,
      problem: { errors: [{ field: 'columns.Quoi', code: 'not-allowed' }] },
    });
    const columns = { Quoi: 'title', 'Où cela': 'place' };
    expect((await officer.post(`/imports/${first.id}/columns`, { columns })).body.state).toBe('uploaded');
    const mapped = await until(
      () => read(first.id),
      ({ state, counts }) => state === 'checked' && counts.accepted === 1,
    );
    expect(mapped.columns[0]).toEqual({ name: 'Quoi', key: 'title' });

    const next = await send('needs', aFile(file('Carreleur'), { source: 'club des Entreprises' }));
    expect(await reached(next.id, 'checked')).toMatchObject({
      columns: [{ key: 'title' }, { key: 'place' }, { key: null }],
      counts: { accepted: 1 },
    });
    const other = await send('needs', aFile(file('Peintre'), { source: 'Autre' }));
    expect((await reached(other.id, 'checked')).counts).toMatchObject({ accepted: 0, refused: 1 });
  });

  test('that is no table is refused, at once or with the reason, and is not kept', async () => {
    const pdf = await officer.post('/imports/needs', aFile('%PDF-1.7'));
    expect(pdf).toMatchObject({ status: 422, problem: { errors: [{ field: 'file', code: 'unreadable' }] } });
    const { id } = await send('employers', aFile('bonjour'));
    const refused = await reached(id, 'refused');
    expect(refused.reason).toMatchObject({ code: 'no-header', detail: expect.stringMatching(/« SIRET »/) });
    expect(await collection('imports.chunks').countDocuments({ files_id: id })).toBe(0);
    expect((await officer.post('/imports/employers', new FormData())).status).toBe(422);
  });

  test('of companies keeps what is known, and asks for no SIRET by chance', async () => {
    const known = world.employers[0]?.siret ?? '';
    const rows = [
      'N° Siret;Dénomination;Commune;Interlocuteur;Tél',
      `${known};Déjà là;Aubagne;;`,
      `${siretOf(7)};Nouvelle SARL;Aubagne;Léa Petit;06 12 34 56 78`,
      ';Sans numéro;Aubagne;;',
      `${siretOf(8)};Ailleurs;Lyon;;`,
      '12345;Faux;Aubagne;;',
    ];
    const { id } = await send('employers', aFile(rows.join('\n')));
    await reached(id, 'checked');
    expect((await linesOf(id)).map(({ outcome }) => outcome)).toEqual([
      'there',
      'accepted',
      'refused',
      'accepted',
      'refused',
    ]);
    await officer.post(`/imports/${id}/confirm`, {});
    await reached(id, 'done');
    const { body } = await officer.get(`/employers?siret=${siretOf(7)}`);
    expect(body.data).toMatchObject([{ name: 'Nouvelle SARL', contacts: [{ name: 'Léa Petit' }] }]);
    const said = (await linesOf(id)).find(({ line }) => line === 5);
    expect(said?.text).toContain('« Lyon » : hors du territoire');
  });

  test('says of a line that stands twice in it that it will be written once, however far apart', async () => {
    const file = `${companiesFile(150, 8000)}\r\n${companiesFile(1, 8000).split('\r\n')[1]}`;
    const { id } = await send('employers', aFile(file));
    expect((await reached(id, 'checked')).counts).toEqual({ accepted: 150, there: 1, refused: 0 });
  });

  test('is its sender’s alone', async () => {
    const { id } = await send('employers', aFile(companiesFile(1, 900)));
    const admin = await world.sign('admin');
    for (const path of [`/imports/${id}`, `/imports/${id}/lines`] as const)
      expect((await admin.get(path)).status).toBe(404);
    expect((await admin.post(`/imports/${id}/confirm`, {})).status).toBe(404);
    expect((await admin.delete(`/imports/${id}`)).status).toBe(404);
    await reached(id, 'checked');
    expect((await officer.delete(`/imports/${id}`)).status).toBe(204);
    expect((await officer.get(`/imports/${id}`)).status).toBe(404);
    expect(await collection('imports.chunks').countDocuments({ files_id: id })).toBe(0);
    expect(await collection('importReports').countDocuments({ importId: id })).toBe(0);
  });
});

describe('an import under way', () => {
  test('is stopped between two batches and goes on from there', async () => {
    await world.stopWorkers();
    const { id } = await send('employers', aFile(companiesFile(250, 2000)));
    await worked(id, 'checked');
    await officer.post(`/imports/${id}/confirm`, {});
    // As if it had been stopped after a first batch.
    await collection('imports').updateOne({ _id: id }, { $set: { state: 'running' } });
    expect((await officer.post(`/imports/${id}/stop`, {})).body.state).toBe('stopped');
    await workOnImport(id);
    expect((await read(id)).done).toBe(0);
    expect((await officer.post(`/imports/${id}/resume`, {})).body.state).toBe('confirmed');
    await Promise.all([workOnImport(id), workOnImport(id)]);
    expect(await worked(id, 'done')).toMatchObject({ counts: { accepted: 250, there: 0, refused: 0 } });
    expect(await collection('importedLines').countDocuments({ _id: /^employers\// })).toBeGreaterThanOrEqual(
      250,
    );
    world.startWorkers();
  });

  test('ends where who sent it may not act any more', async () => {
    const { id: account, signIn } = await world.open({ email: 'partie@essai.example', role: 'officer' });
    const gone = await signIn();
    const { body } = await gone.post('/imports/employers', aFile(companiesFile(3, 5000)));
    await until(
      () => collection('imports').findOne({ _id: body.id }),
      (one) => one?.state === 'checked',
    );
    await world.stopWorkers();
    await gone.post(`/imports/${body.id}/confirm`, {});
    await collection('users').updateOne({ _id: account as any }, { $set: { active: false } });
    await workOnImport(body.id);
    expect(await collection('imports').findOne({ _id: body.id })).toMatchObject({
      state: 'stopped',
      reason: { code: 'author-gone' },
    });
    world.startWorkers();
  });

  test('loses no line to a change made since the check: it costs itself alone', async () => {
    const { id } = await send('employers', aFile(companiesFile(30, 7000)));
    await reached(id, 'checked');
    const taken = { siret: siretOf(7010), name: 'Prise entre-temps' };
    expect((await officer.post('/employers', taken)).status).toBe(201);
    await officer.post(`/imports/${id}/confirm`, {});
    expect((await reached(id, 'done')).counts).toEqual({ accepted: 29, there: 1, refused: 0 });
  });
});

test('what the command had posted before is known to every import', async () => {
  const { db } = mongoose.connection;
  if (!db) throw new Error('no database');
  await collection('importedNeeds').insertMany([
    { _id: 'OFFRE-1', needId: 'n1' },
    { _id: 'OFFRE-2', needId: 'n2' },
  ]);
  expect(await importedLinesAreOne.waiting(db)).toBe(2);
  expect(await importedLinesAreOne.step(db)).toBe(2);
  expect(await importedLinesAreOne.step(db)).toBe(0);
  expect(await collection('importedLines').findOne({ _id: 'needs/OFFRE-2' })).toMatchObject({ id: 'n2' });
});
