import { connect } from 'node:net';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrate } from '../../scripts/demo/documents.ts';
import { type Actor, type Attachable, openHouse, right } from '../../src/access/index.ts';
import {
  addDocument,
  attachables,
  checkFile,
  documentInput,
  kindsFor,
  listDocuments,
  openDocument,
  removeDocument,
} from '../../src/documents/index.ts';
import { rooms } from '../../src/house.ts';
import { retain } from '../../src/person-rights/index.ts';
import { notFound, rotateKeys, setClock, setHouseRules, unseal, useKeys } from '../../src/platform/index.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { until, untilMoment } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { anUpload, aPdf, aPhoto } from './files.ts';

let world: World;
let counsellor: Client;
beforeAll(async () => {
  world = await startWorld();
  counsellor = await world.sign('counsellor');
});
afterAll(() => world.stop());

const files = () => mongoose.connection.collection<any>('documents.files');
const chunks = () => mongoose.connection.collection<any>('documents.chunks');
const audit = (filter: object) => mongoose.connection.collection('audit').countDocuments(filter);

/** Of a person, as the types of the answers have it. */
type At = `/participants/${string}/documents`;

async function aRecord(): Promise<{ id: string; at: At }> {
  const { body } = await counsellor.post('/participants', aPerson());
  return { id: body.id, at: `/participants/${body.id}/documents` };
}

async function take(path: string, { token = '' } = counsellor) {
  const answer = await fetch(`${world.url}/api/v1${path}/file`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** Of many pieces, none of which is like another. */
const aLongPdf = (mark: string): Buffer =>
  aPdf([`<</Long(${Array.from({ length: 60_000 }, (_, i) => `${mark}${i}`).join(' ')})>>`]);

describe('a file attached to a person', () => {
  test('comes back as it was, to be kept and not shown, and each opening is recorded', async () => {
    const { id, at } = await aRecord();
    const file = aLongPdf('page');
    const days = { issuedOn: inDays(-30), endsOn: inDays(300) };
    const { status, body } = await counsellor.post(
      at,
      anUpload({ file, kind: 'licence', name: '../Permis B.exe', ...days }),
    );
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({
        kind: 'licence',
        name: 'Permis B.pdf',
        type: 'application/pdf',
        bytes: file.length,
        origin: 'person',
        ended: false,
        revision: 1,
        ...days,
      }),
    ]);
    expect((await counsellor.get(at)).body).toEqual({ data: [body] });
    expect((await counsellor.get(`${at}/${body.id}`)).body).toEqual(body);
    for (const times of [1, 2]) {
      const { bytes, headers } = await take(`${at}/${body.id}`);
      expect(bytes.equals(file)).toBe(true);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(file.length),
        'content-disposition': 'attachment; filename="Permis B.pdf"',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      expect(await audit({ action: 'document.open', 'target.id': body.id, participantId: id })).toBe(times);
    }
    expect(await audit({ action: 'document.add', 'target.id': body.id, participantId: id })).toBe(1);
  });

  test('is sealed, piece by piece: neither its name nor a word of it stands in the database', async () => {
    const { at } = await aRecord();
    const { body } = await counsellor.post(at, anUpload({ file: aLongPdf('zzsecret'), name: 'Zznom.pdf' }));
    const pieces = await chunks().find({ files_id: body.id }).sort({ n: 1 }).toArray();
    expect(pieces.length).toBeGreaterThan(2);
    const kept = Buffer.concat([
      Buffer.from(JSON.stringify(await files().findOne({ _id: body.id }))),
      ...pieces.map(({ data }) => data.buffer),
    ]).toString('latin1');
    expect(kept).not.toMatch(/zzsecret|Zznom|%PDF/);
    // The shape of GridFS, for its tools.
    const { length, chunkSize } = await files().findOne({ _id: body.id });
    expect(length).toBe(pieces.reduce((sum, { data }) => sum + data.length(), 0));
    expect(pieces[0].data.length()).toBe(chunkSize);
    const bucket = new mongoose.mongo.GridFSBucket(mongoose.connection.db as mongoose.mongo.Db, {
      bucketName: 'documents',
    });
    const read: Buffer[] = [];
    for await (const part of bucket.openDownloadStream(body.id as never)) read.push(part);
    expect(Buffer.concat(read)).toHaveLength(length);
  });

  test('does not open where a piece was altered, taken away or put in another place', async () => {
    const { at } = await aRecord();
    const swapped = async (change: (id: string) => Promise<unknown>) => {
      const { body } = await counsellor.post(at, anUpload({ file: aLongPdf('page') }));
      await change(body.id);
      return take(`${at}/${body.id}`).then(
        ({ bytes }) => bytes.toString('latin1').length,
        () => 'cut',
      );
    };
    expect(await swapped((id) => chunks().deleteOne({ files_id: id, n: 2 }))).toBe('cut');
    expect(
      await swapped(async (id) => {
        const [one, other] = await chunks()
          .find({ files_id: id, n: { $lt: 2 } })
          .sort({ n: 1 })
          .toArray();
        await chunks().updateOne({ _id: one._id }, { $set: { data: other.data } });
      }),
    ).toBe('cut');
  });

  test('a photograph loses the place where it was taken', async () => {
    const { at } = await aRecord();
    const sent = await aPhoto('jpeg', 'zzmarseille');
    const { body } = await counsellor.post(
      at,
      anUpload({ file: sent, kind: 'diploma', name: 'diplôme.png' }),
    );
    expect([body.type, body.name]).toEqual(['image/jpeg', 'diplôme.jpg']);
    const { bytes, headers } = await take(`${at}/${body.id}`);
    expect(bytes.toString('latin1')).not.toContain('zzmarseille');
    expect(headers.get('content-disposition')).toContain("filename*=UTF-8''dipl%C3%B4me.jpg");
  });

  test('is corrected at its revision, and kept as long as its end asks for', async () => {
    const { at } = await aRecord();
    const { body } = await counsellor.post(at, anUpload({ kind: 'attestation' }));
    const path = `${at}/${body.id}` as const;
    const edited = await counsellor.patch(path, { revision: 1, endsOn: inDays(400), origin: 'company' });
    expect(edited.body).toMatchObject({ revision: 2, endsOn: inDays(400), origin: 'company' });
    expect(edited.body.keptUntil > body.keptUntil).toBe(true);
    const same = await counsellor.patch(path, { revision: 2, origin: 'company' });
    expect([same.status, same.body.revision]).toEqual([200, 2]);
    const late = await counsellor.patch(path, { revision: 1, origin: 'person' });
    expect([late.status, late.problem.code, late.problem.errors.map(({ field }: any) => field)]).toEqual([
      409,
      'stale',
      ['origin', 'endsOn', 'keptUntil'],
    ]);
    const without = await counsellor.patch(path, { revision: 2, endsOn: null });
    expect(without.body).toMatchObject({ endsOn: null, keptUntil: body.keptUntil });
  });

  test('is taken away for good', async () => {
    const { id, at } = await aRecord();
    const { body } = await counsellor.post(at, anUpload());
    expect((await counsellor.delete(`${at}/${body.id}`)).status).toBe(204);
    expect(await files().countDocuments({ _id: body.id })).toBe(0);
    expect(await chunks().countDocuments({ files_id: body.id })).toBe(0);
    expect((await counsellor.delete(`${at}/${body.id}`)).status).toBe(404);
    expect(await audit({ action: 'document.remove', participantId: id })).toBe(1);
  });
});

