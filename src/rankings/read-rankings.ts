import { z } from 'zod';
import { type Actor, check } from '../accounts/index.ts';
import { type Basis, type Entry, explain, groups, OnePerson } from '../matching/index.ts';
import { findNeed, readOpenNeeds } from '../needs/index.ts';
import { readParticipant, readRankable, referencesOf } from '../participants/index.ts';
import { notFound } from '../platform/index.ts';
import { Ranking, type RankingDoc } from './model.ts';
import { currentPolicy } from './policy.ts';
import { loadWorld } from './world.ts';

export const rankingQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(300).default(50),
  group: z.enum(groups).optional(),
});
type Query = z.output<typeof rankingQuery>;

export const describeEntry = ({ id, facts, gaps, ...entry }: Entry) => ({
  ...entry,
  ...(gaps[0] ? { gap: gaps[0], gaps } : {}),
});

/**
 * The people for a need, best first. A counsellor and a manager see those of their structure only. Until the current
 * revision is ranked the status is `pending`, with the list of the revision before, if any.
 */
export async function readNeedRanking(actor: Actor, needId: string, { limit, group }: Query) {
  check(actor, 'need.ranking');
  const need = await findNeed(actor, needId);
  const ranking = await Ranking.findById(needId).lean<RankingDoc>();
  const inGroup = (ranking?.entries ?? []).filter((entry) => group === undefined || entry.group === group);
  const references = await referencesOf(
    inGroup.map(({ id }) => id),
    actor.structureId,
  );
  const world = await loadWorld();
  const basis = ranking?.basis;
  const current = ranking !== null && (ranking.revision >= need.revision || isOver(need.state));
  return {
    status: current ? ranking.status : ('pending' as const),
    considered: ranking?.considered ?? 0,
    eligible: ranking?.eligible ?? 0,
    policy: ranking?.policy ?? null,
    revision: ranking?.revision ?? null,
    rankedAt: ranking?.rankedAt.toISOString() ?? null,
    preview: need.state === 'draft',
    data: (basis ? inGroup : [])
      .filter(({ id }) => references.has(id))
      .slice(0, limit)
      .map((entry) => ({
        ...describeEntry(explain(entry, basis as Basis, world)),
        participant: { id: entry.id, reference: references.get(entry.id) ?? '' },
      })),
  };
}

const isOver = (state: string): boolean => state === 'filled' || state === 'closed';

/** The open needs for a person, best first, computed as it is read: always of this moment. A draft is previewed. */
export async function readParticipantRanking(actor: Actor, participantId: string, { limit, group }: Query) {
  check(actor, 'participant.ranking');
  const participant = await readParticipant(actor, participantId, 'ranking');
  const change = await readRankable(participantId, { preview: true });
  if (!change) throw notFound('Participant');
  const [needs, policy, world] = await Promise.all([readOpenNeeds(), currentPolicy(), loadWorld()]);
  const { profile } = change;
  const person = profile && new OnePerson(profile, policy, world);
  const entries = person
    ? needs.flatMap(({ title, ...need }) => {
        const result = person.for(need);
        return 'limit' in result ? [] : [{ ...describeEntry(result), need: { id: need.id, title } }];
      })
    : [];
  return {
    status: 'done' as const,
    considered: profile ? needs.length : 0,
    eligible: entries.length,
    policy: policy.version,
    revision: change.revision,
    preview: participant.state === 'draft' || !participant.wantsProposals,
    data: entries
      .filter((entry) => group === undefined || entry.group === group)
      .sort((one, other) => other.score - one.score || (one.need.id < other.need.id ? -1 : 1))
      .slice(0, limit),
  };
}
