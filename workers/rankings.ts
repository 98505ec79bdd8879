import {
  LiveProfiles,
  markRankingFailed,
  type RankNeedJob,
  rankNeed,
  rerankFor,
} from '../src/rankings/index.ts';
import type { Processor } from './runtime.ts';

/** Keeps the ranking of every need current. One job at a time: ranking holds the processor, not the network. */
export function rankingsProcessor(
  live: LiveProfiles = new LiveProfiles(),
): Processor & { close(): Promise<void> } {
  return {
    queue: 'rankings',
    concurrency: 1,
    jobs: {
      'rank-need': {
        run: (payload) => rankNeed(payload as unknown as RankNeedJob, live),
        givenUp: (payload) => markRankingFailed(payload as unknown as RankNeedJob),
      },
      'rank-participant': {
        run: (payload) => rerankFor(String(payload.participantId), Number(payload.revision), live),
      },
    },
    close: () => live.close(),
  };
}