describe('nobody but the person’s structure', () => {
  test('learns that there is one: another’s answer is that of a record that does not exist, at every address', async () => {
    const { at } = await aRecord();
    const { body } = await counsellor.post(at, anUpload());
    const ghost = `/participants/${'f'.repeat(24)}/documents`;
    const neighbour = await world.sign('counsellor', 1);
    const asked = (all: string, id: string) => [
      () => neighbour.get(all),
      () => neighbour.post(all, anUpload()),
      () => neighbour.get(`${all}/${id}`),
      () => neighbour.patch(`${all}/${id}`, { revision: 1, origin: 'company' }),
      () => neighbour.delete(`${all}/${id}`),
      () => neighbour.get(`${all}/${id}/file`),
    ];
    const say = ({ status, body: { reference: _, ...said } }: any) => ({ status, said });
    for (const [i, ask] of asked(at, body.id).entries()) {
      const answer = say(await ask());
      expect(answer.status).toBe(404);
      expect(answer).toEqual(say(await asked(ghost, body.id)[i]?.()));
    }
    for (const role of ['officer', 'employer', 'admin'] as const)
      for (const path of [at, `${at}/${body.id}`, `${at}/${body.id}/file`])
        expect((await (await world.sign(role)).get(path)).status).toBe(403);
    // Under a record of one's own neither.
    const { body: mine } = await neighbour.post('/participants', aPerson());
    expect((await neighbour.get(`/participants/${mine.id}/documents/${body.id}/file`)).status).toBe(404);
    expect(await audit({ 'target.id': body.id, action: 'document.open' })).toBe(0);
  });
});

