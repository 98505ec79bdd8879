import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { plantKeyCheck } from '../../src/platform/own-keys.ts';
import { environmentOf, runScript } from '../support/script.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const records = () => mongoose.connection.collection<any>('migrations');
afterEach(() => records().deleteMany({ _id: '2999-01-01-of-later' }));

const migrate = (change: Partial<World['config']> = {}) =>
  runScript('migrate', [], environmentOf({ ...world.config, ...change }));

test('with a newer database it says why, and not to run it again', async () => {
  await records().insertOne({ _id: '2999-01-01-of-later' });
  const { code, said } = await migrate();
  expect(code).toBe(2);
  expect(said).toMatch(/^Cette base a servi à une version plus récente .+\(code : newer-database\)\.\n$/);
});

test('with other keys too', async () => {
  await mongoose.connection.collection('key_checks').deleteMany({});
  await plantKeyCheck();
  const { code, said } = await migrate({ INDEX_KEY: randomBytes(32) });
  expect(code).toBe(2);
  expect(said).toMatch(/^INDEX_KEY n’est pas celle .+\(code : wrong-keys\)\.\n$/);
});
