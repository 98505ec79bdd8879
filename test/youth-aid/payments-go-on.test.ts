import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { transfersXml } from '../../src/youth-aid/index.ts';
import { inDays } from '../support/days.ts';
import { startWorld, type World } from '../support/world.ts';
import { aDraft, aFund, anEntry, anOrder, aYoungPerson, type Fund, step } from './fund.ts';
import { aBeginning, anIban, aWholeRequest } from './rows.ts';

let world: World;
let fund: Fund;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  fund = await aFund(world, 1_000_000_00);
});
afterAll(() => world.stop());

const first = (answer: { problem: { errors?: readonly { field: string; code: string }[] } }) =>
  answer.problem.errors?.[0];

/** Awarded and told: it waits to be paid. */
async function anAward(cents = 90_00) {
  const { id, person } = await anEntry(fund, cents);
  await step(fund.secretary, id, { action: 'award' });
  expect((await step(fund.secretary, id, { action: 'notify' })).body.state).toBe('awarded');
  return { id, person };
}
async function anotherRequest(personId: string) {
  const { status, body } = await fund.counsellor.post(`/participants/${personId}/youth-aids`, aBeginning);
  expect(status).toBe(201);
  await fund.counsellor.patch(`/youth-aids/${body.id}`, {
    revision: body.revision,
    ...aWholeRequest(50_00),
  } as never);
  return body.id;
}

test('a transfer comes back though the person has asked for something else meanwhile', async () => {
  const { id, person } = await anAward();
  const { body: order } = await fund.payer.post('/youth-aid-orders', anOrder());
  await fund.payer.post(`/youth-aid-orders/${order.id}/paid`, { on: inDays(0), proof: 'Relevé 1' });
  const other = await anotherRequest(person.id);
  const { body: paid } = await fund.payer.get(`/youth-aids/${id}`);
  const back = { revision: paid.revision, on: inDays(0), proof: 'Rejet 7' };
  const { status, body } = await fund.payer.post(`/youth-aids/${id}/return`, back);
  expect([status, body.state]).toEqual([200, 'awarded']);
  const again = await fund.payer.post('/youth-aid-orders', anOrder());
  expect(again.body.lines.map(({ aidId }) => aidId)).toEqual([id]);
  expect((await step(fund.counsellor, other, { action: 'submit' })).status).toBe(200);
});

test('an award of somebody whose two records are merged is paid, beside the request of the kept one', async () => {
  const { id, person: dropped } = await anAward();
  const { body: kept } = await fund.counsellor.post(
    '/participants',
    aYoungPerson({ firstName: 'Mina', lastName: 'Orsoni', birthDate: '2004-05-06' }),
  );
  const other = await anotherRequest(kept.id);
  const manager = await world.sign('manager');
  const { body: view } = await manager.get(`/participants/${kept.id}/merge?drop=${dropped.id}`);
  const merged = await manager.post(`/participants/${kept.id}/merge`, {
    drop: dropped.id,
    revisions: { keep: view.keep.revision, drop: view.drop.revision },
    chosen: { firstName: 'keep', lastName: 'keep', birthDate: 'keep' },
  } as never);
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
  const order = await fund.payer.post('/youth-aid-orders', anOrder());
  expect([order.status, order.body.lines?.map(({ aidId }) => aidId)]).toEqual([201, [id]]);
  expect((await fund.counsellor.get(`/youth-aids/${other}`)).body.state).toBe('draft');
});

test('what was adjourned is whole when it comes back before a commission', async () => {
  const { id } = await anEntry(fund, 90_00);
  await step(fund.secretary, id, { action: 'adjourn', reason: 'Le devis manque.' });
  const { body: adjourned } = await fund.counsellor.get(`/youth-aids/${id}`);
  await fund.counsellor.patch(`/youth-aids/${id}`, { revision: adjourned.revision, iban: null } as never);
  const schedule = { action: 'schedule', sittingId: fund.sitting.id };
  expect(first(await step(fund.secretary, id, schedule))).toMatchObject({ field: 'iban', code: 'missing' });
  const { body: emptied } = await fund.counsellor.get(`/youth-aids/${id}`);
  const { revision } = emptied;
  await fund.counsellor.patch(`/youth-aids/${id}`, { revision, iban: anIban, cents: null } as never);
  expect(first(await step(fund.secretary, id, schedule))).toMatchObject({ field: 'cents', code: 'missing' });
  const { body: latest } = await fund.counsellor.get(`/youth-aids/${id}`);
  await fund.counsellor.patch(`/youth-aids/${id}`, { revision: latest.revision, cents: 80_00 } as never);
  expect((await step(fund.secretary, id, schedule)).body.state).toBe('in-agenda');
});

