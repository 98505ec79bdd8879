import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { anEntry } from './rows.ts';

let world: World;
let counsellor: Client;
let colleague: Client;
let manager: Client;
beforeAll(async () => {
  world = await startWorld();
  counsellor = await world.sign('counsellor');
  manager = await world.sign('manager');
  const { signIn } = await world.open({
    email: 'collegue@essai.example',
    name: 'Collègue',
    role: 'counsellor',
    structureId: 'plie-centre',
  });
  colleague = await signIn();
});
afterAll(() => world.stop());

const audits = (filter: object) => mongoose.connection.collection('audit').find(filter).toArray();
const someone = async () =>
  (await counsellor.post('/participants', aPerson({ email: undefined, phone: undefined }))).body;
const journalOf = async (client: Client, id: string, query = '') =>
  (await client.get(`/participants/${id}/journal?${query}`)).body;
const owedTo = async (client: Client) => (await client.get('/deadlines?kind=journal-recall')).body;

test('an entry is read by the structure, the latest day first, and sealed in the database', async () => {
  const { id } = await someone();
  const add = (about: object) => counsellor.post(`/participants/${id}/journal`, anEntry(about));
  await add({ on: inDays(-3), kind: 'interview', text: 'Veut plus d’heures.' });
  const { body: last } = await add({ text: 'Contente de ses collègues.' });
  await add({ on: inDays(-9), kind: 'step', text: 'Atelier commencé.' });
  const { data, next } = await journalOf(colleague, id);
  expect(data.map(({ kind }: { kind: string }) => kind)).toEqual(['call', 'interview', 'step']);
  expect(next).toBeNull();
  expect(data[0]).toMatchObject({ id: last.id, minutes: 15, private: false, editable: false });
  const first = await journalOf(colleague, id, 'limit=2');
  const rest = await journalOf(colleague, id, `limit=2&cursor=${first.next}`);
  expect([...first.data, ...rest.data]).toEqual(data);
  expect((await journalOf(colleague, id, 'kind=step')).data).toHaveLength(1);
  const stored = await mongoose.connection.collection('journalentries').find({ participantId: id }).toArray();
  expect(JSON.stringify(stored)).not.toMatch(/collègues|heures|Atelier/);
  expect(await audits({ action: 'journal.add', participantId: id })).toHaveLength(3);
});

test('what has not come yet is refused, and a reminder of a day that has passed', async () => {
  const { id } = await someone();
  const add = (about: object) => counsellor.post(`/participants/${id}/journal`, anEntry(about));
  expect((await add({ on: inDays(1) })).problem).toMatchObject({
    status: 422,
    errors: [{ field: 'on', code: 'in-the-future' }],
  });
  expect((await add({ recallOn: inDays(0) })).problem.errors[0]).toMatchObject({ code: 'in-the-past' });
  const secret = await add({ private: true, recallOn: inDays(7) });
  expect(secret.problem.errors[0]).toMatchObject({ field: 'recallOn', code: 'private' });
  expect((await journalOf(counsellor, id)).data).toEqual([]);
});

test('a private note is nobody’s but its author’s, who leaves a trace by opening it', async () => {
  const { id } = await someone();
  const { body: note } = await counsellor.post(
    `/participants/${id}/journal`,
    anEntry({ kind: 'note', text: 'À reparler doucement.', private: true }),
  );
  for (const other of [colleague, manager]) {
    expect((await journalOf(other, id)).data).toEqual([]);
    expect((await journalOf(other, id, 'private=true')).data).toEqual([]);
    expect((await other.get(`/journal-entries/${note.id}`)).status).toBe(404);
    const edit = await other.patch(`/journal-entries/${note.id}`, { revision: 1, text: 'Lu.' });
    expect(edit.status).toBe(404);
    expect((await other.delete(`/journal-entries/${note.id}`)).status).toBe(404);
  }
  // Among the entries it is not there even for its author; nothing is opened, nothing recorded.
  expect((await journalOf(counsellor, id)).data).toEqual([]);
  const opened = { action: 'journal.read-private', participantId: id };
  const before = (await audits(opened)).length;
  const { data } = await journalOf(counsellor, id, 'private=true');
  expect(data).toMatchObject([{ id: note.id, private: true, text: 'À reparler doucement.' }]);
  await journalOf(counsellor, id, 'private=true');
  const rows = await audits(opened);
  // The two others asked for their own: once each.
  expect(rows.length - before).toBe(1);
  const { body: file } = await counsellor.get(`/participants/${id}/file`);
  expect(file.journal).toMatchObject([{ text: 'À reparler doucement.', private: true }]);
});

