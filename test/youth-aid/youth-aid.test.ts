import fc from 'fast-check';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../src/platform/index.ts';
import { moveFunds } from '../../src/youth-aid/budgets.ts';
import { type FundMove, fundMoves, noFunds } from '../../src/youth-aid/index.ts';
import { inDays } from '../support/days.ts';
import { startWorld, type World } from '../support/world.ts';
import { aDraft, aFund, anEntry, anOrder, aYoungPerson, type Fund, step } from './fund.ts';
import { aBeginning, aReglement } from './rows.ts';

let world: World;
let fund: Fund;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  fund = await aFund(world, 1_000_000_00);
});
afterAll(() => world.stop());

const stored = (name = 'youthaids') => mongoose.connection.collection<any>(name);
const first = (answer: { problem: { errors?: readonly { field: string; code: string }[] } }) =>
  answer.problem.errors?.[0];

describe('a request', () => {
  test('goes from the adviser to the payment, and the sums are those by hand', async () => {
    const mine = await aFund(world, 1_000_00);
    const { id, person } = await anEntry(mine, 500_00);
    expect(JSON.stringify(await stored().findOne({ _id: id }))).not.toMatch(/embauche|FR14/);
    const { body: sent } = await mine.secretary.get(`/youth-aids/${id}`);
    expect(sent).toMatchObject({ state: 'in-agenda', participant: null, file: { iban: 'FR14 … 2606' } });
    expect(sent.sheet.lines.map(({ rule, state }) => [rule, state])).toContainEqual(['age', 'met']);
    const part = await step(mine.secretary, id, { action: 'award', cents: 450_00 });
    expect(first(part)).toMatchObject({ field: 'reason', code: 'missing' });
    await step(mine.secretary, id, {
      action: 'award',
      cents: 450_00,
      reason: 'La Région paie le reste.',
      follow: 'Envoyer le code réussi',
      followOn: inDays(30),
    });
    expect(await mine.funds()).toMatchObject({ leftCents: 550_00, reservedCents: 450_00 });
    // Decided again before it is told: the first amount goes back.
    await step(mine.president, id, { action: 'award', cents: 400_00, reason: 'Le devis a baissé.' });
    expect(await mine.funds()).toMatchObject({ leftCents: 600_00, reservedCents: 400_00 });
    const before = await mine.counsellor.get(`/youth-aids/${id}`);
    expect(before.body).toMatchObject({ state: 'in-agenda', decision: null });
    await step(mine.secretary, id, { action: 'notify' });
    expect(await mine.funds()).toMatchObject({ reservedCents: 0, committedCents: 400_00 });
    const { body: letter } = await mine.counsellor.get(`/youth-aids/${id}/letter`);
    expect(letter).toMatchObject({ name: 'Samira Benali', cents: 400_00, reason: 'Le devis a baissé.' });
    expect(letter.appealBefore > inDays(57)).toBe(true);
    const { body: order } = await mine.payer.post('/youth-aid-orders', anOrder());
    expect(order.lines.find(({ aidId }) => aidId === id)).toMatchObject({
      cents: 400_00,
      account: { name: 'Samira Benali', iban: 'FR1420041010050500013M02606' },
    });
    await mine.payer.post(`/youth-aid-orders/${order.id}/paid`, { on: inDays(0), proof: 'Relevé 12' });
    expect(await mine.funds()).toMatchObject({ committedCents: 0, paidCents: 400_00, leftCents: 600_00 });
    // The bank sends it back.
    const { body: paid } = await mine.counsellor.get(`/youth-aids/${id}`);
    expect(paid).toMatchObject({ state: 'paid', payments: [{ what: 'paid', proof: 'Relevé 12' }] });
    const back = { revision: paid.revision, on: inDays(0), proof: 'Compte clos' };
    expect((await mine.payer.post(`/youth-aids/${id}/return`, back)).body).toMatchObject({
      state: 'awarded',
    });
    expect(await mine.funds()).toMatchObject({ committedCents: 400_00, paidCents: 0 });
    const { body: file } = await mine.counsellor.get(`/participants/${person.id}/file`);
    expect(file.youthAids).toMatchObject([{ cents: 500_00, decisions: [{ cents: 400_00 }] }]);
  });

  test('is open once for a person, also when eight ask together', async () => {
    const { body: person } = await fund.counsellor.post('/participants', aYoungPerson());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        fund.counsellor.post(`/participants/${person.id}/youth-aids`, aBeginning),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(7).fill(409)]);
    expect(answers.find(({ status }) => status === 409)?.problem).toMatchObject({
      code: 'aid-open',
      errors: [{ field: 'participantId' }],
    });
  });

  test.each([
    ['iban', { iban: 'FR14 2004 1010 0505 0001 3M02 607' }, 'iban', undefined],
    ['a quote above the plan', { cents: 100_00, quoteCents: 200_00 }, 'quoteCents', 'not-balanced'],
    ['a request above the quote', { cents: 200_00, quoteCents: 100_00 }, 'cents', 'above-quote'],
    [
      'more money than the quote',
      { cents: 100_00, quoteCents: 120_00, ownCents: 30_00 },
      'otherCents',
      'not-balanced',
    ],
    ['no account', { iban: null }, 'iban', 'missing'],
    ['no reason', { why: null }, 'why', 'missing'],
  ])('names what is wrong: %s, and nothing is half written', async (_, more, field, code) => {
    const { id } = await aDraft(fund);
    const { body: now } = await fund.counsellor.get(`/youth-aids/${id}`);
    const saved = await fund.counsellor.patch(`/youth-aids/${id}`, {
      revision: now.revision,
      ...more,
    } as never);
    const answer = saved.status === 200 ? await step(fund.counsellor, id, { action: 'submit' }) : saved;
    expect(answer.status).toBe(422);
    expect(first(answer)).toMatchObject({ field, ...(code ? { code } : {}) });
    expect((await stored().findOne({ _id: id })).state).toBe('draft');
  });

  test('of somebody whose birthday is typed wrong by a century is refused where it is typed', async () => {
    const year = Number(inDays(0).slice(0, 4));
    for (const birthDate of [`${year - 121}-05-02`, `${year + 79}-05-02`]) {
      const answer = await fund.counsellor.post('/participants', aYoungPerson({ birthDate }));
      expect([answer.status, first(answer)?.field]).toEqual([422, 'birthDate']);
    }
  });

  test('hors barème may still be awarded', async () => {
    const { id } = await anEntry(fund, 620_00);
    const { body } = await fund.secretary.get(`/youth-aids/${id}`);
    expect(body.sheet.lines.find(({ rule }) => rule === 'ceiling')).toMatchObject({
      state: 'outside',
      bound: 500_00,
    });
    expect((await step(fund.secretary, id, { action: 'award' })).body).toMatchObject({
      decidedCents: 620_00,
    });
  });

  test('is not read by another structure, nor by the fund before it is sent, nor by who pays before it is awarded', async () => {
    const { id } = await aDraft(fund);
    const neighbour = await world.sign('counsellor', 1);
    for (const client of [neighbour, fund.secretary, fund.president, fund.payer])
      expect((await client.get(`/youth-aids/${id}`)).status).toBe(404);
    await step(fund.counsellor, id, { action: 'submit' });
    expect((await fund.secretary.get(`/youth-aids/${id}`)).status).toBe(200);
    expect((await fund.payer.get(`/youth-aids/${id}`)).status).toBe(404);
    const admin = await world.sign('admin');
    expect((await admin.get(`/youth-aids/${id}`)).status).toBe(403);
  });

  test('is given back, adjourned and put on again; a refusal is appealed and looked at again', async () => {
    const { id } = await aDraft(fund);
    await step(fund.counsellor, id, { action: 'submit' });
    expect((await step(fund.secretary, id, { action: 'send-back' })).body.state).toBe('draft');
    await step(fund.counsellor, id, { action: 'submit' });
    const onAgenda = { action: 'schedule', sittingId: fund.sitting.id };
    await step(fund.secretary, id, onAgenda);
    const adjourned = await step(fund.secretary, id, { action: 'adjourn', reason: 'Il manque un devis.' });
    expect(adjourned.body).toMatchObject({ state: 'adjourned', before: [{ what: 'adjourn' }] });
    await step(fund.secretary, id, onAgenda);
    await step(fund.secretary, id, { action: 'refuse', reason: 'La Région paie tout.' });
    expect((await step(fund.secretary, id, { action: 'notify' })).body.state).toBe('refused');
    const early = await step(fund.secretary, id, { action: 'reexamine' });
    expect(early.problem.code).toBe('no-appeal');
    await step(fund.counsellor, id, { action: 'appeal', on: inDays(0), to: 'grace' });
    expect((await step(fund.secretary, id, { action: 'reexamine' })).body.state).toBe('submitted');
  });
});

