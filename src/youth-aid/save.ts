import { type Actor, nextState } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { inTransaction, saveRevised, staleEdit } from '../platform/index.ts';
import { Aid, type AidDoc } from './aid.ts';
import { type AidAction, type AidState, aidTransitions, openStates } from './aid-states.ts';
import { followAid } from './owed.ts';
import { findAid } from './reach.ts';

/** Where it stands for who asks: what the fund has decided and not told yet, a structure learns by no refusal either. */
const shownState = ({ structureId }: Actor, { state }: Pick<AidDoc, 'state'>): AidState =>
  structureId && state === 'decided' ? 'in-agenda' : state;

/** What a decision writes, and an award alone. */
const ofDecision = ['decision', 'charge', 'follow'];

/**
 * Whether it is the person's open request after a step. An award goes on to be paid though the person has asked for
 * something else meanwhile: a transfer came back, or two records were merged, each with its own.
 */
async function placeOf(doc: AidDoc, move: AidAction, state: AidState): Promise<true | undefined> {
  if (!openStates.includes(state)) return undefined;
  if (doc.open || move === 'reexamine') return true;
  const other = await Aid.exists({ participantId: doc.participantId, open: true });
  return other ? undefined : true;
}

export type Changes = { -readonly [K in keyof AidDoc]?: AidDoc[K] | undefined };

/**
 * One way to change a request: at the revision that was seen, by the table of its states, with its audit row and what is owed
 * of it. In a transaction.
 * @param move the step, or none where what is written changes and no state does
 * @param change what is written; it may refuse
 * @throws Problem 403, 404, 409 `stale`, `illegal-state`, and what `change` throws
 */
export function changeAid(
  actor: Actor,
  id: string,
  seen: number,
  { action, move }: { readonly action: string; readonly move?: AidAction },
  change: (doc: AidDoc) => Promise<Changes> | Changes,
): Promise<AidDoc> {
  return inTransaction(async () => {
    const doc = await findAid(actor, id);
    if (doc.revision !== seen)
      throw staleEdit(doc, seen, shownState(actor, doc) === doc.state ? [] : ofDecision);
    const state = move ? nextState(aidTransitions, move, shownState(actor, doc), actor) : doc.state;
    const set: Changes = { ...(await change(doc)), state };
    if (move) set.open = await placeOf(doc, move, state);
    const after = await saveRevised<AidDoc>(Aid, doc, set);
    if (!after) return doc;
    // Neither the amount nor why: administrators read the record.
    await record({
      actor,
      action: `youth-aid.${action}`,
      target: { kind: 'youth-aid', id },
      participantId: doc.participantId,
      fields: Object.keys(set).filter((name) => name !== 'state' && name !== 'open'),
    });
    await followAid(after);
    return after;
  });
}
