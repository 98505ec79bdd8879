import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workOnImport } from '../../src/exchange/imports/work-on-import.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { aFile, companiesFile } from './files.ts';

let world: World;
let counsellor: Client;
beforeAll(async () => {
  world = await startWorld();
  counsellor = await world.sign('counsellor');
});
afterAll(() => world.stop());

const people = () => mongoose.connection.collection<{ _id: string }>('participants');
const lines = () => mongoose.connection.collection('importedLines');
const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
/** Names that are alike are told apart by the birth date. */
const bornOn = (n: number) => `${1 + (n % 28)}/${String(1 + Math.floor(n / 28)).padStart(2, '0')}/1991`;
const fileOf = (count: number, from: number) =>
  ['Nom;Prénom;Date de naissance']
    .concat(
      Array.from({ length: count }, (_, i) => `Exempla ${letters(from + i)};Ysaure;${bornOn(from + i)}`),
    )
    .join('\n');

const ended = (client: Client, id: string) =>
  until(
    async () => (await client.get(`/imports/${id}`)).body,
    ({ state }) => ['checked', 'done', 'undone', 'stopped', 'refused'].includes(state),
  );
async function imported(
  file: string,
  client = counsellor,
  kind: 'participants' | 'employers' = 'participants',
) {
  const { body } = await client.post(`/imports/${kind}`, aFile(file));
  await ended(client, body.id);
  await client.post(`/imports/${body.id}/confirm`, {});
  return ended(client, body.id);
}

describe('a whole import is taken back', () => {
  test('where nothing followed: its people are erased, and the file may come again', async () => {
    const before = await people().countDocuments();
    const one = await imported(fileOf(60, 0));
    expect(one).toMatchObject({ state: 'done', counts: { accepted: 60 }, undoable: true });
    expect(await people().countDocuments()).toBe(before + 60);
    const asked = await counsellor.post(`/imports/${one.id}/undo`, {});
    expect([asked.status, asked.body.state]).toEqual([200, 'undoing']);
    expect(await ended(counsellor, one.id)).toMatchObject({ state: 'undone', undoable: false, reason: null });
    expect(await people().countDocuments()).toBe(before);
    expect(await lines().countDocuments({ importId: one.id })).toBe(0);
    // Somebody who was erased by mistake of a file is no ghost: the file comes in again.
    expect(await imported(fileOf(2, 0))).toMatchObject({ counts: { accepted: 2, there: 0 } });
    const twice = await counsellor.post(`/imports/${one.id}/undo`, {});
    expect([twice.status, twice.problem.code]).toEqual([409, 'illegal-state']);
  });

  test('or not at all, in words, once a record was changed or something is held about somebody', async () => {
    const one = await imported(fileOf(30, 100));
    const rows = await lines().find({ importId: one.id }).toArray();
    const [changed, followed] = rows.map(({ id }) => String(id));
    await people().updateOne({ _id: changed ?? '' }, { $set: { revision: 2 } });
    const { status } = await counsellor.post(`/participants/${followed}/journal`, {
      on: inDays(0),
      kind: 'call',
      text: 'Premier appel, rendez-vous pris.',
    } as never);
    expect(status).toBe(201);
    const before = await people().countDocuments();
    await counsellor.post(`/imports/${one.id}/undo`, {});
    const kept = await ended(counsellor, one.id);
    expect(kept).toMatchObject({
      state: 'done',
      reason: { code: 'followed', detail: expect.stringMatching(/P-\w+ a été modifiée/) },
    });
    expect(kept.reason?.detail).toMatch(/P-\w+ a eu une suite/);
    expect(await people().countDocuments()).toBe(before);
  });

  test('by whoever sent it alone, and not of a kind that cannot', async () => {
    const one = await imported(fileOf(1, 200));
    const other = await world.sign('counsellor', 1);
    expect((await other.post(`/imports/${one.id}/undo`, {})).status).toBe(404);
    const officer = await world.sign('officer');
    const companies = await imported(companiesFile(1, 900), officer, 'employers');
    expect(companies.undoable).toBe(false);
    const refused = await officer.post(`/imports/${companies.id}/undo`, {});
    expect([refused.status, refused.problem.code]).toEqual([409, 'cannot-undo']);
  });

  test('goes on where it was cut, and takes nothing away twice', async () => {
    const one = await imported(fileOf(30, 300));
    const before = await people().countDocuments();
    const imports = mongoose.connection.collection<{ _id: string }>('imports');
    // As a process leaves it that died between two batches.
    const [first] = await lines().find({ importId: one.id }).sort({ _id: 1 }).toArray();
    await imports.updateOne(
      { _id: one.id },
      { $set: { state: 'undoing', undoing: { pass: 'remove', after: String(first?._id), followed: [] } } },
    );
    await Promise.all(
      [workOnImport(one.id), workOnImport(one.id)].map((work) => work.catch(() => undefined)),
    );
    await until(
      async () => {
        await workOnImport(one.id);
        return (await counsellor.get(`/imports/${one.id}`)).body;
      },
      ({ state }) => state === 'undone',
    );
    expect(await people().countDocuments()).toBe(before - 29);
  });
});
