import type { Actor } from '../access/index.ts';
import { Hours, type HoursDoc } from './hours.ts';
import type { LostCode } from './judge.ts';
import { placedIn } from './people.ts';
import { findContract, partiesFor } from './reach.ts';
import { clauseHours } from './rights.ts';

const describeRow = (doc: HoursDoc) => ({
  id: doc._id,
  personId: doc.personId,
  partyId: doc.partyId,
  month: doc.month,
  way: doc.way,
  contractKind: doc.contractKind,
  minutes: doc.minutes,
  days: doc.days ?? null,
  state: doc.state,
  reason: doc.reason ?? null,
  counted: doc.state === 'refused' ? 0 : doc.judged.counted,
  lost: (Object.entries(doc.judged.lost) as [LostCode, number][]).map(([code, minutes]) => ({
    code,
    minutes,
  })),
  questions: doc.judged.questions,
  history: doc.history.map(({ at, by, minutes, state, reason }) => ({
    at: at.toISOString(),
    by,
    minutes,
    state,
    reason: reason ?? null,
  })),
  revision: doc.revision,
});

/** Hours of one month of a contract, of the parties within reach, with who works there. @throws Problem 403, 404 */
export async function readHours(actor: Actor, id: string, { month }: { readonly month: string }) {
  const contract = await findContract(actor, clauseHours, id);
  const parties = partiesFor(actor, contract).map((party) => party.id);
  const [people, rows] = await Promise.all([
    placedIn(contract, parties),
    Hours.find({ contractId: id, month, partyId: { $in: parties } })
      .sort({ _id: 1 })
      .lean<HoursDoc[]>(),
  ]);
  // Nobody types again how a person works: as told last.
  const before = await Hours.find({ contractId: id, month: { $lte: month } })
    .sort({ month: 1 })
    .select({ personId: 1, partyId: 1, way: 1, contractKind: 1 })
    .lean<Pick<HoursDoc, 'personId' | 'partyId' | 'way' | 'contractKind'>[]>();
  const usual = new Map(before.map((row) => [`${row.personId}/${row.partyId}`, row]));
  const life = contract.months.find((one) => one.month === month);
  return {
    month,
    closed: life?.closed ?? false,
    people: people.map((one) => {
      const { way, contractKind } = usual.get(`${one.personId}/${one.partyId}`) ?? {};
      return { ...one, usual: { way: way ?? null, contractKind: contractKind ?? null } };
    }),
    rows: rows.map(describeRow),
    revision: contract.revision,
  };
}
