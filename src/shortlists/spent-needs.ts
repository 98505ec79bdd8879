import { Match, type MatchDoc } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';

/** Of these needs, those whose every proposal ended before that moment: nothing can come of them by itself any more. */
export async function spentNeeds(needIds: readonly string[], before: Date): Promise<string[]> {
  const matches = await Match.find({ needId: { $in: [...needIds] } })
    .select({ needId: 1, state: 1, updatedAt: 1 })
    .lean<Pick<MatchDoc, '_id' | 'needId' | 'state' | 'updatedAt'>[]>();
  const live = matches.filter(
    ({ state, updatedAt }) => (liveMatchStates as readonly string[]).includes(state) || updatedAt >= before,
  );
  const alive = new Set(live.map(({ needId }) => needId));
  return needIds.filter((id) => !alive.has(id));
}
