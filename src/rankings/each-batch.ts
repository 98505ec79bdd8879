import type { RankableProfile } from '../matching/index.ts';
import { streamRankable } from '../participants/index.ts';

const size = 1000;

/**
 * Everybody to be ranked, a thousand at a time: for a question asked now and then by a process that keeps no index.
 * Between two batches other requests have their turn.
 */
export async function eachBatch(take: (people: readonly RankableProfile[]) => void): Promise<void> {
  let batch: RankableProfile[] = [];
  for await (const person of streamRankable()) {
    if (batch.push(person) < size) continue;
    take(batch);
    batch = [];
    await new Promise((resolve) => setImmediate(resolve));
  }
  take(batch);
}
