import { type Actor, check } from '../accounts/index.ts';
import { findNeed } from '../needs/index.ts';
import { Ranking, type RankingDoc } from './model.ts';

/** Where the ranking of a need stands, without its people: light enough to be asked for each second. */
export async function readRankingStatus(actor: Actor, needId: string) {
  check(actor, 'need.ranking');
  const need = await findNeed(actor, needId);
  const ranking = await Ranking.findById(needId).select({ entries: 0 }).lean<Omit<RankingDoc, 'entries'>>();
  return {
    status: ranking && ranking.revision >= need.revision ? ranking.status : ('pending' as const),
    needRevision: need.revision,
    rankedAt: ranking?.rankedAt.toISOString() ?? null,
  };
}
