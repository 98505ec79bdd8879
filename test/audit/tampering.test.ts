import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChainPoint, chainRows, record, verifyAudit } from '../../src/audit/index.ts';
import { useKeys } from '../../src/platform/index.ts';
import { prove } from '../support/faults-report.ts';
import { anAct, chainAll, empty, heads, openDatabase, recordMany, rows } from './support.ts';

const size = 12;
let database: Awaited<ReturnType<typeof openDatabase>>;
/** A chain of twelve rows with two that wait, as it was before anybody touched it. */
let genuine: { rows: any[]; head: any };

beforeAll(async () => {
  database = await openDatabase();
  await recordMany(size);
  await chainAll();
  await recordMany(2);
  genuine = { rows: await rows().find({}).sort({ _id: 1 }).toArray(), head: await heads().findOne({}) };
});
afterAll(() => database.close());
beforeEach(() => restore(genuine));

async function restore(state: typeof genuine): Promise<void> {
  await empty();
  await rows().insertMany(state.rows);
  await heads().insertOne(state.head);
}
const snapshot = async () => ({ rows: await rows().find({}).toArray(), head: await heads().findOne({}) });

const at = (seq: number) => genuine.rows.find((row) => row.seq === seq);
const set = (seq: number, change: object) => rows().updateOne({ seq }, { $set: change });
const problems = async (noted?: ChainPoint) => (await verifyAudit(noted)).problems;
const kinds = async (noted?: ChainPoint) => (await problems(noted)).map(({ kind, seq }) => [kind, seq]);

test('a record that nobody touched is whole', async () => {
  const { seq, mac } = genuine.head;
  const months = { closed: 0, expired: 0 };
  const report = {
    rows: size,
    unchained: 2,
    months,
    head: { seq: size, mac },
    problems: [],
    moreProblems: 0,
  };
  expect(await verifyAudit()).toEqual(report);
  expect(await verifyAudit({ seq, mac })).toEqual(report);
  expect(await verifyAudit({ seq: 5, mac: at(5).mac })).toEqual(report);
});

test('a record that has not begun is whole', async () => {
  await empty();
  expect(await verifyAudit()).toMatchObject({ rows: 0, unchained: 0, head: null, problems: [] });
});

