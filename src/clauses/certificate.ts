import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { booksOf } from './books.ts';
import { asBookRow, Hours, type HoursDoc } from './hours.ts';
import { findContract } from './reach.ts';
import { describeContract } from './read-contracts.ts';
import { clauseManage } from './rights.ts';

/** What may be certified of a contract: hours that were accepted, of months that are closed. @throws Problem 403, 404 */
export async function certificateOf(actor: Actor, id: string) {
  const doc = await findContract(actor, clauseManage, id);
  const rows = await Hours.find({ contractId: id, closed: true }).lean<HoursDoc[]>();
  const books = booksOf(0, rows.map(asBookRow));
  await record({ actor, action: 'clause.certificate', target: { kind: 'clause-contract', id } });
  return {
    contract: await describeContract(actor, doc),
    done: books.done,
    months: doc.months.filter((one) => one.closed).map(({ month }) => month),
    byParty: doc.parties.map((party) => ({ name: party.name, done: books.byParty.get(party.id)?.done ?? 0 })),
  };
}
