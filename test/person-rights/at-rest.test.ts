import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stems } from '../../src/french/index.ts';
import { backupIdentity } from '../../src/platform/backup.ts';
import { environmentOf, runScript } from '../support/script.ts';
import { startWorld, type World } from '../support/world.ts';
import { aMarkedPerson, collection } from './marked.ts';
import { clearTracesOf } from './traces.ts';

let world: World;
let folder: string;
let marked: Awaited<ReturnType<typeof aMarkedPerson>>;
beforeAll(async () => {
  world = await startWorld();
  folder = mkdtempSync(join(tmpdir(), 'passerelle-at-rest-'));
  marked = await aMarkedPerson(world, 'zzfeldspath');
  await world.stopWorkers();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.stop();
});

/** All that was written of the person holds it: names, words, comments, the place of the meeting. */
const mark = 'zzfeldspath';

test('no word that was said of a person is readable in any collection, nor in Redis', async () => {
  const { found, documents } = await clearTracesOf([mark], world.redis, world.config.QUEUE_PREFIX);
  expect(documents).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test('what a person tells of their work is readable nowhere beside their record, not even in stems of trade words', async () => {
  const told = new Set(stems('J’ai conduit un chariot chez zzfeldspathexpérience pendant trois ans.'));
  const wordsOf = async (name: string) => JSON.stringify(await collection(name).find().toArray());
  for (const name of ['participants', 'rankings', 'matches', 'policies']) {
    const there = await wordsOf(name);
    for (const word of told) expect(there, `${name}: ${word}`).not.toContain(`"${word}"`);
  }
  // The order of the digests is not that of the text.
  const { words } = await collection('participants').findOne({ _id: marked.person.id });
  const digests = words.map(({ word }: any) => word);
  expect(digests).toEqual([...digests].sort());
  expect(digests.length).toBeGreaterThan(3);
});

test('nor in a backup, once it is decrypted', async () => {
  const file = join(folder, 'backup.age');
  expect((await runScript('backup', [file], environmentOf(world.config))).code).toBe(0);
  const decrypter = new Decrypter();
  const [key] = world.config.FIELD_KEYS;
  if (key) decrypter.addIdentity(backupIdentity(key));
  const clear = await decrypter.decrypt(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>);
  const content = await text(Readable.fromWeb(clear as never).pipe(createGunzip()));
  expect(content).toContain(marked.person.id);
  const lines = content.split('\n').filter((line) => line.toLowerCase().includes(mark));
  expect(lines.map((line) => line.slice(0, 300))).toEqual([]);
  expect(content).not.toContain('"chario"');
});
