/**
 * The oracle: the plain scorer that Passerelle began with, one object and one loop at a time. It shares no scoring code
 * with `src/matching`, only the types of what goes in, so that the engine is held against a second opinion. A rule that
 * changes on purpose changes in both.
 */
export { best, rankOne, rankPeople } from './rank.ts';
export type { Entry, Exclusion } from './types.ts';