describe('a decision', () => {
  test('without its quorum is refused, also where members step aside', async () => {
    const two = await aFund(world, 1_000_00, 2);
    const { id } = await anEntry(two);
    const answer = await step(two.secretary, id, { action: 'award' });
    expect(answer.problem).toMatchObject({ status: 409, code: 'no-quorum', quorum: 3, deciding: 2 });
    const three = await aFund(world, 1_000_00, 3);
    const { id: other } = await anEntry(three);
    const recused = [three.commission.members[0]?.id ?? ''];
    expect((await step(three.secretary, other, { action: 'award', recused })).problem.code).toBe('no-quorum');
    const stranger = await step(three.secretary, other, {
      action: 'award',
      recused: [three.commission.members[3]?.id],
    });
    expect(first(stranger)).toMatchObject({ field: 'recused.0', code: 'not-present' });
    expect((await three.funds()).reservedCents).toBe(0);
  });

  test('above what is left says what is left, and nothing is written', async () => {
    const poor = await aFund(world, 499_99);
    const { id } = await anEntry(poor, 500_00);
    const answer = await step(poor.secretary, id, { action: 'award' });
    expect(answer.problem).toMatchObject({
      status: 409,
      code: 'over-budget',
      leftCents: 499_99,
      errors: [{ field: 'cents', code: 'over-budget' }],
    });
    expect((await poor.secretary.get(`/youth-aids/${id}`)).body).toMatchObject({
      state: 'in-agenda',
      decision: null,
    });
    expect(await poor.funds()).toMatchObject({ leftCents: 499_99, reservedCents: 0 });
  });

  test('in urgency is the president’s alone, owed at once, ratified by a quorum later', async () => {
    const mine = await aFund(world, 100_00);
    const { id } = await aDraft(mine, 90_00);
    await step(mine.counsellor, id, { action: 'submit' });
    const urgent = { action: 'urgent', commissionId: mine.commission.id, cents: 90_00 };
    expect((await step(mine.secretary, id, urgent)).status).toBe(403);
    const much = await step(mine.president, id, { ...urgent, cents: 90_01 });
    expect(first(much)).toMatchObject({ field: 'cents', code: 'above-urgent' });
    const { body } = await step(mine.president, id, urgent);
    expect(body).toMatchObject({
      state: 'awarded',
      urgent: { payBy: inDays(2), ratifyBy: inDays(30), ratified: null },
    });
    expect(await mine.funds()).toMatchObject({ committedCents: 90_00, leftCents: 10_00 });
    const owed = await mine.secretary.get('/deadlines');
    expect(JSON.stringify(owed.body)).toContain(id);
    const ratify = { action: 'ratify', sittingId: mine.sitting.id, ratified: true };
    expect((await step(mine.secretary, id, ratify)).body.urgent).toMatchObject({ ratified: true });
  });
});

