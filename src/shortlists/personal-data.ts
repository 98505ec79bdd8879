import type { PersonalData, Traces } from '../access/index.ts';
import { addMonths, houseRules, today } from '../platform/index.ts';
import { exportMatches } from './export-matches.ts';
import { type ForgottenMatches, forgetMatches } from './forget.ts';
import { Match } from './match-model.ts';
import { moveMatches } from './move-matches.ts';
import { finishedBefore, lastContacts } from './retention.ts';

const tracesOf = ({ matchIds, shortlistIds, candidateIds, employerIds }: ForgottenMatches): Traces => ({
  own: [...matchIds, ...candidateIds],
  shared: [...shortlistIds, ...employerIds],
});

/** What this room holds of people: their proposals, and the cards that companies read of them. */
export const matchesOfPeople: PersonalData = {
  async export({ id }) {
    const { data, employerIds, shortlistIds } = await exportMatches(id);
    const traces = { own: data.map((match) => match.id), shared: [...shortlistIds, ...employerIds] };
    return { file: { matches: data }, traces };
  },
  async forget({ id }) {
    const forgotten = await forgetMatches({ participantId: id });
    return { traces: tracesOf(forgotten), stay: { matches: forgotten.states } };
  },
  async move({ from: { id, structureId, counsellorId }, to, revision }) {
    const from = { _id: id, structureId, ...(counsellorId ? { counsellorId } : {}) };
    const { matchIds, employerIds } = await moveMatches(from, to.id, revision);
    return { own: matchIds, shared: employerIds };
  },
  /** Also those that are over: whoever accompanies the person reads what they were proposed for. */
  async handOver({ participantId, from, to }) {
    const docs = await Match.find({ participantId, structureId: from })
      .select({ _id: 1 })
      .lean<{ _id: string }[]>();
    await Match.updateMany(
      { participantId, structureId: from },
      { $set: { structureId: to, counsellorId: null }, $inc: { revision: 1 } },
    );
    return { own: docs.map(({ _id }) => _id), shared: [] };
  },
  lastContacts,
  finished: {
    kind: 'match',
    action: 'match.erase',
    label: 'Propositions sans suite',
    async due() {
      const before = new Date(`${addMonths(today(), -houseRules().CANDIDACY_MONTHS)}T00:00:00Z`);
      return (await finishedBefore(before)).map(({ _id, participantId }) => ({ id: _id, participantId }));
    },
    forget: async (ids) => tracesOf(await forgetMatches({ ids })),
  },
};
