import { type Actor, nextState, type Right } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { notify } from '../messages/index.ts';
import { factsOf } from '../participants/index.ts';
import { inTransaction, newId, saveRevised, staleEdit } from '../platform/index.ts';
import { Immersion, type ImmersionDoc, type PartyRole } from './immersion.ts';
import { type ImmersionAction, immersionTransitions } from './immersion-states.ts';
import { followImmersion } from './owed.ts';
import { findImmersion } from './reach.ts';

export type Changes = { -readonly [K in keyof ImmersionDoc]?: ImmersionDoc[K] | undefined };

interface Step {
  /** As the audit record names it. */
  readonly action: string;
  readonly move?: ImmersionAction;
  /** What the record says beside: a role, a digest. */
  readonly because?: string;
}

/** Who acts by a link has no account: the record names them by their part in the immersion. */
export type Author = Actor | { readonly link: PartyRole };

export const recorded = (by: Author, doc: Pick<ImmersionDoc, '_id' | 'participantId'>) => {
  if (!('link' in by)) return by;
  return by.link === 'person'
    ? { id: doc.participantId, role: 'participant' }
    : { id: `${doc._id}.${by.link}`, role: 'signatory' };
};

/** Writes a change that was decided, with its audit row and what is owed. In the current transaction. */
export async function writeImmersion(
  by: Author,
  doc: ImmersionDoc,
  { action, move, because }: Step,
  changes: Changes,
): Promise<ImmersionDoc> {
  const role = 'link' in by ? ('system' as const) : by;
  const state = move ? nextState(immersionTransitions, move, doc.state, role) : doc.state;
  const after = await saveRevised<ImmersionDoc>(Immersion, doc, { ...changes, state });
  if (!after) return doc;
  await record({
    actor: recorded(by, doc),
    action: `immersion.${action}`,
    target: { kind: 'immersion', id: doc._id },
    participantId: doc.participantId,
    fields: Object.keys(changes),
    ...(because ? { because } : {}),
  });
  await followImmersion(after);
  return after;
}

/** At the revision that was seen. @throws Problem 403, 404, 409 `stale` */
export async function seenImmersion(
  actor: Actor,
  right: Right,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<ImmersionDoc> {
  const doc = await findImmersion(actor, right, id);
  if (doc.revision !== revision) throw staleEdit(doc, revision);
  return doc;
}

/**
 * One way to change an immersion by an account: at the revision that was seen, by the table of its states.
 * @throws Problem 403, 404, 409 `stale`, `illegal-state`, and what `change` throws
 */
export const changeImmersion = (
  actor: Actor,
  right: Right,
  seen: { readonly id: string; readonly revision: number },
  step: Step,
  change: (doc: ImmersionDoc) => Promise<Changes> | Changes,
): Promise<ImmersionDoc> =>
  inTransaction(async () => {
    const doc = await seenImmersion(actor, right, seen);
    // Before the change is worked out: who may not take the step is told nothing of why else it would fail.
    if (step.move) nextState(immersionTransitions, step.move, doc.state, actor);
    return writeImmersion(actor, doc, step, await change(doc));
  });

/** Whoever accompanies the person, in the current transaction. */
export async function tellStructure(doc: ImmersionDoc, kind: string, what: string): Promise<void> {
  const person = (await factsOf([doc.participantId])).get(doc.participantId);
  if (!person) return;
  await notify(
    { counsellorOf: person },
    {
      kind,
      text: `L’immersion ${doc.reference} de ${person.reference} ${what}.`,
      about: { kind: 'immersion', id: doc._id },
      mark: newId(),
    },
  );
}