describe('funds', () => {
  test('of two hundred decisions at once never overspend by a cent', async () => {
    const many = 200;
    const cents = 37_01;
    const fits = 120;
    const mine = await aFund(world, cents * fits + (cents - 1));
    const { id: model } = await anEntry(mine, cents);
    const doc = await stored().findOne({ _id: model });
    const ids = Array.from({ length: many }, (_, i) => `course-${i}`);
    await stored().insertMany(
      ids.map((_id) => ({ ...doc, _id, reference: `FAJ-${_id}`, participantId: _id })),
    );
    const decide = async (id: string): Promise<number> => {
      const { status } = await mine.secretary.post(`/youth-aids/${id}/moves`, {
        action: 'award',
        revision: doc.revision,
      } as never);
      if (status !== 503) return status;
      // Too busy to decide: asked again after a while, as the answer says.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return decide(id);
    };
    const statuses = await Promise.all(ids.map(decide));
    expect(statuses.filter((status) => status === 200)).toHaveLength(fits);
    expect(statuses.filter((status) => status === 409)).toHaveLength(many - fits);
    expect(await mine.funds()).toMatchObject({ leftCents: cents - 1, reservedCents: cents * fits });
    expect(await stored().countDocuments({ _id: { $in: ids }, state: 'decided' })).toBe(fits);
  }, 600_000);

  test('whatever moves in whatever order, no part is below zero and they always make the grant', async () => {
    const steps = fc.array(
      fc.record({
        move: fc.constantFrom(...(Object.keys(fundMoves) as FundMove[])),
        cents: fc.integer({ min: 1, max: 70 }),
      }),
      { maxLength: 12 },
    );
    let n = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const _id = `essai-${++n}`;
        await stored('youthaidbudgets').insertOne({ _id, ...noFunds, grantedCents: 100, leftCents: 100 });
        for (const { move, cents } of all) {
          const was = await stored('youthaidbudgets').findOne({ _id });
          const [from, to] = fundMoves[move];
          const enough = was[from] >= cents;
          const done = await inTransaction(() => moveFunds(_id, move, cents)).then(
            () => true,
            ({ code }) => code !== 'over-budget',
          );
          expect(done).toBe(enough);
          const is = await stored('youthaidbudgets').findOne({ _id });
          expect(is).toEqual(enough ? { ...was, [from]: was[from] - cents, [to]: was[to] + cents } : was);
          expect(is.leftCents + is.reservedCents + is.committedCents + is.paidCents).toBe(100);
        }
      }),
      { numRuns: 25 },
    );
    await stored('youthaidbudgets').deleteMany({ _id: /^essai-/ });
  });

  test('are not set below what is used, and each year has its own', async () => {
    const mine = await aFund(world, 500_00);
    const { id } = await anEntry(mine, 500_00);
    await step(mine.secretary, id, { action: 'award' });
    const set = (year: number, grantedCents: number) =>
      mine.secretary.post('/youth-aid-budgets', { commissionId: mine.commission.id, year, grantedCents });
    expect((await set(mine.year, 499_99)).problem).toMatchObject({ code: 'below-used' });
    expect((await set(mine.year + 1, 10_00)).status).toBe(200);
    expect(await mine.funds().then(({ year }) => year)).toBe(mine.year + 1);
  });
});

