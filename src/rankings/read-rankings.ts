import { z } from 'zod';
import { type Actor, check } from '../accounts/index.ts';
import {
  type Basis,
  basisOf,
  type Entry,
  explain,
  type Group,
  groups,
  OnePerson,
} from '../matching/index.ts';
import { needFactsOfOne, readOpenNeeds } from '../needs/index.ts';
import { lawFactsOf, lawFactsOfOne, readOwnRankable, referencesOf } from '../participants/index.ts';
import { type Retained, rounded, showsRetainedOnly } from './clause-needs.ts';
import { Ranking, type RankingDoc } from './model.ts';
import { currentPolicy } from './policy.ts';
import { rankedAtFor } from './ranking-status.ts';
import {
  asStructureReads,
  groupForStructure,
  verifiedFor,
  withLawFacts,
  withProofs,
} from './structure-view.ts';
import { knownWorld, loadWorld } from './world.ts';

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
 * The people for a need, best first. A counsellor and a manager see those of their structure only, with what the law
 * wants verified of them; of a need with a social clause others see those whom a counsellor has retained, and about how
 * many there are. Until the current revision is ranked the status is `pending`, with the list of the revision before,
 * if any.
 */
export async function readNeedRanking(actor: Actor, needId: string, query: Query, retained: Retained) {
  const extract = await openNeedRanking(actor, needId, retained);
  return extract(query);
}

/** A part of the list for each group, all of one moment. */
export async function readNeedRankingGroups(
  actor: Actor,
  needId: string,
  { only, limit }: { readonly only?: Group | undefined; readonly limit: number },
  retained: Retained,
) {
  const extract = await openNeedRanking(actor, needId, retained);
  return (only ? [only] : groups).map((group) => ({ group, ...extract({ group, limit }) }));
}

async function openNeedRanking(actor: Actor, needId: string, retained: Retained) {
  check(actor, 'need.ranking');
  const need = await needFactsOfOne(actor, needId);
  const ranking = await Ranking.findById(needId).lean<RankingDoc>();
  const few = showsRetainedOnly(actor, need) ? await retained(needId) : undefined;
  const { basis = null, eligible = 0 } = ranking ?? {};
  const entries = (basis && ranking ? ranking.entries : []).filter(({ id }) => !few || few.has(id));
  const { structureId } = actor;
  const ids = entries.map(({ id }) => id);
  const [references, lawFacts] = await Promise.all([
    referencesOf(ids, structureId),
    structureId ? lawFactsOf(ids, structureId) : null,
  ]);
  const listed = entries.flatMap((entry) => {
    const reference = references.get(entry.id);
    if (reference === undefined || !basis) return [];
    const facts = lawFacts?.get(entry.id);
    const verified = facts ? verifiedFor(basis.need, facts) : [];
    return [{ entry, reference, verified, group: groupForStructure(entry.group, verified) }];
  });
  const world = await knownWorld();
  const current = ranking !== null && (ranking.revision >= need.revision || isOver(need.state));
  return ({ group, limit }: Query) => ({
    status: current ? ranking.status : ('pending' as const),
    considered: ranking?.considered ?? 0,
    eligible: few ? rounded(eligible) : eligible,
    policy: ranking?.policy ?? null,
    revision: ranking?.revision ?? null,
    rankedAt: ranking ? rankedAtFor(actor, ranking) : null,
    preview: need.state === 'draft',
    retainedOnly: few !== undefined,
    data: listed
      .filter((one) => group === undefined || one.group === group)
      .slice(0, limit)
      .map(({ entry, reference, verified }) => ({
        ...describeEntry(asStructureReads(explain(entry, basis as Basis, world), verified)),
        participant: { id: entry.id, reference },
      })),
  });
}

const isOver = (state: string): boolean => state === 'filled' || state === 'closed';

/** The open needs for a person, best first, computed as it is read: always of this moment. A draft is previewed. */
export async function readParticipantRanking(actor: Actor, participantId: string, { limit, group }: Query) {
  check(actor, 'participant.ranking');
  const { profile, revision, preview } = await readOwnRankable(actor, participantId, 'ranking');
  const [needs, policy, world] = await Promise.all([readOpenNeeds(), currentPolicy(), loadWorld()]);
  const facts = await lawFactsOfOne(participantId);
  const person = profile && new OnePerson(withLawFacts(profile, facts), policy, world);
  const suiting = person
    ? needs
        .map((need) => withProofs(need, facts))
        .flatMap((need) => {
          const { limits, ...weighed } = person.weigh(need);
          return limits.length > 0 ? [] : [{ weighed, need }];
        })
    : [];
  return {
    status: 'done' as const,
    considered: profile ? needs.length : 0,
    eligible: suiting.length,
    policy: policy.version,
    revision,
    preview,
    data: suiting
      .filter(({ weighed }) => group === undefined || weighed.group === group)
      .sort((one, other) => other.weighed.score - one.weighed.score || (one.need.id < other.need.id ? -1 : 1))
      .slice(0, limit)
      .map(({ weighed, need }) => ({
        ...describeEntry(explain(weighed, basisOf(need, policy), world)),
        need: { id: need.id, title: need.title },
      })),
  };
}
