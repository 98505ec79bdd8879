import { z } from 'zod';
import { type Actor, check, nextState } from '../access/index.ts';
import { exitKinds, moveParticipant, ownParticipant } from '../participants/index.ts';
import { addDays, addMonths, inTransaction, invalidField, today } from '../platform/index.ts';
import { describePathway } from './describe.ts';
import { findPathway } from './find.ts';
import type { PathwayDoc, Stretch } from './pathway.ts';
import { pathwayTransitions } from './pathway-states.ts';
import { pathwayManage } from './rights.ts';
import { savePathway } from './save.ts';
import { termsOn } from './terms.ts';

const on = z.iso.date().optional();

/** `on`: the day of it, today when left out. Of a suspension its first day; of its end the first day of accompaniment again. */
export const movePathwayInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['admit', 'refuse', 'suspend', 'resume']), on }),
  z.strictObject({ action: z.literal('end'), on, kind: z.enum(exitKinds) }),
]);
export type PathwayMove = z.output<typeof movePathwayInput>;

/**
 * Admits, refuses, suspends, takes up again or ends a stay. A person whose stay ends leaves, so that the exit is typed once.
 * @throws Problem 403, 404, 409 `illegal-state`, 422 `on`: `in-the-future`, `before-…`
 */
export async function movePathway(actor: Actor, id: string, move: PathwayMove) {
  check(actor, pathwayManage);
  return inTransaction(async () => {
    const doc = await findPathway(actor, id);
    const state = nextState(pathwayTransitions, move.action, doc.state, actor);
    const day = move.on ?? today();
    const set = { state, ...(await changes(doc, move, day)) };
    const after = await savePathway(actor, move.action, doc, set);
    if (move.action === 'end' && (await ownParticipant(actor, doc.participantId)).state !== 'left')
      await moveParticipant(actor, doc.participantId, 'leave', { kind: move.kind, on: day });
    return describePathway(after);
  });
}

type Change = { [K in keyof PathwayDoc]?: PathwayDoc[K] | undefined };

async function changes(doc: PathwayDoc, move: PathwayMove, day: string): Promise<Change> {
  if (day > today()) throw invalidField('on', 'in-the-future', 'Ce jour est à venir.');
  const earliest = doc.suspensions.at(-1)?.from ?? doc.enteredOn ?? doc.proposedOn;
  if (day < earliest)
    throw invalidField('on', 'too-early', 'Ce jour précède ce qui est déjà noté du parcours.');
  const { limitMonths, commission } = await termsOn(doc.structureId, day);
  const by = commission ? 'commission' : 'structure';
  switch (move.action) {
    case 'admit':
      return {
        decision: { on: day, by },
        enteredOn: day,
        months: limitMonths,
        limitOn: lastOf(day, limitMonths),
      };
    case 'refuse':
      return { decision: { on: day, by }, open: undefined };
    case 'suspend':
      return { suspensions: [...doc.suspensions, { from: day }] };
    case 'resume':
      return { suspensions: closed(doc.suspensions, addDays(day, -1)) };
    case 'end':
      return {
        open: undefined,
        exit: { kind: move.kind, on: day },
        suspensions: closed(doc.suspensions, day),
        stepDueOn: undefined,
      };
  }
}

/**
 * From date to date: 6 months from 15 January end on 14 July; from 31 August on 28 February, the last day of a month that has
 * no 31st.
 */
export function lastOf(from: string, months: number): string {
  const after = addMonths(from, months);
  return after.slice(8) === from.slice(8) ? addDays(after, -1) : after;
}

/** The last stretch ends there, where it goes on; one that would have no day never was. */
function closed(stretches: readonly Stretch[], until: string): readonly Stretch[] {
  const last = stretches.at(-1);
  if (!last || last.until) return stretches;
  return last.from > until ? stretches.slice(0, -1) : [...stretches.slice(0, -1), { ...last, until }];
}
