import mongoose from 'mongoose';
import { readRankableNeed } from '../needs/index.ts';
import { now } from '../platform/index.ts';
import type { RankNeedJob } from './jobs.ts';
import type { LiveIndex } from './live-index.ts';
import { packList, Ranking } from './model.ts';
import { storeRanking } from './store-ranking.ts';

/** How many people of each group a ranking keeps. */
export const keptPerGroup = 100;

/**
 * Ranks everyone for one need and stores the list, with a job for what follows from it. Idempotent; nothing for a need that
 * is not ranked any more.
 * @throws Problem 503, Error: the index is late, and the job is retried
 */
export async function rankNeed(job: RankNeedJob, live: LiveIndex): Promise<void> {
  const need = await readRankableNeed(job.needId);
  if (!need) return;
  const people = await live.current();
  const { index } = live;
  const { considered, basis, entries } = people.weigh(need, { perGroup: keptPerGroup });
  await storeRanking({
    _id: need.id,
    status: 'done',
    revision: need.revision,
    policy: people.policy.version,
    index,
    considered,
    basis,
    ...packList(entries),
    groups: people.countGroups(need),
    rankedAt: now(),
  });
}

/** Says that the ranking of this revision could not be made, unless it was. */
export async function markRankingFailed({ needId, revision }: RankNeedJob): Promise<void> {
  const set = { status: 'failed' as const, revision };
  const known = await Ranking.updateOne({ _id: needId, revision: { $lt: revision } }, { $set: set });
  if (known.matchedCount > 0 || (await Ranking.exists({ _id: needId }))) return;
  const nothing = { policy: 0, considered: 0, groups: null, basis: null, index: neverRead, ...packList([]) };
  await Ranking.create([{ _id: needId, ...set, ...nothing, rankedAt: now() }]);
}

const neverRead = new mongoose.mongo.Timestamp(0n);
