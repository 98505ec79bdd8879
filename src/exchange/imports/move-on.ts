import { nextState } from '../../access/index.ts';
import { now } from '../../platform/index.ts';
import { Import, type ImportDoc } from './import-model.ts';
import { type ImportAction, importTransitions } from './import-states.ts';

/** Somebody stopped it, or another worker did the same batch first. */
export class Overtaken extends Error {}

/** A worker changes the state from what it was read as, or nothing. @throws Overtaken */
export async function moveOn(
  { _id, state }: ImportDoc,
  action: ImportAction,
  set: object,
  unset: object = {},
): Promise<void> {
  const to = nextState(importTransitions, action, state, 'system');
  const { modifiedCount } = await Import.updateOne(
    { _id, state },
    { $set: { ...set, state: to, updatedAt: now() }, $unset: unset },
  );
  if (modifiedCount === 0) throw new Overtaken();
}
