import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { openIdentity } from '../participants/index.ts';
import {
  addMonths,
  calendarDay,
  dayOf,
  inTransaction,
  invalidField,
  newId,
  newReference,
  notFound,
  now,
  oneLine,
  Problem,
  today,
  unreadable,
} from '../platform/index.ts';
import { Aid, type AidDoc } from './aid.ts';
import { accountName, iban, readFile, sealFile } from './aid-file.ts';
import { moveFunds } from './budgets.ts';
import { describeLine } from './describe.ts';
import { Order, type OrderDoc, type OrderLine, readAccount, sealAccount } from './order.ts';
import { aidPay } from './rights.ts';
import { changeAid } from './save.ts';

/** Banks take an order some days before its day; years ahead is a slip of the keyboard. */
const mostMonthsAhead = 12;

/** In one file: what a small association pays at a time. */
const most = 200;

const sumOf = (lines: readonly { readonly cents: number }[]): number =>
  lines.reduce((sum, { cents }) => sum + cents, 0);

const describe = ({ _id, reference, executeOn, debtorName, lines, at }: OrderDoc) => ({
  id: _id,
  reference,
  executeOn,
  debtorName,
  count: lines.length,
  totalCents: sumOf(lines),
  at: at.toISOString(),
});

/** What waits to be paid, and the orders that were made, the latest first. */
export async function listPayments(actor: Actor) {
  check(actor, aidPay);
  const [waiting, orders] = await Promise.all([
    Aid.find({ state: 'awarded' }).sort({ notifiedOn: 1, _id: 1 }).limit(most).lean<AidDoc[]>(),
    Order.find().sort({ at: -1 }).limit(50).lean<OrderDoc[]>(),
  ]);
  return {
    waiting: waiting.map(describeLine),
    orders: orders.map(describe),
    /** Whose account was used last: the next order begins with it. */
    debtor: orders[0] ? { name: orders[0].debtorName, iban: orders[0].debtorIban } : null,
  };
}

export const orderInput = z.strictObject({
  executeOn: calendarDay(),
  debtorName: accountName,
  debtorIban: iban,
});

/** To whom it goes: the person by their name, or the third party of the request; `null` where that cannot be read. */
async function accountOf(actor: Actor, doc: AidDoc) {
  const file = readFile(doc);
  if (!file.iban) return null;
  if (file.payee === 'third') return { name: file.payeeName ?? '', iban: file.iban };
  const { firstName = '', lastName = '' } = await openIdentity(doc.participantId);
  if ([firstName, lastName].includes(unreadable)) return null;
  await record({
    actor,
    action: 'identity.open',
    target: { kind: 'youth-aid', id: doc._id },
    participantId: doc.participantId,
  });
  return { name: `${firstName} ${lastName}`.trim(), iban: file.iban };
}

/**
 * Puts every award that waits in one order of transfers. One whose account cannot be read goes on waiting: nobody else waits
 * for it.
 * @throws Problem 403, 409 `nothing-to-pay`, `no-account`, 422
 */
export async function makeOrder(
  actor: Actor,
  { executeOn, debtorName, debtorIban }: z.output<typeof orderInput>,
) {
  check(actor, aidPay);
  if (executeOn < today())
    throw invalidField('executeOn', 'in-the-past', 'Un virement ne se demande pas pour un jour passé.');
  if (executeOn > addMonths(today(), mostMonthsAhead))
    throw invalidField('executeOn', 'too-far', 'Un virement se demande pour les douze mois à venir.');
  return inTransaction(async () => {
    const docs = await Aid.find({ state: 'awarded' })
      .sort({ notifiedOn: 1, _id: 1 })
      .limit(most)
      .lean<AidDoc[]>();
    if (docs.length === 0) throw new Problem(409, 'nothing-to-pay', 'Rien n’attend d’être payé.');
    const _id = newId();
    const lines: OrderLine[] = [];
    for (const doc of docs) {
      const to = await accountOf(actor, doc);
      if (!to) continue;
      const account = sealAccount(_id, doc._id, to);
      lines.push({ aidId: doc._id, reference: doc.reference, cents: doc.charge?.cents ?? 0, account });
      await changeAid(actor, doc._id, doc.revision, { action: 'order', move: 'order' }, () => ({
        orderId: _id,
      }));
    }
    if (lines.length === 0)
      throw new Problem(
        409,
        'no-account',
        `Le compte ne se lit pas pour ${docs.map(({ reference }) => reference).join(', ')} : voyez avec la structure.`,
      );
    const order: OrderDoc = {
      _id,
      reference: newReference('VIR', 8),
      at: now(),
      executeOn,
      debtorName,
      debtorIban,
      lines,
      by: actor.id,
    };
    await Order.create([order]);
    await record({ actor, action: 'youth-aid.make-order', target: { kind: 'youth-aid-order', id: _id } });
    return readOrder(actor, _id);
  });
}

