import {
  type LiveIndex,
  markRankingFailed,
  type RankNeedJob,
  rankAll,
  rankNeed,
  rerankFor,
} from '../src/rankings/index.ts';
import type { Processor } from './runtime.ts';

/** Keeps the ranking of every need current. Ranking takes about a millisecond, reading and storing several. */
export const rankingsProcessor = (live: LiveIndex): Processor => ({
  queue: 'rankings',
  concurrency: 1,
  ready: () => live.ready(),
  jobs: {
    'rank-need': {
      run: (payload) => rankNeed(payload as unknown as RankNeedJob, live),
      givenUp: (payload) => markRankingFailed(payload as unknown as RankNeedJob),
    },
    'rank-all': { run: ({ policy }) => rankAll(Number(policy)) },
    'rank-participant': {
      run: (payload) => rerankFor(String(payload.participantId), Number(payload.revision), live),
    },
  },
});