describe('what is wrong is refused by its field, and nothing is written', () => {
  test.each<[string, string, number, Parameters<typeof anUpload>[0]]>([
    ['kind', 'unknown', 422, { kind: 'passport' }],
    ['origin', 'not-allowed', 422, { origin: 'voisin' }],
    ['issuedOn', 'wrong-format', 422, { issuedOn: '30/11/2026' }],
    ['issuedOn', 'in-the-future', 422, { issuedOn: inDays(2) }],
    ['endsOn', 'no-end', 422, { kind: 'cv', endsOn: inDays(2) }],
    ['endsOn', 'missing', 422, { kind: 'immersion' }],
    ['endsOn', 'before-issue', 422, { kind: 'licence', issuedOn: inDays(-2), endsOn: inDays(-3) }],
    ['autre', 'unknown-key', 422, { autre: 'x' }],
    ['file', 'file-type', 422, { file: Buffer.from('bonjour') }],
    ['file', 'pdf-script', 422, { file: aPdf(['<</S/JavaScript>>']) }],
    ['file', 'too-large', 413, { file: Buffer.alloc(10 * 1024 * 1024 + 1) }],
    ['file', 'too-large', 413, { file: Buffer.alloc(20 * 1024 * 1024) }],
  ])('%s: %s', async (field, code, status, sent) => {
    const { at } = await aRecord();
    const before = [await files().countDocuments(), await chunks().countDocuments()];
    const answer = await counsellor.post(at, anUpload(sent), { 'idempotency-key': `${field}${code}` });
    expect([answer.status, answer.problem.errors]).toEqual([
      status,
      [{ field, code, detail: expect.stringMatching(/[.…]$|^Valeurs/) }],
    ]);
    expect([await files().countDocuments(), await chunks().countDocuments()]).toEqual(before);
  });

  test('no file, two files, a file in another field, and what is no form', async () => {
    const { at } = await aRecord();
    const none = anUpload();
    none.delete('file');
    expect((await counsellor.post(at, none)).problem.errors[0]).toMatchObject({
      field: 'file',
      code: 'missing',
    });
    const two = anUpload();
    two.append('file', new Blob(['x']), 'x.pdf');
    expect((await counsellor.post(at, two)).status).toBe(413);
    const elsewhere = anUpload();
    elsewhere.delete('file');
    elsewhere.set('kept', new Blob(['x']), 'x.pdf');
    expect((await counsellor.post(at, elsewhere)).problem.errors).toEqual([
      expect.objectContaining({ field: 'kept', code: 'unknown-key' }),
    ]);
    expect((await counsellor.post(at, { kind: 'cv' })).status).toBe(415);
    const broken = await counsellor.post(at, 'rien', { 'content-type': 'multipart/form-data' });
    expect([broken.status, broken.problem.code]).toEqual([400, 'malformed-form']);
  });

  test('a thing has so many documents', async () => {
    const { at } = await aRecord();
    const back = setHouseRules({ DOCUMENTS_EACH: 2 });
    try {
      for (const expected of [201, 201, 409])
        expect((await counsellor.post(at, anUpload())).status).toBe(expected);
    } finally {
      back();
    }
  });
});

test('a file that comes after its session ended is not said to be kept: the page is found again', async () => {
  const { at } = await aRecord();
  const answer = await fetch(`${world.url}${at}/ajouter`, {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: anUpload(),
  });
  const text = await answer.text();
  expect(answer.status).toBe(401);
  expect(text).toContain(`name="suite" value="${at}"`);
  expect(text).toContain('choisissez de nouveau votre fichier');
  expect(text).not.toContain('Ce que vous avez écrit est gardé');
});

describe('the same key', () => {
  test('makes one document, however close together it is sent; another file under it is refused', async () => {
    const { at } = await aRecord();
    const key = { 'idempotency-key': 'one-file' };
    const file = aLongPdf('page');
    const answers = await Promise.all([1, 2, 3].map(() => counsellor.post(at, anUpload({ file }), key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await counsellor.get(at)).body.data).toHaveLength(1);
    const other = await counsellor.post(at, anUpload({ file: aPdf() }), key);
    expect([other.status, other.problem.code]).toEqual([409, 'idempotency-key-reused']);
  });
});

/** Begins an upload by hand, and leaves it there. */
function beginUpload(at: string, { token }: Client, sent: number) {
  const head = [
    `POST /api/v1${at} HTTP/1.1`,
    'Host: localhost',
    `Authorization: Bearer ${token}`,
    'Idempotency-Key: cut',
    'Content-Type: multipart/form-data; boundary=x',
    'Content-Length: 5000000',
    '',
    '--x',
    'Content-Disposition: form-data; name="kind"',
    '',
    'cv',
    '--x',
    'Content-Disposition: form-data; name="file"; filename="cv.pdf"',
    '',
    '%PDF-1.7',
  ];
  const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`${head.join('\r\n')}\r\n${'a'.repeat(sent)}`);
  return socket;
}

