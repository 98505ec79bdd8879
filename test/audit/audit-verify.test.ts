import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ChainPoint, verifyAudit } from '../../src/audit/index.ts';
import { chainAll, empty, heads, openDatabase, recordMany, rows } from './support.ts';

const built = join(import.meta.dirname, '../../dist/scripts/audit-verify.js');

let database: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  if (!existsSync(built))
    throw new Error('dist/scripts/audit-verify.js is missing: run `npm test`, which builds it.');
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await empty();
  await recordMany(5);
  await chainAll();
});

/** What an officer sees, and what a scheduled task is told. */
async function run(args: string[] = [], settings: Record<string, string> = {}) {
  const { INDEX_KEY, FIELD_KEYS } = database.keys;
  const child = spawn(process.execPath, [built, ...args], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: '/nowhere',
      MONGODB_URI: database.uri,
      INDEX_KEY: INDEX_KEY.toString('base64'),
      FIELD_KEYS: FIELD_KEYS.map(({ id, secret }) => `${id}:${secret.toString('base64')}`).join(','),
      ...settings,
    },
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [code, out, errors] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  return { code, said: out + errors };
}

const headAsNoted = async () => {
  const { seq, mac } = (await verifyAudit()).head as ChainPoint;
  return `${seq}:${mac}`;
};

test('a whole record: code 0, and the head to note', async () => {
  await recordMany(2);
  const { code, said } = await run();
  expect(said).toContain('5 lignes chaînées, 2 en attente');
  expect(said).toContain('Aucune anomalie');
  expect(said).toContain(await headAsNoted());
  expect(code).toBe(0);
});

test('a record that was touched: code 1, and where', async () => {
  await rows().updateOne({ seq: 2 }, { $set: { because: 'request' } });
  await rows().deleteOne({ seq: 4 });
  const { code, said } = await run();
  expect(said).toMatch(/n° 2 ligne modifiée \([0-9a-f]{24}\)\n {2}n° 4 ligne manquante\n2 anomalies/);
  expect(said).not.toContain('à noter');
  expect(code).toBe(1);
});

test('the head noted before: code 0 while it is in the chain, 1 when the record was taken back', async () => {
  const before = { rows: await rows().find({}).toArray(), head: await heads().findOne({}) };
  await recordMany(3);
  await chainAll();
  const noted = await headAsNoted();
  await recordMany(3);
  await chainAll();
  expect(await run(['--head', noted])).toMatchObject({ code: 0 });

  await empty();
  await rows().insertMany(before.rows);
  await heads().insertOne(before.head);
  expect(await run()).toMatchObject({ code: 0 });
  const { code, said } = await run(['--head', noted]);
  expect(said).toContain('n° 6 à 8 fin de la chaîne coupée');
  expect(code).toBe(1);
});

test('what could not be verified: code 2, and what to do', async () => {
  const asked = await Promise.all([
    run(['--head', 'demain']),
    run(['--tete']),
    run([], { MONGODB_URI: '' }),
    run([], { INDEX_KEY: '' }),
    run([], { INDEX_KEY: 'trop court' }),
    run([], { MONGODB_URI: 'mongodb://127.0.0.1:9/?serverSelectionTimeoutMS=200' }),
  ]);
  expect(asked.map(({ code }) => code)).toEqual(asked.map(() => 2));
  // A setting is named alone: trying again would not help.
  for (const { said } of asked)
    expect(said).toMatch(/n’a pas pu être vérifié|SEQ:MAC|tete|npm start|INDEX_KEY/);
  expect(asked[0]?.said).toContain('SEQ:MAC');
  expect(asked[2]?.said).toContain('npm start');
  expect(asked[3]?.said).toContain('INDEX_KEY');
});
