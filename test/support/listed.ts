import type { Weighed } from '../../src/matching/index.ts';
import { listOf, packList } from '../../src/rankings/index.ts';

/** The list of a stored ranking, as the driver reads it. */
export const entriesOf = (ranking: any): Weighed[] => listOf(ranking);

/** What is stored of a list of these people, of whom nothing is known but that they are ready. */
export const listing = (...ids: readonly string[]) =>
  packList(
    ids.map((id) => ({
      id,
      score: 50,
      group: 'ready',
      facts: {
        wish: null,
        practice: null,
        credits: null,
        held: [],
        words: [],
        wordTotal: 0,
        commute: { reach: 'unknown', minutes: null, mode: null, limit: null },
        answers: { hours: 'none', contract: 'none', start: 'none', pay: 'none' },
        terms: { minutesPerWeek: null, contracts: null, availableFrom: null, minHourlyCents: null },
      },
    })),
  );
