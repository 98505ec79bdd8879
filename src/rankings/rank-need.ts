import { isDeepStrictEqual } from 'node:util';
import mongoose from 'mongoose';
import { readRankableNeed } from '../needs/index.ts';
import { emit, inTransaction, isDuplicate, now } from '../platform/index.ts';
import { needRanked } from './events.ts';
import type { RankNeedJob } from './jobs.ts';
import type { LiveIndex } from './live-index.ts';
import { Ranking, type RankingDoc } from './model.ts';

/** How many people of each group a ranking keeps. */
export const keptPerGroup = 100;

/** A moment of the database as text, of which the greater is the later. */
export const writeMoment = (moment: bigint): string => moment.toString().padStart(20, '0');

/**
 * Ranks everyone for one need and stores the list, with a job for what follows from it. Idempotent; nothing for a need that
 * is not ranked any more.
 * @throws Problem 503, Error: the index is late, and the job is retried
 */
export async function rankNeed(job: RankNeedJob, live: LiveIndex): Promise<void> {
  const need = await readRankableNeed(job.needId);
  if (!need) return;
  if (job.moment) await live.reaching(BigInt(job.moment));
  const people = await live.current();
  const { index } = live;
  const { eligible: _, ...ranked } = people.weigh(need, { perGroup: keptPerGroup });
  await store({
    _id: need.id,
    status: 'done',
    revision: need.revision,
    policy: people.policy.version,
    index,
    ...ranked,
    groups: people.countGroups(need),
    rankedAt: now(),
  });
}

/** Says that the ranking of this revision could not be made, unless it was. */
export async function markRankingFailed({ needId, revision }: RankNeedJob): Promise<void> {
  const set = { status: 'failed' as const, revision };
  const known = await Ranking.updateOne({ _id: needId, revision: { $lt: revision } }, { $set: set });
  if (known.matchedCount > 0 || (await Ranking.exists({ _id: needId }))) return;
  const nothing = { policy: 0, considered: 0, groups: null, basis: null, entries: [], index: neverRead };
  await Ranking.create([{ _id: needId, ...set, ...nothing, rankedAt: now() }]);
}

const neverRead = new mongoose.mongo.Timestamp(0n);

/** Stores the ranking unless a newer one is there, and asks in the same transaction for what follows from it. */
async function store(ranking: RankingDoc): Promise<void> {
  const { _id, revision, index, rankedAt, ...content } = ranking;
  try {
    await inTransaction(async () => {
      const stored = await Ranking.findById(_id).lean<RankingDoc>();
      if (stored && isNewer(stored, ranking)) return;
      if (stored?.revision === revision && isDeepStrictEqual(content, ofSameParts(stored, content))) return;
      if (stored) await Ranking.replaceOne({ _id }, ranking);
      else await Ranking.create([ranking]);
      await emit(needRanked, { needId: _id });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await store(ranking);
  }
}

/** An older revision, policy or index never replaces a newer one. */
const isNewer = (stored: RankingDoc, { revision, policy, index }: RankingDoc): boolean =>
  stored.revision > revision ||
  stored.policy > policy ||
  (stored.revision === revision && stored.policy === policy && stored.index.greaterThan(index));

function ofSameParts(stored: RankingDoc, content: Partial<RankingDoc>) {
  return Object.fromEntries(Object.keys(content).map((name) => [name, stored[name as keyof RankingDoc]]));
}