describe('the règlement', () => {
  test('set from a day on holds for what is sent from then; the one before stays', async () => {
    const { secretary, counsellor } = fund;
    const { body: before } = await secretary.get('/youth-aid-reglements');
    const after = before.data[0]?.version ?? 0;
    const given = aReglement(after);
    const wrong = { ...given, settings: { ...given.settings, ageBefore: 18 } };
    expect(first(await secretary.post('/youth-aid-reglements', wrong))).toMatchObject({
      field: 'settings.ageBefore',
    });
    const strict = { ...given, settings: { ...given.settings, ceilings: { licence: 10_00 } } };
    const { body: set } = await secretary.post('/youth-aid-reglements', strict);
    expect(set.data[0]).toMatchObject({ version: after + 1, settings: { ceilings: { licence: 10_00 } } });
    expect((await secretary.post('/youth-aid-reglements', strict)).problem.code).toBe('stale');
    expect((await counsellor.post('/youth-aid-reglements', strict)).status).toBe(403);
    const { id } = await aDraft(fund, 11_00);
    const { body } = await counsellor.get(`/youth-aids/${id}`);
    expect(body.sheet).toMatchObject({ reglement: after + 1 });
    expect(body.sheet.lines.find(({ rule }) => rule === 'ceiling')).toMatchObject({
      state: 'outside',
      bound: 10_00,
    });
  });
});

test('what is not paid goes back to the funds when the person is erased, and no name stays in the orders', async () => {
  const mine = await aFund(world, 500_00);
  const { id, person } = await anEntry(mine, 200_00);
  await step(mine.secretary, id, { action: 'award' });
  await step(mine.secretary, id, { action: 'notify' });
  await mine.payer.post('/youth-aid-orders', anOrder());
  const manager = await world.sign('manager');
  expect((await manager.post(`/participants/${person.id}/erasure`, { because: 'request' })).status).toBe(200);
  expect(await stored().countDocuments({ _id: id })).toBe(0);
  expect(await mine.funds()).toMatchObject({ committedCents: 0, leftCents: 500_00 });
  const order = await stored('youthaidorders').findOne({ 'lines.aidId': id });
  expect(order.lines.find(({ aidId }: { aidId: string }) => aidId === id)).not.toHaveProperty('account');
});
