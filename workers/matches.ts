import { endNeed, refillAfter, suggestFor } from '../src/shortlists/index.ts';
import type { Processor } from './runtime.ts';

/** What follows from rankings, reviews and the end of needs. */
export const matchesProcessor: Processor = {
  queue: 'matches',
  concurrency: 1,
  jobs: {
    suggest: { run: ({ needId }) => suggestFor(String(needId)) },
    refill: { run: ({ matchId }) => refillAfter(String(matchId)) },
    'need-ended': { run: ({ needId }) => endNeed(String(needId)) },
  },
};