describe('rows', () => {
  const changes: [string, object][] = [
    ['who', { 'actor.id': 'user-2' }],
    ['in what role', { 'actor.role': 'admin' }],
    ['did what', { action: 'participant.read' }],
    ['to what', { 'target.id': 'person-9' }],
    ['to whom', { participantId: 'person-9' }],
    ['when', { at: new Date('2020-01-01') }],
    ['why', { because: 'request' }],
    ['which fields', { fields: ['phone'] }],
    ['something more', { comment: 'rien à voir' }],
    ['the link', { mac: randomBytes(32).toString('base64url') }],
    ['what it follows', { prev: randomBytes(32).toString('base64url') }],
    ['the seal', { seal: randomBytes(32).toString('base64url') }],
    ['that it waits', { waiting: true }],
  ];
  test.each(changes)('a change of %s is found, and where', async (_, change) => {
    await set(4, change);
    expect(await problems()).toEqual([{ kind: 'changed', seq: 4, id: at(4)._id }]);
  });

  test('a change is found at the first row and at the last', async () => {
    await set(1, { because: 'request' });
    await set(size, { because: 'request' });
    expect(await kinds()).toEqual([
      ['changed', 1],
      ['changed', size],
    ]);
  });

  test('a deleted row is found, alone or with its neighbours', async () => {
    await rows().deleteOne({ seq: 3 });
    await rows().deleteMany({ seq: { $gte: 6, $lte: 8 } });
    expect(await problems()).toEqual([
      { kind: 'missing', seq: 3, to: 3 },
      { kind: 'missing', seq: 6, to: 8 },
    ]);
  });

  test('rows deleted with the others moved up to close the gap are found', async () => {
    await rows().deleteOne({ seq: 3 });
    for (let seq = 4; seq <= size; seq++) await set(seq, { seq: seq - 1 });
    expect(await kinds()).toEqual([
      ['misplaced', 3],
      ['cut', size],
    ]);
  });

  test('two rows that changed places are found', async () => {
    await rows().updateOne({ seq: 5 }, { $set: { seq: 99 } });
    await set(6, { seq: 5 });
    await set(99, { seq: 6 });
    expect(await kinds()).toContainEqual(['misplaced', 5]);
  });

  test('a row taken out of the chain to be chained again at its end is found', async () => {
    await rows().updateOne({ seq: 5 }, { $unset: { seq: 1, prev: 1, mac: 1 }, $set: { waiting: true } });
    await chainAll();
    expect(await problems()).toEqual([{ kind: 'missing', seq: 5, to: 5 }]);
  });

  test('a row added at a place that no row has is found', async () => {
    const { _id, ...copy } = at(5);
    for (const seq of [size + 1, 0, -3, 5.5, '7']) {
      await restore(genuine);
      await rows().insertOne({ ...copy, _id: `copy-${seq}`, seq } as any);
      expect(
        (await problems()).map(({ kind }) => kind),
        `${seq}`,
      ).toContain('inserted');
    }
  });

  test('a row that somebody else wrote is found, before it is chained and after', async () => {
    const { _id, ...copy } = genuine.rows.at(-1);
    const id = 'ffffffffffffffffffffffff';
    await rows().insertOne({ ...copy, _id: id });
    expect(await problems()).toEqual([{ kind: 'forged', seq: null, id }]);
    await chainAll();
    expect(await problems()).toEqual([{ kind: 'forged', seq: size + 3, id }]);
  });

  test('a waiting row copied under an id of another kind is found, and does not stop the chain', async () => {
    const { _id, ...copy } = genuine.rows.at(-1);
    await rows().insertOne({ ...copy, _id: new mongoose.Types.ObjectId(_id) });
    await chainRows('test');
    expect(await verifyAudit()).toMatchObject({ rows: size + 2, problems: [{ kind: 'forged', seq: null }] });
  });

  test('a waiting row that was changed, or hidden from the sequencer, is found', async () => {
    const { _id: id } = genuine.rows.at(-1);
    await rows().updateOne({ _id: id }, { $unset: { waiting: 1 } });
    expect(await problems()).toEqual([{ kind: 'forged', seq: null, id }]);
    await restore(genuine);
    await rows().updateOne({ _id: id }, { $set: { participantId: 'person-9' } });
    await chainAll();
    expect(await problems()).toEqual([{ kind: 'forged', seq: size + 2, id }]);
  });
});

describe('the end', () => {
  test('a chain cut short is found by its head', async () => {
    await rows().deleteMany({ seq: { $gt: 9 } });
    expect(await problems()).toEqual([{ kind: 'cut', seq: 10, to: size }]);
  });

  test('a chain cut short is found when the head is moved back to match, or taken away', async () => {
    await rows().deleteMany({ seq: { $gt: 9 } });
    await heads().updateOne({}, { $set: { seq: 9, mac: at(9).mac } });
    expect(await kinds()).toEqual([['forged-head', null]]);
    await heads().deleteMany({});
    expect(await kinds()).toEqual([['forged-head', null]]);
  });

  test('a record taken back to an earlier state, head and all, is found by a head noted elsewhere', async () => {
    await empty();
    await recordMany(3);
    await chainAll();
    const earlier = await snapshot();
    await recordMany(3);
    await chainAll();
    const { head } = await verifyAudit();
    const noted = head as ChainPoint;

    await restore(earlier);
    expect(await problems()).toEqual([]);
    expect(await problems(noted)).toEqual([{ kind: 'cut', seq: 4, to: 6 }]);

    // Nor does it help that as many rows are written since.
    await recordMany(5);
    await chainAll();
    expect(await problems()).toEqual([]);
    expect(await kinds(noted)).toEqual([['other-history', 6]]);
  });

  test('an earlier head put back under a longer chain is found', async () => {
    await chainAll();
    await heads().replaceOne({}, genuine.head);
    expect(await problems()).toEqual([{ kind: 'inserted', seq: size + 1, to: size + 2 }]);
  });

  test('nothing passes under another key', async () => {
    useKeys({ ...database.keys, INDEX_KEY: randomBytes(32) });
    const report = await verifyAudit();
    useKeys(database.keys);
    expect(report.head).toBeNull();
    expect(report.problems).toHaveLength(size + 2 + 1);
  });
});

