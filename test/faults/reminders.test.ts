import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { inDays } from '../support/days.ts';
import { type OwnServices, startOwnServices } from '../support/own-services.ts';
import { startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let services: OwnServices;
let world: World;
beforeAll(async () => {
  services = await startOwnServices({ failPoints: true });
  world = await startWorld({ workers: false, env: services.env });
}, 180_000);
afterAll(async () => {
  await world.stop();
  await services.stop();
});

test('workers killed between a reminder and its mark: it is told once', async () => {
  const { match } = await castOf(world).aSuggestion();
  const rows = mongoose.connection.collection('deadlines');
  await rows.updateOne({ 'about.id': match.id }, { $set: { dueOn: inDays(-1), remindOn: inDays(0) } });
  const told = () =>
    mongoose.connection.collection('notices').countDocuments({ kind: 'review-due', 'about.id': match.id });

  // The mark is asked for, and MongoDB keeps it waiting: what was told before it is written, and nothing is marked.
  const admin = mongoose.connection.getClient().db('admin');
  const failPoint = async (mode: object | string) =>
    admin.command({
      configureFailPoint: 'failCommand',
      mode,
      data: {
        failCommands: ['update'],
        namespace: `${mongoose.connection.name}.deadlines`,
        blockConnection: true,
        blockTimeMS: 30_000,
      },
    });
  const { count } = await failPoint({ times: 1 });
  const first = await startPart(world, 'workers');
  await admin.command({ waitForFailPoint: 'failCommand', timesEntered: count + 1, maxTimeMS: 60_000 });
  await first.kill();
  await failPoint('off');
  expect(await rows.findOne({ 'about.id': match.id })).toMatchObject({ remindOn: inDays(0) });

  const others = await Promise.all([startPart(world, 'workers'), startPart(world, 'workers')]);
  try {
    await until(
      () => rows.findOne({ 'about.id': match.id }),
      (row) => row?.toldOn !== undefined,
      90_000,
    );
    expect(await told()).toBe(1);
  } finally {
    await Promise.all(others.map((one) => one.kill()));
  }
}, 240_000);
