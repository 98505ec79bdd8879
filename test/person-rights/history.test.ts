import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { log, readHistory } from '../../src/platform/index.ts';
import { startPushingOutErased } from '../../workers/history.ts';
import { prove } from '../support/faults-report.ts';
import { type OwnServices, startOwnServices } from '../support/own-services.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { aMarkedPerson, collection } from './marked.ts';
import { historyTracesOf } from './traces.ts';

const oplogMb = 8;
const metricsToken = 'a-token-of-the-metrics';
let services: OwnServices;
let world: World;
beforeAll(async () => {
  services = await startOwnServices({ oplogMb, failPoints: true, checkpointSeconds: 1 });
  world = await startWorld({ env: { ...services.env, METRICS_TOKEN: metricsToken } });
}, 120_000);
afterAll(async () => {
  await world.stop();
  await services.stop();
}, 180_000);

let pushing: ReturnType<typeof startPushingOutErased>[] = [];
afterEach(async () => {
  for (const one of pushing) await one.stop();
  pushing = [];
  await failing('off');
});
const push = (): void => {
  pushing.push(startPushingOutErased(100));
};

const admin = () => mongoose.connection.getClient().db('admin');
/** MongoDB refuses to add to its history, as to an account that may not. */
const failing = (mode: 'alwaysOn' | 'off') =>
  admin().command({
    configureFailPoint: 'failCommand',
    mode,
    data: { failCommands: ['appendOplogNote'], errorCode: 13 },
  });

async function metrics(): Promise<Record<string, number>> {
  const answer = await fetch(`${world.url}/metrics`, {
    headers: { authorization: `Bearer ${metricsToken}` },
  });
  const lines = [...(await answer.text()).matchAll(/^(mongodb_history_\w+) (\S+)$/gm)];
  return Object.fromEntries(lines.map(([, name = '', value]) => [name, Number(value)]));
}

async function erase(id: string): Promise<void> {
  const manager = await world.sign('manager');
  await manager.post(`/participants/${id}/erasure`, { because: 'request' });
  await until(
    () => collection('tombstones').findOne({ _id: id }),
    (tombstone) => tombstone?.doneAt !== undefined,
    60_000,
  );
  await until(
    () => collection('outbox').countDocuments({ state: { $ne: 'failed' } }),
    (count) => count === 0,
    60_000,
  );
}

const gone = (marks: readonly string[]) =>
  until(
    async () => (await historyTracesOf(marks)).found,
    (found) => found.length === 0,
    120_000,
  );

test('names, words and the place of a meeting of somebody erased leave the history of MongoDB, whichever process pushes', async () => {
  const { person, marks, digests } = await aMarkedPerson(world, 'zzgabbro');
  // Ids stay in the audit record and the tombstone.
  const names = marks.filter((mark) => mark !== person.id && !/^[0-9a-f]{24}$/.test(mark));
  const words = [...names, ...digests, 'Quai zzgabbro', 'Nomzzgabbro', 'zzgabbroexpérience'];
  await erase(person.id);
  const there = await historyTracesOf(words);
  for (const word of ['zzgabbroexpérience', 'Nomzzgabbro', 'Quai zzgabbro', ...digests])
    expect(there.found.join('\n')).toContain(word.toLowerCase());
  expect(await metrics()).toMatchObject({ mongodb_history_erased_people: 1 });

  const notes = async () =>
    (await mongoose.connection.getClient().db('local').collection('oplog.rs').countDocuments({ op: 'n' })) >
    6;
  push();
  await until(notes, Boolean, 60_000);
  await pushing.pop()?.stop();
  // Others go on from there, one at a time.
  push();
  push();
  await gone(words);
  const after = await historyTracesOf(words);
  prove({ name: '7 erased: traces in MongoDB’s history', value: after.found.length, unit: 'places', bar: 0 });
  expect(after.documents).toBeGreaterThan(0);
  const { mongodb_history_seconds: seconds, ...rest } = await metrics();
  expect(rest).toEqual({ mongodb_history_erased_people: 0 });
  expect(seconds).toBeGreaterThanOrEqual(0);
}, 400_000);

test('where nobody was erased nothing is pushed', async () => {
  const before = await readHistory();
  push();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect((await readHistory()).bytes - before.bytes).toBeLessThan(500_000);
});

test('where it may not, it says so once, the metric goes on telling, and it goes on when it may', async () => {
  const warned = vi.spyOn(log, 'warn');
  const { person, digests } = await aMarkedPerson(world, 'zzdiorite', {
    person: { phone: '06 39 98 55 44' },
  });
  await erase(person.id);
  await failing('alwaysOn');
  push();
  const told = () =>
    warned.mock.calls.filter(([, message]) => String(message).includes('cannot be pushed out')).length;
  await until(
    async () => told(),
    (count) => count > 0,
  );
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(told()).toBe(1);
  warned.mockRestore();
  expect(await metrics()).toMatchObject({ mongodb_history_erased_people: 1 });
  await failing('off');
  await gone(['zzdiorite', ...digests]);
  expect(await metrics()).toMatchObject({ mongodb_history_erased_people: 0 });
}, 400_000);

test('where MongoDB is told to keep some hours of its history, it grows to three times its size and no more', async () => {
  const keep = (minRetentionHours: number) => admin().command({ replSetResizeOplog: 1, minRetentionHours });
  await keep(24);
  // An erasure at the end of all time is never behind.
  const never = new mongoose.mongo.Timestamp({ t: 4_000_000_000, i: 1 });
  await collection('tombstones').insertOne({ _id: 'never', goneAt: never });
  push();
  const bytes = async () => (await readHistory()).bytes;
  const most = oplogMb * 2 ** 20 * 3;
  await until(bytes, (size) => size > most, 60_000);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(await bytes()).toBeLessThan(most + 2_500_000);
  await collection('tombstones').deleteOne({ _id: 'never' });
  await keep(0);
}, 120_000);