test('one award whose account cannot be read waits, and the others are paid', async () => {
  const broken = await anAward(10_00);
  const whole = await anAward(20_00);
  await mongoose.connection
    .collection<{ _id: string; file: string }>('youthaids')
    .updateOne({ _id: broken.id }, { $set: { file: 'v1:unreadable' } });
  const order = await fund.payer.post('/youth-aid-orders', anOrder());
  expect(order.body.lines.map(({ aidId }) => aidId)).toEqual([whole.id]);
  const alone = await fund.payer.post('/youth-aid-orders', anOrder());
  expect([alone.status, alone.problem.code]).toEqual([409, 'no-account']);
  const { body } = await fund.payer.get('/youth-aid-orders');
  expect(body.waiting.map(({ id }) => id)).toEqual([broken.id]);
});

test('an order of which every person is erased has no file to give to a bank', async () => {
  await anAward(12_00);
  const { body: order } = await fund.payer.post('/youth-aid-orders', anOrder());
  const file = () =>
    fetch(`${world.url}/paiements-aide/${order.id}/virements.xml`, {
      headers: { cookie: `session=${fund.payer.token}` },
    });
  expect((await file()).status).toBe(200);
  await mongoose.connection
    .collection<{ _id: string }>('youthaidorders')
    .updateOne({ _id: order.id }, { $unset: { 'lines.$[].account': 1 } });
  expect((await file()).status).toBe(409);
});

test('a payment is not dated before its order, nor an order years ahead', async () => {
  // What earlier tests left waits too.
  await anAward(15_00);
  const late = await fund.payer.post('/youth-aid-orders', { ...anOrder(), executeOn: inDays(800) });
  expect(first(late)).toMatchObject({ field: 'executeOn', code: 'too-far' });
  const { body: order } = await fund.payer.post('/youth-aid-orders', anOrder());
  const paid = await fund.payer.post(`/youth-aid-orders/${order.id}/paid`, {
    on: inDays(-3),
    proof: 'Relevé',
  });
  expect(first(paid)).toMatchObject({ field: 'on', code: 'before-order' });
  const [line] = order.lines;
  const back = { revision: line?.revision ?? 0, on: inDays(-3), proof: 'Rejet 7' };
  const returned = await fund.payer.post(`/youth-aids/${line?.aidId}/return`, back);
  expect(first(returned)).toMatchObject({ field: 'on', code: 'before-order' });
});

test('who pays reads neither why, nor what is asked of the young person', async () => {
  const { id } = await anEntry(fund, 90_00);
  await step(fund.secretary, id, { action: 'adjourn', reason: 'Sa mère est malade.' });
  await step(fund.secretary, id, { action: 'schedule', sittingId: fund.sitting.id });
  await step(fund.president, id, {
    action: 'award',
    cents: 40_00,
    reason: 'Une dette de loyer.',
    follow: 'Voir une addictologue',
    followOn: inDays(20),
  });
  await step(fund.secretary, id, { action: 'notify' });
  const { body } = await fund.payer.get(`/youth-aids/${id}`);
  expect(JSON.stringify(body)).not.toMatch(/malade|dette|addictologue/);
  expect(body).toMatchObject({ decision: { cents: 40_00, reason: null }, follow: null });
  const { body: told } = await fund.counsellor.get(`/youth-aids/${id}`);
  expect(told).toMatchObject({ decision: { reason: 'Une dette de loyer.' } });
});

