import { z } from 'zod';
import { type Actor, check, nextState } from '../access/index.ts';
import { exitKinds, moveParticipant, ownParticipant } from '../participants/index.ts';
import { addDays, calendarDay, endOfMonths, inTransaction, invalidField, today } from '../platform/index.ts';
import { describePathway } from './describe.ts';
import { closed, endedBy } from './ended.ts';
import { findPathway } from './find.ts';
import type { PathwayDoc } from './pathway.ts';
import { pathwayTransitions } from './pathway-states.ts';
import { pathwayManage } from './rights.ts';
import { savePathway } from './save.ts';
import { termsOn } from './terms.ts';

const on = calendarDay().optional();

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
  switch (move.action) {
    case 'admit': {
      const { limitMonths: months, commission } = await termsOn(doc.structureId, day);
      const decision = { on: day, by: decidedBy(commission) };
      return { decision, enteredOn: day, months, limitOn: endOfMonths(day, months) };
    }
    case 'refuse': {
      const { commission } = await termsOn(doc.structureId, day);
      return { decision: { on: day, by: decidedBy(commission) }, open: undefined };
    }
    case 'suspend':
      return { suspensions: [...doc.suspensions, { from: day }] };
    case 'resume':
      return { suspensions: closed(doc.suspensions, addDays(day, -1)) };
    case 'end':
      return endedBy(doc, { kind: move.kind, on: day });
  }
}

const decidedBy = (commission: boolean) => (commission ? ('commission' as const) : ('structure' as const));