test('an author corrects and takes away, a colleague does not, the manager does', async () => {
  const { id } = await someone();
  const { body: entry } = await counsellor.post(`/participants/${id}/journal`, anEntry());
  const edit = (client: Client, revision: number, about: object) =>
    client.patch(`/journal-entries/${entry.id}`, { revision, ...about });
  expect((await edit(colleague, 1, { text: 'Autre' })).status).toBe(403);
  expect((await edit(counsellor, 1, { text: 'Mieux dit.', minutes: null })).body).toMatchObject({
    text: 'Mieux dit.',
    minutes: null,
    revision: 2,
  });
  // The same words once more change nothing.
  expect((await edit(counsellor, 2, { text: 'Mieux dit.' })).body.revision).toBe(2);
  expect((await edit(manager, 1, { text: 'Trop tard' })).problem.code).toBe('stale');
  expect((await edit(manager, 2, { text: 'Sans jugement.' })).body.revision).toBe(3);
  expect((await colleague.delete(`/journal-entries/${entry.id}`)).status).toBe(403);
  expect((await manager.delete(`/journal-entries/${entry.id}`)).body).toEqual({ participantId: id });
  expect((await journalOf(counsellor, id)).data).toEqual([]);
  expect(await audits({ action: 'journal.remove', participantId: id })).toHaveLength(1);
});

test('a reminder is a deadline of whoever accompanies the person, until it is done', async () => {
  const { id, reference } = await someone();
  const { body: entry } = await counsellor.post(
    `/participants/${id}/journal`,
    anEntry({ recallOn: inDays(7) }),
  );
  const mine = async (client: Client) =>
    (await owedTo(client)).data.filter(({ text }: { text: string }) => text === reference);
  expect(await mine(counsellor)).toMatchObject([
    { dueOn: inDays(7), path: `/participants/${id}/journal#${entry.id}` },
  ]);
  const { body: to } = await colleague.get('/session');
  const person = (await counsellor.get(`/participants/${id}`)).body;
  await counsellor.patch(`/participants/${id}`, { revision: person.revision, counsellorId: to.id });
  await until(
    () => mine(colleague),
    (owed) => owed.length === 1,
  );
  expect(await mine(counsellor)).toEqual([]);
  await counsellor.patch(`/journal-entries/${entry.id}`, { revision: 1, recallOn: null });
  expect(await mine(colleague)).toEqual([]);
});

test('the journal goes where the record goes', async () => {
  const [keep, drop] = [await someone(), await someone()];
  await counsellor.post(`/participants/${keep.id}/journal`, anEntry({ text: 'De l’une.' }));
  await counsellor.post(`/participants/${drop.id}/journal`, anEntry({ on: inDays(-1), text: 'De l’autre.' }));
  const merged = await counsellor.post(`/participants/${keep.id}/merge`, {
    drop: drop.id,
    revisions: { keep: keep.revision, drop: drop.revision },
  });
  expect(merged.status).toBe(200);
  const { data } = await journalOf(counsellor, keep.id);
  expect(data.map(({ text }: { text: string }) => text)).toEqual(['De l’une.', 'De l’autre.']);
});
