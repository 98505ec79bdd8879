import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noTraces } from '../../src/access/index.ts';
import { spellsImport } from '../../src/esf/files.ts';
import { spellsOfPerson } from '../../src/esf/held-of-person.ts';
import { spellsTable } from '../../src/esf/index.ts';
import { drawSample } from '../../src/esf/rules/index.ts';
import { sealAnswers } from '../../src/esf/spell.ts';
import { openTable } from '../../src/exchange/index.ts';
import { inTransaction } from '../../src/platform/index.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';
import { anOperation, theEntry, theEsfRules } from './rows.ts';

let world: World;
let counsellor: Client;
let controller: Client;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  [counsellor, controller] = await Promise.all([world.sign('counsellor'), world.sign('controller')]);
  await world.sign('manager');
});
afterAll(() => world.stop());

const stored = (name = 'esfspells') => mongoose.connection.collection<any>(name);
let born = 0;
async function somebody() {
  born += 1;
  const letters = [...String(born)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const more = { lastName: `Essai ${letters}`, birthDate: `19${60 + (born % 30)}-04-1${born % 9}` };
  return (await counsellor.post('/participants', aPerson(more))).body;
}
const operation = async (more: object = {}) =>
  (await controller.post('/esf-operations', anOperation(0, more) as never)).body;
const enter = (participantId: string, operationId: string, more: object = {}) =>
  counsellor.post(`/participants/${participantId}/esf-spells`, {
    operationId,
    enteredOn: inDays(-60),
    ...more,
  } as never);
const first = (answer: { problem: { errors?: readonly { field: string; code: string }[] } }) =>
  answer.problem.errors?.[0];

describe('a participation', () => {
  test('is complete once everything is answered, sealed, and owed until then', async () => {
    const [person, { id: operationId }] = [await somebody(), await operation()];
    const { body } = await enter(person.id, operationId);
    expect(body.missing.map(({ item }) => item)).toContain('homeless');
    const owed = async () =>
      (await stored('deadlines').find({ 'about.id': body.id, state: 'open' }).toArray()).map(
        ({ kind, dueOn }) => [kind, dueOn],
      );
    expect(await owed()).toEqual([['esf-entry', inDays(-30)]]);
    const { birthDate: _, ...entry } = theEntry();
    const { body: done } = await counsellor.patch(`/esf-spells/${body.id}`, {
      revision: 1,
      ...entry,
    } as never);
    expect([done.missing, await owed()]).toEqual([[], []]);
    expect(JSON.stringify(await stored().findOne({ _id: body.id }))).not.toMatch(
      /declined|homeless|unemployed/,
    );
    const { body: left } = await counsellor.patch(`/esf-spells/${body.id}`, {
      revision: done.revision,
      leftOn: inDays(-3),
      sampled: true,
    });
    expect(left.missing.map(({ when }) => when)).toEqual([...Array(4).fill('exit'), 'later', 'later']);
    expect((await owed()).map(([kind]) => kind).toSorted()).toEqual(['esf-exit', 'esf-later']);
    const { body: file } = await counsellor.get(`/participants/${person.id}/file`);
    expect(file.esfSpells).toMatchObject([{ answers: { disability: 'declined' } }]);
  });

  test('is one at a time, also when eight are noted together; who comes back has another one', async () => {
    const [person, { id: operationId }] = [await somebody(), await operation()];
    const answers = await Promise.all(Array.from({ length: 8 }, () => enter(person.id, operationId)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(7).fill(422)]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused && first(refused)).toMatchObject({ field: 'enteredOn', code: 'already-in' });
    const { body } = answers.find(({ status }) => status === 201) ?? { body: { id: '', revision: 1 } };
    await counsellor.patch(`/esf-spells/${body.id}`, { revision: body.revision, leftOn: inDays(-40) });
    expect((await enter(person.id, operationId, { enteredOn: inDays(-40) })).status).toBe(422);
    expect((await enter(person.id, operationId, { enteredOn: inDays(-39) })).status).toBe(201);
  });

  test.each([
    ['without consent', { consentOn: null, rural: 'yes' }, 'consentOn', 'consent'],
    ['of foreign background', { foreignBackground: 'no' }, 'foreignBackground', 'not-asked'],
    ['of months at work', { labour: 'employed', unemployedMonths: 3 }, 'unemployedMonths', 'needless'],
    ['before the operation', { enteredOn: inDays(-500) }, 'enteredOn', 'outside'],
    ['of a birth after the entry', { birthDate: inDays(-60) }, 'birthDate', 'after-entry'],
    ['of a birth in another age', { birthDate: '9999-12-31' }, 'birthDate', 'wrong-format'],
    ['with a consent to come', { consentOn: inDays(1) }, 'consentOn', 'in-the-future'],
  ])('takes no answer %s', async (_, more, field, code) => {
    const [person, { id }] = [await somebody(), await operation()];
    const answer = await enter(person.id, id, { ...theEntry(), ...more });
    expect([answer.status, first(answer)]).toEqual([422, expect.objectContaining({ field, code })]);
  });

  test('foreign background (EECO14) is asked where a confirmed source says so alone', async () => {
    const asks = { from: inDays(0), settings: { ...theEsfRules(0).settings, asksBackground: true } };
    const loose = await controller.post('/esf-rules', {
      ...theEsfRules(0),
      ...asks,
      confirmed: false,
    } as never);
    expect(first(loose)).toMatchObject({ field: 'settings.asksBackground', code: 'not-confirmed' });
    expect(JSON.stringify(Object.keys(theEsfRules(0).settings))).not.toMatch(/minorit/i);
  });
});

test('the intermediate body reads by reference, whether and never what was answered to a sensitive question', async () => {
  const [person, { id: operationId }] = [await somebody(), await operation()];
  const { body } = await enter(person.id, operationId, theEntry({ disability: 'yes' }));
  const { body: read } = await controller.get(`/esf-spells/${body.id}`);
  expect(read).toMatchObject({ participantId: null, participant: person.reference, missing: [] });
  expect(JSON.stringify(read)).not.toMatch(/disability|thirdCountry|homeless|rural|EECO12|Samira/);
  const { body: sums } = await controller.get(`/esf-operations/${operationId}/figures`);
  expect(sums.data.find(({ code }) => code === 'EECO12')).toMatchObject({
    all: null,
    women: null,
  });
  const { body: own } = await counsellor.get(`/esf-operations/${operationId}/figures`);
  expect(own.data.find(({ code }) => code === 'EECO12')).toMatchObject({ all: 1, women: 1 });
  expect((await controller.patch(`/esf-spells/${body.id}`, { revision: 1, isced: 4 })).status).toBe(403);
  expect((await (await world.sign('counsellor', 1)).get(`/esf-spells/${body.id}`)).status).toBe(404);
});

test('a control draws the same again from its seed, and keeps all that was found', async () => {
  const { id: operationId } = await operation();
  const ids: string[] = [];
  for (let i = 0; i < 5; i++) ids.push((await enter((await somebody()).id, operationId)).body.id);
  const draw = { size: 2, seed: 'tirage de mai' };
  const { body } = await controller.post(`/esf-operations/${operationId}/controls`, draw);
  const drawn = body.drawn.map(({ spellId }) => spellId);
  expect(drawn).toEqual(drawSample(draw.seed, ids.toReversed(), 2));
  const again = await controller.post(`/esf-operations/${operationId}/controls`, draw);
  expect(again.body).toMatchObject({ print: body.print, population: 5 });
  const spellId = drawn[0] ?? '';
  const finding = { revision: 1, spellId, result: 'to-complete', words: 'Questionnaire sans date.' };
  await controller.patch(`/esf-controls/${body.id}`, finding as never);
  const { body: after } = await controller.patch(`/esf-controls/${body.id}`, {
    ...finding,
    revision: 2,
    result: 'conform',
    words: 'Daté depuis.',
  } as never);
  expect(after.findings.map(({ result }) => result)).toEqual(['to-complete', 'conform']);
  const other = ids.find((id) => !drawn.includes(id)) ?? '';
  const out = await controller.patch(`/esf-controls/${body.id}`, {
    ...finding,
    revision: 3,
    spellId: other,
  } as never);
  expect(first(out)).toMatchObject({ field: 'spellId', code: 'not-drawn' });
});

test('what a control found of somebody is sealed, in their file, and goes with them; that they were drawn stays', async () => {
  const [person, { id: operationId }] = [await somebody(), await operation()];
  const { body: spell } = await enter(person.id, operationId);
  const { body } = await controller.post(`/esf-operations/${operationId}/controls`, { size: 1 });
  const path = `/esf-controls/${body.id}` as const;
  const finding = { spellId: spell.id, result: 'to-complete', words: 'Attestation de Lazzuli illisible.' };
  await controller.patch(path, { ...finding, revision: 1 } as never);
  expect((await controller.get(path)).body.findings).toMatchObject([{ words: finding.words }]);
  expect(JSON.stringify(await stored('esfcontrols').findOne({ _id: body.id }))).not.toContain('Lazzuli');
  const manager = await world.sign('manager');
  const { body: file } = await manager.get(`/participants/${person.id}/file`);
  expect(file.esfSpells[0]?.findings).toMatchObject([{ result: 'to-complete', words: finding.words }]);

  await inTransaction(() => spellsOfPerson.forget({ id: person.id } as never, noTraces));
  const { body: after } = await controller.get(path);
  expect(after).toMatchObject({
    drawn: [{ spellId: spell.id, participant: null, result: 'to-complete' }],
    findings: [{ result: 'to-complete', words: null }],
  });
  const late = await controller.patch(path, { ...finding, revision: after.revision } as never);
  expect(first(late)).toMatchObject({ field: 'spellId', code: 'gone' });
});

describe('files', () => {
  const manager = { id: 'a-manager', role: 'manager', name: 'x', structureId: 'plie-centre' } as const;
  async function fileOf(operationId: string): Promise<string> {
    const { body } = await openTable(manager, spellsTable, { operationId }, 'csv');
    const parts: Buffer[] = [];
    for await (const part of body) parts.push(Buffer.from(part as Uint8Array));
    return Buffer.concat(parts).toString('utf8');
  }
  /** As the exchange takes a line. */
  async function take(cells: Record<string, string>) {
    return inTransaction(async () => {
      const planned = await spellsImport.plan({ line: 2, value: cells }, {}, manager);
      return planned.take(manager);
    });
  }
  async function linesOf(csv: string) {
    const [head = '', ...lines] = csv
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/);
    const names = Object.entries(spellsImport.columns);
    const keys = head
      .split(';')
      .map((label) => names.find(([, known]) => known[0] === label.replaceAll('"', ''))?.[0] ?? '');
    return lines.map((line) =>
      Object.fromEntries(line.split(';').map((cell, i) => [keys[i] ?? '', cell.replaceAll('"', '')])),
    );
  }

  test('what is taken out comes back without a change; a line that differs updates, one that is wrong says its column', async () => {
    const { id: operationId, number } = await operation();
    const person = await somebody();
    const { body } = await enter(person.id, operationId, theEntry());
    const [line] = await linesOf(await fileOf(operationId));
    expect(line).toMatchObject({ disability: 'ne souhaite pas répondre', labour: 'chômage', sex: 'femme' });
    expect((await take(line as Record<string, string>)).as).toBe('inchangée');
    expect((await stored().findOne({ _id: body.id })).revision).toBe(1);
    expect((await take({ ...line, isced: '5' })).as).toBe('mise à jour');
    await expect(take({ ...line, rural: 'peut-être' })).rejects.toMatchObject({
      errors: [{ field: 'rural' }],
    });
    // No name that an object has by birth is an answer, and what marks a line tells nothing of what was answered.
    await expect(take({ ...line, sex: 'constructor' })).rejects.toMatchObject({
      errors: [{ field: 'sex', code: 'unknown-word' }],
    });
    const { key, name } = await spellsImport.plan({ line: 2, value: line ?? {} }, {}, manager);
    const guess = [body.id, { enteredOn: inDays(-60) }, false, theEntry(), 2];
    expect(key).not.toBe(createHash('sha256').update(JSON.stringify(guess)).digest('base64url'));
    expect(name).toBe(`${person.reference}, entrée du ${inDays(-60)}`);
    const fresh = await somebody();
    const made = await take({
      number,
      participant: fresh.reference,
      enteredOn: inDays(-60).split('-').reverse().join('/'),
      labour: 'chomeur',
      disability: 'ne_souhaite_pas_repondre',
      sex: 'F',
    });
    expect(made.as).toBe('créée');
    expect((await counsellor.get(`/esf-spells/${made.id}`)).body.answers).toMatchObject({
      labour: 'unemployed',
      disability: 'declined',
    });
  });

  test('23,000 of them leave in less than ten seconds', async () => {
    const { id: operationId } = await operation();
    const at = new Date();
    const docs = Array.from({ length: 23_000 }, (_, i) => {
      const _id = `spell-${i}`;
      return {
        _id,
        operationId,
        structureId: 'plie-centre',
        participantId: `nobody-${i}`,
        enteredOn: inDays(-60),
        sampled: false,
        answers: sealAnswers(_id, theEntry() as never),
        missing: 0,
        revision: 1,
        changedAt: {},
        createdAt: at,
        updatedAt: at,
      };
    });
    await stored().insertMany(docs);
    const begun = performance.now();
    const csv = await fileOf(operationId);
    const seconds = (performance.now() - begun) / 1000;
    expect(csv.split('\n').filter((line) => line.includes('spell-'))).toHaveLength(23_000);
    console.log(`23 000 participations exportées en ${seconds.toFixed(1)} s`);
    await stored().deleteMany({ operationId });
  });
});
