import { z } from 'zod';
import { type Actor, check, may } from '../access/index.ts';
import { employerNames } from '../organisations/index.ts';
import { pageOf, today } from '../platform/index.ts';
import { type Books, booksOf, type Totals } from './books.ts';
import { Contract, type ContractDoc, Operation, type OperationDoc } from './contract.ts';
import { forecast } from './forecast.ts';
import { asBookRow, Hours, type HoursDoc } from './hours.ts';
import { dueOn, minutesOf, penaltyOf } from './hours-due.ts';
import { contractsWithin, findContract, partiesFor, readsWhole } from './reach.ts';
import { clauseManage, clauseRead } from './rights.ts';

const named = (all: ReadonlyMap<string, Totals>) =>
  [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, totals]) => ({ key, ...totals }));

export const describeBooks = ({ byContract, byPerson, byParty, byWay, byMonth, ...all }: Books) => ({
  ...all,
  people: byPerson.size,
  byParty: named(byParty),
  byWay: named(byWay),
  byMonth: named(byMonth),
});

/** A contract as somebody reads it: hours of the parties that they reach, its own sums for facilitator and buyer alone. */
export async function describeContract(actor: Actor, doc: ContractDoc) {
  const parties = partiesFor(actor, doc);
  const whole = readsWhole(actor, doc);
  const manages = may(actor, clauseManage);
  const rows = await Hours.find({
    contractId: doc._id,
    ...(whole ? {} : { partyId: { $in: parties.map(({ id }) => id) } }),
  }).lean<HoursDoc[]>();
  const day = today();
  const due = dueOn(doc, day);
  const books = booksOf(due, rows.map(asBookRow));
  const operation = await Operation.findById(doc.operationId).lean<OperationDoc>();
  const done = new Map([...books.byMonth].map(([month, totals]) => [month, totals.done] as const));
  const { alert, ...foreseen } = forecast(doc.span, due, done, day);
  return {
    id: doc._id,
    operation: { id: doc.operationId, name: operation?.name ?? '' },
    buyer: { id: doc.buyerId, name: (await employerNames([doc.buyerId])).get(doc.buyerId) ?? '' },
    reference: doc.reference,
    title: doc.title,
    kind: doc.kind,
    way: doc.way,
    span: doc.span,
    basis: whole ? doc.basis : null,
    minutesPerDay: doc.minutesPerDay,
    penalty: whole ? { capCents: null, ...doc.penalty } : null,
    // Who is called in would add up from them what the whole contract owes.
    changes: (whole ? doc.changes : []).map((change) => ({
      ...change,
      minutes: minutesOf(change.basis, doc.minutesPerDay),
      withdrawn: change.withdrawn ?? null,
    })),
    parties: doc.parties.map(({ id, role, siret, name }) => ({ id, role, siret, name })),
    /** Those for which the reader may tell hours. */
    ownParties: parties.map(({ id }) => id),
    months: doc.months.map(({ month, closed, events }) => ({
      month,
      closed,
      events: events.map(({ what, at, byName, reason }) => ({
        what,
        at: at.toISOString(),
        by: byName,
        // Typed for whoever closes months; it may name somebody, and no buyer nor company reads a person there.
        reason: (manages ? reason : null) ?? null,
      })),
    })),
    books: whole
      ? describeBooks(books)
      : { ...describeBooks(books), due: null, remaining: null, surplus: null },
    forecast: whole ? { ...foreseen, alert: alert ?? null } : null,
    penaltyCents: whole ? penaltyOf(doc.penalty, books.remaining) : null,
    revision: doc.revision,
  };
}

export const readContract = async (actor: Actor, id: string) =>
  describeContract(actor, await findContract(actor, clauseRead, id));

export const listContractsQuery = z.strictObject({
  operation: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** Contracts within reach, in the order in which they were written down, with what is due and done. */
export async function listContracts(actor: Actor, query: z.output<typeof listContractsQuery>) {
  check(actor, clauseRead);
  const docs = await Contract.find({
    $and: [
      contractsWithin(actor),
      query.operation ? { operationId: query.operation } : {},
      query.cursor ? { _id: { $gt: query.cursor } } : {},
    ],
  })
    .sort({ _id: 1 })
    .limit(query.limit + 1)
    .lean<ContractDoc[]>();
  const page = pageOf(docs, query.limit, (doc) => doc);
  const [sums, operations, buyers] = await Promise.all([
    sumsOf(actor, page.data),
    Operation.find({ _id: { $in: page.data.map(({ operationId }) => operationId) } }).lean<OperationDoc[]>(),
    employerNames(page.data.map(({ buyerId }) => buyerId)),
  ]);
  const names = new Map(operations.map(({ _id, name }) => [_id, name]));
  const day = today();
  return {
    next: page.next,
    data: page.data.map((doc) => {
      const whole = readsWhole(actor, doc);
      const due = dueOn(doc, day);
      const byMonth = sums.get(doc._id) ?? new Map<string, { done: number; waiting: number }>();
      const months = [...byMonth.values()];
      const { alert, timeBp } = forecast(
        doc.span,
        due,
        new Map([...byMonth].map(([month, { done }]) => [month, done])),
        day,
      );
      return {
        id: doc._id,
        operation: { id: doc.operationId, name: names.get(doc.operationId) ?? '' },
        buyer: buyers.get(doc.buyerId) ?? '',
        reference: doc.reference,
        title: doc.title,
        span: doc.span,
        due: whole ? due : null,
        done: months.reduce((sum, { done }) => sum + done, 0),
        waiting: months.reduce((sum, { waiting }) => sum + waiting, 0),
        timeBp,
        alert: (whole ? alert?.at : null) ?? null,
      };
    }),
  };
}

/** Minutes of many contracts by month, of the parties that the actor reaches. */
async function sumsOf(actor: Actor, docs: readonly ContractDoc[]) {
  const parties = docs.flatMap((doc) =>
    (readsWhole(actor, doc) ? doc.parties : partiesFor(actor, doc)).map(({ id }) => id),
  );
  const rows = await Hours.aggregate<{
    _id: { contractId: string; month: string };
    done: number;
    waiting: number;
  }>([
    {
      $match: {
        contractId: { $in: docs.map(({ _id }) => _id) },
        partyId: { $in: parties },
      },
    },
    {
      $group: {
        _id: { contractId: '$contractId', month: '$month' },
        done: { $sum: { $cond: [{ $eq: ['$state', 'accepted'] }, '$judged.counted', 0] } },
        waiting: { $sum: { $cond: [{ $eq: ['$state', 'entered'] }, '$judged.counted', 0] } },
      },
    },
  ]);
  const sums = new Map<string, Map<string, { done: number; waiting: number }>>();
  for (const { _id, done, waiting } of rows) {
    const own = sums.get(_id.contractId) ?? new Map<string, { done: number; waiting: number }>();
    sums.set(_id.contractId, own.set(_id.month, { done, waiting }));
  }
  return sums;
}
