import { existsSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replayErasures } from '../../src/person-rights/index.ts';
import { backUp, connectMongo, restore } from '../../src/platform/index.ts';
import type { Client } from '../support/client.ts';
import { aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { databaseUri, startWorld, type World } from '../support/world.ts';
import { anUpload, aPdf } from './files.ts';

let world: World;
let counsellor: Client;
beforeAll(async () => {
  world = await startWorld();
  counsellor = await world.sign('counsellor');
});
afterAll(() => world.stop());

const aLongPdf = (mark: string) =>
  aPdf([`(${Array.from({ length: 300_000 }, (_, i) => `${mark}${i}`).join(' ')})`]);

async function download(path: string): Promise<Buffer> {
  const answer = await fetch(world.url + path, { headers: { cookie: `session=${counsellor.token}` } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

test('a person takes away their file and the documents themselves in one archive, each opening recorded', async () => {
  const { body: person } = await counsellor.post('/participants', aPerson());
  const [cv, licence] = [aLongPdf('cv'), aLongPdf('permis')];
  await counsellor.post(`/participants/${person.id}/documents`, anUpload({ file: cv, name: 'CV.pdf' }));
  await counsellor.post(
    `/participants/${person.id}/documents`,
    anUpload({ file: licence, name: 'CV.pdf', kind: 'licence' }),
  );
  const { 'dossier.json': json, ...documents } = unzipSync(
    await download(`/participants/${person.id}/dossier.zip`),
  );
  expect(Object.keys(documents)).toEqual(['documents/01 CV.pdf', 'documents/02 CV.pdf']);
  expect(Buffer.from(documents['documents/01 CV.pdf'] ?? []).equals(cv)).toBe(true);
  expect(Buffer.from(documents['documents/02 CV.pdf'] ?? []).equals(licence)).toBe(true);
  expect(JSON.parse(Buffer.from(json ?? []).toString()).documents.map(({ kind }: any) => kind)).toEqual([
    'cv',
    'licence',
  ]);
  const audit = mongoose.connection.collection('audit');
  for (const [action, times] of [
    ['document.open', 2],
    ['participant.file', 1],
  ] as const)
    expect(await audit.countDocuments({ action, participantId: person.id })).toBe(times);
});

test('a backup brings documents back, but those of whoever was erased since', async () => {
  const people = await Promise.all(
    [1, 2].map(async () => (await counsellor.post('/participants', aPerson())).body),
  );
  const [gone, stays] = people.map(({ id }) => `/participants/${id}/documents` as const);
  const file = aLongPdf('page');
  await counsellor.post(gone!, anUpload({ file }));
  const { body: kept } = await counsellor.post(stays!, anUpload({ file }));
  const written = new PassThrough();
  const [made] = await Promise.all([buffer(written), backUp(world.config.FIELD_KEYS, written, () => {})]);
  await (await world.sign('manager')).post(`/participants/${people[0]!.id}/erasure`, { because: 'request' });
  await until(async () => existsSync(world.config.ERASURE_LEDGER), Boolean);

  const uri = databaseUri(world.config.MONGODB_URI, `${mongoose.connection.name}_restored`);
  await world.stopWorkers();
  await mongoose.disconnect();
  await mongoose.connect(uri);
  try {
    await restore(
      world.config.FIELD_KEYS,
      Readable.from([made]),
      () => {},
      async () => {
        await replayErasures(world.config.ERASURE_LEDGER);
      },
    );
    await mongoose.disconnect();
    await connectMongo(uri);
    const chunks = mongoose.connection.collection('documents.chunks');
    const ids = new Set((await chunks.find().toArray()).map(({ files_id }) => files_id));
    expect(ids.has(kept.id)).toBe(true);
    expect(ids.size).toBe(await mongoose.connection.collection('documents.files').countDocuments());
    expect(
      await mongoose.connection
        .collection('documents.files')
        .countDocuments({ participantId: people[0]!.id }),
    ).toBe(0);
    expect((await download(`${stays}/${kept.id}/fichier`)).equals(file)).toBe(true);
  } finally {
    await mongoose.connection.dropDatabase();
    await mongoose.disconnect();
    await connectMongo(world.config.MONGODB_URI);
  }
});
