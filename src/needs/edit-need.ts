import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { type Actor, check, nextState } from '../access/index.ts';
import { emit, inTransaction, now, Problem, saveRevised, staleEdit, today } from '../platform/index.ts';
import { mustTellNobody } from './company-texts.ts';
import { hoursInOrder, mustBeOpenable, termsToRank } from './complete-terms.ts';
import { describeNeed } from './describe-need.ts';
import { needChanged, needEnded } from './events.ts';
import { Need, type NeedDoc, type NeedTerms } from './model.ts';
import type { closeNeedInput, editNeedInput } from './need-input.ts';
import { isOver, type NeedAction, needTransitions } from './need-states.ts';
import { followNeed } from './owed.ts';
import { expiryFrom, leaveRanking, readTexts } from './post-need.ts';
import { findNeed } from './read-needs.ts';
import { needManage } from './rights.ts';

/**
 * @throws Problem 409 `stale` naming the fields that somebody else changed meanwhile, 422 as `mustTellNobody`; nothing is
 * written then
 */
export async function editNeed(actor: Actor, id: string, input: z.output<typeof editNeedInput>) {
  check(actor, needManage);
  return inTransaction(async () => {
    const need = await findNeed(actor, id);
    const { revision, title, description, address, socialClause, reviewed, ...given } = input;
    if (revision !== need.revision) throw staleEdit(need, revision);
    if (isOver(need.state)) {
      throw new Problem(409, 'illegal-state', 'Ce besoin est terminé : il ne se modifie plus.', [], {
        state: need.state,
      });
    }
    await mustTellNobody(actor, id, { title, description, address });
    const about = defined({ address, socialClause, reviewed });
    const terms: NeedTerms = reviewed
      ? { ...(need.state === 'draft' ? {} : { posts: 1 }), ...defined(given) }
      : { ...need.terms, ...defined(given) };
    if (need.state !== 'draft') mustBeOpenable(terms);
    hoursInOrder(terms);
    const written = { ...need.written, ...defined({ title, description }) };
    // Sent as it was, a text is not read again: it would be read by the day of today.
    const texts = isDeepStrictEqual(written, need.written) ? {} : readTexts(written);
    const { title: shown = need.title, description: rest = need.description } = texts as Partial<NeedDoc>;
    const names = changedNames(need, { ...about, title: shown, description: rest }, terms);
    if (need.state !== 'draft' && names.length > 0) await emit(needChanged, { needId: id });
    return save(need, { ...about, ...texts, terms }, names);
  });
}

/** Opens a draft: what it lacks is taken from the reading, as its officer has seen it there. */
export async function openNeed(actor: Actor, id: string) {
  check(actor, needManage);
  return inTransaction(async () => {
    const need = await findNeed(actor, id);
    const state = nextState(needTransitions, 'open', need.state, actor);
    const terms = { posts: 1, ...termsToRank(need) };
    mustBeOpenable(terms);
    const socialClause = need.socialClause || (!need.reviewed && need.reading.socialClause !== undefined);
    const names = socialClause === need.socialClause ? ['state'] : ['state', 'socialClause'];
    return save(need, { state, terms, socialClause, openedAt: now(), expiresOn: expiryFrom(today()) }, names);
  });
}

/** Two more months from today. */
export async function renewNeed(actor: Actor, id: string) {
  check(actor, needManage);
  return inTransaction(async () => {
    const need = await findNeed(actor, id);
    if (need.state === 'draft' || isOver(need.state)) throw overProblem(need);
    return save(need, { expiresOn: expiryFrom(today()) }, ['expiresOn']);
  });
}

export async function closeNeed(actor: Actor, id: string, input: z.output<typeof closeNeedInput>) {
  check(actor, needManage);
  return inTransaction(async () => {
    const need = await findNeed(actor, id);
    await mustTellNobody(actor, id, { comment: input.comment });
    return moveNeed(need, 'close', actor, { closed: { ...input, at: now() } });
  });
}

export async function fillNeed(actor: Actor, id: string) {
  check(actor, needManage);
  return inTransaction(async () => moveNeed(await findNeed(actor, id), 'fill', actor));
}

/** For the rooms that act on a need: a shortlist was sent, the last post was filled, its time is over. */
export async function moveNeed(
  need: NeedDoc,
  action: NeedAction,
  actor: Actor | 'system',
  set: Partial<NeedDoc> = {},
) {
  return inTransaction(async () => {
    const state = nextState(needTransitions, action, need.state, actor);
    return save(need, { ...set, state }, ['state']);
  });
}

const overProblem = ({ state }: NeedDoc) =>
  new Problem(409, 'illegal-state', 'Ce besoin n’est pas ouvert.', [], { state });

/** @param names what the next editor is told of, by the names that the API gives */
async function save(need: NeedDoc, set: Partial<NeedDoc>, names: readonly string[]) {
  const after = await saveRevised(Need, need, set, () => names);
  if (!after) return describeNeed(need);
  await followNeed(after);
  if (isOver(after.state)) await emit(needEnded, { needId: after._id });
  else await leaveRanking(after);
  return describeNeed(after);
}

/** What this edit makes different: a term sent as it was is no change that somebody else should be told of. */
function changedNames(need: NeedDoc, about: Partial<NeedDoc>, terms: NeedTerms): string[] {
  const names = new Set([...Object.keys(need.terms), ...Object.keys(terms)]) as Set<keyof NeedTerms>;
  return [
    ...Object.keys(about).filter(
      (name) => !isDeepStrictEqual(about[name as keyof NeedDoc], need[name as keyof NeedDoc]),
    ),
    ...[...names].filter((name) => !isDeepStrictEqual(terms[name], need.terms[name])),
  ];
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
