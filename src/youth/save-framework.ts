import { type Actor, check, nextState } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { ownParticipant, ownStructure } from '../participants/index.ts';
import { notFound, Problem, saveRevised, staleEdit } from '../platform/index.ts';
import { type EndReason, Framework, type FrameworkDoc, frameworkTransitions } from './framework.ts';
import { followFramework } from './owed.ts';
import { youthManage, youthRead } from './rights.ts';

/** @throws Problem 403, 404, also for one of another structure, or of a person who is there no more */
export async function findFramework(actor: Actor, id: string): Promise<FrameworkDoc> {
  check(actor, youthRead);
  const doc = await Framework.findOne({ _id: id, structureId: ownStructure(actor) }).lean<FrameworkDoc>();
  if (!doc) throw notFound('Cadre');
  await ownParticipant(actor, doc.participantId);
  return doc;
}

/** One that runs, to be changed by somebody who saw it at that revision. @throws Problem 403, 404, 409 `stale`, `framework-ended` */
export async function runningFramework(actor: Actor, id: string, revision: number): Promise<FrameworkDoc> {
  check(actor, youthManage);
  const doc = await findFramework(actor, id);
  if (doc.revision !== revision) throw staleEdit(doc, revision);
  if (doc.state !== 'running')
    throw new Problem(409, 'framework-ended', 'Ce cadre est terminé : il ne change plus.');
  return doc;
}

/** Writes a change, who made it and what is owed from now on, in the current transaction. @throws Problem 409 `stale` */
export async function saveFramework(
  actor: Actor,
  action: string,
  doc: FrameworkDoc,
  set: { [K in keyof FrameworkDoc]?: FrameworkDoc[K] | undefined },
): Promise<FrameworkDoc> {
  const after = await saveRevised<FrameworkDoc>(Framework, doc, set);
  if (!after) return doc;
  await record({
    actor,
    action: `youth.${action}`,
    target: { kind: 'youth-framework', id: doc._id },
    participantId: doc.participantId,
    fields: Object.keys(set),
  });
  await followFramework(after);
  return after;
}

/** Ends one that runs, on its last day. In the current transaction. */
export async function close(
  actor: Actor,
  doc: FrameworkDoc,
  how: { readonly action: 'end' | 'expire'; readonly on: string; readonly why: EndReason },
  by: Actor | 'system' = actor,
): Promise<FrameworkDoc> {
  const { action, on, why } = how;
  const state = nextState(frameworkTransitions, action, doc.state, by);
  return saveFramework(actor, action, doc, { state, open: undefined, endsOn: on, ended: { on, why } });
}
