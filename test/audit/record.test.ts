import mongoose, { Schema } from 'mongoose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditOf, readAudit, record, verifyAudit } from '../../src/audit/index.ts';
import { inTransaction, setClock } from '../../src/platform/index.ts';
import { startSequencer } from '../../workers/audit.ts';
import { until } from '../support/until.ts';
import { anAct, chainAll, empty, openDatabase, recordMany, rows } from './support.ts';

/** Something that use cases change beside writing the record. */
const Thing = mongoose.model(
  'Thing',
  new Schema({ _id: { type: String, required: true }, n: Number }, { collection: 'things' }),
);

let database: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(empty);

test('a row says who did what to what and why, and holds nothing else', async () => {
  const back = setClock(() => new Date('2026-11-24T09:30:00.000Z'));
  const actor = { id: 'user-1', role: 'counsellor', name: 'Samira Benali' };
  await record(anAct({ actor, because: 'match.review' }));
  back();
  const row = await rows().findOne({});
  expect(row).toEqual({
    _id: expect.stringMatching(/^[0-9a-f]{24}$/),
    at: new Date('2026-11-24T09:30:00.000Z'),
    actor: { id: 'user-1', role: 'counsellor' },
    action: 'participant.edit',
    target: { kind: 'participant', id: 'person-1' },
    participantId: 'person-1',
    because: 'match.review',
    fields: ['phone', 'profile.wishes'],
    seal: expect.any(String),
    waiting: true,
  });
  expect(await verifyAudit()).toMatchObject({ rows: 0, unchained: 1, problems: [] });
});

test('a name, a sentence or an address cannot be written where a code is expected', async () => {
  const sentences = [
    anAct({ because: 'La personne est malade' }),
    anAct({ because: 'samira.benali@essai.example' }),
    anAct({ fields: ['phone', '06 39 98 12 34'] }),
    anAct({ target: { kind: 'participant', id: 'Samira Benali' } }),
    anAct({ participantId: 'samira@essai.example' }),
    anAct({ action: 'Lecture du dossier' }),
  ];
  for (const sentence of sentences) await expect(record(sentence)).rejects.toThrow('validation failed');
  expect(await rows().countDocuments()).toBe(0);
});

test('what was undone leaves no row, what was done leaves one', async () => {
  const change = (id: string, fails: boolean) =>
    inTransaction(async () => {
      await Thing.create([{ _id: id }]);
      await record(anAct({ target: { kind: 'thing', id } }));
      if (fails) throw new Error('no');
    });
  await change('done', false);
  await expect(change('undone', true)).rejects.toThrow('no');
  expect((await rows().find({}).toArray()).map(({ target }) => target.id)).toEqual(['done']);
  expect(await Thing.countDocuments()).toBe(1);
});

test('500 changes at once do not wait for each other because of the record, even while it is chained', async () => {
  const ids = Array.from({ length: 500 }, (_, i) => `at-once-${i}`);
  const sequencer = startSequencer({ intervalMs: 5 });
  let tries = 0;
  await Promise.all(
    ids.map((id) =>
      inTransaction(async () => {
        tries++;
        await Thing.create([{ _id: id }]);
        await record(anAct({ target: { kind: 'thing', id } }));
      }),
    ),
  );
  expect(tries).toBe(500);
  await until(verifyAudit, ({ unchained }) => unchained === 0);
  await sequencer.stop();
  expect(await verifyAudit()).toMatchObject({ rows: 500, unchained: 0, head: { seq: 500 }, problems: [] });
});

test('no row is changed or deleted through the model, by whatever function', async () => {
  await recordMany(1);
  const model = mongoose.models.AuditRow as mongoose.Model<any>;
  const change = { $set: { because: 'nothing' } };
  const tries = [
    () => model.updateOne({}, change),
    () => model.updateMany({}, change),
    () => model.replaceOne({}, {}),
    () => model.findOneAndUpdate({}, change),
    () => model.findOneAndReplace({}, {}),
    () => model.deleteOne({}),
    () => model.deleteMany({}),
    () => model.findOneAndDelete({}),
    async () => (await model.findOne({})).deleteOne(),
    async () => (await model.findOne({})).set({ because: 'nothing' }).save(),
  ];
  const before = await rows().findOne({});
  for (const attempt of tries) await expect(attempt()).rejects.toThrow('neither changed nor deleted');
  expect(await rows().findOne({})).toEqual(before);
});

test('a person is told who saw or changed what of them, newest first, page by page', async () => {
  for (let i = 0; i < 5; i++) await record(anAct({ fields: [`f${i}`] }));
  await record(anAct({ participantId: 'person-2' }));
  await chainAll();
  const asked = { participantId: 'person-1', limit: 3 };
  const first = await readAudit(asked);
  const second = await readAudit({ ...asked, cursor: first.next ?? '' });
  expect((await auditOf('person-1')).map(({ id }) => id).reverse()).toEqual(
    [...first.data, ...second.data].map(({ id }) => id),
  );
  expect([...first.data, ...second.data].map(({ fields }) => fields?.[0])).toEqual([
    'f4',
    'f3',
    'f2',
    'f1',
    'f0',
  ]);
  expect(second.next).toBeNull();
  expect(Object.keys(first.data[0] ?? {}).sort()).toEqual(
    ['action', 'actor', 'at', 'fields', 'id', 'participantId', 'target'].sort(),
  );
});
