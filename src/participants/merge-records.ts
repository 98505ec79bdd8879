import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { invalidField, markChanged, staleEdit } from '../platform/index.ts';
import { leaveRanking } from './create-participant.ts';
import { describeParticipant } from './describe.ts';
import { sealCv, sealText, unsealCv, unsealText, wordsOf } from './experience-text.ts';
import { sealIdentity, searchKeysOf, unsealIdentity } from './identity.ts';
import { mergedBy, type Opened, planMerge, sides } from './merge-plan.ts';
import { type Objection, Participant, type ParticipantDoc } from './model.ts';
import { sealObstacles, unsealObstacles } from './obstacles.ts';
import { recordOwnReading } from './read-participants.ts';
import { findOwn } from './scope.ts';

const revision = z.number().int().min(1);

export const mergeInput = z.strictObject({
  /** The id of the record that goes: what it holds and is owed follows. */
  drop: z.string().min(1).max(60),
  /** The revisions that the person who decides had before their eyes. */
  revisions: z.strictObject({ keep: revision, drop: revision }),
  /** By the name of a field on which both records say something else: whose value stays; the kept record's otherwise. */
  chosen: z.record(z.string().max(120), z.enum(sides)).default({}),
});

const opened = (doc: ParticipantDoc): Opened => ({
  doc,
  identity: unsealIdentity(doc),
  experienceText: unsealText(doc),
  cv: unsealCv(doc),
  obstacles: unsealObstacles(doc),
});

/** @throws Problem 404 for one of another structure, or none; 422 where both are one; 409 `unreadable` */
async function openBoth(actor: Actor, keepId: string, dropId: string) {
  if (keepId === dropId)
    throw invalidField('drop', 'same', 'C’est la même fiche : choisissez celle qui fait double emploi.');
  return { keep: opened(await findOwn(actor, keepId)), drop: opened(await findOwn(actor, dropId)) };
}

/** What becomes of the other answers to companies and rankings: the stricter of both stays. */
function stricter(one: ParticipantDoc, other: ParticipantDoc) {
  const said = [one.objection, other.objection].filter((objection) => objection !== undefined);
  const objection = said.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
  return { wantsProposals: one.wantsProposals && other.wantsProposals, objection };
}

const shown = ({ doc: { _id: id, reference, revision: at }, identity }: Opened) => ({
  id,
  reference,
  revision: at,
  firstName: identity.firstName ?? '',
  lastName: identity.lastName ?? '',
});

/** What the merged record would hold, field by field; both readings are recorded. The caller has checked the right. */
export async function planOfMerge(actor: Actor, keepId: string, dropId: string) {
  const { keep, drop } = await openBoth(actor, keepId, dropId);
  for (const id of [keepId, dropId]) await recordOwnReading(actor, id, 'merge');
  const { wantsProposals, objection } = stricter(keep.doc, drop.doc);
  const { lines, lists } = planMerge(keep, drop, {});
  return {
    keep: shown(keep),
    drop: shown(drop),
    fields: lines.filter((line) => line.keep !== null || line.drop !== null),
    lists,
    wantsProposals,
    objection: (objection as Objection | undefined)?.on ?? null,
  };
}

/**
 * Makes one record of two, in the current transaction: the kept one has the values of both, the other one is gone. It is
 * no contact with the person, so that nothing is kept longer for it: the later of both last contacts stays.
 * The caller has checked the right, and moves what other rooms hold.
 * @throws Problem 409 `stale`, and as `openBoth` and `planMerge`
 */
export async function mergeRecords(actor: Actor, keepId: string, input: z.output<typeof mergeInput>) {
  const { keep, drop } = await openBoth(actor, keepId, input.drop);
  for (const side of sides) {
    const { doc } = { keep, drop }[side];
    if (doc.revision !== input.revisions[side]) throw staleEdit(doc, input.revisions[side]);
  }
  const merged = mergedBy(planMerge(keep, drop, input.chosen), keep, drop);
  const { wantsProposals, objection } = stricter(keep.doc, drop.doc);
  const { identity, profile, obstacles, experienceText, cv, counsellorId, state, exit } = merged;
  const flat = { ...identity, experienceText, cv, obstacles, counsellorId, state, wantsProposals, objection };
  const before = { ...keep.doc, ...keep.identity, ...keep } as Record<string, unknown>;
  const names = [
    ...Object.entries(flat).flatMap(([name, value]) =>
      isDeepStrictEqual(value, before[name]) ? [] : [name],
    ),
    // What was frozen from either record is compared with the merged one.
    ...(Object.keys(profile) as (keyof typeof profile)[])
      .filter((name) => [keep, drop].some(({ doc }) => !isDeepStrictEqual(profile[name], doc.profile[name])))
      .map((name) => `profile.${name}`),
  ];
  const [one, other] = [keep.doc, drop.doc];
  const set: Partial<Record<keyof ParticipantDoc, unknown>> = {
    identity: sealIdentity(identity, keepId),
    ...searchKeysOf(identity, one.structureId),
    profile,
    ...wordsOf(experienceText),
    experienceText: experienceText ? sealText(experienceText, keepId) : undefined,
    cv: cv ? sealCv(cv, keepId) : undefined,
    obstacles: obstacles.length > 0 ? sealObstacles(obstacles, keepId) : undefined,
    counsellorId,
    state,
    exit,
    wantsProposals,
    objection,
    enteredOn: [one.enteredOn, other.enteredOn].sort()[0],
    createdAt: new Date(Math.min(one.createdAt.getTime(), other.createdAt.getTime())),
    updatedAt: new Date(Math.max(one.updatedAt.getTime(), other.updatedAt.getTime())),
    revision: one.revision + 1,
    changedAt: markChanged(one, names),
  };
  const gone = Object.entries(set).flatMap(([name, value]) =>
    value === undefined ? [[name, 1] as const] : [],
  );
  const after = await Participant.findOneAndUpdate(
    { _id: keepId, revision: one.revision },
    { $set: set, $unset: Object.fromEntries(gone) },
    { returnDocument: 'after', timestamps: false },
  ).lean<ParticipantDoc>();
  if (!after) throw staleEdit(one, one.revision);
  const { deletedCount } = await Participant.deleteOne({ _id: other._id, revision: other.revision });
  if (deletedCount === 0) throw staleEdit(other, other.revision);
  await leaveRanking(after);
  // Each row leads from one id to the other.
  for (const [id, target] of [
    [keepId, other._id],
    [other._id, keepId],
  ] as const)
    await record({
      actor,
      action: 'participant.merge',
      target: { kind: 'participant', id: target },
      participantId: id,
      because: id === keepId ? 'kept' : 'dropped',
      fields: names,
    });
  return { merged: describeParticipant(after), before: one, gone: other };
}
