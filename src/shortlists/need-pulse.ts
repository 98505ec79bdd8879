import { type Actor, check } from '../access/index.ts';
import { readRankingStatus } from '../rankings/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { matchesWithin } from './reach.ts';
import { matchRead } from './rights.ts';
import { Shortlist, type ShortlistDoc } from './shortlist-model.ts';

/**
 * Changes whenever the need, its ranking, a review, an agreement or a reply does: what a page that is open asks for. A
 * structure feels its own people move, and not when another's do; an officer what they may see.
 */
export async function needPulse(actor: Actor, needId: string): Promise<string> {
  check(actor, matchRead);
  const { status, needRevision, rankedAt } = await readRankingStatus(actor, needId);
  const last = { updatedAt: 1 } as const;
  const [match, shortlist] = await Promise.all([
    Match.findOne({ $and: [{ needId }, matchesWithin(actor)] })
      .sort({ updatedAt: -1 })
      .select(last)
      .lean<Pick<MatchDoc, 'updatedAt'>>(),
    actor.role === 'officer'
      ? Shortlist.findOne({ needId })
          .sort({ updatedAt: -1 })
          .select(last)
          .lean<Pick<ShortlistDoc, 'updatedAt'>>()
      : null,
  ]);
  return [status, needRevision, rankedAt, match?.updatedAt.getTime(), shortlist?.updatedAt.getTime()].join(
    '/',
  );
}
