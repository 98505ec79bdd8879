import type { z } from 'zod';
import { type Actor, check, nextState } from '../accounts/index.ts';
import { changesSince, inTransaction, now, Problem, staleEdit } from '../platform/index.ts';
import { completeTerms, mustBeOpenable } from './complete-terms.ts';
import { describeNeed } from './describe-need.ts';
import { Need, type NeedDoc, type NeedTerms } from './model.ts';
import type { closeNeedInput, editNeedInput } from './need-input.ts';
import { type NeedAction, needTransitions } from './need-states.ts';
import { leaveRanking, readText } from './post-need.ts';
import { findNeed } from './read-needs.ts';

/** @throws Problem 409 `stale` naming the fields that somebody else changed meanwhile; nothing is written then. */
export async function editNeed(actor: Actor, id: string, input: z.output<typeof editNeedInput>) {
  check(actor, 'need.manage');
  return inTransaction(async () => {
    const need = await findNeed(actor, id);
    const { revision, title, description, address, socialClause, ...given } = input;
    if (revision !== need.revision) throw staleEdit(need, revision);
    if (need.state !== 'draft' && need.state !== 'open') {
      throw new Problem(409, 'illegal-state', 'Ce besoin est terminé : il ne se modifie plus.', [], {
        state: need.state,
      });
    }
    const about = defined({ title, description, address, socialClause });
    const terms: NeedTerms = { ...need.terms, ...defined(given) };
    if (need.state === 'open') mustBeOpenable(terms);
    const after = { ...need, ...about };
    const reading =
      title !== undefined || description !== undefined
        ? readText(after.title, after.description)
        : need.reading;
    return save(need, { ...about, terms, reading }, Object.keys(defined({ ...about, ...given })));
  });
}

/** Opens a draft: what it lacks is taken from the reading, as its officer has seen it there. */
export async function openNeed(actor: Actor, id: string) {
  check(actor, 'need.manage');
  return inTransaction(async () => {
    const need = await findNeed(actor, id);
    const state = nextState(needTransitions, 'open', need.state, actor);
    const terms = completeTerms(need.terms, need.reading);
    mustBeOpenable(terms);
    return save(need, { state, terms, openedAt: now() }, ['state']);
  });
}

export async function closeNeed(actor: Actor, id: string, input: z.output<typeof closeNeedInput>) {
  return end(actor, id, 'close', { closed: { ...input, at: now() } });
}

export async function fillNeed(actor: Actor, id: string) {
  return end(actor, id, 'fill', {});
}

async function end(actor: Actor, id: string, action: NeedAction, set: Record<string, unknown>) {
  check(actor, 'need.manage');
  return inTransaction(async () => {
    const need = await findNeed(actor, id);
    const state = nextState(needTransitions, action, need.state, actor);
    return save(need, { ...set, state }, ['state']);
  });
}

async function save(need: NeedDoc, set: Record<string, unknown>, names: readonly string[]) {
  const revision = need.revision + 1;
  const after = await Need.findOneAndUpdate(
    { _id: need._id, revision: need.revision },
    { $set: { ...set, revision, changedAt: changesSince(need, names), updatedAt: now() } },
    { returnDocument: 'after' },
  ).lean<NeedDoc>();
  if (!after) throw staleEdit(need, need.revision);
  if (after.state === 'open' || after.state === 'draft') await leaveRanking(after);
  return describeNeed(after);
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
