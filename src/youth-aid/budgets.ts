import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { inTransaction, invalidField, Problem } from '../platform/index.ts';
import { aidBudget, aidBudgetSet } from './rights.ts';
import { type FundMove, type Funds, fundMoves, granted, noFunds } from './rules/index.ts';
import { commissionName, commissionNames } from './sittings.ts';

interface BudgetDoc extends Funds {
  /** Of decisions that followed one another. */
  readonly turn?: number;
  /** `<commission>/<year>`. */
  readonly _id: string;
  readonly commissionId: string;
  readonly year: number;
}

const schema = new Schema<BudgetDoc>(
  {
    _id: { type: String, required: true },
    commissionId: { type: String, required: true },
    year: { type: Number, required: true },
    grantedCents: { type: Number, required: true },
    reservedCents: { type: Number, required: true },
    committedCents: { type: Number, required: true },
    paidCents: { type: Number, required: true },
    leftCents: { type: Number, required: true },
    turn: Number,
  },
  { collection: 'youthaidbudgets', versionKey: false },
);
schema.index({ year: 1 });
const Budget = mongoose.model('YouthAidBudget', schema);

/** The funds that a decision of that day is charged to. */
export const budgetIdOf = (commissionId: string, day: string): string => `${commissionId}/${day.slice(0, 4)}`;

const inEuros = (cents: number): string =>
  new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }).format(cents / 100);

/**
 * Lets decisions on the same funds follow one another, as the first write of their transaction: the one that comes too soon
 * begins again before it has read anything.
 */
export const takeTurn = async (budgetId: string): Promise<void> => {
  await Budget.updateOne({ _id: budgetId }, { $inc: { turn: 1 } });
};

/**
 * Moves an amount from one part of the funds to another, in the current transaction: one update whose condition is that there
 * is enough, so that of two at once the second one sees what the first one left.
 * @throws Problem 409 `over-budget`, which says what is left
 */
export async function moveFunds(budgetId: string, move: FundMove, cents: number): Promise<void> {
  if (cents === 0) return;
  const [from, to] = fundMoves[move];
  const { modifiedCount } = await Budget.updateOne(
    { _id: budgetId, [from]: { $gte: cents } },
    { $inc: { [from]: -cents, [to]: cents } },
  );
  if (modifiedCount === 1) return;
  const leftCents = (await Budget.findById(budgetId).lean<BudgetDoc>())?.[from] ?? 0;
  throw new Problem(
    409,
    'over-budget',
    `Il reste ${inEuros(leftCents)} sur ce budget, et il faut ${inEuros(cents)} : accordez moins, ajournez, ou demandez un complément.`,
    [{ field: 'cents', code: 'over-budget', detail: `Il reste ${inEuros(leftCents)} sur ce budget.` }],
    { leftCents },
  );
}

const describe = ({ _id, commissionId, year, ...funds }: BudgetDoc, names: ReadonlyMap<string, string>) => ({
  id: _id,
  commissionId,
  commission: names.get(commissionId) ?? null,
  year,
  grantedCents: funds.grantedCents,
  reservedCents: funds.reservedCents,
  committedCents: funds.committedCents,
  paidCents: funds.paidCents,
  leftCents: funds.leftCents,
});

export const listBudgetsQuery = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});

export async function listBudgets(actor: Actor, { year }: z.output<typeof listBudgetsQuery>) {
  check(actor, aidBudget);
  const docs = await Budget.find(year ? { year } : {})
    .sort({ year: -1, _id: 1 })
    .limit(200)
    .lean<BudgetDoc[]>();
  const names = await commissionNames(docs.map(({ commissionId }) => commissionId));
  return { data: docs.map((doc) => describe(doc, names)) };
}

export const grantInput = z.strictObject({
  commissionId: z.string().min(1).max(60),
  year: z.number().int().min(2000).max(2100),
  grantedCents: z.number().int().min(0).max(100_000_000_00),
});

/**
 * Sets what a commission may give in a year, or changes it.
 * @returns all of them
 * @throws Problem 403, 404, 409 `below-used` where more is reserved, committed or paid already
 */
export async function grantBudget(
  actor: Actor,
  { commissionId, year, grantedCents }: z.output<typeof grantInput>,
) {
  check(actor, aidBudgetSet);
  const id = `${commissionId}/${year}`;
  return inTransaction(async () => {
    if (!(await commissionName(commissionId)))
      throw invalidField(
        'commissionId',
        'unknown',
        'Cette commission n’existe pas : choisissez-la dans la liste.',
      );
    const doc = (await Budget.findById(id).lean<BudgetDoc>()) ?? { _id: id, commissionId, year, ...noFunds };
    const next = granted(doc, grantedCents);
    if (!next)
      throw new Problem(
        409,
        'below-used',
        `${inEuros(doc.grantedCents - doc.leftCents)} sont déjà réservés, engagés ou payés : le budget ne peut pas être plus bas.`,
        [{ field: 'grantedCents', code: 'below-used', detail: 'Plus bas que ce qui est déjà pris.' }],
      );
    const { _id, ...fresh } = { ...doc, ...next };
    await Budget.updateOne({ _id }, { $set: fresh }, { upsert: true });
    await record({
      actor,
      action: 'youth-aid.budget',
      target: { kind: 'youth-aid-budget', id: id.replace('/', '-') },
    });
    return listBudgets(actor, {});
  });
}
