import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetOld } from '../../src/clauses/held-of-person.ts';
import { watchContracts } from '../../src/clauses/watch.ts';
import { endOfMonths } from '../../src/platform/index.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';
import { aContract, aSimulation, lastMonth, siretsOf, somebody } from './rows.ts';

let world: World;
let facilitator: Client;
let employer: Client;
let buyer: Client;
beforeAll(async () => {
  world = await startWorld();
  facilitator = await world.sign('facilitator');
  employer = await world.sign('employer');
  buyer = await world.sign('buyer');
});
afterAll(() => world.stop());

const month = lastMonth();
const hours = (n: number) => n * 60;

async function aSite(more: object = {}, about: object = {}) {
  const { status, body: contract } = await facilitator.post('/clause-contracts', aContract(0, more));
  expect(status, JSON.stringify(contract)).toBe(201);
  const partyId = contract.parties[0]?.id ?? '';
  const person = await placed(contract.id, partyId, about);
  const at = `/clause-contracts/${contract.id}` as const;
  return { contract, partyId, person, at };
}
async function placed(contractId: string, partyId: string, about: object = {}) {
  const { status, body } = await facilitator.post('/clause-people', somebody(about));
  expect(status, JSON.stringify(body)).toBe(201);
  const place = { contractId, partyId, since: inDays(-100) };
  return (await facilitator.patch(`/clause-people/${body.id}`, { revision: 1, place })).body;
}
const row = (personId: string, partyId: string, minutes: number, more: object = {}) => ({
  personId,
  partyId,
  way: 'direct' as const,
  minutes,
  ...more,
});

