import { isDeepStrictEqual } from 'node:util';
import { rankPeople } from '../matching/index.ts';
import { readRankableNeed } from '../needs/index.ts';
import { isDuplicate, now } from '../platform/index.ts';
import type { LiveProfiles } from './live-profiles.ts';
import { Ranking, type RankingDoc } from './model.ts';
import { currentPolicy } from './policy.ts';
import { loadWorld } from './world.ts';

/** How many people of each group a ranking keeps. */
export const keptPerGroup = 100;

export interface RankNeedJob {
  readonly needId: string;
  readonly revision: number;
  /** A change of profile that this ranking must have seen. */
  readonly participantId?: string;
  readonly participantRevision?: number;
}

/** Ranks everyone for one need and stores it. Doing it twice changes nothing. */
export async function rankNeed(job: RankNeedJob, live: LiveProfiles): Promise<void> {
  const need = await readRankableNeed(job.needId);
  if (!need) return;
  await live.ready();
  if (job.participantId) await live.holding(job.participantId, job.participantRevision ?? 1);
  const policy = await currentPolicy();
  const world = await loadWorld();
  const index = live.index;
  const { considered, eligible, entries } = rankPeople(need, live.profiles(), policy, world, keptPerGroup);
  await store({
    _id: need.id,
    status: 'done',
    revision: need.revision,
    policy: policy.version,
    index,
    considered,
    eligible,
    entries,
    rankedAt: now(),
  });
}

/** Says that the ranking of this revision could not be made, unless a newer one was. */
export async function markRankingFailed({ needId, revision }: RankNeedJob): Promise<void> {
  await Ranking.updateOne(
    { _id: needId, revision: { $lt: revision } },
    { $set: { status: 'failed', revision } },
  );
  await insertUnlessThere({ _id: needId, status: 'failed', revision, ...nothingRanked, rankedAt: now() });
}

const nothingRanked = { policy: 0, considered: 0, eligible: 0, entries: [] };

async function store(ranking: RankingDoc): Promise<void> {
  const { _id, revision, index } = ranking;
  const stored = await Ranking.findById(_id).lean<RankingDoc>();
  if (!stored) return insertUnlessThere(ranking);
  const { index: _, rankedAt: __, ...said } = ranking;
  if (
    Object.entries(said).every(([name, value]) => isDeepStrictEqual(stored[name as keyof RankingDoc], value))
  )
    return;
  await Ranking.replaceOne(
    { _id, $or: [{ revision: { $lt: revision } }, { revision, index: { $lte: index } }] },
    ranking,
  );
}

async function insertUnlessThere(ranking: Omit<RankingDoc, 'index'> & Partial<Pick<RankingDoc, 'index'>>) {
  try {
    await Ranking.collection.insertOne(ranking as never);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    if (ranking.status === 'done') await store(ranking as RankingDoc);
  }
}
