import { z } from 'zod';
import { type Actor, check, nextState } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { inTransaction, saveRevised, staleEdit } from '../platform/index.ts';
import { turnOf } from './begin-placement.ts';
import { checksOf } from './checks.ts';
import { describePlacement, wholeOf } from './describe-placement.ts';
import { followChecks } from './owed.ts';
import { Placement, type PlacementDoc, type Terms } from './placement.ts';
import { type PlacementAction, placementTransitions } from './placement-states.ts';
import { findPlacement } from './reach.ts';
import { placementManage } from './rights.ts';
import { checkEmployer, checkOverlap, checkTerms, termNames, termsInput } from './terms.ts';

const nullable = <T extends Record<string, z.ZodType>>(shape: T) =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.nullable().optional()])) as {
    [K in keyof T]: z.ZodOptional<z.ZodNullable<T[K]>>;
  };

export const revision = z.number().int().min(1);

export const editPlacementInput = z.strictObject({ revision, ...nullable(termsInput) });

export type Changes = { [K in keyof PlacementDoc]?: PlacementDoc[K] | undefined };

/**
 * One way to change a placement: at the revision that was seen, one state table, the audit record, checks that follow the
 * dates. In a transaction.
 * @param change what is written, of the placement as it is
 * @throws Problem 403, 404, 409 `stale` or `illegal-state`, and what `change` throws
 */
export async function changePlacement(
  actor: Actor,
  id: string,
  seen: number,
  what: { readonly action: string; readonly move?: PlacementAction },
  change: (doc: PlacementDoc) => Changes | Promise<Changes>,
) {
  return inTransaction(async () => {
    const doc = await findPlacement(actor, id);
    if (doc.revision !== seen) throw staleEdit(doc, seen, actor.structureId ? [] : Object.keys(wholeOf(doc)));
    const state = what.move ? nextState(placementTransitions, what.move, doc.state, actor) : doc.state;
    const set: Changes = { ...(await change(doc)), state };
    const next = { ...doc, ...set } as PlacementDoc;
    const after = await saveRevised(Placement, doc, { ...set, checks: checksOf(next) }, (names) => names);
    if (!after) return describePlacement(actor, doc);
    await followChecks(after);
    // Neither why it ended nor how it goes: administrators read the record.
    await record({
      actor,
      action: `placement.${what.action}`,
      target: { kind: 'placement', id },
      participantId: doc.participantId,
      fields: Object.keys(set).filter((name) => name !== 'state'),
    });
    return describePlacement(actor, after);
  });
}

/** Completes or corrects what was agreed; `null` takes a term away. */
export async function editPlacement(
  actor: Actor,
  id: string,
  { revision: seen, ...given }: z.output<typeof editPlacementInput>,
) {
  check(actor, placementManage);
  return inTransaction(async () => {
    const { state } = await findPlacement(actor, id);
    const move = state === 'to-complete' ? ({ move: 'complete' } as const) : {};
    return changePlacement(actor, id, seen, { action: 'edit', ...move }, async (doc) => {
      const set = Object.fromEntries(
        termNames.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name] ?? undefined]])),
      ) as Changes & Terms;
      const next = { ...doc, ...set } as PlacementDoc;
      checkTerms(next);
      if (set.employerId) await checkEmployer(set.employerId);
      await turnOf(doc.structureId);
      await checkOverlap(next);
      return set;
    });
  });
}
