import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { needFactsOfOne } from '../needs/index.ts';
import { inTransaction, now } from '../platform/index.ts';
import { BalancedListModel, plainReasons } from './balanced-model.ts';
import { readNeedList } from './read-list.ts';
import { needListOrder } from './rights.ts';

/** In which order a list is read; why, where it is not balanced. */
export const orderListInput = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('plain'), because: z.enum(plainReasons) }),
  z.strictObject({ order: z.literal('balanced') }),
]);

/** Of a need whose first batch is still to come. */
const nothing = { people: [], entered: [], left: [], total: 0, best: 0 };

/**
 * Returns the list of a need to plain order with a reason, or takes balancing up again. Both are recorded; it holds for the
 * batches to come and for whom suggestions take first.
 * @throws Problem 403, 404
 */
export async function orderList(actor: Actor, needId: string, input: z.output<typeof orderListInput>) {
  check(actor, needListOrder);
  return inTransaction(async () => {
    await needFactsOfOne(actor, needId);
    const plain = input.order === 'plain' ? { because: input.because, at: now(), by: actor.id } : null;
    await BalancedListModel.updateOne(
      { _id: needId },
      { $set: { plain }, ...(plain ? { $setOnInsert: { ...nothing, madeAt: now() } } : {}) },
      { upsert: plain !== null },
    );
    await record({
      actor,
      action: plain ? 'need.list-plain' : 'need.list-balanced',
      target: { kind: 'need', id: needId },
      ...(plain ? { because: plain.because } : {}),
    });
    return readNeedList(actor, needId);
  });
}
