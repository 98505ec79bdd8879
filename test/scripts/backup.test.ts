import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectMongo } from '../../src/platform/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { environmentOf, runScript } from '../support/script.ts';
import { databaseUri, startWorld, type World } from '../support/world.ts';

let world: World;
let folder: string;
let client: mongoose.mongo.MongoClient;
let elsewhere: mongoose.mongo.Db;
beforeAll(async () => {
  world = await startWorld();
  folder = mkdtempSync(join(tmpdir(), 'passerelle-backup-'));
  client = await new mongoose.mongo.MongoClient(emptyUri()).connect();
  elsewhere = client.db();
});
afterAll(async () => {
  await elsewhere.dropDatabase();
  await client.close();
  rmSync(folder, { recursive: true });
  await world.stop();
});
beforeEach(() => elsewhere.dropDatabase());

const emptyUri = () => databaseUri(world.config.MONGODB_URI, `${mongoose.connection.name}_restored`);
const backup = (file: string) => runScript('backup', [file], environmentOf(world.config));
const restore = (file: string, change: Partial<World['config']> = {}) =>
  runScript(
    'restore',
    [file, '--without-erasures'],
    environmentOf({ ...world.config, MONGODB_URI: emptyUri(), ...change }),
  );

const here = () => mongoose.connection.db as mongoose.mongo.Db;

async function contents(db: mongoose.mongo.Db): Promise<Record<string, unknown[]>> {
  const names = (await db.listCollections().toArray()).map(({ name }) => name).sort();
  const all = await Promise.all(
    names.map(async (name) => [name, await db.collection(name).find().sort({ _id: 1 }).toArray()] as const),
  );
  return Object.fromEntries(all.filter(([, docs]) => docs.length > 0));
}

test('what is restored is what was there, down to the last field, and nobody reads it on the way', async () => {
  await castOf(world).aMeeting();
  await world.stopWorkers();
  const file = join(folder, 'whole.age');
  const made = await backup(file);
  expect(made.said).toMatch(/participants : 1\n/);
  expect(made.code).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1/);
  expect(bytes.toString('latin1')).not.toMatch(/participants|N1101/);

  const back = await restore(file);
  expect(back.said).toMatch(/Restauré : [\d ]+ fiches/);
  expect(back.code).toBe(0);
  expect(await contents(elsewhere)).toEqual(await contents(here()));
  expect((await restore(file)).said).toMatch(/n’est pas vide/);
  world.startWorkers();
});

test('it is of one moment, however much is written meanwhile', async () => {
  const db = here();
  const filler = randomBytes(2000).toString('hex');
  await db.collection('filler').insertMany(Array.from({ length: 3000 }, () => ({ filler })));
  await Promise.all([db.createCollection('left'), db.createCollection('zright')]);
  let writing = true;
  let pairs = 0;
  const writer = (async () => {
    for (; writing; pairs++) {
      await mongoose.connection.transaction(async (session) => {
        await db.collection<{ _id: number }>('left').insertOne({ _id: pairs }, { session });
        await db.collection<{ _id: number }>('zright').insertOne({ _id: pairs }, { session });
      });
    }
  })();
  const file = join(folder, 'moving.age');
  const made = await backup(file);
  writing = false;
  await writer;
  expect(made.code).toBe(0);
  expect((await restore(file)).code).toBe(0);
  const [left, right] = await Promise.all(
    ['left', 'zright'].map((name) => elsewhere.collection(name).countDocuments()),
  );
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(pairs);
  expect(right).toBe(left);
});

test('a file that is damaged, cut short, or under another key leaves the database empty', async () => {
  const file = join(folder, 'sound.age');
  expect((await backup(file)).code).toBe(0);
  const sound = readFileSync(file);
  const tried = async (name: string, bytes: Buffer, keys = world.config.FIELD_KEYS) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { code, said } = await restore(path, { FIELD_KEYS: keys });
    expect(said, name).toMatch(/^Rien n’a été restauré : .+/m);
    expect(code, name).toBe(2);
    expect(await contents(elsewhere), name).toEqual({});
  };
  for (const place of [0.1, 0.5, 0.99]) {
    const damaged = Buffer.from(sound);
    const at = Math.floor(place * damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    await tried(`damaged-${place}`, damaged);
  }
  for (const place of [0.3, 0.999])
    await tried(`cut-${place}`, sound.subarray(0, Math.floor(place * sound.length)));
  await tried('not-ours', Buffer.from('Bonjour'));
  await tried('other-key', sound, [{ id: 'autre', secret: randomBytes(32) }]);
});

test('a restore that was killed is seen by the house, and begun again', async () => {
  const file = join(folder, 'again.age');
  expect((await backup(file)).code).toBe(0);
  await elsewhere.collection<{ _id: string }>('restores').insertOne({ _id: 'unfinished' });
  await elsewhere.collection('participants').insertOne({ half: 'written' });
  const house = await runScript(
    '../workers/main',
    [],
    environmentOf({ ...world.config, MONGODB_URI: emptyUri() }),
  );
  expect(house.said).toMatch(/restauration de cette base n’est pas finie/);
  expect(house.code).not.toBe(0);
  const back = await restore(file);
  expect(back.said).toMatch(/Restauré/);
  expect(await contents(elsewhere)).toEqual(await contents(here()));
});

test('a backup that cannot be written leaves no file, and none is written over', async () => {
  const taken = join(folder, 'taken.age');
  writeFileSync(taken, 'précieux');
  expect((await backup(taken)).said).toMatch(/existe déjà/);
  expect(readFileSync(taken, 'utf8')).toBe('précieux');
  const before = readdirSync(folder);
  const nowhere = await backup(join(folder, 'nowhere', 'x.age'));
  expect(nowhere.said).toMatch(/ENOENT/);
  expect(nowhere.code).toBe(2);
  expect((await backup('/proc/nothing.age')).code).toBe(2);
  expect(readdirSync(folder)).toEqual(before);
});

test('the house works on what was restored', async () => {
  const file = join(folder, 'working.age');
  expect((await backup(file)).code).toBe(0);
  expect((await restore(file)).code).toBe(0);
  await world.stopWorkers();
  await mongoose.disconnect();
  await connectMongo(emptyUri());
  const counsellor = await world.sign('counsellor');
  const { body } = await counsellor.get('/participants?q=benali');
  await mongoose.disconnect();
  await connectMongo(world.config.MONGODB_URI);
  expect(body.data[0]).toMatchObject({ lastName: 'Benali' });
});
