import type { PersonalData } from '../access/index.ts';
import { wholeOf } from './describe-placement.ts';
import { NotedOutcome } from './noted-outcome.ts';
import { handChecksOver } from './owed.ts';
import { Placement, type PlacementDoc } from './placement.ts';
import type { PlacementState } from './placement-states.ts';
import { notedOf } from './read-outcome.ts';

const of = (participantId: string) =>
  Placement.find({ participantId }).sort({ _id: 1 }).lean<PlacementDoc[]>();

/** Contracts and outcomes of people, in their file, and gone with their record. */
export const placementsOfPeople: PersonalData = {
  async export({ id }) {
    const docs = await of(id);
    const placements = docs.map((doc) => ({
      id: doc._id,
      state: doc.state,
      origin: doc.origin,
      kind: doc.kind ?? null,
      employerId: doc.employerId ?? null,
      needId: doc.needId ?? null,
      start: doc.start ?? null,
      end: doc.end ?? null,
      endedOn: doc.ended?.on ?? null,
      weeklyMinutes: doc.weeklyMinutes ?? null,
      ...wholeOf(doc),
    }));
    return {
      file: { placements, outcomes: await notedOf(id) },
      traces: { own: docs.map(({ _id }) => _id), shared: [] },
    };
  },
  async handOver({ participantId, from, to }) {
    const docs = await of(participantId);
    await Placement.updateMany({ participantId, structureId: from }, { $set: { structureId: to } });
    return { own: docs.map(({ _id }) => _id), shared: [] };
  },
  async forget({ id }) {
    const docs = await of(id);
    const states: Partial<Record<PlacementState, number>> = {};
    for (const { state } of docs) states[state] = (states[state] ?? 0) + 1;
    await Placement.deleteMany({ participantId: id });
    await NotedOutcome.deleteMany({ participantId: id });
    return {
      traces: { own: docs.map(({ _id }) => _id), shared: [] },
      ...(docs.length > 0 ? { stay: { placements: states } } : {}),
    };
  },
  async move({ from, to }) {
    const docs = await of(from.id);
    await Placement.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    await handChecksOver(to.id);
    // Where both had something noted on a day, the record that stays keeps its own.
    const known = await NotedOutcome.distinct('on', { participantId: to.id });
    await NotedOutcome.deleteMany({ participantId: from.id, on: { $in: known } });
    await NotedOutcome.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    return { own: docs.map(({ _id }) => _id), shared: [] };
  },
  /** A call about the contract, or its beginning outside the service, which somebody told of. */
  async lastContacts(ids) {
    const docs = await Placement.find({ participantId: { $in: [...ids] } })
      .select({ participantId: 1, checks: 1, createdAt: 1, origin: 1 })
      .lean<Pick<PlacementDoc, '_id' | 'participantId' | 'checks' | 'createdAt' | 'origin'>[]>();
    const last = new Map<string, Date>();
    for (const { participantId, checks, createdAt, origin } of docs)
      for (const at of [
        ...checks.flatMap(({ done }) => done?.at ?? []),
        ...(origin === 'outside' ? [createdAt] : []),
      ])
        if (at > (last.get(participantId) ?? new Date(0))) last.set(participantId, at);
    return last;
  },
};
