import mongoose from 'mongoose';
import { expect, test } from 'vitest';
import { currentPolicy } from '../../src/rankings/index.ts';
import { aPerson } from '../support/fixtures.ts';
import { startWorld } from '../support/world.ts';

const versions = () => mongoose.connection.collection<any>('policies');

test('the first version of another database is that of the database', async () => {
  const before = await startWorld({ workers: false });
  await (await before.sign('counsellor')).post('/participants', aPerson());
  expect((await currentPolicy()).corpus.profiles).toBe(1);
  const first = await versions().findOne({ _id: 1 });
  await before.stop();

  const after = await startWorld({ workers: false });
  // As another process made it.
  await versions().insertOne({
    ...first,
    corpus: JSON.stringify({ ...JSON.parse(first.corpus), profiles: 7 }),
  });
  expect((await currentPolicy()).corpus.profiles).toBe(7);
  await after.stop();
});