test('what is found is bounded, and the rest is counted', async () => {
  await empty();
  const { _id, ...copy } = at(1);
  const forged = Array.from({ length: 1500 }, (_, i) => ({ ...copy, _id: `forged-${i}`, seq: i + 1 }));
  await rows().insertMany(forged as any[]);
  const { problems: found, moreProblems } = await verifyAudit();
  expect(found).toHaveLength(1000);
  expect(moreProblems).toBe(501);
});

test('verification may run while rows are written and chained', async () => {
  let writing = true;
  const writes = (async () => {
    for (let i = 0; i < 60; i++) await record(anAct());
    writing = false;
  })();
  const chaining = (async () => {
    while (writing) await chainAll();
  })();
  while (writing) expect(await problems()).toEqual([]);
  await Promise.all([writes, chaining]);
});

/** What somebody may do to rows who can write in the database; `place` and `other` are places in the chain. */
const acts = {
  change: ({ place, path, value }: Act) => set(place, { [path]: value }),
  strip: ({ place, path }: Act) => rows().updateOne({ seq: place }, { $unset: { [path]: 1 } }),
  delete: ({ place }: Act) => rows().deleteOne({ seq: place }),
  cut: ({ place }: Act) => rows().deleteMany({ seq: { $gte: place } }),
  unchain: ({ place }: Act) =>
    rows().updateOne({ seq: place }, { $unset: { seq: 1, prev: 1, mac: 1 }, $set: { waiting: true } }),
  swap: async ({ place, other }: Act) => {
    await set(place, { seq: -1 });
    await set(other, { seq: place });
    await set(-1, { seq: other });
  },
  overwrite: async ({ place, other }: Act) => {
    const { _id, seq, ...content } = (await rows().findOne({ seq: other })) ?? {};
    if (seq) await set(place, content);
  },
};

interface Act {
  readonly what: keyof typeof acts;
  readonly place: number;
  readonly other: number;
  readonly path: string;
  readonly value: unknown;
}

test('whatever is done to chained rows behind our back is found', async () => {
  const place = fc.integer({ min: 1, max: size });
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const paths = [
    'at',
    'actor.id',
    'action',
    'target',
    'participantId',
    'because',
    'fields',
    'prev',
    'mac',
    'seal',
  ];
  const act = fc.record<Act>({
    what: fc.constantFrom(...(Object.keys(acts) as Act['what'][])),
    place,
    other: place,
    path: fc.constantFrom(...paths),
    value: fc.oneof(word, fc.integer(), fc.constant(null), fc.array(word)),
  });
  const inOrder = (docs: any[]) => JSON.stringify([...docs].sort((a, b) => (a._id < b._id ? -1 : 1)));

  const { failed, numRuns, ...run } = await fc.check(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 4 }), async (list) => {
      await restore(genuine);
      for (const one of list) await acts[one.what](one);
      fc.pre(inOrder(await rows().find({}).toArray()) !== inOrder(genuine.rows));
      expect(await problems()).not.toEqual([]);
    }),
    { numRuns: 100 },
  );
  prove({
    name: '7 audit records tampered with, found out',
    value: failed ? numRuns - 1 : numRuns,
    unit: 'records',
    bar: 100,
    atLeast: true,
  });
  expect(run.counterexample, run.errorInstance ? String(run.errorInstance) : '').toBeNull();
});
