import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import {
  calendarDay,
  inTransaction,
  invalidField,
  isDuplicate,
  newId,
  notFound,
  now,
  oneLine,
  Problem,
  today,
} from '../platform/index.ts';
import { booksOf } from './books.ts';
import {
  Agreement,
  type AgreementDoc,
  Contract,
  type ContractDoc,
  Operation,
  type OperationDoc,
} from './contract.ts';
import { asBookRow, Hours, type HoursDoc } from './hours.ts';
import { dueOn } from './hours-due.ts';
import { describeBooks } from './read-contracts.ts';
import { clauseManage } from './rights.ts';

export const joinOperationsInput = z.strictObject({
  name: oneLine(2, 160),
  signedOn: calendarDay(),
  operationIds: z.array(z.string().max(60)).min(2).max(40),
});

/** A globalisation agreement: hours of these operations make up for each other. @throws Problem 403, 409 `joined-already`, 422 */
export async function joinOperations(actor: Actor, input: z.output<typeof joinOperationsInput>) {
  check(actor, clauseManage);
  if (input.signedOn > today())
    throw invalidField('signedOn', 'in-the-future', 'Une convention ne se signe pas à l’avance.');
  const operationIds = [...new Set(input.operationIds)];
  if (operationIds.length < 2)
    throw invalidField('operationIds', 'too-few', 'Une convention réunit deux opérations au moins.');
  if ((await Operation.countDocuments({ _id: { $in: operationIds } })) !== operationIds.length)
    throw invalidField('operationIds', 'unknown', 'Une de ces opérations n’existe pas.');
  const doc: AgreementDoc = { _id: newId(), ...input, operationIds, by: actor.id, at: now() };
  try {
    await inTransaction(async () => {
      await Agreement.create([doc]);
      await record({ actor, action: 'clause.agreement', target: { kind: 'clause-agreement', id: doc._id } });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Problem(409, 'joined-already', 'Une de ces opérations est déjà dans une convention.');
  }
  return describe(doc);
}

async function describe(doc: AgreementDoc) {
  const contracts = await Contract.find({ operationId: { $in: doc.operationIds } }).lean<ContractDoc[]>();
  const operations = await Operation.find({ _id: { $in: doc.operationIds } }).lean<OperationDoc[]>();
  const rows = await Hours.find({ contractId: { $in: contracts.map(({ _id }) => _id) } }).lean<HoursDoc[]>();
  const day = today();
  const due = contracts.reduce((sum, contract) => sum + dueOn(contract, day), 0);
  return {
    id: doc._id,
    name: doc.name,
    signedOn: doc.signedOn,
    operations: operations.map(({ _id, name }) => ({ id: _id, name })),
    contracts: contracts.length,
    books: describeBooks(booksOf(due, rows.map(asBookRow))),
  };
}

/** @throws Problem 403, 404 */
export async function readAgreement(actor: Actor, id: string) {
  check(actor, clauseManage);
  const doc = await Agreement.findById(id).lean<AgreementDoc>();
  if (!doc) throw notFound('Convention');
  return describe(doc);
}

/** All agreements, each with the books of all its contracts together. */
export async function listAgreements(actor: Actor) {
  check(actor, clauseManage);
  const docs = await Agreement.find().sort({ _id: 1 }).limit(100).lean<AgreementDoc[]>();
  return { data: await Promise.all(docs.map(describe)) };
}

/** All operations, for whoever joins some. */
export async function listOperations(actor: Actor) {
  check(actor, clauseManage);
  const docs = await Operation.find().sort({ name: 1 }).limit(500).lean<OperationDoc[]>();
  return { data: docs.map(({ _id, name }) => ({ id: _id, name })) };
}
