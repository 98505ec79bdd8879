import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { type Entry, explain } from '../explanations/index.ts';
import { type Basis, basisOf, groups, OnePerson, possibleIn, type Weighed } from '../matching/index.ts';
import { needFactsOfOne, readOpenNeeds } from '../needs/index.ts';
import { lawFactsOf, lawFactsOfOne, readOwnRankable, referencesOf } from '../participants/index.ts';
import { type Retained, rounded, showsRetainedOnly } from './clause-needs.ts';
import { readFarPeople } from './far-people.ts';
import { listOf, Ranking, type RankingDoc } from './model.ts';
import { currentPolicy } from './policy.ts';
import { rankedAtFor } from './ranking-status.ts';
import { needRanking, participantRanking } from './rights.ts';
import {
  asStructureReads,
  groupForStructure,
  verifiedFor,
  withLawFacts,
  withProofs,
} from './structure-view.ts';
import { knownWorld, loadWorld } from './world.ts';

/** How many entries, and of which group; without a group those possible all together. */
export const rankingQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(300).default(50),
  group: z.enum(groups).optional(),
});
type Query = z.output<typeof rankingQuery>;

/** An entry as the API answers it: without the id and the facts; lists that are empty are left out. */
export const describeEntry = ({ id, facts, gaps, missing, ...entry }: Entry) => ({
  ...entry,
  ...(gaps[0] ? { gap: gaps[0], gaps } : {}),
  ...(missing.length > 0 ? { missing } : {}),
});

/**
 * The people for a need: those possible all together by score, or one group. A counsellor and a manager see those of their
 * structure only, with what the law wants verified of them; of a need with a social clause others see those whom a
 * counsellor has retained, and about how many are possible. Until the current revision is ranked the status is `pending`,
 * with the list of the revision before, if any. Who is far is weighed as it is asked for.
 * @throws Problem 403, 404
 */
export async function readNeedRanking(
  actor: Actor,
  needId: string,
  { group, limit }: Query,
  retained: Retained,
) {
  check(actor, needRanking);
  const need = await needFactsOfOne(actor, needId);
  const ranking = await Ranking.findById(needId).lean<RankingDoc>();
  const few = showsRetainedOnly(actor, need) ? await retained(needId) : undefined;
  const counts = ranking?.groups ?? null;
  const possible = counts && possibleIn(counts);
  const { basis, entries } =
    group === 'far'
      ? await readFarPeople(needId)
      : { basis: ranking?.basis ?? null, entries: ranking ? listOf(ranking) : [] };
  const listed = basis
    ? await shownTo(
        actor,
        basis,
        entries.filter(({ id }) => !few || few.has(id)),
      )
    : [];
  const world = await knownWorld();
  const current = ranking !== null && (ranking.revision >= need.revision || isOver(need.state));
  return {
    status: current ? ranking.status : ('pending' as const),
    considered: ranking?.considered ?? 0,
    possible: few ? possible && rounded(possible) : possible,
    groups: few ? null : counts,
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
        commute: tripOf(entry),
      })),
  };
}

const tripOf = ({ facts: { commute } }: Weighed) => ({ minutes: commute.minutes, mode: commute.mode });

/** Those of them whom the actor sees, and what their structure alone does. */
async function shownTo({ structureId }: Actor, { need }: Basis, entries: readonly Weighed[]) {
  const ids = entries.map(({ id }) => id);
  const [references, lawFacts] = await Promise.all([
    referencesOf(ids, structureId),
    structureId ? lawFactsOf(ids, structureId) : null,
  ]);
  return entries.flatMap((entry) => {
    const reference = references.get(entry.id);
    if (reference === undefined) return [];
    const facts = lawFacts?.get(entry.id);
    const verified = facts ? verifiedFor(need, facts) : [];
    return [{ entry, reference, verified, group: groupForStructure(entry.group, verified) }];
  });
}

const isOver = (state: string): boolean => state === 'filled' || state === 'closed';

/**
 * The open needs for a person, best first, computed as it is read: always of this moment. A draft is previewed.
 * @throws Problem 403, 404
 */
export async function readParticipantRanking(actor: Actor, participantId: string, { limit, group }: Query) {
  check(actor, participantRanking);
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
    possible: suiting.filter(({ weighed }) => weighed.group !== 'far').length,
    policy: policy.version,
    revision,
    preview,
    data: suiting
      .filter(({ weighed }) => (group === undefined ? weighed.group !== 'far' : weighed.group === group))
      .sort((one, other) => other.weighed.score - one.weighed.score || (one.need.id < other.need.id ? -1 : 1))
      .slice(0, limit)
      .map(({ weighed, need }) => ({
        ...describeEntry(explain(weighed, basisOf(need, policy), world)),
        need: { id: need.id, title: need.title },
      })),
  };
}
