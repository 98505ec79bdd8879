import { accountFor, explain, type Names, sayLimit, type Verified } from '../explanations/index.ts';
import {
  type Basis,
  basisOf,
  OnePerson,
  possibleGroups,
  type RankableProfile,
  type Weighed,
} from '../matching/index.ts';
import { needTitles, readOpenNeeds } from '../needs/index.ts';
import {
  type LawFacts,
  lawFactsOfOne,
  nameWords,
  openOwnWords,
  readRankable,
  type WordNames,
} from '../participants/index.ts';
import { now } from '../platform/index.ts';
import { listOf, Ranking, type RankingDoc } from './model.ts';
import { currentPolicy } from './policy.ts';
import { keptPerGroup } from './rank-need.ts';
import { asStructureReads, verifiedFor, withLawFacts, withProofs } from './structure-view.ts';
import { loadWorld, type WorldEdition } from './world.ts';

type Stored = Pick<RankingDoc, '_id' | 'policy' | 'basis' | 'rankedAt'> & {
  entry: Weighed;
  rank: number | null;
};

/**
 * Where a person stands: the entries that are stored, each with its reasons and its rank among those possible, and, for the
 * open needs whose stored list does not hold the person, what is computed at this moment. Nothing is computed of who is
 * not ranked. For callers that have checked the right to know.
 */
export async function exportRankings(participantId: string) {
  const [stored, change, facts, world, told] = await Promise.all([
    entriesOf(participantId),
    readRankable(participantId),
    lawFactsOfOne(participantId),
    loadWorld(),
    openOwnWords(participantId),
  ]);
  const nameOf = nameWords(told);
  const titles = await needTitles(stored.map(({ _id }) => _id));
  const listed = new Set(stored.map(({ _id }) => _id));
  return {
    stored: stored.flatMap(({ _id, policy, basis, rankedAt, entry, rank }) =>
      basis
        ? [
            {
              need: { id: _id, title: titles.get(_id) ?? '' },
              policy,
              rankedAt: rankedAt.toISOString(),
              rank,
              ...reasonsOf(entry, basis, world, nameOf, verifiedFor(basis.need, facts)),
            },
          ]
        : [],
    ),
    recomputed: change?.profile ? await computeOthers(change.profile, facts, listed, world, nameOf) : [],
  };
}

const entriesOf = async (participantId: string): Promise<Stored[]> => {
  const rankings = await Ranking.find({ people: participantId })
    .select({ policy: 1, basis: 1, rankedAt: 1, people: 1, packed: 1 })
    .sort({ _id: 1 })
    .lean<RankingDoc[]>();
  return rankings.flatMap((ranking) => {
    const entries = listOf(ranking);
    const entry = entries.find(({ id }) => id === participantId);
    return entry ? [{ ...ranking, entry, rank: rankIn(entries, entry) }] : [];
  });
};

/** Among all those possible; `null` where somebody who is not kept may stand before. */
function rankIn(entries: readonly Weighed[], { score }: Weighed): number | null {
  const hides = possibleGroups.some((group) => {
    const scores = entries.filter((entry) => entry.group === group).map((entry) => entry.score);
    return scores.length >= keptPerGroup && Math.min(...scores) > score;
  });
  return hides ? null : 1 + entries.filter((entry) => entry.score > score).length;
}

async function computeOthers(
  profile: RankableProfile,
  facts: LawFacts,
  listed: ReadonlySet<string>,
  world: WorldEdition,
  nameOf: WordNames,
) {
  const [needs, policy] = await Promise.all([readOpenNeeds(), currentPolicy()]);
  const person = new OnePerson(withLawFacts(profile, facts), policy, world);
  const computedAt = now().toISOString();
  return needs
    .filter(({ id }) => !listed.has(id))
    .map(({ title, ...open }) => {
      const need = withProofs(open, facts);
      const { limits, ...weighed } = person.weigh(need);
      return {
        need: { id: need.id, title },
        policy: policy.version,
        computedAt,
        limits: limits.map((limit) => ({ ...limit, text: sayLimit(limit, weighed.facts, world) })),
        ...reasonsOf(weighed, basisOf(need, policy), world, nameOf),
      };
    });
}

function reasonsOf(weighed: Weighed, basis: Basis, names: Names, nameOf: WordNames, verified: Verified = []) {
  const { id: _, ...reasons } = asStructureReads(explain(weighed, basis, names), verified);
  return { ...reasons, account: accountFor({ basis, facts: weighed.facts }, names, nameOf) };
}
