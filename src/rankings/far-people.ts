import { type Basis, basisOf, type Weighed, weighAll } from '../matching/index.ts';
import { readRankableNeed } from '../needs/index.ts';
import { eachBatch } from './each-batch.ts';
import { currentPolicy } from './policy.ts';
import { loadWorld } from './world.ts';

/**
 * Those whom no limit keeps out of a need and who are far from it, best first. They are many and seldom looked at: no
 * ranking stores them, everybody is weighed as somebody asks. Nobody where the need is over.
 */
export async function readFarPeople(needId: string): Promise<{ basis: Basis | null; entries: Weighed[] }> {
  const need = await readRankableNeed(needId);
  if (!need) return { basis: null, entries: [] };
  const [policy, world] = await Promise.all([currentPolicy(), loadWorld()]);
  const entries: Weighed[] = [];
  await eachBatch((people) => {
    for (const { limits, ...weighed } of weighAll(need, people, policy, world))
      if (limits.length === 0 && weighed.group === 'far') entries.push(weighed);
  });
  entries.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  return { basis: basisOf(need, policy), entries };
}
