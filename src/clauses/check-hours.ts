import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { calendarMonth, inTransaction, invalidField, now, oneLine, Problem } from '../platform/index.ts';
import { Contract, type ContractDoc, type MonthLife } from './contract.ts';
import { Hours, type HoursDoc } from './hours.ts';
import { findContract, mustBeOpen, openedFor } from './reach.ts';
import { describeContract } from './read-contracts.ts';
import { readHours } from './read-hours.ts';
import { clauseManage } from './rights.ts';
import { judgeAgain, saveContract } from './save.ts';

export const checkHoursInput = z.strictObject({
  month: calendarMonth,
  /** All that wait are accepted, but for those named below. */
  acceptAll: z.boolean().default(false),
  rows: z
    .array(
      z.strictObject({
        id: z.string().max(60),
        decision: z.enum(['accept', 'refuse']),
        /** Asked of a refusal. */
        reason: oneLine(2, 300).optional(),
      }),
    )
    .max(200)
    .default([]),
});

/** The facilitator accepts or refuses hours, with a reason. @throws Problem 403, 404, 409 `month-closed`, 422 `rows.0.reason` */
export async function checkHours(actor: Actor, id: string, input: z.output<typeof checkHoursInput>) {
  const { month, acceptAll, rows } = input;
  await inTransaction(async () => {
    const contract = await findContract(actor, clauseManage, id);
    mustBeOpen(contract, month);
    await Contract.updateOne({ _id: id }, { $set: { updatedAt: now() } });
    const docs = await Hours.find({ contractId: id, month }).lean<HoursDoc[]>();
    const named = new Set(rows.map((row) => row.id));
    for (const [i, row] of rows.entries()) {
      const doc = docs.find(({ _id }) => _id === row.id);
      if (!doc) throw invalidField(`rows.${i}.id`, 'unknown', 'Ces heures ne sont pas de ce mois.');
      if (row.decision === 'refuse' && !row.reason)
        throw invalidField(`rows.${i}.reason`, 'missing', 'Un refus se motive.');
      await decide(actor, doc, row.decision === 'accept' ? 'accepted' : 'refused', row.reason);
    }
    if (acceptAll)
      for (const doc of docs)
        if (doc.state === 'entered' && !named.has(doc._id)) await decide(actor, doc, 'accepted');
    await judgeAgain(docs.map(({ personId }) => personId));
    await record({ actor, action: 'clause.check', target: { kind: 'clause-contract', id }, because: month });
  });
  return readHours(actor, id, { month });
}

async function decide(
  actor: Actor,
  doc: HoursDoc,
  state: 'accepted' | 'refused',
  reason?: string,
): Promise<void> {
  if (doc.state === state && doc.reason === reason) return;
  const before = {
    at: now(),
    by: actor.name,
    minutes: doc.minutes,
    state: doc.state,
    ...(doc.reason ? { reason: doc.reason } : {}),
  };
  await Hours.updateOne(
    { _id: doc._id },
    {
      $set: { state, revision: doc.revision + 1, ...(state === 'refused' ? { reason } : {}) },
      ...(state === 'accepted' ? { $unset: { reason: 1 } } : {}),
      $push: { history: before },
    },
  );
}

export const closeMonthInput = z.strictObject({ month: calendarMonth, revision: z.number().int().min(1) });
export const reopenMonthInput = z.strictObject({
  ...closeMonthInput.shape,
  reason: oneLine(3, 300),
});

/**
 * Closes a month: its hours change no more, but by a recorded reopening. Of two at once one wins, the other is told.
 * @throws Problem 403, 404, 409 `stale`, `month-closed`, `hours-waiting`
 */
export async function closeMonth(
  actor: Actor,
  id: string,
  { month, revision }: z.output<typeof closeMonthInput>,
) {
  return inTransaction(async () => {
    const doc = await findContract(actor, clauseManage, id);
    const life = doc.months.find((one) => one.month === month);
    if (life?.closed) {
      const by = life.events.at(-1)?.byName ?? '';
      throw new Problem(409, 'month-closed', `Ce mois vient d’être clos par ${by}.`, [], { by });
    }
    if (doc.revision !== revision) await openedFor(actor, id, revision);
    const waiting = await Hours.countDocuments({ contractId: id, month, state: 'entered' });
    if (waiting > 0)
      throw new Problem(409, 'hours-waiting', 'Des heures de ce mois attendent votre contrôle.', [], {
        waiting,
      });
    await Hours.updateMany({ contractId: id, month }, { $set: { closed: true } });
    const months = withEvent(doc, month, { what: 'closed', at: now(), by: actor.id, byName: actor.name });
    return describeContract(actor, await saveContract(actor, 'close-month', doc, { months }, month));
  });
}

/** @throws Problem 403, 404, 409 `stale`, `month-open` */
export async function reopenMonth(
  actor: Actor,
  id: string,
  { month, revision, reason }: z.output<typeof reopenMonthInput>,
) {
  return inTransaction(async () => {
    const doc = await openedFor(actor, id, revision);
    if (!doc.months.some((one) => one.month === month && one.closed))
      throw new Problem(409, 'month-open', 'Ce mois n’est pas clos.');
    await Hours.updateMany({ contractId: id, month }, { $set: { closed: false } });
    const event = { what: 'reopened', at: now(), by: actor.id, byName: actor.name, reason } as const;
    const months = withEvent(doc, month, event);
    const after = await saveContract(actor, 'reopen-month', doc, { months }, month);
    await judgeAgain(await Hours.distinct('personId', { contractId: id, month }));
    return describeContract(actor, after);
  });
}

function withEvent(
  { months }: ContractDoc,
  month: string,
  event: MonthLife['events'][number],
): readonly MonthLife[] {
  const known = months.find((one) => one.month === month);
  const events = [...(known?.events ?? []), event];
  return [
    ...months.filter((one) => one !== known),
    { month, closed: event.what === 'closed', events },
  ].toSorted((a, b) => (a.month < b.month ? -1 : 1));
}
