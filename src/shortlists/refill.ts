import { liveNeedIds } from '../needs/index.ts';
import { handsOf } from './hands.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { suggestFor } from './suggest.ts';

/**
 * A place has become free: in this match's need, and among the open suggestions of its counsellor. The next in rank of
 * that need move up, then this counsellor's people in the other live needs: for anybody else nothing has changed there.
 */
export async function refillAfter(matchId: string): Promise<void> {
  const match = await Match.findById(matchId).lean<MatchDoc>();
  if (!match) return;
  await suggestFor(match.needId);
  for (const needId of await liveNeedIds())
    if (needId !== match.needId) await suggestFor(needId, handsOf(match));
}

/** Somebody may have more before them than they had: the next in rank of every live need move up. */
export async function fillRoom(): Promise<void> {
  for (const needId of await liveNeedIds()) await suggestFor(needId);
}
