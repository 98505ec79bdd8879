import type { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { needTitles } from '../needs/index.ts';
import {
  closeTombstone,
  factsByReference,
  factsOfOne,
  goneFrom,
  type mergeInput,
  mergeRecords,
  openForChecks,
  participantChanged,
  participantHandedOver,
  participantProofsChanged,
  planOfMerge,
  readMergedOf,
  setMerged,
} from '../participants/index.ts';
import { emit, inTransaction, leaveJob, notFound, now, readReference } from '../platform/index.ts';
import { forgetRankings } from '../rankings/index.ts';
import { doublesOf, withdrawProposals } from '../shortlists/index.ts';
import { finishMergeJob } from './jobs.ts';
import { movePerson } from './move-person.ts';
import { participantMerge } from './rights.ts';

/**
 * What merging two records would make, for a person to decide: field by field whose value stays, and what follows of their
 * proposals. Nothing is written but that both were read.
 * @param other id or reference of the record that would go
 * @throws Problem 404, also for a record of another structure; 422 where both are one
 */
export async function previewMerge(actor: Actor, keepId: string, other: string) {
  check(actor, participantMerge);
  const dropId = readReference('P', other) ? await idOf(actor, other) : other;
  const plan = await planOfMerge(actor, keepId, dropId);
  const { moved, doubles } = await doublesOf(dropId, keepId);
  const titles = await needTitles(doubles.map(({ needId }) => needId));
  return {
    ...plan,
    proposals: {
      moved: moved.length,
      doubles: doubles.map(({ needId, stays, gives }) => ({
        need: { id: needId, title: titles.get(needId) ?? '' },
        stays: { id: stays._id, state: stays.state },
        gives: { id: gives._id, state: gives.state },
      })),
    },
  };
}

async function idOf(actor: Actor, reference: string): Promise<string> {
  const { _id, structureId } = await factsByReference(reference);
  if (structureId !== actor.structureId) throw notFound('Participant');
  return _id;
}

/**
 * Makes one record of two of the same person, of one structure: what the other rooms hold follows, and the id that is gone
 * says where it went. All in one transaction; `finishMerge` then looks again.
 * @throws Problem 404, 409 `stale`, 422: see `mergeRecords`
 */
export async function mergeParticipants(actor: Actor, keepId: string, input: z.output<typeof mergeInput>) {
  check(actor, participantMerge);
  const { drop: dropId } = input;
  return inTransaction(async () => {
    const people = await openForChecks([keepId, dropId]);
    const { merged, before, gone } = await mergeRecords(actor, keepId, input);
    const [to, named] = [people.get(keepId), people.get(dropId)];
    if (!to || !named) throw await goneFrom(merged.structureId, to ? dropId : keepId);
    const revision = before.revision;
    const { structureId, counsellorId } = gone;
    const from = { id: dropId, known: named, structureId, ...(counsellorId ? { counsellorId } : {}) };
    await movePerson({ from, to, revision });
    await setMerged({ _id: dropId, structureId: merged.structureId, at: now(), by: actor.id, into: keepId });
    if (merged.objection) {
      await forgetRankings(keepId);
      await withdrawProposals(actor, keepId, 'objection');
    }
    const about = { participantId: keepId };
    await emit(participantHandedOver, { ...about, by: actor.id });
    await emit(participantChanged, { ...about, by: actor.id });
    await emit(participantProofsChanged, about);
    await leaveJob(finishMergeJob, { participantId: dropId });
    return merged;
  });
}

/** A second look, for what was being written under the former id meanwhile; then nothing stands under it. May run twice. */
export async function finishMerge(id: string): Promise<void> {
  const merged = await readMergedOf(id);
  if (!merged) return;
  const to = (await openForChecks([merged.into])).get(merged.into);
  if (to) {
    await inTransaction(async () => {
      const { structureId, counsellorId, revision } = await factsOfOne(merged.into);
      const from = { id, structureId, ...(counsellorId ? { counsellorId } : {}) };
      await movePerson({ from, to, revision });
    });
  }
  await closeTombstone(id, now());
}
