import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { calendarMonth, inTransaction, Problem } from '../platform/index.ts';
import { checkHours, closeMonth } from './check-hours.ts';
import { Contract, type ContractDoc } from './contract.ts';
import { Hours } from './hours.ts';
import { firstOf, lastOf } from './judge.ts';
import { clauseManage } from './rights.ts';

interface Told {
  readonly told: number;
  readonly waiting: number;
  /** Rows that wait with a question, or of which something does not count. */
  readonly doubtful: number;
}

const doubtful = {
  $and: [
    { $eq: ['$state', 'entered'] },
    { $or: [{ $ne: ['$judged.questions', []] }, { $ne: ['$judged.counted', '$minutes'] }] },
  ],
};

async function toldOf(month: string, contractIds: readonly string[]): Promise<ReadonlyMap<string, Told>> {
  const rows = await Hours.aggregate<Told & { _id: string }>([
    { $match: { month, contractId: { $in: [...contractIds] } } },
    {
      $group: {
        _id: '$contractId',
        told: { $sum: '$minutes' },
        waiting: { $sum: { $cond: [{ $eq: ['$state', 'entered'] }, 1, 0] } },
        doubtful: { $sum: { $cond: [doubtful, 1, 0] } },
      },
    },
  ]);
  return new Map(rows.map(({ _id, ...told }) => [_id, told]));
}

const none: Told = { told: 0, waiting: 0, doubtful: 0 };

/** The month of every contract that runs in it: what was told, what waits, what has to be looked at. */
export async function readMonth(actor: Actor, month: string) {
  check(actor, clauseManage);
  const docs = await Contract.find({
    'span.from': { $lte: lastOf(month) },
    'span.until': { $gte: firstOf(month) },
  })
    .sort({ _id: 1 })
    .limit(500)
    .lean<ContractDoc[]>();
  const told = await toldOf(
    month,
    docs.map(({ _id }) => _id),
  );
  return docs.map((doc) => ({
    id: doc._id,
    title: doc.title,
    reference: doc.reference,
    closed: doc.months.some((one) => one.month === month && one.closed),
    ...(told.get(doc._id) ?? none),
  }));
}

export const closeMonthsInput = z.strictObject({
  month: calendarMonth,
  contractIds: z.array(z.string().max(60)).min(1).max(500),
});

/**
 * Accepts what waits and closes the month of each contract, but where a row has to be looked at first, or somebody else has
 * just changed it: those are left as they are. Each is closed in a transaction of its own.
 */
export async function closeMonths(actor: Actor, { month, contractIds }: z.output<typeof closeMonthsInput>) {
  check(actor, clauseManage);
  const closed: string[] = [];
  const left: string[] = [];
  for (const id of contractIds) {
    const done = await inTransaction(async () => {
      if ((await toldOf(month, [id])).get(id)?.doubtful) return false;
      await checkHours(actor, id, { month, acceptAll: true, rows: [] });
      const doc = await Contract.findById(id).lean<ContractDoc>();
      await closeMonth(actor, id, { month, revision: doc?.revision ?? 0 });
      return true;
    }).catch((error: unknown) => {
      if (error instanceof Problem && (error.status === 409 || error.status === 404)) return false;
      throw error;
    });
    (done ? closed : left).push(id);
  }
  return { closed, left };
}