describe('an upload that is cut in the middle', () => {
  test('leaves nothing, and the key and the place free for the next', async () => {
    const { at } = await aRecord();
    // What the record has set going is done first.
    await until(
      () => mongoose.connection.collection('outbox').countDocuments(),
      (count) => count === 0,
    );
    const everything = async () => {
      const { collections } = (await (mongoose.connection.db as mongoose.mongo.Db).command({
        dbHash: 1,
      })) as any;
      const { sessions: _, audit: __, leases: ___, ...digests } = collections;
      return digests;
    };
    const before = await everything();
    for (let i = 0; i < 5; i++) {
      const socket = beginUpload(at, counsellor, 2_000_000);
      await untilMoment(
        async () => socket.bytesWritten,
        (written) => written > 1_000_000,
      );
      socket.destroy();
    }
    expect(await everything()).toEqual(before);
    // Were the five still counted, the account's three places would be taken.
    const again = () => counsellor.post(at, anUpload(), { 'idempotency-key': 'cut' });
    expect((await until(again, ({ status }) => status !== 429)).status).toBe(201);
  });

  test('an account has so many under way at once', async () => {
    const { at } = await aRecord();
    const sockets = [1, 2, 3].map(() => beginUpload(at, counsellor, 10_000));
    const refused = await until(
      () => counsellor.post(at, anUpload()),
      ({ status }) => status === 429,
    );
    expect([refused.problem.code, refused.headers.get('retry-after')]).toEqual(['too-many-uploads', '5']);
    expect((await (await world.sign('manager')).post(at, anUpload())).status).toBe(201);
    for (const socket of sockets) socket.destroy();
    expect(
      (
        await until(
          () => counsellor.post(at, anUpload()),
          ({ status }) => status !== 429,
        )
      ).status,
    ).toBe(201);
  });
});

describe('another room', () => {
  test('declares what may be attached to its things, and for whom: nothing here changes', async () => {
    const manager: Actor = { id: 'm', role: 'manager', name: 'M', structureId: 'plie-centre' };
    const [read, remove] = [
      right('keepsake.read', ['officer', 'manager']),
      right('keepsake.remove', ['officer']),
    ];
    const photo = { code: 'photo', label: 'Photo', ends: 'never', keptMonths: () => 1 } as const;
    const documents: Attachable = {
      thing: 'keepsake',
      path: 'keepsakes',
      rights: { read, add: read, remove },
      kinds: [photo, { ...photo, code: 'secret', rights: { read: remove } }],
      reach: async (_, id) => {
        if (id !== 'one') throw notFound('Souvenir');
        return {};
      },
    };
    openHouse([...rooms, { name: 'keepsakes', rights: { read, remove }, personalData: null, documents }]);
    try {
      expect(
        attachables()
          .map(({ thing }) => thing)
          .at(-1),
      ).toBe('keepsake');
      const file = await checkFile({ name: 'a', bytes: await aPhoto() });
      const said = (kind: string) => documentInput.parse({ kind });
      const officer: Actor = { ...manager, role: 'officer' };
      const { id } = await addDocument(manager, documents, 'one', said('photo'), file);
      const secret = await addDocument(officer, documents, 'one', said('secret'), file);
      expect(kindsFor(manager, documents, 'add').map(({ code }) => code)).toEqual(['photo']);
      const seen = async (actor: Actor) =>
        (await listDocuments(actor, documents, 'one')).map((one) => one.id);
      expect([await seen(manager), await seen(officer)]).toEqual([[id], [secret.id, id]]);
      await expect(openDocument(manager, documents, 'one', secret.id)).rejects.toMatchObject({ status: 404 });
      await expect(addDocument(manager, documents, 'one', said('secret'), file)).rejects.toMatchObject({
        status: 422,
      });
      await expect(addDocument(manager, documents, 'two', said('photo'), file)).rejects.toMatchObject({
        status: 404,
      });
      await expect(removeDocument(manager, documents, 'one', id)).rejects.toMatchObject({ status: 403 });
      await removeDocument(officer, documents, 'one', id);
      const back = setClock(() => new Date(Date.now() + 40 * 86_400_000));
      try {
        await retain();
      } finally {
        back();
      }
      expect(await seen(officer)).toEqual([]);
    } finally {
      openHouse(rooms);
    }
  });
});