async function findOrder(actor: Actor, id: string): Promise<OrderDoc> {
  check(actor, aidPay);
  const order = await Order.findById(id).lean<OrderDoc>();
  if (!order) throw notFound('Ordre de virement');
  return order;
}

/** Its lines opened, with where each award is now. */
export async function readOrder(actor: Actor, id: string) {
  const order = await findOrder(actor, id);
  const docs = await Aid.find({ _id: { $in: order.lines.map(({ aidId }) => aidId) } }).lean<AidDoc[]>();
  const byId = new Map(docs.map((doc) => [doc._id, doc]));
  return {
    ...describe(order),
    debtorIban: order.debtorIban,
    lines: order.lines.map((line) => {
      const doc = byId.get(line.aidId);
      const here = doc?.orderId === id;
      return {
        aidId: line.aidId,
        reference: line.reference,
        cents: line.cents,
        account: readAccount(id, line),
        state: doc && here ? doc.state : null,
        revision: doc?.revision ?? null,
      };
    }),
  };
}

export const paidInput = z.strictObject({ on: calendarDay(), proof: oneLine(2, 80) });

/**
 * The bank has paid all of an order that did not come back.
 * @throws Problem 403, 404, 409 `nothing-to-pay` where nothing of it waits, 422
 */
export async function notePaid(actor: Actor, id: string, { on, proof }: z.output<typeof paidInput>) {
  if (on > today()) throw invalidField('on', 'in-the-future', 'Ce paiement n’a pas encore eu lieu.');
  return inTransaction(async () => {
    mustFollow(await findOrder(actor, id), on);
    const docs = await Aid.find({ orderId: id, state: 'ordered' }).lean<AidDoc[]>();
    if (docs.length === 0) throw new Problem(409, 'nothing-to-pay', 'Plus rien de cet ordre n’attend.');
    for (const doc of docs)
      await changeAid(
        actor,
        doc._id,
        doc.revision,
        { action: 'pay', move: 'pay' },
        async ({ charge, payments }) => {
          if (charge) await moveFunds(charge.budgetId, 'pay', charge.cents);
          return { payments: [...payments, { on, what: 'paid', proof }] };
        },
      );
    return readOrder(actor, id);
  });
}

/** @throws Problem 422 `before-order` */
function mustFollow({ at }: Pick<OrderDoc, 'at'>, on: string): void {
  if (on < dayOf(at))
    throw invalidField('on', 'before-order', 'Cet ordre de virement n’était pas encore fait.');
}

export const returnInput = z.strictObject({
  revision: z.number().int().min(1),
  on: calendarDay(),
  proof: oneLine(2, 80),
  /** The right account, where the bank says that it was wrong. */
  iban: iban.optional(),
});

/** A transfer came back: the award waits for another order. @throws Problem 403, 404, 409, 422 */
export async function noteReturn(
  actor: Actor,
  id: string,
  { revision, on, proof, iban: right }: z.output<typeof returnInput>,
) {
  check(actor, aidPay);
  if (on > today()) throw invalidField('on', 'in-the-future', 'Ce retour n’a pas encore eu lieu.');
  return inTransaction(async () => {
    const doc = await changeAid(actor, id, revision, { action: 'return', move: 'return' }, async (before) => {
      const order = await Order.findById(before.orderId).lean<OrderDoc>();
      if (order) mustFollow(order, on);
      if (before.state === 'paid' && before.charge)
        await moveFunds(before.charge.budgetId, 'take-back', before.charge.cents);
      return {
        orderId: undefined,
        payments: [...before.payments, { on, what: 'returned', proof }],
        ...(right ? { file: sealFile(id, { ...readFile(before), iban: right }) } : {}),
      };
    });
    return describeLine(doc);
  });
}
