import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from '../../src/migrations/index.ts';
import { useKeys } from '../../src/platform/index.ts';
import { servicesFromEnv } from '../support/services.ts';
import { databaseUri } from '../support/world.ts';

beforeAll(async () => {
  useKeys({
    FIELD_KEYS: `test:${randomBytes(32).toString('base64')}`,
    INDEX_KEY: randomBytes(32).toString('base64'),
  } as never);
  await mongoose.connect(databaseUri(servicesFromEnv().mongodbUri, `test_${randomBytes(6).toString('hex')}`));
});
afterAll(async () => {
  await mongoose.connection.dropDatabase();
  await mongoose.disconnect();
});

test.each(migrations.map((migration) => [migration.id, migration] as const))(
  '%s finds nothing to do in a database without collections',
  async (_, migration) => {
    const { db } = mongoose.connection;
    if (!db) throw new Error('no database');
    expect(await migration.waiting(db)).toBe(0);
    expect(await migration.step(db)).toBe(0);
  },
);