test('the demonstration has some', async () => {
  const { id } = await world.open({
    email: 'demo@essai.example',
    role: 'counsellor',
    structureId: 'plie-centre',
  });
  await demonstrate(
    new Map([['counsellor', { id, role: 'counsellor', name: 'D', structureId: 'plie-centre' }]]),
  );
  const mine = await files().find({ by: id }).toArray();
  expect(new Set(mine.map(({ kind }) => kind))).toEqual(new Set(['cv', 'licence']));
});

describe('keys', () => {
  test('rotate: the file opens under the new one alone, and its pieces were not written again', async () => {
    const { at } = await aRecord();
    const file = aLongPdf('page');
    const { body } = await counsellor.post(at, anUpload({ file }));
    const before = await chunks().find({ files_id: body.id }).toArray();
    const [old] = world.config.FIELD_KEYS;
    const fresh = { id: 'new', secret: Buffer.alloc(32, 7) };
    useKeys({ ...world.config, FIELD_KEYS: [fresh, old as never] });
    await rotateKeys(() => {});
    useKeys({ ...world.config, FIELD_KEYS: [fresh] });
    expect((await take(`${at}/${body.id}`)).bytes.equals(file)).toBe(true);
    expect(await chunks().find({ files_id: body.id }).toArray()).toEqual(before);
    const { key } = await files().findOne({ _id: body.id });
    expect([key.startsWith('new.'), unseal(key, `${body.id}/key`).length]).toEqual([true, 43]);
    useKeys({ ...world.config, FIELD_KEYS: [old as never] });
    expect((await take(`${at}/${body.id}`)).status).toBe(409);
    useKeys({ ...world.config, FIELD_KEYS: [old as never, fresh] });
    await rotateKeys(() => {});
    useKeys(world.config);
    expect((await take(`${at}/${body.id}`)).bytes.equals(file)).toBe(true);
  });
});

describe('the record that it is attached to', () => {
  test('merged into another takes its documents along', async () => {
    const [keep, drop] = [await aRecord(), await aRecord()];
    const file = aLongPdf('page');
    const { body } = await counsellor.post(drop.at, anUpload({ file }));
    const revisions = { keep: 1, drop: 1 };
    const merged = await counsellor.post(`/participants/${keep.id}/merge`, { drop: drop.id, revisions });
    expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    expect((await counsellor.get(keep.at)).body.data.map(({ id }: any) => id)).toEqual([body.id]);
    expect((await take(`${keep.at}/${body.id}`)).bytes.equals(file)).toBe(true);
    expect((await counsellor.get(`${drop.at}/${body.id}`)).problem.code).toBe('merged');
  });

  test('erased, leaves no piece of it', async () => {
    const { id, at } = await aRecord();
    const { body } = await counsellor.post(at, anUpload({ file: aLongPdf('page') }), {
      'idempotency-key': 'gone',
    });
    const file = await counsellor.get(`/participants/${id}/file`);
    expect(file.body.documents).toEqual([{ ...body, about: { thing: 'participant', id } }]);
    const manager = await world.sign('manager');
    expect((await manager.post(`/participants/${id}/erasure`, { because: 'request' })).status).toBe(200);
    expect(await files().countDocuments({ participantId: id })).toBe(0);
    expect(await chunks().countDocuments({ files_id: body.id })).toBe(0);
    expect(
      (await counsellor.post(at, anUpload({ file: aLongPdf('page') }), { 'idempotency-key': 'gone' })).status,
    ).toBe(404);
  });

  test('lives on when the time of a document is over: it goes alone, and that is recorded', async () => {
    const { id, at } = await aRecord();
    const { body: cv } = await counsellor.post(at, anUpload());
    const { body: licence } = await counsellor.post(at, anUpload({ kind: 'licence', endsOn: inDays(100) }));
    const back = setClock(() => new Date(Date.parse(`${cv.keptUntil}T12:00:00Z`) + 86_400_000));
    try {
      const said = await retain({ dryRun: true });
      expect(said.finished).toMatchObject({
        'Documents au bout de leur conservation': expect.any(Number),
      });
      expect(await files().countDocuments({ participantId: id })).toBe(2);
      await retain();
    } finally {
      back();
    }
    expect((await files().find({ participantId: id }).toArray()).map(({ _id }) => _id)).toEqual([licence.id]);
    expect(await chunks().countDocuments({ files_id: cv.id })).toBe(0);
    expect(await audit({ action: 'document.erase', 'target.id': cv.id, participantId: id })).toBe(1);
  });
});
