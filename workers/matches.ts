import {
  endNeed,
  fillRoom,
  followCounsellor,
  holdNeedToLaw,
  holdPersonToLaw,
  refillAfter,
  suggestFor,
  suggestPerson,
  tellNeedChanged,
  tellPersonChanged,
} from '../src/shortlists/index.ts';
import type { Processor } from './runtime.ts';

/** What follows from rankings, reviews, changes and the end of needs. */
export const matchesProcessor: Processor = {
  queue: 'matches',
  concurrency: 1,
  jobs: {
    suggest: { run: ({ needId }) => suggestFor(String(needId)) },
    'suggest-person': {
      run: async ({ participantId }) => {
        await holdPersonToLaw(String(participantId));
        await suggestPerson(String(participantId));
      },
    },
    refill: { run: ({ matchId }) => refillAfter(String(matchId)) },
    room: { run: () => fillRoom() },
    'handed-over': {
      run: ({ participantId, by }) => followCounsellor(String(participantId), String(by)),
    },
    'need-changed': {
      run: async ({ needId }) => {
        await holdNeedToLaw(String(needId));
        await tellNeedChanged(String(needId));
      },
    },
    'person-changed': {
      run: ({ participantId, by }) => tellPersonChanged(String(participantId), String(by)),
    },
    'need-ended': { run: ({ needId }) => endNeed(String(needId)) },
  },
};
