import { emitAll } from '../platform/index.ts';
import { needSaved } from './events.ts';
import { Need, type NeedDoc } from './model.ts';

/** Asks for a new ranking of every need that is not over: what all of them are ranked with has changed. */
export async function rankAllAgain(): Promise<void> {
  const needs = await Need.find({ state: { $nin: ['filled', 'closed'] } })
    .select({ revision: 1 })
    .lean<Pick<NeedDoc, '_id' | 'revision'>[]>();
  await emitAll(
    needSaved,
    needs.map(({ _id, revision }) => ({ needId: _id, revision })),
  );
}