test('a step that is refused does not tell the structure what is decided and not told yet', async () => {
  const { id: waiting } = await anEntry(fund, 90_00);
  const { id: decided } = await anEntry(fund, 90_00);
  await step(fund.secretary, decided, { action: 'refuse', reason: 'Hors du règlement.' });
  for (const move of [{ action: 'submit' }, { action: 'appeal', on: inDays(0), to: 'grace' }]) {
    const [one, other] = [
      await step(fund.counsellor, waiting, move),
      await step(fund.counsellor, decided, move),
    ];
    expect(one.problem.code).toBe('illegal-state');
    expect([other.status, other.problem.code, other.problem.detail]).toEqual([
      one.status,
      one.problem.code,
      one.problem.detail,
    ]);
  }
});

test('nor is a structure told which fields a decision that is not told has changed', async () => {
  const fields: unknown[] = [];
  for (const decision of [
    { action: 'award', follow: 'Envoyer le code', followOn: inDays(9) },
    { action: 'refuse', reason: 'Hors du règlement.' },
  ]) {
    const { id, revision } = await anEntry(fund, 90_00);
    await step(fund.president, id, decision);
    for (const seen of [1, revision]) {
      const move = { action: 'withdraw' as const, revision: seen };
      const { problem } = await fund.counsellor.post(`/youth-aids/${id}/moves`, move);
      expect(problem.code).toBe('stale');
      fields.push(problem.errors?.map(({ field }) => field).toSorted());
    }
  }
  expect(fields.slice(0, 2)).toEqual(fields.slice(2));
});

test('a decision in urgency is ratified by a commission that comes after it', async () => {
  const { id } = await aDraft(fund, 80_00);
  await step(fund.counsellor, id, { action: 'submit' });
  const { commission } = fund;
  await step(fund.president, id, { action: 'urgent', commissionId: commission.id, cents: 80_00 });
  const { body: planned } = await fund.secretary.post('/youth-aid-sittings', {
    commissionId: commission.id,
    on: inDays(-3),
    place: 'Salle Calanques',
  });
  await fund.secretary.patch(`/youth-aid-sittings/${planned.id}`, {
    revision: planned.revision,
    present: commission.members.map((member) => member.id),
  });
  const early = { action: 'ratify', sittingId: planned.id, ratified: true };
  expect(first(await step(fund.secretary, id, early))).toMatchObject({ code: 'before-decision' });
  const after = await step(fund.secretary, id, { ...early, sittingId: fund.sitting.id });
  expect(after.body.urgent).toMatchObject({ ratified: true });
});

test('a payee has a letter that banks take', async () => {
  const { id } = await aDraft(fund);
  const { body: draft } = await fund.counsellor.get(`/youth-aids/${id}`);
  for (const payeeName of ['__', '« »', '_ _']) {
    const refused = await fund.counsellor.patch(`/youth-aids/${id}`, {
      revision: draft.revision,
      payeeName,
    } as never);
    expect(first(refused), payeeName).toMatchObject({ field: 'payeeName', code: 'no-letter' });
  }
  expect(first(await fund.payer.post('/youth-aid-orders', { ...anOrder(), debtorName: '__' }))).toMatchObject(
    { field: 'debtorName', code: 'no-letter' },
  );
});

test('a name that was kept without a letter is no reason for the bank to refuse the whole file', async () => {
  const line = { aidId: 'x', reference: 'FAJ-7K3M9', cents: 5, state: 'ordered' as const, revision: 1 };
  const xml = transfersXml({
    id: 'x',
    reference: 'VIR-00000000',
    executeOn: '2030-01-31',
    debtorName: 'Association',
    debtorIban: 'FR1420041010050500013M02606',
    count: 1,
    totalCents: 5,
    at: '2030-01-15T10:00:00.000Z',
    lines: [{ ...line, account: { name: '__', iban: 'FR1420041010050500013M02606' } }],
  });
  const schema = {
    fileName: 'pain.001.001.09.xsd',
    contents: readFileSync(join(import.meta.dirname, 'pain.001.001.09.xsd'), 'utf8'),
  };
  const { errors } = await validateXML({ xml: [{ fileName: 'order.xml', contents: xml }], schema: [schema] });
  expect(errors).toEqual([]);
  expect(xml).toContain('<Nm>FAJ-7K3M9</Nm>');
});
