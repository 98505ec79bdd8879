import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { keepSegments, readExported, type SegmentHead, verifyAudit } from '../../src/audit/index.ts';
import { setClock } from '../../src/platform/index.ts';
import { environmentOf, runScript } from '../support/script.ts';
import { chainAll, empty, openDatabase, recordMany, rows } from './support.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let folder: string;
let path: string;
let clockBack: (() => void) | undefined;
const segments = () => mongoose.connection.collection<any>('audit_segments');

const onDay = (day: string) => {
  clockBack?.();
  clockBack = setClock(() => new Date(`${day}T12:00:00Z`));
};
const exported = async () => {
  const heads: (SegmentHead | null)[] = [];
  for await (const head of readExported(path)) heads.push(head);
  return heads;
};
const kinds = async () => (await verifyAudit(undefined, await exported())).problems.map(({ kind }) => kind);

beforeAll(async () => {
  db = await openDatabase();
});
/** Ten rows a month from January to April 2026, May begun; the months that are over are closed. */
beforeEach(async () => {
  await empty();
  await segments().deleteMany({});
  folder = mkdtempSync(join(tmpdir(), 'passerelle-audit-'));
  path = join(folder, 'heads.jsonl');
  for (const month of ['01', '02', '03', '04', '05']) {
    onDay(`2026-${month}-10`);
    await recordMany(10);
    await chainAll();
    await keepSegments(path);
  }
});
afterEach(() => {
  clockBack?.();
  rmSync(folder, { recursive: true });
});
afterAll(() => db.close());

test('months that are over are closed and signed, and their heads told outside the database, once', async () => {
  await keepSegments(path);
  const heads = await exported();
  expect(heads.map((head) => [head?.month, head?.first, head?.last])).toEqual([
    ['2026-01', 1, 10],
    ['2026-02', 11, 20],
    ['2026-03', 21, 30],
    ['2026-04', 31, 40],
  ]);
  const report = await verifyAudit(undefined, heads);
  expect(report).toMatchObject({ rows: 50, problems: [], months: { closed: 4, expired: 0 } });
});

test('a month goes whole a year after its end, its signed head stays, and the record still verifies', async () => {
  const { head } = await verifyAudit();
  onDay('2027-02-27');
  expect(await keepSegments(path)).toEqual(['2026-01']);
  onDay('2027-03-01');
  expect(await keepSegments(path)).toEqual(['2026-02']);
  expect(await keepSegments(path)).toEqual([]);
  expect(await rows().countDocuments()).toBe(30);
  expect(await verifyAudit(head ?? undefined, await exported())).toMatchObject({
    rows: 30,
    problems: [],
    months: { closed: 5, expired: 2 },
    head,
  });

  onDay('2028-01-01');
  await keepSegments(path);
  expect(await rows().countDocuments()).toBe(0);
  expect(await kinds()).toEqual([]);
  await recordMany(3);
  await chainAll();
  expect(await verifyAudit()).toMatchObject({ rows: 3, problems: [], head: { seq: 53 } });
});

test('rows deleted without having expired, or said to have, are found, and so is a month that went', async () => {
  await rows().deleteMany({ seq: { $lte: 10 } });
  expect(await kinds()).toEqual(['missing']);
  await segments().updateOne({ _id: '2026-01' }, { $set: { expiredOn: '2026-02-01' } });
  expect(await kinds()).toContain('forged-segment');
  await segments().deleteOne({ _id: '2026-01' });
  expect(await kinds()).toEqual(expect.arrayContaining(['forged-segment', 'missing-segment']));
  await segments().deleteMany({});
  expect((await kinds()).filter((kind) => kind === 'missing-segment')).toHaveLength(4);
});

test('a row altered before its month is closed keeps the month from being signed', async () => {
  onDay('2026-06-10');
  await rows().updateOne({ seq: 45 }, { $set: { action: 'participant.erase' } });
  await expect(keepSegments(path)).rejects.toThrow(/audit row 45/);
  expect(await segments().countDocuments()).toBe(4);
});

test('a head of another history, or a line that we did not write, is found by the exported file', async () => {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const forged = { ...JSON.parse(lines[1] ?? ''), mac: 'x'.repeat(43) };
  writeFileSync(path, `${[lines[0], JSON.stringify(forged)].join('\n')}\n`);
  expect(await kinds()).toEqual(['forged-export']);
});

test('npm run audit:verify reads the exported heads, and ends with 1 where a month is gone', async () => {
  const env = environmentOf({
    MONGODB_URI: db.uri,
    REDIS_URL: 'redis://unused',
    QUEUE_PREFIX: 'unused',
    ...db.keys,
    ERASURE_LEDGER: join(folder, 'erasures.jsonl'),
    AUDIT_HEADS: path,
  });
  const whole = await runScript('audit-verify', [], env);
  expect([whole.code, whole.said]).toEqual([0, expect.stringContaining('Mois clos et signés : 4, dont 0')]);
  await segments().deleteMany({});
  const gone = await runScript('audit-verify', [], env);
  expect([gone.code, gone.said]).toEqual([
    1,
    expect.stringContaining('mois exporté que la base ne connaît plus'),
  ]);
});