describe('the whole chain', () => {
  test('simulate, contract, people, hours, check, close: books by person, way and month', async () => {
    const { body: simulated } = await facilitator.post('/clause-simulations', aSimulation());
    expect(simulated.chosen.minutes).toBe(hours(833));
    const { contract, partyId, person, at } = await aSite();
    expect(contract.books.due).toBe(simulated.chosen.minutes);
    expect(contract.operation.name).toBe('Groupe scolaire 0');

    const told = { month, rows: [row(person.id, partyId, hours(70))] };
    const { status, body: sheet } = await employer.post(`${at}/hours`, told);
    expect(status, JSON.stringify(sheet)).toBe(200);
    expect(sheet.rows).toMatchObject([{ minutes: hours(70), counted: hours(70), state: 'entered' }]);
    // Told again with another number it is corrected, and what it was stays.
    const again = { month, rows: [row(person.id, partyId, hours(60))] };
    const { body: corrected } = await employer.post(`${at}/hours`, again);
    expect(corrected.rows).toMatchObject([
      { minutes: hours(60), history: [{ minutes: hours(70), by: 'employer0' }] },
    ]);
    const early = await facilitator.post(`${at}/closings`, { month, revision: contract.revision });
    expect([early.status, early.problem.code]).toEqual([409, 'hours-waiting']);

    await facilitator.post(`${at}/checks`, { month, acceptAll: true });
    const { body: read } = await facilitator.get(at);
    expect(read.books).toMatchObject({ done: hours(60), remaining: hours(773), people: 1, waiting: 0 });
    const { body: closed } = await facilitator.post(`${at}/closings`, { month, revision: read.revision });
    expect(closed.months).toMatchObject([{ month, closed: true, events: [{ by: 'facilitator0' }] }]);
    const late = await employer.post(`${at}/hours`, told);
    expect([late.status, late.problem.code]).toEqual([409, 'month-closed']);

    const reason = 'Une feuille manquait.';
    const { body: open } = await facilitator.post(`${at}/reopenings`, {
      month,
      revision: closed.revision,
      reason,
    });
    expect(open.months[0]?.events).toMatchObject([{ what: 'closed' }, { what: 'reopened', reason }]);
    expect((await employer.post(`${at}/hours`, told)).body.rows).toMatchObject([
      { state: 'entered', minutes: hours(70) },
    ]);
  });

  test('of two facilitators who close one month at once one wins, and the other is told', async () => {
    const { partyId, person, at, contract } = await aSite();
    await facilitator.post(`${at}/hours`, { month, rows: [row(person.id, partyId, 60)] });
    await facilitator.post(`${at}/checks`, { month, acceptAll: true });
    const other = await world.sign('facilitator', 1);
    const close = { month, revision: contract.revision };
    const both = await Promise.all([facilitator, other].map((one) => one.post(`${at}/closings`, close)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const told = both.find(({ status }) => status === 409)?.problem;
    expect(['month-closed', 'stale']).toContain(told?.code);
    const { body } = await facilitator.get(at);
    expect(body.months[0]?.events).toHaveLength(1);
  });

  test('hours told while a month closes are in it, or refused: never lost in a closed month', async () => {
    for (let n = 0; n < 5; n++) {
      const { partyId, person, at, contract } = await aSite();
      const [told, closing] = await Promise.all([
        employer.post(`${at}/hours`, { month, rows: [row(person.id, partyId, 60)] }),
        facilitator.post(`${at}/closings`, { month, revision: contract.revision }),
      ]);
      const { body } = await facilitator.get(at);
      // Whichever was first, the other one saw it.
      expect([told.status, closing.status].toSorted()).toEqual([200, 409]);
      expect(body.months.some(({ closed }) => closed)).toBe(closing.status === 200);
    }
  });
});

describe('hours due', () => {
  test('follow orders and amendments with their history, and what is withdrawn stays readable', async () => {
    const { at, contract } = await aSite();
    const change = (revision: number, more: object) =>
      facilitator.post(`${at}/changes`, {
        revision,
        kind: 'amendment',
        label: 'Avenant 1',
        on: inDays(-5),
        basis: { by: 'hours', minutes: hours(-100) },
        ...more,
      } as never);
    const { body: less } = await change(contract.revision, {});
    expect(less.books.due).toBe(hours(733));
    const { body: later } = await change(less.revision, { on: inDays(5), label: 'À venir' });
    expect(later.books.due).toBe(hours(733));
    const stale = await change(less.revision, {});
    expect([stale.status, stale.problem.code]).toEqual([409, 'stale']);
    const path = `${at}/changes/${less.changes[0]?.id ?? ''}/withdrawal` as const;
    const { body: back } = await facilitator.post(path, { revision: later.revision });
    expect(back.books.due).toBe(hours(833));
    expect(back.changes[0]).toMatchObject({ label: 'Avenant 1', withdrawn: { by: 'facilitator0' } });
  });

  test('of an agreement join operations: what one does too much makes up for another', async () => {
    const small = { by: 'hours', minutes: hours(10) };
    const one = await aSite({ operation: 'École Nord', basis: small });
    const two = await aSite({ operation: 'École Sud', basis: small });
    const { body: agreement, status } = await facilitator.post('/clause-agreements', {
      name: 'Convention écoles',
      signedOn: inDays(-50),
      operationIds: [one.contract.operation.id, two.contract.operation.id],
    });
    expect(status, JSON.stringify(agreement)).toBe(201);
    await facilitator.post(`${one.at}/hours`, { month, rows: [row(one.person.id, one.partyId, hours(15))] });
    await facilitator.post(`${one.at}/checks`, { month, acceptAll: true });
    expect((await facilitator.get(one.at)).body.books).toMatchObject({ surplus: hours(5), remaining: 0 });
    expect((await facilitator.get(two.at)).body.books).toMatchObject({ remaining: hours(10) });
    const { body: joined } = await facilitator.get(`/clause-agreements/${agreement.id}`);
    expect(joined.books).toMatchObject({ due: hours(20), done: hours(15), remaining: hours(5) });
    const twice = await facilitator.post('/clause-agreements', {
      name: 'Encore',
      signedOn: inDays(-5),
      operationIds: [one.contract.operation.id, two.contract.operation.id],
    });
    expect(twice.problem.code).toBe('joined-already');
  });

  test('in days convert by the hours a day of the contract', async () => {
    const { contract, at, person, partyId } = await aSite({
      basis: { by: 'days', halfDays: 200 },
      minutesPerDay: 432,
    });
    expect(contract.books.due).toBe(43_200);
    const { minutes: _, ...half } = row(person.id, partyId, 0, { halfDays: 21 });
    const { body } = await facilitator.post(`${at}/hours`, { month, rows: [half] });
    expect(body.rows[0]?.minutes).toBe(4_536);
  });
});

describe('what counts', () => {
  test('is within the eligibility, and a new proof counts what an earlier end refused', async () => {
    const ended = { ground: 'rsa', proof: 'CAF', seenOn: inDays(-390), until: inDays(-200) };
    const { at, person, partyId } = await aSite({}, { eligibility: ended });
    const { body } = await facilitator.post(`${at}/hours`, { month, rows: [row(person.id, partyId, 600)] });
    expect(body.rows).toMatchObject([{ counted: 0, lost: [{ code: 'after-eligibility', minutes: 600 }] }]);
    const { body: renewed } = await facilitator.patch(`/clause-people/${person.id}`, {
      revision: person.revision,
      eligibility: { ground: 'plie', proof: 'Fiche', seenOn: inDays(-120) },
    });
    expect(renewed.eligibility).toHaveLength(2);
    const { body: read } = await facilitator.get(`${at}/hours?month=${month}`);
    expect(read.rows).toMatchObject([{ counted: 600, lost: [] }]);
  });

  test('is eligible 24 months from the first hour, where the check names no last day', async () => {
    const eligibility = { ground: 'rsa', proof: 'CAF', seenOn: inDays(-390) };
    const { at, person, partyId } = await aSite({}, { eligibility });
    const last = async () =>
      (await facilitator.get(`/clause-people/${person.id}`)).body.eligibility[0]?.until;
    expect(await last()).toBe(endOfMonths(inDays(-390), 24));
    await facilitator.post(`${at}/hours`, { month, rows: [row(person.id, partyId, 600)] });
    expect(await last()).toBe(endOfMonths(`${month}-01`, 24));
    await facilitator.post(`${at}/hours`, { month, rows: [row(person.id, partyId, 0)] });
    expect(await last()).toBe(endOfMonths(inDays(-390), 24));
  });

  test('over two contracts is a day questioned, and the 480 h of an AI kept and not counted', async () => {
    const one = await aSite();
    const two = await aSite();
    await facilitator.patch(`/clause-people/${one.person.id}`, {
      revision: one.person.revision,
      place: { contractId: two.contract.id, partyId: two.partyId, since: inDays(-100) },
    });
    const day = `${month}-02`;
    const split = (n: number) => ({ minutes: undefined, days: [{ day, minutes: n }] });
    await facilitator.post(`${one.at}/hours`, {
      month,
      rows: [row(one.person.id, one.partyId, 0, split(400))],
    });
    const { body } = await facilitator.post(`${two.at}/hours`, {
      month,
      rows: [row(one.person.id, two.partyId, 0, split(300))],
    });
    expect(body.rows).toMatchObject([{ counted: 300, questions: ['long-day'] }]);
    const ai = await aSite();
    const { body: kept } = await facilitator.post(`${ai.at}/hours`, {
      month,
      rows: [row(ai.person.id, ai.partyId, hours(500), { way: 'ai' })],
    });
    expect(kept.rows).toMatchObject([
      { counted: hours(480), lost: [{ code: 'beyond-480', minutes: hours(20) }] },
    ]);
  });

  test('is refused with a reason only, and refused hours count in nothing', async () => {
    const { at, person, partyId } = await aSite();
    const { body } = await facilitator.post(`${at}/hours`, { month, rows: [row(person.id, partyId, 600)] });
    const refuse = (reason?: string) =>
      facilitator.post(`${at}/checks`, {
        month,
        rows: [{ id: body.rows[0]?.id ?? '', decision: 'refuse', ...(reason ? { reason } : {}) }],
      });
    expect((await refuse()).problem.errors?.[0]).toMatchObject({ field: 'rows.0.reason', code: 'missing' });
    const { body: refused } = await refuse('Aucune feuille de pointage.');
    expect(refused.rows).toMatchObject([
      { state: 'refused', counted: 0, reason: 'Aucune feuille de pointage.' },
    ]);
    expect((await facilitator.get(at)).body.books).toMatchObject({ done: 0, waiting: 0, refused: 600 });
  });

  test('names the row and the field that are wrong, and writes nothing of the sheet', async () => {
    const { at, person, partyId } = await aSite();
    const tell = async (more: object, of = month) =>
      (
        await facilitator.post(`${at}/hours`, {
          month: of,
          rows: [row(person.id, partyId, 60), row(person.id, partyId, 60, { way: 'etti', ...more })],
        })
      ).problem.errors?.[0];
    expect(await tell({ personId: 'x' })).toMatchObject({ field: 'rows.1.personId', code: 'unknown' });
    expect(await tell({ minutes: undefined })).toMatchObject({ field: 'rows.1.minutes', code: 'missing' });
    const elsewhere = { minutes: undefined, days: [{ day: inDays(-1), minutes: 60 }] };
    expect(await tell(elsewhere)).toMatchObject({ field: 'rows.1.days', code: 'not-of-month' });
    expect(await tell({}, inDays(60).slice(0, 7))).toMatchObject({ field: 'month', code: 'in-the-future' });
    expect(await tell({}, '2001-02')).toMatchObject({ field: 'month', code: 'outside-contract' });
    expect((await facilitator.get(`${at}/hours?month=${month}`)).body.rows).toEqual([]);
  });
});

describe('who reads what', () => {
  test('a company reads its own people without the ground, a buyer nobody, neighbours nothing', async () => {
    const { at, person, partyId } = await aSite();
    await employer.post(`${at}/hours`, { month, rows: [row(person.id, partyId, 600)] });
    const { body: sheet } = await employer.get(`${at}/hours?month=${month}`);
    expect(sheet.people).toMatchObject([{ firstName: 'Lina' }]);
    expect(JSON.stringify(sheet)).not.toMatch(/rsa|CAF|1990/);
    const { body: bought } = await buyer.get(at);
    expect(bought.books.told).toBe(600);
    expect(JSON.stringify(bought)).not.toMatch(/Lina|Essai|rsa|CAF/);
    expect((await buyer.get(`${at}/hours?month=${month}`)).status).toBe(403);
    for (const role of ['employer', 'buyer'] as const)
      expect((await (await world.sign(role, 1)).get(at)).status).toBe(404);
    const doc = await mongoose.connection.collection<any>('clause-people').findOne({ _id: person.id });
    expect(JSON.stringify(doc)).not.toMatch(/Lina|rsa|CAF|1990/);
  });

  test('who is called in reads its own sums, not those of the contract', async () => {
    const parties = [
      { role: 'holder', siret: siretsOf.companies[1], name: 'Entreprise 2' },
      { role: 'subcontractor', siret: siretsOf.companies[0], name: 'Entreprise 1' },
    ];
    const span = { from: inDays(-340), until: inDays(20) };
    const { at, contract, person, partyId } = await aSite({ parties, span });
    await facilitator.post(`${at}/hours`, { month, rows: [row(person.id, partyId, 600)] });
    const { body } = await employer.get(at);
    expect(body.books).toMatchObject({ told: 0, due: null, remaining: null });
    expect(body).toMatchObject({ penalty: null, forecast: null, ownParties: [contract.parties[1]?.id] });
    // Neither from what it follows, nor in a list, nor in the report.
    const basis = { by: 'hours' as const, minutes: hours(70) };
    const change = {
      revision: contract.revision,
      kind: 'order' as const,
      label: 'Bon 4',
      on: inDays(-9),
      basis,
    };
    expect((await facilitator.post(`${at}/changes`, change)).status).toBe(201);
    const { body: after } = await employer.get(at);
    expect(after).toMatchObject({ basis: null, changes: [] });
    const { body: list } = await employer.get('/clause-contracts?limit=200');
    expect(list.data.find(({ id }) => id === contract.id)).toMatchObject({ due: null, alert: null });
    const { body: all } = await facilitator.get('/clause-contracts?limit=200');
    expect(all.data.find(({ id }) => id === contract.id)).toMatchObject({ due: hours(903), alert: 80 });
    const foreign = await employer.post(`${at}/hours`, { month, rows: [row(person.id, partyId, 60)] });
    expect(foreign.problem.errors?.[0]).toMatchObject({ field: 'rows.0.partyId', code: 'unknown' });
  });

  test('a structure attests its own participant, who is told of it, and forgotten with their record', async () => {
    const counsellor = await world.sign('counsellor');
    const { body: participant } = await counsellor.post('/participants', aPerson());
    const eligibility = { ground: 'plie' as const, proof: 'Fiche d’entrée', seenOn: inDays(-30) };
    const path = `/participants/${participant.id}/clause-eligibility` as const;
    const { status, body } = await counsellor.post(path, { agreed: true, eligibility });
    expect(status, JSON.stringify(body)).toBe(201);
    const { body: person } = await facilitator.get(`/clause-people/${body.id}`);
    expect(person).toMatchObject({
      attested: true,
      birthDate: aPerson().birthDate,
      eligibility: [{ ground: 'plie' }],
    });
    const { contract, at, partyId } = await aSite();
    const place = { contractId: contract.id, partyId, since: inDays(-20) };
    await facilitator.patch(`/clause-people/${person.id}`, { revision: 1, place });
    await facilitator.post(`${at}/hours`, { month, rows: [row(person.id, partyId, 600)] });
    const manager = await world.sign('manager');
    await manager.post(`/participants/${participant.id}/erasure`, { because: 'request' });
    expect((await facilitator.get(`/clause-people/${person.id}`)).status).toBe(404);
    const { body: books } = await facilitator.get(at);
    expect(books.books.told).toBe(600);
    const rows = await mongoose.connection.collection('clause-hours').find({ personId: person.id }).toArray();
    expect(rows).toEqual([]);
  });
});

test('a contract ends in a year that months can be counted to', async () => {
  const { at, contract } = await aSite();
  const { from } = contract.span;
  for (const until of ['9999-12-31', '2200-01-01'])
    expect(
      (await facilitator.patch(at, { revision: contract.revision, span: { from, until } })).problem.errors,
    ).toMatchObject([{ field: 'span.until', code: 'wrong-format' }]);
  const far = await facilitator.patch(at, {
    revision: contract.revision,
    span: { from, until: '2199-12-31' },
  });
  expect([far.status, (far.body.forecast?.monthsLeft ?? 0) > 2000]).toEqual([200, true]);
});

test('why a month was opened again is for who closes months: it may name somebody', async () => {
  const { at, contract } = await aSite();
  const { body: closed } = await facilitator.post(`${at}/closings`, { month, revision: contract.revision });
  const reason = 'Les heures de Lina étaient doublées.';
  const again = { month, revision: closed.revision, reason };
  const { body: open } = await facilitator.post(`${at}/reopenings`, again);
  expect(JSON.stringify(open.months)).toContain('Lina');
  for (const reader of [buyer, employer]) {
    const { status, body } = await reader.get(at);
    expect([status, JSON.stringify(body)]).toEqual([200, expect.not.stringContaining('doublées')]);
  }
});

test('somebody of whom nothing was told for as long as a record is kept is erased, and their hours stay', async () => {
  const { at, person, partyId } = await aSite();
  await facilitator.post(`${at}/hours`, { month, rows: [row(person.id, partyId, 600)] });
  await forgetOld();
  expect((await facilitator.get(`/clause-people/${person.id}`)).status).toBe(200);
  const old = { $set: { updatedAt: new Date(`${inDays(-800)}T08:00:00Z`) } };
  await mongoose.connection.collection<any>('clause-people').updateOne({ _id: person.id }, old);
  await forgetOld();
  expect((await facilitator.get(`/clause-people/${person.id}`)).status).toBe(404);
  expect((await facilitator.get(at)).body.books.told).toBe(600);
});

test('whoever follows a contract is told once that it is behind, at 50 and at 80 % of its time', async () => {
  const { contract } = await aSite({ span: { from: inDays(-90), until: inDays(10) } });
  await watchContracts();
  await watchContracts();
  const { body } = await facilitator.get('/notices');
  const about = body.data.filter((one) => one.about.id === contract.id);
  expect(about).toHaveLength(1);
  expect(about[0]?.text).toContain('80 % du temps');
});
