import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import { editParticipant, editParticipantInput } from '../../src/participants/index.ts';
import { retain } from '../../src/person-rights/index.ts';
import { addDays, addMonths, setClock, today } from '../../src/platform/index.ts';
import { sweep } from '../../workers/sweeps.ts';
import { castOf } from '../shortlists/cast.ts';
import { aPerson } from '../support/fixtures.ts';
import { environmentOf, runScript } from '../support/script.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { collection } from './marked.ts';

let world: World;
let clockBack: (() => void) | undefined;
beforeAll(async () => {
  world = await startWorld({ env: { MAIL_DIR: mkdtempSync(join(tmpdir(), 'passerelle-mail-')) } });
  await world.sign('manager');
});
afterEach(() => clockBack?.());
afterAll(() => world.stop());

/** The house lives on this day, at noon. */
function onDay(day: string): void {
  clockBack?.();
  clockBack = setClock(() => new Date(`${day}T12:00:00Z`));
}

const aNewPerson = async () => {
  const { body } = await (await world.sign('counsellor')).post('/participants', aPerson());
  return body as { id: string; reference: string; structureId: string; counsellorId: string };
};
const isThere = async (id: string) => (await collection('participants').countDocuments({ _id: id })) === 1;
const noticesOf = (id: string) => collection('notices').countDocuments({ 'about.id': id, kind: 'retention' });

/** A counsellor notes something: a contact. */
async function contact(person: { id: string; structureId: string; counsellorId: string | null }) {
  const { id, structureId, counsellorId } = person;
  const actor: Actor = { id: counsellorId!, role: 'counsellor', name: '', structureId };
  const { revision } = await collection('participants').findOne({ _id: id });
  await editParticipant(actor, id, editParticipantInput.parse({ revision, cv: `Vue le ${today()}.` }));
}

test('notice is given 30 days before, a contact keeps the record, and without one only statistics stay', async () => {
  const [quiet, seen] = [await aNewPerson(), await aNewPerson()];
  const end = addMonths(today(), 24);
  onDay(addDays(end, -31));
  expect(await retain()).toMatchObject({ told: [], erased: [] });

  const noticeDay = addDays(end, -30);
  onDay(noticeDay);
  const before = await collection('participants').find().toArray();
  const planned = await retain({ dryRun: true });
  expect(planned.told.map(({ reference, goesOn }) => [reference, goesOn])).toEqual(
    expect.arrayContaining([
      [quiet.reference, end],
      [seen.reference, end],
    ]),
  );
  expect(await collection('participants').find().toArray()).toEqual(before);
  expect(await noticesOf(quiet.id)).toBe(0);

  await sweep(world.config);
  await sweep(world.config);
  expect(await noticesOf(quiet.id)).toBe(2);
  const notice = await collection('notices').findOne({ 'about.id': quiet.id, kind: 'retention' });
  expect(notice.text).toContain(quiet.reference);
  expect(notice.text).toContain(end.split('-').reverse().join('/'));

  onDay(addDays(end, -1));
  await contact(seen);
  expect((await retain()).erased).toEqual([]);

  onDay(end);
  const { erased } = await retain();
  expect(erased.map(({ reference }) => reference)).toContain(quiet.reference);
  expect([await isThere(quiet.id), await isThere(seen.id)]).toEqual([false, true]);
  await until(
    () => collection('tombstones').findOne({ _id: quiet.id }),
    (tombstone) => Boolean(tombstone?.doneAt),
  );
  expect(await collection('tombstones').findOne({ _id: quiet.id })).toMatchObject({
    because: 'retention',
    by: 'system',
  });
  expect(await collection('stays').countDocuments()).toBeGreaterThan(0);

  onDay(addDays(addMonths(end, 24), -31));
  expect((await retain()).told.map(({ reference }) => reference)).toContain(seen.reference);
});

test('nobody is erased without notice, however late it runs', async () => {
  const late = await aNewPerson();
  const day = addMonths(today(), 60);
  onDay(day);
  await retain();
  expect(await isThere(late.id)).toBe(true);
  onDay(addDays(day, 29));
  await retain();
  expect(await isThere(late.id)).toBe(true);
  onDay(addDays(day, 30));
  await retain();
  expect(await isThere(late.id)).toBe(false);
});

test('a proposal that came to nothing goes after two years, the person and what came to something stay', async () => {
  const { match, participant } = await castOf(world).aRetained();
  const met = await castOf(world).aMeeting();
  const hired = { outcome: 'hired', startsOn: today() };
  const told = await (await world.sign('employer')).post(`${met.path}/outcome`, hired);
  expect(told.status, JSON.stringify(told.body)).toBe(200);
  const counsellor = await world.sign('counsellor');
  await counsellor.post(`/matches/${match.id}/agreement`, { given: false, how: 'telephone' });
  const end = addMonths(today(), 24);
  onDay(addDays(end, -1));
  for (const person of [participant, met.participant]) await contact(person);
  await retain();
  expect(await collection('matches').countDocuments({ _id: match.id })).toBe(1);
  onDay(addDays(end, 2));
  expect((await retain({ dryRun: true })).finished['Propositions sans suite']).toBeGreaterThan(0);
  await sweep(world.config);
  expect(await collection('matches').countDocuments({ _id: match.id })).toBe(0);
  expect(await collection('notices').countDocuments({ 'about.id': match.id })).toBe(0);
  expect(await isThere(participant.id)).toBe(true);
  expect(await collection('matches').countDocuments({ _id: met.match.id, state: 'hired' })).toBe(1);
  expect(
    await collection('audit').findOne({ action: 'match.erase', 'target.id': match.id, because: 'retention' }),
  ).toBeTruthy();
});

test('npm run retention says what is due, changes nothing with --dry-run, and does it without', async () => {
  const old = await aNewPerson();
  await (mongoose.connection.db as mongoose.mongo.Db)
    .collection<{ _id: string }>('participants')
    .updateOne({ _id: old.id }, { $set: { updatedAt: new Date('2020-01-01') } });
  const env = environmentOf(world.config);
  const dry = await runScript('retention', ['--dry-run'], env);
  expect([dry.code, dry.said]).toEqual([0, expect.stringContaining(old.reference)]);
  expect(await noticesOf(old.id)).toBe(0);
  const done = await runScript('retention', [], env);
  expect([done.code, done.said]).toEqual([0, expect.stringContaining(old.reference)]);
  expect(await noticesOf(old.id)).toBe(2);
  expect(await isThere(old.id)).toBe(true);
});
