import { type Account, accountFor, type Entry, explain, type Verified } from '../explanations/index.ts';
import { type Basis, basisOf, type Exclusion, OnePerson, type Weighed } from '../matching/index.ts';
import { readRankableNeed } from '../needs/index.ts';
import { lawFactsOfOne, nameWords, openOwnWords, readRankable } from '../participants/index.ts';
import { balancedFirst } from './balanced-first.ts';
import { listOf, Ranking, type RankingDoc } from './model.ts';
import { currentPolicy } from './policy.ts';
import { asStructureReads, verifiedFor } from './structure-view.ts';
import { loadWorld } from './world.ts';

/** What a person was worth for a need at one moment, and all that is needed to compute it again. */
export interface FrozenEntry {
  readonly entry: Entry;
  /** For their structure alone: see `frozenForStructure`. */
  readonly verified: Verified;
  /** With `entry.facts`, the record of the score: see `recompute`. */
  readonly basis: Basis;
  readonly policy: number;
  readonly needRevision: number;
  readonly participantRevision: number;
}

/**
 * The score and its reasons as of now; or the limit that keeps the person out; `undefined` when need or person is not
 * ranked any more. `putForward` goes over the person's own limits. What the law wants verified keeps nobody out here:
 * `verified` says it, for the caller to judge.
 */
export async function freezeEntry(
  needId: string,
  participantId: string,
  options: { readonly putForward?: boolean } = {},
): Promise<FrozenEntry | Exclusion | undefined> {
  const need = await readRankableNeed(needId);
  const change = await readRankable(participantId);
  if (!need || !change?.profile) return undefined;
  const policy = await currentPolicy();
  const world = await loadWorld();
  const { limits, ...weighed } = new OnePerson(change.profile, policy, world).weigh(need, options);
  if (limits[0]) return limits[0];
  const basis = basisOf(need, policy);
  return {
    entry: explain(weighed, basis, world),
    verified: verifiedFor(need, await lawFactsOfOne(participantId)),
    basis,
    policy: policy.version,
    needRevision: need.revision,
    participantRevision: change.revision,
  };
}

/** The frozen reasons as the person's structure, or the person, reads them. */
export const frozenForStructure = ({ entry, verified }: Pick<FrozenEntry, 'entry' | 'verified'>): Entry =>
  asStructureReads(entry, verified);

/** How frozen scores of one person were worked out, from their own records; words are named as the person wrote them. */
export async function accountsOf(
  participantId: string,
  frozen: readonly Pick<FrozenEntry, 'basis' | 'entry'>[],
): Promise<Account[][]> {
  const [world, told] = await Promise.all([loadWorld(), openOwnWords(participantId)]);
  const nameOf = nameWords(told);
  return frozen.map(({ basis, entry }) => accountFor({ basis, facts: entry.facts }, world, nameOf));
}

/** The people listed for a need, best first: those of its balanced list, then who suits before who lacks something. */
export async function listedFor(needId: string): Promise<string[]> {
  const ranking = await Ranking.findById(needId)
    .select({ people: 1, packed: 1 })
    .lean<Pick<RankingDoc, 'people' | 'packed'>>();
  const entries = ranking ? listOf(ranking) : [];
  const lacking = (entry: Weighed) => entry.group === 'gap';
  const plain = [...entries.filter((entry) => !lacking(entry)), ...entries.filter(lacking)].map(
    ({ id }) => id,
  );
  return balancedFirst(needId, plain);
}

/** The needs whose lists hold somebody. */
export const needsListing = async (participantId: string): Promise<string[]> =>
  (await Ranking.find({ people: participantId }).select({ _id: 1 }).lean<Pick<RankingDoc, '_id'>[]>()).map(
    ({ _id }) => _id,
  );
