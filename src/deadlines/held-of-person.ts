import type { PersonalData, Traces } from '../access/index.ts';
import { type DeadlineDoc, DeadlineRow } from './deadline.ts';
import { kindOf } from './kinds.ts';

/** What is about a person, and about what stands about them in other rooms. */
const heldOf = (participantId: string, { own }: Traces) => ({
  $or: [{ participantId }, ...ofTraces(own)],
});
const ofTraces = (own: readonly string[]) => [{ 'about.id': { $in: [...own] } }, { part: { $in: [...own] } }];

/** What was, or is, owed about somebody goes where they go. */
export const deadlinesOfPeople: PersonalData = {
  async export({ id }, traces) {
    const rows = await DeadlineRow.find(heldOf(id, traces)).sort({ _id: 1 }).lean<DeadlineDoc[]>();
    return {
      file: {
        deadlines: rows.map(({ kind, owedBy, dueOn, state, closedAt }) => ({
          label: kindOf(kind).label,
          owedBy,
          dueOn,
          state,
          closedAt: closedAt?.toISOString() ?? null,
        })),
      },
    };
  },
  async forget({ id }, traces) {
    await DeadlineRow.deleteMany(heldOf(id, traces));
    return {};
  },
  async move({ from, to }) {
    await DeadlineRow.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    await DeadlineRow.updateMany({ 'about.id': from.id }, { $set: { 'about.id': to.id } });
    return undefined;
  },
  /** Nobody in particular owes it there yet. */
  async handOver({ from, to }, { own }) {
    await DeadlineRow.updateMany(
      { state: 'open', structureId: from, owedBy: 'counsellor', $or: ofTraces(own) },
      { $set: { structureId: to }, $unset: { counsellorId: 1 } },
    );
    return undefined;
  },
  async forgetTraces({ own }) {
    await DeadlineRow.deleteMany({ $or: ofTraces(own) });
  },
};
