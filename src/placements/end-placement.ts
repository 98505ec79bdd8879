import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { inTransaction, invalidField, now, Problem, saveRevised, today } from '../platform/index.ts';
import { turnOf } from './begin-placement.ts';
import { changePlacement, revision } from './edit-placement.ts';
import { followChecks } from './owed.ts';
import { endReasons, interruptionReasons, Placement, type PlacementDoc } from './placement.ts';
import { placementManage } from './rights.ts';
import { checkOverlap, termsInput } from './terms.ts';

export const endPlacementInput = z.strictObject({
  revision,
  /** The last day of the contract. */
  on: termsInput.start,
  reason: z.enum(endReasons),
});

/** Ends it, early or as agreed. @throws Problem 403, 404, 409 `stale` or `illegal-state`, 422 naming `on` */
export async function endPlacement(
  actor: Actor,
  id: string,
  { revision: seen, on, reason }: z.output<typeof endPlacementInput>,
) {
  check(actor, placementManage);
  return changePlacement(actor, id, seen, { action: 'end', move: 'end' }, (doc) => {
    if (doc.start && on < doc.start)
      throw invalidField('on', 'before-start', 'Le contrat ne peut pas finir avant d’avoir commencé.');
    if (doc.end && on > doc.end)
      throw invalidField('on', 'after-end', 'Le contrat finit déjà avant ce jour : prolongez-le d’abord.');
    if (on > today()) throw invalidField('on', 'in-the-future', 'Notez la fin une fois qu’elle est là.');
    return { ended: { on, reason, by: actor.id }, alert: undefined };
  });
}

export const cancelPlacementInput = z.strictObject({ revision });

/** It never began, or was typed by mistake. */
export async function cancelPlacement(
  actor: Actor,
  id: string,
  { revision: seen }: z.output<typeof cancelPlacementInput>,
) {
  check(actor, placementManage);
  return changePlacement(actor, id, seen, { action: 'cancel', move: 'cancel' }, () => ({ alert: undefined }));
}

export const extendPlacementInput = z.strictObject({ revision, end: termsInput.end });

/** A renewal: the same contract, with a later last day. */
export async function extendPlacement(
  actor: Actor,
  id: string,
  { revision: seen, end }: z.output<typeof extendPlacementInput>,
) {
  check(actor, placementManage);
  return changePlacement(actor, id, seen, { action: 'extend', move: 'extend' }, async (doc) => {
    if (!doc.end) throw new Problem(409, 'no-end', 'Ce contrat n’a pas de fin : il n’y a rien à prolonger.');
    if (doc.ended && doc.ended.reason !== 'term')
      throw new Problem(409, 'ended-early', 'Ce contrat a été rompu : notez un nouveau contrat.');
    if (end <= doc.end)
      throw invalidField('end', 'not-later', 'La nouvelle fin vient après celle d’aujourd’hui.');
    const next: PlacementDoc = { ...doc, end };
    await turnOf(doc.structureId);
    await checkOverlap({ ...next, ended: undefined } as PlacementDoc);
    return {
      end,
      ended: undefined,
      renewals: [...doc.renewals, { from: doc.end, to: end, at: now() }],
    };
  });
}

export const interruptPlacementInput = z.strictObject({
  revision,
  from: termsInput.start,
  to: termsInput.end.optional(),
  reason: z.enum(interruptionReasons),
});

/** The contract is suspended for a while: it goes on to cover its days. */
export async function interruptPlacement(
  actor: Actor,
  id: string,
  { revision: seen, from, to, reason }: z.output<typeof interruptPlacementInput>,
) {
  check(actor, placementManage);
  return changePlacement(actor, id, seen, { action: 'interrupt' }, (doc) => {
    const { start = from, end, ended } = doc;
    const last = ended?.on ?? end;
    if (to && to < from)
      throw invalidField('to', 'before-start', 'La fin de l’interruption précède son début.');
    if (from < start || (last && (from > last || (to && to > last))))
      throw invalidField('from', 'outside', 'Une interruption est pendant le contrat.');
    if (doc.interruptions.some((one) => one.from <= (to ?? from) && (one.to ?? one.from) >= from))
      throw invalidField('from', 'overlap', 'Une interruption est déjà notée à ces dates.');
    return { interruptions: [...doc.interruptions, { from, reason, ...(to ? { to } : {}) }] };
  });
}

/** Contracts whose last day has passed. Twice changes nothing. */
export async function endWhatIsOver(): Promise<void> {
  const over = Placement.find({ state: 'in-force', end: { $lt: today() } })
    .lean<PlacementDoc>()
    .cursor();
  for await (const doc of over) {
    const ended = { on: doc.end ?? '', reason: 'term', by: 'system' } as const;
    await inTransaction(async () => {
      const after = await saveRevised(Placement, doc, { state: 'ended', ended });
      if (after) await followChecks(after);
    }).catch((error: unknown) => {
      // Somebody extends it at this moment.
      if (!(error instanceof Problem && error.code === 'stale')) throw error;
    });
  }
}
