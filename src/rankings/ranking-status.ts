import { type Actor, check } from '../access/index.ts';
import { needFactsOfOne } from '../needs/index.ts';
import { Ranking, type RankingDoc } from './model.ts';
import { needRanking } from './rights.ts';

/**
 * A list is made again when somebody changes, of any structure: a structure is told the day, so that it does not learn
 * when. Officers, who see every reference, are told the moment.
 */
export const rankedAtFor = ({ structureId }: Actor, { rankedAt }: Pick<RankingDoc, 'rankedAt'>): string =>
  structureId ? `${rankedAt.toISOString().slice(0, 10)}T00:00:00.000Z` : rankedAt.toISOString();

const head = { status: 1, revision: 1, rankedAt: 1 } as const;

/**
 * Where the ranking of a need stands, without its people: light enough to be asked for each second.
 * @throws Problem 403, 404
 */
export async function readRankingStatus(actor: Actor, needId: string) {
  check(actor, needRanking);
  const need = await needFactsOfOne(actor, needId);
  const ranking = await Ranking.findById(needId).select(head).lean<Pick<RankingDoc, keyof typeof head>>();
  return {
    status: ranking && ranking.revision >= need.revision ? ranking.status : ('pending' as const),
    needRevision: need.revision,
    rankedAt: ranking ? rankedAtFor(actor, ranking) : null,
  };
}
